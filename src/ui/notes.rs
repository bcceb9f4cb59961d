//! Calm one-line notices about the page itself: what is saved, what is not.

use yew::prelude::*;

use super::{El, bare, el, push_button};
use crate::look::Look;

/// Something the page has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Note {
    /// Kept until the browser is closed.
    KeptSession,
    /// Kept while the pages stay open.
    KeptMemory,
    /// Saving failed.
    NotSaved,
    /// Damaged progress was put aside.
    KeptAside,
    /// A newer version's progress was left alone.
    Newer,
    /// The story was changed since.
    Misfit,
}

/// The notices that are open.
pub(crate) fn notes(look: Look<'_>, open: &[Note], on_close: &Callback<Note>) -> El {
    let words = look.words;
    let text = |note| match note {
        Note::KeptSession => ("kept-session", words.kept_session()),
        Note::KeptMemory => ("kept-memory", words.kept_memory()),
        Note::NotSaved => ("not-saved", words.not_saved()),
        Note::KeptAside => ("kept-aside", words.kept_aside()),
        Note::Newer => ("newer", words.newer()),
        Note::Misfit => ("misfit", words.misfit()),
    };
    let note = |&note: &Note| {
        let (name, text) = text(note);
        let close = push_button("", &on_close.reform(move |()| note)).text(words.close());
        el("p", "notes__note").key(name).attr("data-note", name).child(bare("span").text(text)).child(close)
    };
    el("div", "notes").attr("role", "status").children(open.iter().map(note))
}
