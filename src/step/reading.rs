//! The learner reads on. The button keeps its place and its focus while bubbles arrive.

use yew::prelude::*;

use super::desk::Desk;
use crate::ui::{Button, Weight, button, picture};

/// The button to read on, and the story's drawing where the screen has room for it.
pub(crate) fn reading_panel(desk: &Desk<'_>) -> Html {
    let words = desk.look.words;
    let back =
        Button { label: words.step_back, weight: Weight::Quiet, action: "back", icon: "back", waits: false };
    let read =
        Button { label: words.read_on, weight: Weight::Main, action: "read", icon: "next", waits: false };
    let mut actions = vec![button(read, &desk.on_next)];
    if desk.can_step_back {
        actions.insert(0, button(back, &desk.on_back));
    }
    html! {
        <div class="panel panel--reading">
            <div class="scenery">{ picture(desk.look, desk.cover.as_str(), "scenery__picture") }</div>
            <div class="panel__actions">{ for actions }</div>
        </div>
    }
}
