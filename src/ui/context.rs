//! What every component of a page may ask for: the interface's words, and where the drawings are.

use yew::prelude::*;

use crate::locale::{Locale, Words};

/// What the page's root gives to all components in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PageContext {
    /// The interface's words.
    pub words: &'static Words,
    /// The file with the drawings; empty where they stand in the page.
    pub art: AttrValue,
}

/// The words of the page a component stands in.
#[hook]
pub(crate) fn use_words() -> &'static Words {
    use_context::<PageContext>().map_or_else(|| Locale::Vi.words(), |page| page.words)
}

/// The file with the drawings, as the front of a link to one of them.
#[hook]
pub(crate) fn use_art() -> AttrValue {
    use_context::<PageContext>().map_or_else(AttrValue::default, |page| page.art)
}
