//! What every part of a page is drawn with: the interface's words, and where the drawings are.

use crate::boot::Boot;
use crate::words::Words;

/// Handed to every drawing function. They are plain functions: a component of its own costs kilobytes of WebAssembly.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look<'a> {
    /// The interface's words.
    pub words: &'a Words,
    /// The file with the drawings; empty where they stand in the page.
    pub art: &'a str,
}

impl<'a> Look<'a> {
    /// The look of a page.
    pub(crate) fn of(boot: &'a Boot) -> Self {
        Self { words: &boot.words, art: &boot.art }
    }
}
