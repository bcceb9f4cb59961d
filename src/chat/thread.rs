//! The thread: a list of bubbles in a log, so that a screen reader reads each new one once.

use engine::{Bubble, Entry, Speaker};
use yew::prelude::*;

use super::{bubble_body, side_class, tint};
use crate::locale::fill;
use crate::look::Look;
use crate::ui::picture;

/// The thread. `typing` is the key of the bubble that is still being typed.
pub(crate) fn thread(look: Look<'_>, entries: &[Entry], typing: Option<&str>) -> Html {
    let words = look.words;
    let is_typed = |entry: &Entry| typing == Some(entry.key());
    let typist = entries.iter().find(|entry| is_typed(entry)).and_then(speaker_of);
    let shown = entries.iter().filter(|entry| !is_typed(entry));
    let before = std::iter::once(None).chain(entries.iter().map(Some));
    html! {
        <div class="thread">
            <div role="log" aria-label={words.conversation}>
                <ol class="bubbles" role="list">
                    { for shown.zip(before).map(|(entry, before)| match entry {
                        Entry::Bubble(bubble) => spoken(look, bubble, opens_group(bubble, before)),
                        Entry::Advice { key, text } => html! {
                            <li key={key.as_str()} class="bubble bubble--advice">
                                <div class="bubble__body">
                                    <span class="bubble__name">{ words.your_advice }</span>
                                    <p class="bubble__words">{ text }</p>
                                </div>
                            </li>
                        },
                    }) }
                </ol>
            </div>
            { typing_dots(look, typist) }
        </div>
    }
}

fn speaker_of(entry: &Entry) -> Option<&Speaker> {
    match entry {
        Entry::Bubble(bubble) => bubble.speaker.as_ref(),
        Entry::Advice { .. } => None,
    }
}

/// Whether somebody else spoke before: then the name and the portrait are shown.
fn opens_group(bubble: &Bubble, before: Option<&Entry>) -> bool {
    match before {
        Some(entry @ Entry::Bubble(_)) => speaker_of(entry) != bubble.speaker.as_ref(),
        _ => true,
    }
}

fn spoken(look: Look<'_>, bubble: &Bubble, opens_group: bool) -> Html {
    let class = classes!("bubble", side_class(bubble.side), opens_group.then_some("is-first"));
    html! {
        <li key={bubble.key.as_str()} {class} data-line={bubble.line.to_string()}
            data-tint={bubble.speaker.as_ref().map(tint)}>
            if let Some(speaker) = &bubble.speaker {
                { picture(look, speaker.picture.as_str(), "bubble__portrait") }
            }
            <div class="bubble__body">
                <span class={if opens_group && bubble.speaker.is_some() { "bubble__name" } else { "hidden" }}>
                    { bubble.speaker.as_ref().map_or(look.words.narrator, |speaker| &speaker.name) }
                </span>
                { bubble_body(look, bubble) }
            </div>
        </li>
    }
}

/// Three dots outside the log: they are seen, not announced. Without a speaker their place is empty.
pub(crate) fn typing_dots(look: Look<'_>, speaker: Option<&Speaker>) -> Html {
    let name = speaker.map_or("", |speaker| &speaker.name);
    html! {
        <div class="typing" hidden={speaker.is_none()} aria-hidden="true">
            <span class="typing__who">{ fill(look.words.typing, &[name]) }</span>
            <span class="typing__dot"></span><span class="typing__dot"></span><span class="typing__dot"></span>
        </div>
    }
}
