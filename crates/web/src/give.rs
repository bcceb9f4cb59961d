//! What a person takes along: text on the clipboard, files, a link shared, paper. Browsers inside other apps lack some of
//! these, and frames are refused some; whether it worked is asked, never guessed from a browser's name.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Reflect, encode_uri_component};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlTextAreaElement, ShareData};

use crate::window;

/// Opens the browser's own printing; `false` where the browser has none, which is seen from its never getting ready.
#[must_use]
pub fn try_print() -> bool {
    let Some(window) = window() else { return false };
    let got_ready = Rc::new(Cell::new(false));
    let seen = got_ready.clone();
    let on_before = Closure::<dyn Fn()>::new(move || seen.set(true));
    let on_before: &js_sys::Function = on_before.as_ref().unchecked_ref();
    // A browser that refuses to be listened to does not say whether it prints.
    let _ = window.add_event_listener_with_callback("beforeprint", on_before);
    let called = window.print().is_ok();
    let _ = window.remove_event_listener_with_callback("beforeprint", on_before);
    called && got_ready.get()
}

/// Copies text. Where the clipboard is refused, the field of this id is marked, so that it can be copied by hand.
pub fn copy(text: &str, field: &str, on_copied: impl FnOnce(bool) + 'static) {
    let field = window().and_then(|window| {
        window.document()?.get_element_by_id(field)?.dyn_into::<HtmlTextAreaElement>().ok()
    });
    let mark = move || {
        if let Some(field) = field {
            // A field that cannot take the focus leaves it where it is.
            let _ = field.focus();
            field.select();
        }
    };
    let clipboard = window().and_then(|window| {
        let navigator = window.navigator();
        // Old browsers and unsafe addresses have no clipboard.
        Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
        Some(navigator.clipboard())
    });
    let Some(clipboard) = clipboard else {
        mark();
        return on_copied(false);
    };
    let on_end = Rc::new(Cell::new(Some(on_copied)));
    let refused = on_end.clone();
    let on_done = Closure::once(move |_: JsValue| end(&on_end, true));
    let on_refused = Closure::once(move |_: JsValue| {
        mark();
        end(&refused, false);
    });
    let _ = clipboard.write_text(text).then2(&on_done, &on_refused);
    // One of them is called once, later.
    on_done.forget();
    on_refused.forget();
}

fn end<F: FnOnce(bool)>(on_end: &Cell<Option<F>>, done: bool) {
    if let Some(on_end) = on_end.take() {
        on_end(done);
    }
}

/// Whether the browser can hand a link to other apps.
#[must_use]
pub fn can_share() -> bool {
    window().is_some_and(|window| Reflect::has(&window.navigator(), &"share".into()).unwrap_or_default())
}

/// Hands a link to other apps. That somebody thinks better of it is no fault.
pub fn share(title: &str, address: &str) {
    let Some(window) = window().filter(|_| can_share()) else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let ignore = Closure::once(|_: JsValue| ());
    let _ = window.navigator().share_with_data(&data).catch(&ignore);
    ignore.forget();
}

/// Hands a person a text as a file of this name; `false` where the browser has no way to.
#[must_use]
pub fn save_text(name: &str, media_type: &str, text: &str) -> bool {
    let text = String::from(encode_uri_component(text));
    save(name, &format!("data:{media_type};charset=utf-8,{text}")).is_some()
}

/// Hands a person a drawing of dark fields on white as a PNG file; `false` where the browser has no way to.
#[must_use]
pub fn save_fields(name: &str, side: u32, field: u32, dark: &[(u32, u32)]) -> bool {
    drawn(side, field, dark).and_then(|address| save(name, &address)).is_some()
}

fn drawn(side: u32, field: u32, dark: &[(u32, u32)]) -> Option<String> {
    let canvas: HtmlCanvasElement = window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(side * field);
    canvas.set_height(side * field);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (all, one) = (f64::from(side * field), f64::from(field));
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, all, all);
    pen.set_fill_style_str("#000");
    for (x, y) in dark {
        pen.fill_rect(f64::from(*x) * one, f64::from(*y) * one, one, one);
    }
    canvas.to_data_url().ok()
}

fn save(name: &str, address: &str) -> Option<()> {
    let window = window()?;
    // A frame may be refused without a word.
    window.top().ok().flatten().filter(|top| *top == window)?;
    let link = window.document()?.create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}
