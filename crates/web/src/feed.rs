//! The warnings of the day, read from the site's own file. Whatever is wrong with the file, nothing is said of it: a page
//! without warnings is a whole page.

use engine::{LARGEST_FEED, MOST_WARNINGS, Warning};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::XmlHttpRequest;

use crate::handover::inside;

/// The file's form that is understood here.
const VERSION: f64 = 1.0;

/// Asks for the file and hands on its entries, in the first of these languages that each has.
pub fn read_feed(url: &str, languages: [String; 2], on_read: impl FnOnce(Vec<Warning>) + 'static) {
    if let Some(text) = inside(url) {
        if let Some(found) = text.and_then(|text| entries(&text, &languages)) {
            on_read(found);
        }
        return;
    }
    let Ok(request) = XmlHttpRequest::new() else { return };
    let answered = request.clone();
    let on_load = Closure::once_into_js(move || {
        let is_there = answered.status() == Ok(200);
        let text = if is_there { answered.response_text().ok().flatten() } else { None };
        if let Some(found) = text.and_then(|text| entries(&text, &languages)) {
            on_read(found);
        }
    });
    request.set_onload(Some(on_load.unchecked_ref()));
    if request.open("GET", url).is_ok() {
        // What cannot be sent is never answered.
        let _ = request.send();
    }
}

fn entries(text: &str, languages: &[String; 2]) -> Option<Vec<Warning>> {
    if text.len() > LARGEST_FEED {
        return None;
    }
    let feed = JSON::parse(text).ok()?;
    if get(&feed, "version").as_f64() != Some(VERSION) {
        return None;
    }
    let listed = list(&get(&feed, "warnings"));
    let mut all = Vec::new();
    for at in 0..listed.length().min(MOST_WARNINGS) {
        let entry = listed.get(at);
        for tag in languages {
            let words = get(&entry, tag);
            if words.is_object() {
                all.push(warning(&entry, &words, tag));
                break;
            }
        }
    }
    Some(all)
}

fn warning(entry: &JsValue, words: &JsValue, language: &str) -> Warning {
    let ages = list(&get(entry, "ages"));
    let mut of = Vec::new();
    for at in 0..ages.length() {
        of.push(ages.get(at).as_string().unwrap_or_default());
    }
    Warning {
        ages: of,
        date: text(entry, "date"),
        expires: text(entry, "expires"),
        source: text(entry, "source"),
        language: language.to_owned(),
        title: text(words, "title"),
        happens: text(words, "happens"),
        action: text(words, "do"),
    }
}

#[inline(never)]
fn get(of: &JsValue, key: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

#[inline(never)]
fn text(of: &JsValue, key: &str) -> String {
    get(of, key).as_string().unwrap_or_default()
}

/// The list; an empty one where it is something else.
#[inline(never)]
fn list(of: &JsValue) -> Array {
    of.dyn_ref::<Array>().cloned().unwrap_or_default()
}
