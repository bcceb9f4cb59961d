//! The storage ladder on real storage.

use tracking::{Rung, Store};
use wasm_bindgen_test::wasm_bindgen_test;
use web::Ladder;

#[wasm_bindgen_test]
fn what_is_saved_is_there_for_the_next_page() {
    let ladder = Ladder::open();
    assert_eq!(ladder.rung(), Rung::Local);
    ladder.save("kept").unwrap();
    assert_eq!(Ladder::open().load().unwrap().as_deref(), Some("kept"));
}

#[wasm_bindgen_test]
fn damaged_text_has_a_place_of_its_own_until_the_places_are_full() {
    let ladder = Ladder::open();
    for text in ["a", "b", "c"] {
        ladder.keep_aside(text).unwrap();
        ladder.keep_aside(text).unwrap();
    }
    assert!(ladder.keep_aside("d").is_err());
    let local = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert_eq!(local.get_item("ke-nghe/progress-damaged").unwrap().as_deref(), Some("a"));
    local.clear().unwrap();
}

#[wasm_bindgen_test]
fn a_plan_has_a_place_of_its_own_and_can_be_forgotten() {
    let (progress, plan) = (Ladder::open(), Ladder::for_plan());
    progress.save("progress").unwrap();
    plan.save("plan").unwrap();
    assert_eq!(Ladder::for_plan().load().unwrap().as_deref(), Some("plan"));
    plan.forget().unwrap();
    assert_eq!(plan.load().unwrap(), None);
    assert_eq!(progress.load().unwrap().as_deref(), Some("progress"));
    progress.forget().unwrap();
}
