//! A story is edited while learners are in the middle of it.

use std::rc::Rc;

use engine::{Decision, Event, Line, Run, Scenario, Scene, SceneId, Session, Shown, Step};
use proptest::prelude::*;

use crate::decide::play_to_ending;
use crate::play::{any_taps, event};
use crate::story::{any_scenario, redigest};

/// An edit an author may make; the number says where.
#[derive(Clone, Copy, Debug)]
enum Edit {
    InsertScene(usize),
    RemoveScene(usize),
    RenameScene(usize),
    RemoveOption(usize),
    RemoveLine(usize),
    AddLine(usize),
    ShortenReply(usize),
    ReorderScenes,
    ChangeWords,
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let at = any::<proptest::sample::Index>().prop_map(|index| index.index(64));
    prop_oneof![
        at.clone().prop_map(Edit::InsertScene),
        at.clone().prop_map(Edit::RemoveScene),
        at.clone().prop_map(Edit::RenameScene),
        at.clone().prop_map(Edit::RemoveOption),
        at.clone().prop_map(Edit::RemoveLine),
        at.clone().prop_map(Edit::AddLine),
        at.prop_map(Edit::ShortenReply),
        Just(Edit::ReorderScenes),
        Just(Edit::ChangeWords),
    ]
}

fn edited(scenario: &Scenario, edit: Edit) -> Scenario {
    let mut new = scenario.clone();
    let len = new.scenes.len();
    match edit {
        Edit::InsertScene(at) => {
            let before = new.scenes[at % len].id.clone();
            let scene = Scene {
                id: "moi".into(),
                place: "zim".into(),
                lines: vec![line("moi-1"), line("moi-2")],
                step: Step::Next { next: before.clone() },
            };
            redirect(&mut new, &before, &scene.id);
            new.scenes.push(scene);
        }
        Edit::RemoveScene(at) => {
            let gone = new.scenes[at % len].clone();
            // A tell is what every path needs, an ending what it leads to.
            let needed = matches!(gone.step, Step::Tell(_) | Step::Ending(_));
            if let (false, Some((_, next))) = (needed, gone.step.targets().first()) {
                let next = (*next).clone();
                redirect(&mut new, &gone.id, &next);
                new.scenes.retain(|scene| scene.id != gone.id);
            }
        }
        Edit::RenameScene(at) => {
            let old = new.scenes[at % len].id.clone();
            redirect(&mut new, &old, &"ten-moi".into());
            new.scenes[at % len].id = "ten-moi".into();
        }
        Edit::RemoveOption(at) => match &mut new.scenes[at % len].step {
            Step::Choice(choice) if choice.options.len() > 1 => drop(choice.options.pop()),
            Step::Tell(tell) if tell.options.len() > 1 => drop(tell.options.pop()),
            Step::Question(question) => drop(question.options.pop()),
            Step::Order(order) => drop(order.items.pop()),
            _ => {}
        },
        Edit::RemoveLine(at) => drop(new.scenes[at % len].lines.pop()),
        Edit::AddLine(at) => new.scenes[at % len].lines.insert(0, line("dong-moi")),
        Edit::ShortenReply(at) => {
            if let Step::Tell(tell) = &mut new.scenes[at % len].step {
                tell.options.iter_mut().for_each(|option| option.reply.truncate(1));
            }
        }
        Edit::ReorderScenes => new.scenes.reverse(),
        Edit::ChangeWords => {
            new.scenes.iter_mut().flat_map(|scene| &mut scene.lines).for_each(|line| line.text.push('!'));
        }
    }
    redigest(&mut new);
    new
}

fn line(id: &str) -> Line {
    Line { id: id.into(), speaker: None, text: id.to_owned(), shown: Shown::Words, flag: None }
}

/// Lets everything that led to one scene lead to another.
fn redirect(scenario: &mut Scenario, from: &SceneId, to: &SceneId) {
    if scenario.opening == *from {
        scenario.opening = to.clone();
    }
    for scene in &mut scenario.scenes {
        let targets: Vec<&mut SceneId> = match &mut scene.step {
            Step::Next { next } => vec![next],
            Step::Choice(choice) => choice.options.iter_mut().map(|option| &mut option.goto).collect(),
            Step::Tell(tell) => tell.options.iter_mut().map(|option| &mut option.goto).collect(),
            Step::Hunt(hunt) => hunt.scenes.iter_mut().chain([&mut hunt.next]).collect(),
            Step::Order(order) => vec![&mut order.next],
            Step::Sort(sort) => vec![&mut sort.next],
            Step::Settings(settings) => vec![&mut settings.next],
            Step::Question(question) => vec![&mut question.next],
            Step::Say(say) => vec![&mut say.next],
            Step::Ending(_) => Vec::new(),
        };
        targets.into_iter().filter(|target| *target == from).for_each(|target| *target = to.clone());
    }
}

/// How many decisions can be made again by hand: reading on to each step, then deciding.
fn fitting(scenario: &Rc<Scenario>, decisions: &[(SceneId, Decision)]) -> usize {
    let mut session = Session::new(scenario.clone());
    for (kept, (scene, decision)) in decisions.iter().enumerate() {
        loop {
            let before = session.log().len();
            session.apply(Event::Continue);
            if session.log().len() == before {
                break;
            }
        }
        let before = session.run().decisions.len();
        session.apply(Event::Decide(decision.clone()));
        if session.run().decisions.len() == before || session.run().decisions[before].0 != *scene {
            return kept;
        }
    }
    decisions.len()
}

#[track_caller]
fn check(new: &Rc<Scenario>, run: &Run) {
    let (mut session, misfit) = Session::resume(new.clone(), run);
    let kept = fitting(new, &run.decisions);
    let lost = run.decisions.len() - kept;
    assert_eq!(misfit.map(|misfit| (misfit.kept, misfit.lost)), (lost > 0).then_some((kept, lost)));
    assert_eq!(session.run().decisions, run.decisions[..kept], "the longest fitting part is kept");
    if new.digest == run.digest {
        assert_eq!(session.run(), *run, "other words lose no place");
    } else {
        let stands = kept.checked_sub(1).map_or(&new.opening, |last| &run.decisions[last].0);
        assert_eq!(session.scene().id, *stands, "nothing after the last decision is passed over");
        assert!(!session.is_finished());
    }
    // What was taken up can be kept and taken up again, and played to an ending.
    let (again, misfit) = Session::resume(new.clone(), &session.run());
    assert_eq!((again.view(), misfit), (session.view(), None));
    assert!(play_to_ending(&mut session));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_old_run_is_taken_up(scenario in any_scenario(), taps in any_taps(), edit in any_edit()) {
        let new = Rc::new(edited(&scenario, edit));
        let mut session = Session::new(Rc::new(scenario));
        for tap in &taps {
            let event = event(&session, tap);
            session.apply(event);
            check(&new, &session.run());
        }
        play_to_ending(&mut session);
        check(&new, &session.run());
    }

    #[test]
    fn a_damaged_count_does_not_hang(scenario in any_scenario(), continues in any::<u32>()) {
        let scenario = Rc::new(scenario);
        let digest = scenario.digest.clone();
        for digest in [digest, "old".into()] {
            let run = Run { scenario: "thu".into(), digest, seed: 1, decisions: Vec::new(), continues };
            let (session, misfit) = Session::resume(scenario.clone(), &run);
            assert_eq!(misfit, None);
            assert!(session.run().continues <= continues);
        }
    }
}
