//! What stands in a bubble: words, a drawing, or a picture of which only the description is shown.

use engine::{Bubble, Shown, Speaker};
use yew::prelude::*;

use crate::ui::{Icon, Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BubbleBodyProps {
    /// The line as it is shown.
    pub bubble: Bubble,
}

/// The content of a bubble.
#[component]
pub(crate) fn BubbleBody(props: &BubbleBodyProps) -> Html {
    let words = use_words();
    let text = &props.bubble.text;
    match &props.bubble.shown {
        Shown::Words => html! { <p class="bubble__words">{ text }</p> },
        Shown::Described => html! {
            <p class="bubble__photo">
                <Icon name="picture" />
                <span><span class="hidden">{ words.picture }{ ": " }</span>{ text }</span>
            </p>
        },
        Shown::Picture(id) => html! {
            <Picture name={id.to_string()} class="bubble__picture" description={text.clone()} />
        },
    }
}

/// The number of a speaker's calm tint, the same wherever they speak. It tells speakers apart; side, name and portrait
/// do too.
pub(crate) fn tint(speaker: &Speaker) -> String {
    let sum: usize = speaker.id.as_str().bytes().map(usize::from).sum();
    (sum % 4).to_string()
}
