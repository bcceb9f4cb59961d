//! Taking the page over: the app is drawn beside the prerendered page, and takes its place once it stands as the learner
//! left it. Nothing jumps: focus, scroll and an answered first choice survive.

use std::rc::Rc;

use engine::compact::Compact;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};
use yew::prelude::*;

use crate::app::{App, AppProps};
use crate::boot::Boot;
use crate::page::Draw;

/// How long to wait for a finger to be lifted, in milliseconds, and how often at most: two seconds in all.
const WAIT: u32 = 25;
const MOST_WAITS: u32 = 80;

/// Starts the app on the page it finds itself in, with what this program can draw.
pub fn take_over(draw: Draw) {
    web::watch_failures();
    let Some((boot, root)) = find() else {
        web::report_failure();
        return;
    };
    let on_drawn = Callback::from(|()| swap_once_free(MOST_WAITS));
    yew::Renderer::<App>::with_root_and_props(root, AppProps { boot: Rc::new(boot), draw, on_drawn })
        .render();
}

/// Waits until no finger and no key is down, so that no press is lost with the page it began on; then takes the place.
/// Whoever lets go elsewhere, where nobody hears of it, is waited for so many times.
fn swap_once_free(waits: u32) {
    if waits > 0 && web::is_pressed() {
        Timeout::new(WAIT, move || swap_once_free(waits - 1)).forget();
        return;
    }
    swap();
    press_late_taps();
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn find() -> Option<(Boot, Element)> {
    let document = document()?;
    let told = document.get_element_by_id("boot")?.text_content()?;
    let boot = Boot::from_compact(&(told + &web::words()?))?;
    Some((boot, document.get_element_by_id("app")?))
}

/// Puts the app in the place of the prerendered page.
fn swap() {
    let Some(document) = document() else { return };
    let (Some(page), Some(app)) = (document.get_element_by_id("static"), document.get_element_by_id("app"))
    else {
        return;
    };
    let scroll = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
    let threads = scrolls(&page);
    let focused = document
        .active_element()
        .filter(|active| page.contains(Some(active)))
        .and_then(|el| path(&page, &el));
    let _ = app.remove_attribute("hidden");
    page.remove();
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, scroll);
    }
    for (element, top) in scrollers(&app).into_iter().zip(threads) {
        element.set_scroll_top(top);
    }
    let focused = focused
        .and_then(|path| follow(&app, &path))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(focused) = focused {
        // What cannot take the focus any more leaves it on the page.
        let _ = focused.focus();
    }
    if let Some(slow) = document.query_selector("#notice[data-kind=slow]").ok().flatten() {
        let _ = slow.set_attribute("hidden", "");
    }
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Presses what was tapped on the prerendered page after the app had counted the taps.
fn press_late_taps() {
    for tap in web::take_taps() {
        let option = document().and_then(|document| {
            let options = document.query_selector_all("#app [data-choice]").ok()?;
            let mut options =
                (0..options.length()).filter_map(|at| options.item(at)?.dyn_into::<HtmlElement>().ok());
            options.find(|option| option.get_attribute("data-choice").as_deref() == Some(&tap))
        });
        if let Some(option) = option {
            option.click();
        }
    }
}

/// The elements of a page that scroll by themselves, in the order of the document.
fn scrollers(root: &Element) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(".player__thread, .stage, .panel__scroll") else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn scrolls(root: &Element) -> Vec<i32> {
    scrollers(root).iter().map(Element::scroll_top).collect()
}

/// Which child to take at each step from the root to an element. Both pages are rendered by the same components.
fn path(root: &Element, element: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut at = element.clone();
    while at != *root {
        let parent = at.parent_element()?;
        let children = parent.children();
        path.push((0..children.length()).find(|&index| children.item(index).as_ref() == Some(&at))?);
        at = parent;
    }
    path.reverse();
    Some(path)
}

fn follow(root: &Element, path: &[u32]) -> Option<Element> {
    path.iter().try_fold(root.clone(), |at, &index| at.children().item(index))
}
