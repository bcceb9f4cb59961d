//! The fragment of the address: where progress is carried when nothing can be stored.

use wasm_bindgen::JsValue;

use crate::window;

/// The fragment without its `#`; empty where there is none.
#[must_use]
pub fn read_fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// What the address asks for after `?`; empty where it asks for nothing.
#[must_use]
pub fn read_query() -> String {
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// The whole address of a place named relative to this page, as the browser opened it; the place itself where it cannot be
/// made out.
#[must_use]
pub fn absolute(place: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    web_sys::Url::new_with_base(place, &here).map_or_else(|_| place.to_owned(), |url| url.href())
}

/// Puts another fragment in the address, without a new entry in the history. A browser that refuses leaves it as it is.
pub fn replace_fragment(fragment: &str) {
    let Some(window) = window() else { return };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    let Ok(history) = window.history() else { return };
    // A changed path is refused on file: and in some frames; what stays in the address then does no harm.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}{hash}")));
}
