//! The whole screen, and a screen that does not go dark. Both can be refused, and a lesson goes on all the same.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::window;

/// Takes the whole screen, or gives it back.
pub fn toggle_full_screen() {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Some frames and telephones refuse.
        let _ = root.request_fullscreen();
    }
}

/// Asks that the screen stays on while the page is seen (Screen Wake Lock). Browsers take that back when the page is
/// hidden, so it is asked again each time it is seen.
pub fn keep_awake() {
    // Asked for by name, because it is missing in older browsers, on `http:` and in frames that were not allowed it.
    let asked = window().and_then(|window| {
        let lock = Reflect::get(&window.navigator(), &"wakeLock".into()).ok().filter(JsValue::is_object)?;
        let request = Reflect::get(&lock, &"request".into()).ok()?.dyn_into::<Function>().ok()?;
        request.call1(&lock, &"screen".into()).ok()?.dyn_into::<js_sys::Promise>().ok()
    });
    if let Some(asked) = asked {
        // A refusal is no news to anybody.
        let quiet = wasm_bindgen::closure::Closure::once_into_js(|_: JsValue| ());
        let _ = Reflect::get(&asked, &"catch".into())
            .ok()
            .and_then(|catch| catch.dyn_into::<Function>().ok())
            .and_then(|catch| catch.call1(&asked, &quiet).ok());
    }
}

/// Whether the page is seen now.
#[must_use]
pub fn is_seen() -> bool {
    window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
}
