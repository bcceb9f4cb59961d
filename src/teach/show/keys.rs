//! Keys: those of a clicker and those of the keyboard.

use classroom::{Focus, Key, key};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// Listens to keys while the screen is there.
#[hook]
pub(super) fn use_keys(on_key: &Callback<Key>) {
    let newest = use_mut_ref(|| on_key.clone());
    *newest.borrow_mut() = on_key.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                // With these, keys belong to the browser.
                if event.ctrl_key() || event.alt_key() || event.meta_key() {
                    return;
                }
                if let Some(key) = key(&event.key(), focus(event)) {
                    event.prevent_default();
                    let on_key = newest.borrow().clone();
                    on_key.emit(key);
                }
            })
        });
        move || drop(listener)
    });
}

fn focus(event: &KeyboardEvent) -> Focus {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Focus::Page;
    };
    let is_box = |input: &HtmlInputElement| matches!(input.type_().as_str(), "checkbox" | "radio" | "button");
    match target.tag_name().as_str() {
        "INPUT" if target.dyn_ref::<HtmlInputElement>().is_some_and(is_box) => Focus::Control,
        "INPUT" | "TEXTAREA" | "SELECT" => Focus::Field,
        "A" | "BUTTON" | "SUMMARY" => Focus::Control,
        _ => Focus::Page,
    }
}
