//! A small story for the unit tests: a chat, a choice with a way back, one step of each kind, a listener who is busy and
//! one who listens, two endings.

use std::rc::Rc;

use crate::model::{
    Band, Bin, Branch, Choice, ChoiceOption, Ending, Family, Flag, Hunt, Lever, Line, Order, OrderItem,
    Place, Quality, Question, QuestionOption, Role, Say, Scenario, Scene, Setting, Settings, Shown, Sort,
    SortItem, Speaker, Step, Tell, TellOption, Toggle,
};

/// The story.
pub(crate) fn story() -> Rc<Scenario> {
    Rc::new(scenario(vec![
        scene(
            "mo-dau",
            &["kien:a1", "na:a2"],
            choice(&[("nghi", Quality::Unsure, "mo-dau"), ("ke", Quality::Safe, "tim")]),
        ),
        scene("tim", &["na:b1"], hunt()),
        scene("xep", &[], order()),
        scene("ke", &["na:c1"], tell()),
        scene(
            "ke-lai",
            &[],
            Step::Tell(Tell { prompt: String::new(), options: vec![listener("co", true, "ket")] }),
        ),
        scene("ket", &["na:d1"], ending(Branch::Late)),
    ]))
}

/// A story of these scenes; the first is the opening.
pub(crate) fn scenario(scenes: Vec<Scene>) -> Scenario {
    let speaker = |id: &str, role| Speaker { id: id.into(), name: id.to_owned(), role, picture: id.into() };
    Scenario {
        id: "thu".into(),
        digest: "1".into(),
        title: String::new(),
        summary: String::new(),
        band: Band::LowerSecondary,
        setting: Setting::Open,
        minutes: 5,
        mastery: 60,
        cover: "na".into(),
        notice: None,
        speakers: vec![
            speaker("na", Role::Friend),
            speaker("kien", Role::Offender),
            speaker("co", Role::Adult),
        ],
        places: vec![Place { id: "zim".into(), app: None, title: String::new(), owner: Some("na".into()) }],
        opening: scenes[0].id.clone(),
        scenes,
    }
}

/// A scene with lines written `speaker:id`.
pub(crate) fn scene(id: &str, lines: &[&str], step: Step) -> Scene {
    Scene { id: id.into(), place: "zim".into(), lines: lines.iter().map(|text| line(text)).collect(), step }
}

fn line(text: &str) -> Line {
    let (speaker, id) = text.split_once(':').unwrap();
    let flag = (speaker == "kien").then_some(Flag { family: Family::Trust, lever: Lever::Manipulation });
    Line { id: id.into(), speaker: Some(speaker.into()), text: text.to_owned(), shown: Shown::Words, flag }
}

pub(crate) fn next(next: &str) -> Step {
    Step::Next { next: next.into() }
}

pub(crate) fn choice(options: &[(&str, Quality, &str)]) -> Step {
    let option = |(id, quality, goto): &(&str, Quality, &str)| ChoiceOption {
        id: (*id).into(),
        text: format!("{id}?"),
        feedback: String::new(),
        quality: *quality,
        goto: (*goto).into(),
        picture: None,
    };
    Step::Choice(Choice { prompt: String::new(), options: options.iter().map(option).collect() })
}

pub(crate) fn hunt() -> Step {
    Step::Hunt(Hunt {
        prompt: String::new(),
        scenes: vec!["mo-dau".into()],
        why: vec![("a1".into(), "khen".to_owned())],
        feedback: String::new(),
        next: "xep".into(),
    })
}

pub(crate) fn order() -> Step {
    let item = |id: &str| OrderItem { id: id.into(), text: id.to_owned() };
    Step::Order(Order {
        prompt: String::new(),
        items: ["dung", "chan", "ke", "bao"].map(item).into(),
        feedback: String::new(),
        next: "ke".into(),
    })
}

pub(crate) fn sort() -> Step {
    let item = |(id, bin): (&str, &str)| SortItem {
        id: id.into(),
        text: String::new(),
        bin: bin.into(),
        feedback: String::new(),
    };
    Step::Sort(Sort {
        prompt: String::new(),
        bins: ["giu", "khoe"].map(|id| Bin { id: id.into(), text: String::new() }).into(),
        items: [("truong", "giu"), ("mau", "khoe"), ("dia-chi", "giu")].map(item).into(),
        feedback: String::new(),
        next: "ke".into(),
    })
}

pub(crate) fn settings() -> Step {
    let toggle = |(id, on, safe): (&str, bool, bool)| Toggle {
        id: id.into(),
        text: String::new(),
        on,
        safe,
        feedback: String::new(),
    };
    Step::Settings(Settings {
        prompt: String::new(),
        toggles: [("vi-tri", true, false), ("nguoi-la", true, false)].map(toggle).into(),
        feedback: String::new(),
        next: "ke".into(),
    })
}

pub(crate) fn question(several: bool) -> Step {
    let option = |(id, right): (&str, bool)| QuestionOption {
        id: id.into(),
        text: String::new(),
        right,
        feedback: String::new(),
        picture: None,
    };
    Step::Question(Question {
        prompt: String::new(),
        several,
        options: [("a", true), ("b", true), ("c", false)].map(option).into(),
        next: "ke".into(),
    })
}

pub(crate) fn say() -> Step {
    Step::Say(Say { prompt: String::new(), sentence: String::new(), tip: String::new(), next: "ke".into() })
}

/// Someone busy and someone who listens.
pub(crate) fn tell() -> Step {
    Step::Tell(Tell {
        prompt: String::new(),
        options: vec![listener("ban", false, "ke-lai"), listener("me", true, "ket")],
    })
}

fn listener(id: &str, heard: bool, goto: &str) -> TellOption {
    TellOption {
        id: id.into(),
        text: id.to_owned(),
        reply: vec![line(&format!("co:{id}1")), line(&format!("na:{id}2"))],
        heard,
        feedback: String::new(),
        goto: goto.into(),
        picture: None,
    }
}

pub(crate) fn ending(branch: Branch) -> Step {
    Step::Ending(Ending {
        branch,
        title: String::new(),
        happened: String::new(),
        actions: Vec::new(),
        home_question: None,
        help: vec!["111".into()],
    })
}
