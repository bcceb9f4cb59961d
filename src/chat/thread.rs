//! The thread: a list of bubbles in a log, so that a screen reader reads each new one once.

use engine::{Bubble, Entry, Side, Speaker};
use yew::prelude::*;

use super::{BubbleBody, tint};
use crate::locale::fill;
use crate::ui::{Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ThreadProps {
    /// What was said and advised.
    pub entries: Vec<Entry>,
    /// The bubble that is still being typed.
    #[prop_or_default]
    pub typing: Option<AttrValue>,
}

/// The thread.
#[component]
pub(crate) fn Thread(props: &ThreadProps) -> Html {
    let words = use_words();
    let is_typed = |entry: &Entry| props.typing.as_deref() == Some(entry.key());
    let typist = props.entries.iter().find(|entry| is_typed(entry)).and_then(speaker_of).cloned();
    let shown = props.entries.iter().filter(|entry| !is_typed(entry));
    let before = std::iter::once(None).chain(props.entries.iter().map(Some));
    html! {
        <div class="thread">
            <div role="log" aria-label={words.conversation}>
                <ol class="bubbles" role="list">
                    { for shown.zip(before).map(|(entry, before)| match entry {
                        Entry::Bubble(bubble) => spoken(bubble, opens_group(bubble, before), words.narrator),
                        Entry::Advice { key, text } => html! {
                            <li key={key.clone()} class="bubble bubble--advice">
                                <div class="bubble__body">
                                    <span class="bubble__name">{ words.your_advice }</span>
                                    <p class="bubble__words">{ text }</p>
                                </div>
                            </li>
                        },
                    }) }
                </ol>
            </div>
            <TypingDots speaker={typist} />
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

fn spoken(bubble: &Bubble, opens_group: bool, narrator: &str) -> Html {
    let side = match bubble.side {
        Side::Own => "bubble--own",
        Side::Other => "bubble--other",
        Side::Narrator => "bubble--narrator",
    };
    let class = classes!("bubble", side, opens_group.then_some("is-first"));
    let tint = bubble.speaker.as_ref().map(tint);
    html! {
        <li key={bubble.key.clone()} {class} data-line={bubble.line.to_string()} data-tint={tint}>
            if let Some(speaker) = &bubble.speaker {
                <Picture name={speaker.picture.to_string()} class="bubble__portrait" />
            }
            <div class="bubble__body">
                <span class={if opens_group && bubble.speaker.is_some() { "bubble__name" } else { "hidden" }}>
                    { bubble.speaker.as_ref().map_or(narrator, |speaker| &speaker.name) }
                </span>
                <BubbleBody bubble={bubble.clone()} />
            </div>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TypingDotsProps {
    /// Who is writing; nobody leaves the place empty.
    pub speaker: Option<Speaker>,
}

/// Three dots outside the log: they are seen, not announced.
#[component]
pub(crate) fn TypingDots(props: &TypingDotsProps) -> Html {
    let words = use_words();
    let name = props.speaker.as_ref().map_or("", |speaker| &speaker.name);
    html! {
        <div class="typing" hidden={props.speaker.is_none()} aria-hidden="true">
            <span class="typing__who">{ fill(words.typing, &[name]) }</span>
            <span class="typing__dot"></span><span class="typing__dot"></span><span class="typing__dot"></span>
        </div>
    }
}
