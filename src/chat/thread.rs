//! The thread: a list of bubbles in a log, so that a screen reader reads each new one once.

use engine::{Bubble, Entry, Speaker};

use super::{bubble_body, bubble_name, bubble_row, side_class};
use crate::look::Look;
use crate::ui::{El, bare, el, picture};
use crate::words::fill;

/// The thread. `typing` is the key of the bubble that is still being typed.
pub(crate) fn thread(look: Look<'_>, entries: &[Entry], typing: Option<&str>) -> El {
    let words = look.words;
    let is_typed = |entry: &Entry| typing == Some(entry.key());
    let typist = entries.iter().find(|entry| is_typed(entry)).and_then(speaker_of);
    let shown = entries.iter().filter(|entry| !is_typed(entry));
    let before = std::iter::once(None).chain(entries.iter().map(Some));
    let row = |(entry, before): (&Entry, Option<&Entry>)| match entry {
        Entry::Bubble(bubble) => spoken(look, bubble, opens_group(bubble, before)),
        Entry::Advice { key, text } => {
            let body = el("div", "bubble__body")
                .child(el("span", "bubble__name").text(words.your_advice()))
                .child(el("p", "bubble__words").text(text));
            el("li", "bubble bubble--advice").key(key).child(body)
        }
    };
    let bubbles = el("ol", "bubbles").attr("role", "list").children(shown.zip(before).map(row));
    let log = bare("div").attr("role", "log").set("aria-label", words.conversation()).child(bubbles);
    el("div", "thread").child(log).child(typing_dots(look, typist))
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

fn spoken(look: Look<'_>, bubble: &Bubble, opens_group: bool) -> El {
    let first = if opens_group { "is-first" } else { "" };
    let portrait = |speaker: &Speaker| picture(look, speaker.picture.as_str(), "bubble__portrait");
    let body = el("div", "bubble__body")
        .child(bubble_name(look, bubble, opens_group))
        .child(bubble_body(look, bubble));
    bubble_row(bubble, &["bubble", side_class(bubble.side), first])
        .maybe(bubble.speaker.as_ref().map(portrait))
        .child(body)
}

/// Three dots outside the log: they are seen, not announced. Without a speaker their place is empty.
pub(crate) fn typing_dots(look: Look<'_>, speaker: Option<&Speaker>) -> El {
    let name = speaker.map_or("", |speaker| &speaker.name);
    let dot = || el("span", "typing__dot");
    el("div", "typing")
        .flag("hidden", speaker.is_none())
        .attr("aria-hidden", "true")
        .child(el("span", "typing__who").text(&fill(look.words.typing(), &[name])))
        .child(dot())
        .child(dot())
        .child(dot())
}
