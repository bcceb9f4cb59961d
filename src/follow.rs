//! Keeps what is new in sight and the focus somewhere: after a step the focus is never lost with a removed button.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// What changed on screen since the last time.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The newest bubble that shows.
    pub newest: Option<String>,
    /// The step.
    pub step: String,
    /// Whether it is answered.
    pub answered: bool,
    /// The card that was moved last, whether up, and where it stands now.
    pub moved: Option<(String, bool, Option<usize>)>,
}

/// Follows the story within an element. The first render is left where the page stands.
#[hook]
pub(crate) fn use_follow(root: &NodeRef, place: Place) {
    let before = use_mut_ref(|| None::<Place>);
    let root = root.clone();
    use_effect_with(place, move |place| {
        let before = before.replace(Some(place.clone()));
        let (Some(before), Some(root)) = (before, root.cast::<Element>()) else { return };
        hold_focus(&root);
        if let Some((item, up, _)) = place.moved.as_ref().filter(|_| before.moved != place.moved) {
            focus_card(&root, item, *up);
        } else if before.step != place.step {
            show(&root, ".thread:not(.thread--hunt) .bubbles > :last-child", ScrollLogicalPosition::End);
            show(&root, ".stage", ScrollLogicalPosition::Nearest);
            // A conversation to look through again is read from its beginning.
            show(&root, ".thread--hunt .bubbles > :first-child", ScrollLogicalPosition::Center);
        } else if before.answered != place.answered {
            show(&root, ".feedback:not([hidden])", ScrollLogicalPosition::Nearest);
            show(&root, ".panel__actions", ScrollLogicalPosition::Nearest);
            show(&root, ".thread--hunt .bubbles > :first-child", ScrollLogicalPosition::Center);
        } else {
            show(&root, ".thread .bubbles > :last-child", ScrollLogicalPosition::Nearest);
            show(&root, ".panel__actions", ScrollLogicalPosition::Nearest);
        }
    });
}

/// Moves the focus to what is asked now, where it was lost with what is gone.
fn hold_focus(root: &Element) {
    let active = root.owner_document().and_then(|document| document.active_element());
    let lost = active.is_none_or(|active| active.tag_name() == "BODY");
    let target = root.query_selector("#prompt, [data-action=\"read\"]").ok().flatten();
    if let Some(target) = target.filter(|_| lost).and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        let _ = target.focus_with_options(&options);
    }
}

/// A card that moves takes the focus along, because the browser drops it when an element is put elsewhere.
fn focus_card(root: &Element, item: &str, up: bool) {
    let button = if up { "card__up" } else { "card__down" };
    let found = root.query_selector(&format!("[data-item=\"{item}\"] .{button}")).ok().flatten();
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = button.focus();
    }
}

fn show(root: &Element, selector: &str, block: ScrollLogicalPosition) {
    if let Some(element) = root.query_selector(selector).ok().flatten() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(block);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
