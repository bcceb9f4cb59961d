//! Shipped stories are edited while children are in the middle: whatever the edit, every old run is taken up again without
//! a panic, as far as it fits, and results stay.

use std::rc::Rc;

use engine::{Decision, Event, Line, Run, Scenario, Scene, SceneId, Session, Shown, Step};
use tracking::{Attempt, Progress, decode, encode};

use crate::shipped;
use crate::walk::walk;

/// Every edit tried on a story, by a name for the message.
fn edits(scenario: &Scenario) -> Vec<(String, Scenario)> {
    let mut all = vec![
        edited(scenario, "words changed", |new| {
            new.scenes.iter_mut().flat_map(|scene| &mut scene.lines).for_each(|line| line.text.push('!'));
        }),
        edited(scenario, "scenes reordered", |new| new.scenes.reverse()),
        edited(scenario, "all replies shortened", |new| {
            new.scenes.iter_mut().for_each(|scene| {
                if let Step::Tell(tell) = &mut scene.step {
                    tell.options.iter_mut().for_each(|option| option.reply.truncate(1));
                }
            });
        }),
        edited(scenario, "all lines removed", |new| {
            new.scenes.iter_mut().for_each(|scene| scene.lines.clear())
        }),
    ];
    for at in 0..scenario.scenes.len() {
        let id = scenario.scenes[at].id.clone();
        all.push(edited(scenario, &format!("a line added to {id}"), |new| {
            new.scenes[at].lines.insert(0, line())
        }));
        all.push(edited(scenario, &format!("{id} renamed"), |new| {
            redirect(new, &id, &"ten-moi".into());
            new.scenes[at].id = "ten-moi".into();
        }));
        all.push(edited(scenario, &format!("a scene put before {id}"), |new| {
            let step = Step::Next { next: id.clone() };
            let place = new.scenes[at].place.clone();
            redirect(new, &id, &"moi".into());
            new.scenes.push(Scene { id: "moi".into(), place, lines: vec![line()], step });
        }));
        let target = scenario.scenes[at].step.targets().first().map(|(_, target)| (*target).clone());
        if let Some(next) = target {
            all.push(edited(scenario, &format!("{id} removed"), |new| {
                redirect(new, &id, &next);
                new.scenes.retain(|scene| scene.id != id);
            }));
        }
        for option in 0..options(&scenario.scenes[at].step) {
            all.push(edited(scenario, &format!("option {option} of {id} removed"), |new| {
                match &mut new.scenes[at].step {
                    Step::Choice(choice) => drop(choice.options.remove(option)),
                    Step::Tell(tell) => drop(tell.options.remove(option)),
                    Step::Question(question) => drop(question.options.remove(option)),
                    Step::Order(order) => drop(order.items.remove(option)),
                    Step::Sort(sort) => drop(sort.items.remove(option)),
                    Step::Settings(settings) => drop(settings.toggles.remove(option)),
                    _ => {}
                }
            }));
        }
    }
    all
}

/// A changed copy. It has another digest, unless only words changed.
fn edited(scenario: &Scenario, what: &str, edit: impl FnOnce(&mut Scenario)) -> (String, Scenario) {
    let mut new = scenario.clone();
    edit(&mut new);
    if what != "words changed" {
        new.digest = "edited".into();
    }
    (what.to_owned(), new)
}

/// How many options, cards or switches can be removed one by one; at least one stays.
fn options(step: &Step) -> usize {
    let len = match step {
        Step::Choice(choice) => choice.options.len(),
        Step::Tell(tell) => tell.options.len(),
        Step::Question(question) => question.options.len(),
        Step::Order(order) => order.items.len(),
        Step::Sort(sort) => sort.items.len(),
        Step::Settings(settings) => settings.toggles.len(),
        Step::Next { .. } | Step::Hunt(_) | Step::Say(_) | Step::Ending(_) => 0,
    };
    if len > 1 { len } else { 0 }
}

fn line() -> Line {
    Line {
        id: "dong-moi".into(),
        speaker: None,
        text: "Dòng mới.".to_owned(),
        shown: Shown::Words,
        flag: None,
    }
}

/// Lets everything that led to one scene lead to another.
fn redirect(scenario: &mut Scenario, from: &SceneId, to: &SceneId) {
    if scenario.opening == *from {
        scenario.opening = to.clone();
    }
    for scene in &mut scenario.scenes {
        let targets: Vec<&mut SceneId> = match &mut scene.step {
            Step::Choice(choice) => choice.options.iter_mut().map(|option| &mut option.goto).collect(),
            Step::Tell(tell) => tell.options.iter_mut().map(|option| &mut option.goto).collect(),
            Step::Hunt(hunt) => hunt.scenes.iter_mut().chain([&mut hunt.next]).collect(),
            Step::Next { next } => vec![next],
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

/// How many decisions of a run can be made again by hand.
fn fitting(scenario: &Rc<Scenario>, decisions: &[(SceneId, Decision)]) -> usize {
    let mut session = Session::new(scenario.clone());
    let mut go = |event: Event| {
        let before = session.log().len();
        session.apply(event);
        (session.log().len() > before).then(|| session.scene().id.clone())
    };
    let mut again = |(scene, decision): &(SceneId, Decision)| {
        while go(Event::Continue).is_some() {}
        go(Event::Decide(decision.clone())).is_some_and(|at| at == *scene)
    };
    decisions.iter().take_while(|made| again(made)).count()
}

/// The run as it comes back from what was kept, results included; none of one that had not begun.
fn kept(run: &Run) -> Option<Run> {
    let mut progress = Progress::default();
    progress.finish(&run.scenario, attempt(), None);
    progress.keep(&run.scenario, Some(run.clone()));
    let kept = decode(&encode(&progress)).unwrap();
    assert_eq!(kept, progress);
    assert_eq!(kept.run(&run.scenario).is_none(), run.is_at_start());
    kept.run(&run.scenario).cloned()
}

/// The run is taken up in the edited story as far as it fits.
#[track_caller]
fn check(what: &str, new: &Rc<Scenario>, run: &Run) {
    let (session, misfit) = Session::resume(new.clone(), run);
    let fits = fitting(new, &run.decisions);
    let lost = run.decisions.len() - fits;
    assert_eq!(misfit.map(|misfit| (misfit.kept, misfit.lost)), (lost > 0).then_some((fits, lost)), "{what}");
    assert_eq!(session.run().decisions, run.decisions[..fits], "{what}: the longest fitting part is kept");
    assert!(session.score().percent() <= 100);
    if new.digest == run.digest {
        assert_eq!(session.run(), *run, "{what}: the place is kept");
    } else {
        let stands = fits.checked_sub(1).map_or(&new.opening, |last| &run.decisions[last].0);
        assert_eq!(session.scene().id, *stands, "{what}: something is passed over");
    }
    let (again, misfit) = Session::resume(new.clone(), &session.run());
    assert_eq!((again.view(), misfit), (session.view(), None), "{what}: it is not kept as it stands");
}

fn attempt() -> Attempt {
    Attempt {
        revision: 0,
        branch: engine::Branch::Safe,
        score: engine::Score { raw: 7, max: 8 },
        success: true,
        finished_on: None,
    }
}

#[test]
fn every_old_run_is_taken_up_in_every_edited_story() {
    for scenario in shipped::vietnamese() {
        let runs: Vec<Run> =
            walk(&scenario).sessions.iter().filter_map(|session| kept(&session.run())).collect();
        let edits = edits(&scenario);
        println!("edits: {} {} edits, {} runs", scenario.id, edits.len(), runs.len());
        for (what, new) in edits {
            let new = Rc::new(new);
            runs.iter().for_each(|run| check(&what, &new, run));
        }
    }
}
