//! What stands in a bubble: words, a drawing, or a picture of which only the description is shown.

use crate::look::Look;
use crate::ui::{El, bare, classed, described_picture, el, icon};
use engine::{Bubble, Shown, Side, Speaker};

/// The content of a bubble.
pub(crate) fn bubble_body(look: Look<'_>, bubble: &Bubble) -> El {
    let text = &bubble.text;
    match &bubble.shown {
        Shown::Words => el("p", "bubble__words").text(text),
        Shown::Described => {
            let label = el("span", "hidden").text(look.words.picture()).text(": ");
            el("p", "bubble__photo").child(icon("picture")).child(bare("span").child(label).text(text))
        }
        Shown::Picture(id) => described_picture(look, id.as_str(), "bubble__picture", text),
    }
}

/// Who speaks, over the bubble: shown, or only read out.
pub(crate) fn bubble_name(look: Look<'_>, bubble: &Bubble, shown: bool) -> El {
    let name = bubble.speaker.as_ref().map_or(look.words.narrator(), |speaker| &speaker.name);
    el("span", if shown && bubble.speaker.is_some() { "bubble__name" } else { "hidden" }).text(name)
}

/// The row that a bubble stands in.
pub(crate) fn bubble_row(bubble: &Bubble, classes: &[&str]) -> El {
    let row = classed("li", classes).key(&bubble.key).set("data-line", bubble.line.as_str());
    match &bubble.speaker {
        Some(speaker) => row.set("data-tint", &tint(speaker)),
        None => row,
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
fn tint(speaker: &Speaker) -> String {
    let sum: usize = speaker.id.as_str().bytes().map(usize::from).sum();
    (sum % 4).to_string()
}
