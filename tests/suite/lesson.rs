//! Every shipped story and booster as a lesson: a clicker alone leads to its end, on every way that a class can vote.

use std::rc::Rc;

use classroom::{Command, Course, LessonPlan, LessonRun, Opinion, OpinionOption, Part, Phase, PlanKind};
use engine::Scenario;

use crate::shipped::{self, Shipped};

/// More steps than any lesson has.
const MOST: usize = 400;

fn opinion() -> Opinion {
    let option = |id: &str| OpinionOption { id: id.into(), text: id.to_owned() };
    Opinion { prompt: "?".to_owned(), options: vec![option("x"), option("y")] }
}

fn lesson(scenario: &Rc<Scenario>) -> LessonRun {
    LessonRun::new(scenario.clone(), Some(opinion()), Course::lesson("vi"))
}

/// Goes on to the end, where each vote is won by the option at this place; every place is handed on.
fn play(scenario: &Rc<Scenario>, winner: Option<usize>, mut see: impl FnMut(&LessonRun)) -> LessonRun {
    let mut run = lesson(scenario);
    for _ in 0..MOST {
        see(&run);
        if run.is_at_end() {
            return run;
        }
        let vote = run.slide().vote;
        if let (Some(vote), Some(winner)) = (vote.filter(|vote| vote.phase == Phase::Voting), winner) {
            // A story that leads back asks again; whoever chooses the same for ever stays for ever.
            let asked = run.ballots().iter().any(|ballot| ballot.key == vote.key);
            let at = if asked { 0 } else { winner % vote.options.len() };
            let safe = vote.options.iter().position(|option| option.safe).unwrap_or(0);
            let at = if asked { safe } else { at };
            let option = vote.options[at].id.clone();
            for other in &vote.options {
                run.apply(Command::Count(other.id.clone(), Some(u16::from(other.id == option))));
            }
        }
        run.apply(Command::On);
    }
    panic!("{} does not come to its end as a lesson", scenario.id);
}

#[test]
fn a_clicker_alone_leads_every_story_to_its_end() {
    for Shipped { lang, scenario } in shipped::all() {
        let mut parts = Vec::new();
        let mut steps = 0;
        play(&scenario, None, |run| {
            parts.push(run.part());
            steps += 1;
            let (again, lost) =
                LessonRun::from_text(scenario.clone(), Some(opinion()), &run.to_text()).unwrap();
            assert_eq!((&again, lost), (run, 0), "{} {lang}", scenario.id);
        });
        parts.dedup();
        assert_eq!(parts, [Part::Rules, Part::Before, Part::Story, Part::After, Part::Close]);
        println!("lesson: {} {lang} {steps} steps", scenario.id);
    }
}

#[test]
fn the_plan_s_time_only_goes_on_along_its_way() {
    for (scenario, lesson) in shipped::lessons() {
        for kind in PlanKind::ALL {
            let Ok(plan) = LessonPlan::of(&scenario, &lesson, kind) else { continue };
            let mut last = 0;
            play(&scenario, None, |run| {
                let mut run = run.clone();
                run.begin(1_000);
                let pace = run.pace(1_000, Some(&plan)).unwrap();
                let planned = pace.planned.unwrap();
                assert!(planned >= last || run.part() != Part::Story, "{} {kind:?}", scenario.id);
                last = planned;
            });
            assert!(last > 0 && last <= u64::from(kind.minutes()) * 60, "{} {kind:?}: {last}", scenario.id);
        }
    }
}

#[test]
fn whatever_most_are_for_every_story_comes_to_its_end() {
    for Shipped { scenario, .. } in shipped::all() {
        for winner in 0..4 {
            play(&scenario, Some(winner), |_| ());
        }
    }
}

#[test]
fn every_place_stands_in_the_other_language_too() {
    let all = shipped::all();
    for Shipped { lang, scenario } in all.iter().filter(|shipped| shipped.lang == "vi") {
        let others = all.iter().filter(|other| other.scenario.id == scenario.id && other.lang != *lang);
        for other in others {
            play(scenario, Some(1), |run| {
                let there = run.in_language(other.scenario.clone(), Some(opinion())).unwrap();
                let (here, there) = (run.slide(), there.slide());
                assert_eq!(here.part, there.part);
                let keys = |slide: &classroom::Slide| -> Vec<String> {
                    let thread = slide.view.iter().flat_map(|view| &view.thread);
                    let options = slide.vote.iter().flat_map(|vote| &vote.options);
                    thread
                        .map(|entry| entry.key().to_owned())
                        .chain(options.map(|option| option.id.to_string()))
                        .collect()
                };
                assert_eq!(keys(&here), keys(&there), "{} in {}", scenario.id, other.lang);
            });
        }
    }
}
