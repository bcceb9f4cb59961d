//! Calm one-line notices about the page itself: what is saved, what is not.

use yew::prelude::*;

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
pub(crate) fn notes(look: Look<'_>, open: &[Note], on_close: &Callback<Note>) -> Html {
    let words = look.words;
    let text = |note| match note {
        Note::KeptSession => ("kept-session", words.kept_session),
        Note::KeptMemory => ("kept-memory", words.kept_memory),
        Note::NotSaved => ("not-saved", words.not_saved),
        Note::KeptAside => ("kept-aside", words.kept_aside),
        Note::Newer => ("newer", words.newer),
        Note::Misfit => ("misfit", words.misfit),
    };
    html! {
        <div class="notes" role="status">
            { for open.iter().map(|&note| {
                let (name, text) = text(note);
                let on_close = on_close.clone();
                let onclick = move |event: MouseEvent| {
                    event.stop_propagation();
                    on_close.emit(note);
                };
                html! {
                    <p class="notes__note" key={name} data-note={name}>
                        <span>{ text }</span>
                        <button type="button" {onclick}>{ words.close }</button>
                    </p>
                }
            }) }
        </div>
    }
}
