//! What the boot script and the engine tell each other: the interface's words, taps made before the engine was there,
//! and its failure; and the other pages of a site in one file, where this is one.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::window;

/// The event by which the boot script learns that the engine failed.
const FAILED: &str = "ke-nghe:failed";

/// The ids of the options tapped so far, in order. They are handed over once.
#[must_use]
pub fn take_taps() -> Vec<String> {
    let Some(taps) = shared("taps").and_then(|taps| taps.dyn_into::<Array>().ok()) else { return Vec::new() };
    let taken = taps.iter().filter_map(|tap| tap.as_string()).collect();
    taps.set_length(0);
    taken
}

/// Whether a finger or a key is down now. Pressed on one page and let go on another it would be no click on either.
#[must_use]
pub fn is_pressed() -> bool {
    shared("pressed").is_some_and(|pressed| pressed.is_truthy())
}

/// The compact form of the interface's words.
#[must_use]
pub fn words() -> Option<String> {
    shared("words")?.as_string()
}

/// The text of another page or file where the whole site is in one file: the outer value says whether it is, the inner one
/// whether the page was taken along.
pub(crate) fn inside(address: &str) -> Option<Option<String>> {
    let file = shared("file")?.dyn_into::<Function>().ok()?;
    Some(file.call1(&JsValue::UNDEFINED, &address.into()).ok().and_then(|text| text.as_string()))
}

fn shared(name: &str) -> Option<JsValue> {
    let window = window()?;
    let shared = Reflect::get(&window, &"keNghe".into()).ok().filter(|shared| shared.is_object())?;
    Reflect::get(&shared, &name.into()).ok()
}

/// Tells the boot script that the engine cannot go on; it shows a calm notice.
pub fn report_failure() {
    let Some(window) = window() else { return };
    if let Ok(event) = web_sys::Event::new(FAILED) {
        let _ = window.dispatch_event(&event);
    }
}

/// Reports every panic to the boot script, after saying in the console where it was.
pub fn watch_failures() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        report_failure();
    }));
}
