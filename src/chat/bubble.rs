//! What stands in a bubble: words, a drawing, or a picture of which only the description is shown.

use engine::{Bubble, Shown, Side, Speaker};
use yew::prelude::*;

use crate::look::Look;
use crate::ui::{described_picture, icon};

/// The content of a bubble.
pub(crate) fn bubble_body(look: Look<'_>, bubble: &Bubble) -> Html {
    let text = &bubble.text;
    match &bubble.shown {
        Shown::Words => html! { <p class="bubble__words">{ text }</p> },
        Shown::Described => html! {
            <p class="bubble__photo">
                { icon("picture") }
                <span><span class="hidden">{ look.words.picture }{ ": " }</span>{ text }</span>
            </p>
        },
        Shown::Picture(id) => described_picture(look, id.as_str(), "bubble__picture", text),
    }
}

/// On which side a bubble stands.
pub(crate) const fn side_class(side: Side) -> &'static str {
    match side {
        Side::Own => "bubble--own",
        Side::Other => "bubble--other",
        Side::Narrator => "bubble--narrator",
    }
}

/// The number of a speaker's calm tint, the same wherever they speak. It tells speakers apart; side, name and portrait
/// do too.
pub(crate) fn tint(speaker: &Speaker) -> String {
    let sum: usize = speaker.id.as_str().bytes().map(usize::from).sum();
    (sum % 4).to_string()
}
