//! A lesson plan of every kind for every shipped story: minutes add up, and nothing is on it that the lesson does not
//! show.

use std::collections::BTreeSet;
use std::rc::Rc;

use classroom::{Act, Lesson, LessonPlan, PlanKind, SegmentKind, Shortfall};
use engine::compact::Compact;
use engine::{Scenario, SceneId, Setting, Step};

use crate::shipped;

/// Every story in every language with its lesson.
fn lessons() -> Vec<(String, Rc<Scenario>, Lesson)> {
    let all = shipped::stories().into_iter().map(|shipped| {
        let material = shipped::material(&shipped.lang);
        let lesson = material.lesson(shipped.scenario.id.as_str()).expect("a lesson").clone();
        (shipped.lang, shipped.scenario, lesson)
    });
    all.collect()
}

/// Every plan there is, with where it comes from for messages.
fn plans() -> Vec<(String, Rc<Scenario>, Lesson, LessonPlan)> {
    let mut plans = Vec::new();
    let mut faults = Vec::new();
    for (lang, scenario, lesson) in lessons() {
        for kind in PlanKind::ALL.into_iter().filter(|kind| kind.is_offered(&scenario, &lesson)) {
            let what = format!("{} {lang} {}", scenario.id, kind.as_str());
            match LessonPlan::of(&scenario, &lesson, kind) {
                Ok(plan) => plans.push((what, scenario.clone(), lesson.clone(), plan)),
                Err(fault) => faults.push(format!("{what}: {fault}")),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    plans
}

#[test]
fn the_minutes_of_every_plan_add_up() {
    for (what, _, _, plan) in plans() {
        assert_eq!(plan.minutes(), u32::from(plan.kind.minutes()), "{what}: {:#?}", plan.segments);
        assert!(plan.segments.iter().all(|segment| segment.minutes > 0), "{what}: {:#?}", plan.segments);
        let closing = plan.segments.last().expect("a closing");
        assert!(closing.kind == SegmentKind::Closing && closing.minutes >= 2, "{what}: {closing:?}");
        let each: Vec<_> = plan.segments.iter().map(|it| format!("{:?} {}", it.kind, it.minutes)).collect();
        println!("plan: {what}: {}", each.join(", "));
    }
}

#[test]
fn a_plan_shows_only_what_is_on_its_way() {
    for (what, scenario, lesson, plan) in plans() {
        let route: BTreeSet<&SceneId> = plan.route.iter().collect();
        assert_eq!(route.len(), plan.route.len(), "{what}: a scene twice");
        for segment in &plan.segments {
            assert!(segment.scenes.iter().all(|scene| route.contains(scene)), "{what}: {segment:?}");
            for talk in &segment.talks {
                let notes = lesson.notes_on(&talk.scene).expect("notes");
                assert_eq!((&talk.discuss, &talk.listen_for), (&notes.discuss, &notes.listen_for), "{what}");
            }
        }
        let shown: Vec<&SceneId> = plan
            .segments
            .iter()
            .filter(|it| matches!(it.kind, SegmentKind::Story | SegmentKind::WhatIf))
            .flat_map(|segment| &segment.scenes)
            .collect();
        assert_eq!(shown, plan.route.iter().collect::<Vec<_>>(), "{what}: every scene once, in order");
        let tells =
            |id: &&SceneId| scenario.scene(id).is_some_and(|scene| matches!(scene.step, Step::Tell(_)));
        assert!(shown.iter().any(tells), "{what}: somebody is told");
    }
}

#[test]
fn every_plan_has_a_vote_and_a_safe_action_and_asks_what_is_taken_home() {
    for (what, _, _, plan) in plans() {
        let acts: Vec<&Act> = plan.segments.iter().flat_map(|segment| &segment.acts).collect();
        assert!(acts.iter().any(|act| matches!(act, Act::Vote { .. })), "{what}");
        let safe = |act: &&Act| matches!(act, Act::Conclude { actions, .. } if !actions.is_empty());
        assert!(acts.iter().any(safe), "{what}");
        assert!(plan.home_question.is_some() && acts.contains(&&Act::ShowHelp), "{what}");
    }
}

#[test]
fn a_whole_lesson_has_all_that_a_lesson_should() {
    for (what, scenario, _, plan) in plans().into_iter().filter(|(.., plan)| plan.kind == PlanKind::Minutes45)
    {
        let kinds: Vec<_> = plan.segments.iter().map(|segment| segment.kind).collect();
        let wanted = [
            SegmentKind::OpinionBefore,
            SegmentKind::Talk,
            SegmentKind::WhatIf,
            SegmentKind::Pairs,
            SegmentKind::OpinionAfter,
        ];
        for kind in wanted {
            assert!(kinds.contains(&kind), "{what}: {kinds:?}");
        }
        let hunts = scenario.scenes.iter().any(|scene| matches!(scene.step, Step::Hunt(_)));
        let hunted = plan.segments.iter().flat_map(|it| &it.acts).any(|act| matches!(act, Act::Hunt { .. }));
        assert_eq!(hunts, hunted, "{what}");
    }
}

#[test]
fn what_is_not_open_is_told_to_no_assembly_and_in_no_round() {
    let mut offered = 0;
    for (_, scenario, lesson) in lessons() {
        for kind in [PlanKind::Assembly10, PlanKind::GroupRound] {
            let plan = LessonPlan::of(&scenario, &lesson, kind);
            let declared = lesson.uses.iter().any(|used| used == kind.as_str());
            let expected = declared && scenario.setting == Setting::Open;
            assert_eq!(plan != Err(Shortfall::NotOffered), expected, "{}", scenario.id);
            offered += usize::from(expected);
        }
    }
    assert!(offered > 0);
}

#[test]
fn what_a_pupil_plays_has_nothing_of_the_lesson() {
    for (lang, scenario, lesson) in lessons() {
        let played = scenario.to_compact();
        let mut texts = vec![&lesson.opinion.prompt];
        texts.extend(lesson.notes.iter().map(|notes| &notes.discuss));
        for text in texts {
            assert!(!played.contains(text.as_str()), "{} {lang}: {text}", scenario.id);
        }
    }
}
