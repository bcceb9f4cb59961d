//! Other pages of the site, and what stands in this one besides what every page is told.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, XmlHttpRequest};

use crate::handover::inside;
use crate::window;

/// Asks for a page and hands on its text; none where it cannot be had, or anything but a page comes back.
pub fn read_page(url: &str, on_read: impl FnOnce(Option<String>) + 'static) {
    if let Some(text) = inside(url) {
        return on_read(text);
    }
    let Ok(request) = XmlHttpRequest::new() else { return on_read(None) };
    let answered = request.clone();
    // Whatever happened, the request ends once.
    let on_end = Closure::once_into_js(move || {
        let is_there = matches!(answered.status(), Ok(200));
        on_read(if is_there { answered.response_text().ok().flatten() } else { None });
    });
    request.set_onloadend(Some(on_end.unchecked_ref()));
    if request.open("GET", url).is_ok() {
        // What cannot be sent ends as well, without an answer.
        let _ = request.send();
    }
}

/// The text of the data block of this id; none where the page has none.
#[must_use]
pub fn block(id: &str) -> Option<String> {
    window()?.document()?.get_element_by_id(id)?.text_content()
}

/// Puts the focus on the element of this id, if it can take it.
pub fn focus_on(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Goes to another screen of this page, with an entry in the history.
pub fn go_to(fragment: &str) {
    if let Some(window) = window() {
        // Where the address cannot be changed, one stays where one is.
        let _ = window.location().set_hash(fragment);
    }
}
