//! Calm one-line notices about the page itself: what is saved, what is not.

use yew::prelude::*;

use super::use_words;

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

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct NotesProps {
    /// What to say.
    pub notes: Vec<Note>,
    /// Closes one.
    pub on_close: Callback<Note>,
}

/// The notices that are open.
#[component]
pub(crate) fn Notes(props: &NotesProps) -> Html {
    let words = use_words();
    let text = |note| match note {
        Note::KeptSession => words.kept_session,
        Note::KeptMemory => words.kept_memory,
        Note::NotSaved => words.not_saved,
        Note::KeptAside => words.kept_aside,
        Note::Newer => words.newer,
        Note::Misfit => words.misfit,
    };
    html! {
        <div class="notes" role="status">
            { for props.notes.iter().map(|&note| {
                let on_close = props.on_close.clone();
                html! {
                    <p class="notes__note" key={format!("{note:?}")} data-note={format!("{note:?}")}>
                        <span>{ text(note) }</span>
                        <button type="button" class="quiet" onclick={move |_| on_close.emit(note)}>{ words.close }</button>
                    </p>
                }
            }) }
        </div>
    }
}
