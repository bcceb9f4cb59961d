//! What the class sees fits the screen without scrolling: where it does not, letters become smaller step by step.

use gloo_events::EventListener;
use web_sys::Element;
use yew::prelude::*;

/// How many steps smaller letters can become. How much each is stands in the style.
const STEPS: usize = 8;
/// The parts that must fit, and their sizes, by attribute.
const PARTS: &str = ".fit";

/// Fits what is on screen whenever it has become something else, and whenever the window changes. The clock is no reason:
/// whoever has scrolled back to earlier lines is left there.
#[hook]
pub(super) fn use_fit<T: PartialEq + 'static>(root: &NodeRef, drawn: T) {
    {
        let root = root.clone();
        use_effect_with(drawn, move |_| {
            if let Some(root) = root.cast::<Element>() {
                fit(&root);
            }
        });
    }
    let root = root.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "resize", move |_| {
                if let Some(root) = root.cast::<Element>() {
                    fit(&root);
                }
            })
        });
        move || drop(listener)
    });
}

fn fit(root: &Element) {
    for step in 0..=STEPS {
        // An attribute that cannot be set leaves the letters as they are.
        let _ = root.set_attribute("data-fit", &step.to_string());
        if fits(root) {
            break;
        }
    }
    // The newest line stands at the lower edge; earlier ones are reached by scrolling.
    if let Ok(Some(thread)) = root.query_selector(".show__thread") {
        thread.set_scroll_top(thread.scroll_height());
    }
}

fn fits(root: &Element) -> bool {
    let Ok(parts) = root.query_selector_all(PARTS) else { return true };
    let parts = (0..parts.length()).filter_map(|at| parts.item(at));
    parts.filter_map(|part| wasm_bindgen::JsCast::dyn_into::<Element>(part).ok()).all(|part| {
        part.scroll_height() <= part.client_height() + 1 && part.scroll_width() <= part.client_width() + 1
    })
}
