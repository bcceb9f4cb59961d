//! The learner reads on. The button keeps its place and its focus while bubbles arrive.

use super::desk::Desk;
use crate::ui::{Button, El, Weight, button, el, picture};

/// The button to read on, and the story's drawing where the screen has room for it.
pub(crate) fn reading_panel(desk: &Desk<'_>) -> El {
    let words = desk.look.words;
    let back = Button {
        label: words.step_back(),
        weight: Weight::Quiet,
        action: "back",
        icon: "back",
        waits: false,
    };
    let read =
        Button { label: words.read_on(), weight: Weight::Main, action: "read", icon: "next", waits: false };
    let mut actions = vec![button(read, &desk.on_next)];
    if desk.can_step_back {
        actions.insert(0, button(back, &desk.on_back));
    }
    el("div", "panel panel--reading")
        .child(el("div", "scenery").child(picture(desk.look, desk.cover.as_str(), "scenery__picture")))
        .child(el("div", "panel__actions").children(actions))
}
