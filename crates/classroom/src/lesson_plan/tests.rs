//! Plans of small made-up stories, where what is left out and what is missing can be told beforehand.

#![allow(clippy::unwrap_used, clippy::panic)] // in a test, a panic is the message

use engine::{
    Band, Branch, Choice, ChoiceOption, Ending, Line, Quality, Scenario, Scene, Setting, Shown, Step, Tell,
    TellOption,
};

use super::{Act, FollowUp, LessonPlan, PlanKind, SegmentKind, Shortfall};
use crate::material::{Lesson, Opinion, SceneNotes};

fn line(text: &str) -> Line {
    Line { id: "l".into(), speaker: None, text: text.to_owned(), shown: Shown::Words, flag: None }
}

fn scene(id: &str, words: usize, step: Step) -> Scene {
    Scene { id: id.into(), place: "nha".into(), lines: vec![line(&"kể ".repeat(words))], step }
}

fn choice(options: &[(&str, Quality, &str)]) -> Step {
    let option = |(id, quality, goto): &(&str, Quality, &str)| ChoiceOption {
        id: (*id).into(),
        text: (*id).to_owned(),
        feedback: "vì thế".to_owned(),
        quality: *quality,
        goto: (*goto).into(),
        picture: None,
    };
    Step::Choice(Choice { prompt: "Làm gì?".to_owned(), options: options.iter().map(option).collect() })
}

fn tell(goto: &str) -> Step {
    let option = TellOption {
        id: "co".into(),
        text: "Cô".to_owned(),
        reply: vec![line("Cô nghe em.")],
        heard: true,
        feedback: "Cô nghe.".to_owned(),
        goto: goto.into(),
        picture: None,
    };
    Step::Tell(Tell { prompt: "Kể ai?".to_owned(), options: vec![option] })
}

fn ending() -> Step {
    Step::Ending(Ending {
        branch: Branch::Safe,
        title: "Kể ra".to_owned(),
        happened: "Có người giúp.".to_owned(),
        actions: vec![line("Kể ngay.")],
        home_question: Some("Kể ai?".to_owned()),
        help: Vec::new(),
    })
}

/// A story of three votes with so many words in each scene; a less safe option leads round by a scene of its own.
fn story(words: usize) -> Scenario {
    let away = Step::Next { next: "hai".into() };
    let scenes = vec![
        scene("mot", words, choice(&[("cho", Quality::Risky, "nho"), ("dung", Quality::Safe, "hai")])),
        scene("nho", words, away),
        scene("hai", words, choice(&[("ke", Quality::Safe, "ba"), ("giu", Quality::Unsure, "nho")])),
        scene("ba", words, tell("ket")),
        scene("ket", words, ending()),
    ];
    Scenario {
        id: "thu".into(),
        digest: "1".into(),
        title: String::new(),
        summary: String::new(),
        band: Band::LowerSecondary,
        setting: Setting::Open,
        minutes: 8,
        mastery: 60,
        cover: "bia".into(),
        notice: None,
        speakers: Vec::new(),
        places: Vec::new(),
        opening: "mot".into(),
        scenes,
    }
}

/// Notes of so many minutes on these scenes.
fn lesson(minutes: u8, scenes: &[&str]) -> Lesson {
    let notes = |scene: &&str| SceneNotes {
        scene: (*scene).into(),
        discuss: format!("{scene}?"),
        listen_for: None,
        minutes: Some(minutes),
    };
    Lesson {
        scenario: "thu".into(),
        notes: scenes.iter().map(notes).collect(),
        opinion: Opinion { prompt: "Vì sao?".to_owned(), options: Vec::new() },
        uses: vec!["assembly".to_owned()],
    }
}

fn kinds(plan: &LessonPlan) -> Vec<SegmentKind> {
    plan.segments.iter().map(|segment| segment.kind).collect()
}

fn counted(plan: &LessonPlan) -> Vec<bool> {
    let acts = plan.segments.iter().flat_map(|segment| &segment.acts);
    acts.filter_map(|act| if let Act::Vote { counted, .. } = act { Some(*counted) } else { None }).collect()
}

const ALL: [&str; 5] = ["mot", "nho", "hai", "ba", "ket"];

#[test]
fn a_plan_goes_the_safe_way_and_looks_at_the_other() {
    let plan = LessonPlan::of(&story(60), &lesson(4, &ALL), PlanKind::Minutes45).unwrap();
    let route: Vec<_> = plan.route.iter().map(|scene| scene.as_str()).collect();
    assert_eq!(route, ["mot", "hai", "ba", "ket", "nho"]);
    assert_eq!(plan.minutes(), 45);
    let other = plan.segments.iter().find(|segment| segment.kind == SegmentKind::WhatIf).unwrap();
    assert!(matches!(&other.acts[0], Act::TakeOther { option, .. } if option.as_str() == "cho"));
    assert_eq!(counted(&plan), [true, true, true]);
    let plan = LessonPlan::of(&story(60), &lesson(4, &ALL), PlanKind::Minutes15).unwrap();
    assert!(!plan.route.contains(&"nho".into()), "a quarter of an hour has no time for it");
}

#[test]
fn what_is_needed_least_is_left_out_first() {
    // The longer the story, the more is left out; each state is met once, in this order.
    let mut states: Vec<String> = Vec::new();
    let mut over = 0;
    for words in 40..600 {
        let plan = match LessonPlan::of(&story(words), &lesson(1, &ALL), PlanKind::Minutes15) {
            Ok(plan) => plan,
            Err(Shortfall::Over(minutes)) => {
                over = minutes;
                continue;
            }
            Err(fault) => panic!("{fault}"),
        };
        assert_eq!(over, 0, "what was too long once does not get shorter");
        assert!(plan.segments.last().unwrap().minutes >= 2);
        let counted: String = counted(&plan).iter().map(|counted| if *counted { 'c' } else { 'v' }).collect();
        let talks = plan.segments.iter().flat_map(|segment| &segment.talks);
        let talks: Vec<_> = talks.map(|talk| talk.scene.as_str()).collect();
        let opinion = if kinds(&plan).contains(&SegmentKind::OpinionAfter) { "?" } else { "" };
        states.push(format!("{counted}{opinion} {}", talks.join(" ")));
    }
    states.dedup();
    let expected = [
        "ccc? mot hai ba ket",
        "cvc? mot hai ba ket",
        "cvc? mot hai ba",
        "cvc? mot ba",
        "cvc? ba",
        "cvc ba",
        "cvc ",
        "cc ",
    ];
    assert_eq!(states, expected);
    assert!(over > 3, "{over}");
}

#[test]
fn what_is_missing_is_said_and_nothing_is_stretched_without_end() {
    let fault = LessonPlan::of(&story(10), &lesson(1, &["mot"]), PlanKind::Minutes45).unwrap_err();
    let Shortfall::Missing(minutes) = fault else { panic!("{fault}") };
    assert!((10..30).contains(&minutes), "{minutes}");
    // A talk takes twice as long as its notes say at the most.
    let plan = LessonPlan::of(&story(60), &lesson(5, &ALL), PlanKind::Minutes45).unwrap();
    let talks = plan.segments.iter().filter(|segment| segment.kind == SegmentKind::Talk);
    assert!(talks.clone().count() > 3);
    for talk in talks {
        let scenes = u8::try_from(talk.scenes.len()).unwrap();
        assert!((5 * scenes..=10 * scenes).contains(&talk.minutes), "{talk:?}");
    }
}

#[test]
fn a_story_that_is_not_offered_or_not_safe_has_no_plan() {
    let story = story(60);
    let of = |story: &Scenario, kind| LessonPlan::of(story, &lesson(2, &ALL), kind);
    assert_eq!(of(&story, PlanKind::GroupRound), Err(Shortfall::NotOffered));
    let adult = Scenario { setting: Setting::WithAdult, ..story.clone() };
    assert_eq!(of(&adult, PlanKind::Assembly10), Err(Shortfall::NotOffered));
    let mut unsafe_story = story;
    unsafe_story.scenes[0].step = choice(&[("cho", Quality::Risky, "nho")]);
    assert_eq!(of(&unsafe_story, PlanKind::Minutes15), Err(Shortfall::NoSafeWay));
}

#[test]
fn a_whole_school_is_not_counted() {
    let plan = LessonPlan::of(&story(60), &lesson(2, &ALL), PlanKind::Assembly10).unwrap();
    assert_eq!((plan.minutes(), counted(&plan)), (10, vec![false, false, false]));
    assert!(!plan.after.contains(&FollowUp::NoteCounts));
    assert_eq!(PlanKind::of("assembly"), Some(PlanKind::Assembly10));
    assert_eq!(PlanKind::of("60"), None);
}

#[test]
fn whatever_the_lengths_are_the_minutes_add_up() {
    let mut made = 0;
    for words in (0..400).step_by(7) {
        for minutes in 1..6 {
            for kind in [PlanKind::Minutes15, PlanKind::Minutes45, PlanKind::Assembly10] {
                let Ok(plan) = LessonPlan::of(&story(words), &lesson(minutes, &ALL), kind) else { continue };
                made += 1;
                assert_eq!(plan.minutes(), u32::from(kind.minutes()), "{words} {minutes} {kind:?}");
                assert!(plan.segments.iter().all(|segment| segment.minutes > 0), "{words} {minutes}");
            }
        }
    }
    assert!(made > 300, "{made}");
}
