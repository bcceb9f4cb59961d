//! What comes in: the only ways to change a session.

use crate::model::ChoiceId;
use crate::run::Decision;

/// The only ways to change a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Begin at the opening, or begin again.
    Start {
        /// What shuffled options and cards are ordered by.
        seed: u64,
    },
    /// Read the next line, or go on to what follows.
    Continue,
    /// Decide at the step that is open.
    Decide(Decision),
    /// Take the last decision back.
    Back,
}

impl Event {
    /// Choosing one option.
    #[must_use]
    pub const fn choose(id: ChoiceId) -> Self {
        Self::Decide(Decision::Choose(id))
    }
}
