//! The port through which a text is kept: progress, or a safety plan. The browser's adapter is in `web`; tests bring their own.

use thiserror::Error;

/// Where progress is kept, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// Until somebody deletes it.
    Local,
    /// Until the browser is closed.
    Session,
    /// Until the page is left; links between our pages carry it on.
    Memory,
}

/// Why a store did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser refuses storage here.
    #[error("storage refused: {0}")]
    Refused(String),
    /// There is no room left.
    #[error("no room: {0}")]
    Full(String),
}

/// Keeps one text.
pub trait Store {
    /// What is kept, if anything.
    ///
    /// # Errors
    /// Where the browser refuses.
    fn load(&self) -> Result<Option<String>, StoreError>;

    /// Keeps this instead.
    ///
    /// # Errors
    /// Where the browser refuses or has no room.
    fn save(&self, text: &str) -> Result<(), StoreError>;

    /// Keeps nothing any more.
    ///
    /// # Errors
    /// Where the browser refuses.
    fn forget(&self) -> Result<(), StoreError>;

    /// Keeps a damaged text where nothing overwrites it.
    ///
    /// # Errors
    /// Where the browser refuses or has no room.
    fn keep_aside(&self, text: &str) -> Result<(), StoreError>;

    /// Where it is kept now.
    fn rung(&self) -> Rung;
}
