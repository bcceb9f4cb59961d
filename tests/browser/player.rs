//! A scenario drawn in a document: batched taps count once, focus is never lost.

use std::rc::Rc;

use engine::{
    Band, Branch, Choice, ChoiceOption, Ending, Line, Place, Quality, Role, Scenario, Scene, Setting, Shown,
    Speaker, Step,
};
use ke_nghe::app::{App, AppProps};
use ke_nghe::boot::{Boot, Links, Page};
use ke_nghe::words::Words;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element, HtmlElement};
use yew::Callback;

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn option(id: &str, quality: Quality) -> ChoiceOption {
    ChoiceOption {
        id: id.into(),
        text: id.to_owned(),
        feedback: format!("{id} feedback"),
        quality,
        goto: "end".into(),
        picture: None,
    }
}

fn line(id: &str) -> Line {
    Line { id: id.into(), speaker: Some("na".into()), text: id.to_owned(), shown: Shown::Words, flag: None }
}

/// Two options, then a line, then the end.
fn story() -> Scenario {
    let scene =
        |id: &str, lines: Vec<Line>, step: Step| Scene { id: id.into(), place: "chat".into(), lines, step };
    let choice = Choice {
        prompt: "?".to_owned(),
        options: vec![option("ke", Quality::Safe), option("doi", Quality::Risky)],
    };
    let ending = Ending {
        branch: Branch::Safe,
        title: "t".to_owned(),
        happened: "h".to_owned(),
        actions: vec![line("a1")],
        home_question: Some("q".to_owned()),
        help: Vec::new(),
    };
    Scenario {
        id: "thu".into(),
        digest: "1".into(),
        title: "Thử".to_owned(),
        summary: String::new(),
        band: Band::LowerSecondary,
        setting: Setting::Open,
        minutes: 1,
        mastery: 60,
        cover: "na".into(),
        notice: None,
        speakers: vec![Speaker {
            id: "na".into(),
            name: "Na".to_owned(),
            role: Role::Friend,
            picture: "na".into(),
        }],
        places: vec![Place {
            id: "chat".into(),
            app: None,
            title: "Na".to_owned(),
            owner: Some("na".into()),
        }],
        opening: "start".into(),
        scenes: vec![
            scene("start", vec![line("l1")], Step::Choice(choice)),
            scene("end", vec![line("l2")], Step::Ending(ending)),
        ],
    }
}

fn boot() -> Boot {
    let links = Links {
        home: "./".to_owned(),
        plan: "./".to_owned(),
        results: "./".to_owned(),
        class: "./".to_owned(),
        help: "./".to_owned(),
        parents: "./".to_owned(),
        teachers: "./".to_owned(),
        exit: "about:blank".to_owned(),
    };
    Boot {
        page: Page::Scenario { scenario: Rc::new(story()) },
        language: "vi".to_owned(),
        others: Vec::new(),
        links,
        numbers: Vec::new(),
        cards: Vec::new(),
        topics: Vec::new(),
        art: String::new(),
        embedded: false,
        words: Words::default(),
    }
}

async fn mounted() -> Element {
    let local = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    local.clear().unwrap();
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let props = AppProps { boot: Rc::new(boot()), draw: ke_nghe::page::play, on_drawn: Callback::noop() };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    yew::scheduler::flush().await;
    root
}

fn find(root: &Element, selector: &str) -> HtmlElement {
    let found = root.query_selector(selector).unwrap();
    found.unwrap_or_else(|| panic!("no {selector}")).unchecked_into()
}

#[wasm_bindgen_test]
async fn two_taps_in_one_batch_count_once() {
    let root = mounted().await;
    find(&root, "[data-choice=ke]").click();
    find(&root, "[data-choice=doi]").click();
    yew::scheduler::flush().await;
    assert!(find(&root, "[data-choice=ke]").has_attribute("data-answered"));
    assert!(!find(&root, "[data-choice=doi]").has_attribute("data-answered"));
    root.remove();
}

#[wasm_bindgen_test]
async fn every_record_of_a_batch_is_kept_and_the_focus_goes_along() {
    let root = mounted().await;
    find(&root, "[data-choice=doi]").click();
    yew::scheduler::flush().await;
    find(&root, "[data-action=next]").focus().unwrap();
    find(&root, "[data-action=next]").click();
    yew::scheduler::flush().await;
    assert_eq!(find(&root, "main").get_attribute("data-screen").as_deref(), Some("chat"));
    let active = document().active_element().unwrap();
    assert_eq!(active.get_attribute("data-action").as_deref(), Some("read"));
    find(&root, "[data-action=read]").click();
    yew::scheduler::flush().await;
    assert_eq!(find(&root, "main").get_attribute("data-screen").as_deref(), Some("ending"));
    assert_eq!(document().active_element().unwrap().id(), "prompt");
    let local = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert!(local.get_item("ke-nghe/progress").unwrap().is_some());
    root.remove();
}
