//! The exhaustive walk: everywhere a learner can go in a shipped story.
//!
//! A state is a scene and the outcome class of the way there: whether somebody has listened, and whether every decision so
//! far was a safe one. From each state every decision of [`covering`](crate::covering) is made; two ways into one state
//! are followed once. At every place on the way, also in the middle of a listener's reply, the run is written down, read
//! back and taken up again.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use engine::{Branch, Decision, Event, Record, Scenario, Session, Step};
use tracking::{Attempt, Carry, Progress, decode, encode};

use crate::covering::decisions;
use crate::shipped;

/// A scene and the outcome class of the way there.
type State = (String, Class);

/// What a path has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Class {
    heard: bool,
    safe: bool,
}

/// A way to a state: the session there and the events that lead to it.
#[derive(Clone)]
struct Way {
    session: Session,
    events: Vec<Event>,
}

/// What a walk has seen.
#[derive(Default)]
pub(crate) struct Walk {
    /// One session for each state where its scene begins, and one for each way on from each step, just decided.
    pub(crate) sessions: Vec<Session>,
    /// The ways on of which a session is there.
    ways_on: BTreeSet<(String, Option<String>)>,
    states: BTreeSet<State>,
    leads: BTreeMap<State, BTreeSet<State>>,
    endings: BTreeSet<State>,
    decisions: usize,
    places: usize,
    /// How long the longest address is that carries one of the runs.
    address: usize,
}

/// Walks everywhere, checking at every place.
pub(crate) fn walk(scenario: &Rc<Scenario>) -> Walk {
    let mut walk = Walk::default();
    let mut way = Way { session: Session::new(scenario.clone()), events: Vec::new() };
    way.go(Event::Start { seed: 7 });
    walk.states.insert(state(&way));
    let mut queue = VecDeque::from([way]);
    while let Some(way) = queue.pop_front() {
        let from = state(&way);
        walk.sessions.push(way.session.clone());
        for next in walk.explore(way) {
            let to = state(&next);
            walk.leads.entry(from.clone()).or_default().insert(to.clone());
            if walk.states.insert(to) {
                queue.push_back(next);
            }
        }
    }
    walk
}

impl Walk {
    /// From the beginning of a scene, every way to the next one.
    fn explore(&mut self, mut way: Way) -> Vec<Way> {
        let scene = way.session.scene().id.clone();
        loop {
            self.check(&way);
            if way.session.is_finished() {
                self.endings.insert(state(&way));
                return Vec::new();
            }
            if !way.go(Event::Continue) {
                break;
            }
            if way.session.scene().id != scene {
                return vec![way];
            }
        }
        let all = decisions(way.session.scenario(), &way.session.scene().step);
        assert!(!all.is_empty(), "{scene}: nothing to decide and nowhere to go");
        all.into_iter().map(|decision| self.decide(&way, decision)).collect()
    }

    /// Makes a decision, takes it back, makes it again, and goes on to the next scene.
    fn decide(&mut self, way: &Way, decision: Decision) -> Way {
        self.decisions += 1;
        let event = Event::Decide(decision);
        let mut decided = way.clone();
        assert!(decided.go(event.clone()), "{event:?} is not taken at {}", way.session.scene().id);
        let mut tapped_twice = decided.clone();
        assert!(!tapped_twice.go(event), "a second tap counts");
        let mut back = decided.clone();
        assert!(back.go(Event::Back));
        assert_eq!(back.session.view(), way.session.view(), "back does not lead to where it was");
        if self.ways_on.insert(way_on(&decided.session)) {
            self.sessions.push(decided.session.clone());
        }
        self.check(&decided);
        for _ in 1..reply(&decided.session) {
            assert!(decided.go(Event::Continue), "the reply stops short");
            self.check(&decided);
        }
        assert!(decided.go(Event::Continue), "stuck at {}", decided.session.scene().id);
        decided
    }

    /// What holds at every place.
    fn check(&mut self, way: &Way) {
        self.places += 1;
        let session = &way.session;
        let (view, score, run) = (session.view(), session.score(), session.run());
        assert!(score.raw <= score.max && score.percent() <= 100, "{score:?}");
        assert_eq!(Session::replay(session.scenario().clone(), &way.events), *session);
        let mut progress = Progress::default();
        let id = &session.scenario().id;
        if session.is_finished() {
            progress.finish(id, attempt(session), Some(run.clone()));
        } else {
            progress.keep(id, Some(run.clone()));
        }
        let kept = decode(&encode(&progress)).expect("what was written can be read");
        assert_eq!(kept, progress);
        assert_eq!(kept.run(id).is_some(), !run.is_at_start() && !session.is_finished());
        let carry = Carry { progress: Some(progress), go_on: true };
        self.address = self.address.max(carry.to_fragment().len());
        let kept_run = kept.last_run(id).unwrap_or(&run);
        let (resumed, misfit) = Session::resume(session.scenario().clone(), kept_run);
        assert_eq!(misfit, None);
        assert_eq!((resumed.view(), resumed.score(), resumed.run()), (view, score, run));
    }
}

impl Way {
    /// Goes on by an event; `false` where it changes nothing.
    fn go(&mut self, event: Event) -> bool {
        let before = self.session.log().len();
        self.session.apply(event.clone());
        let changed = self.session.log().len() > before;
        if changed {
            self.events.push(event);
        }
        changed
    }
}

/// The scene of the last decision, and the option where there are several ways on.
fn way_on(session: &Session) -> (String, Option<String>) {
    let option = match session.run().decisions.last() {
        Some((_, Decision::Choose(id))) => Some(id.to_string()),
        _ => None,
    };
    (session.scene().id.to_string(), option)
}

/// How many lines the listener answers to the last decision.
fn reply(session: &Session) -> usize {
    match (&session.scene().step, session.run().decisions.last()) {
        (Step::Tell(tell), Some((_, Decision::Choose(id)))) => {
            tell.options.iter().find(|option| option.id == *id).map_or(0, |option| option.reply.len())
        }
        _ => 0,
    }
}

fn attempt(session: &Session) -> Attempt {
    let branch = session.log().iter().rev().find_map(|record| match record {
        Record::Finished { branch, .. } => Some(*branch),
        _ => None,
    });
    Attempt {
        revision: 0,
        branch: branch.expect("a finished run has said so"),
        score: session.score(),
        success: session.is_success(),
        finished_on: Some("2026-11-24".to_owned()),
    }
}

fn state(way: &Way) -> State {
    let session = &way.session;
    let heard = session.run().decisions.iter().any(|(scene, decision)| {
        match (session.scenario().scene(scene).map(|scene| &scene.step), decision) {
            (Some(Step::Tell(tell)), Decision::Choose(id)) => {
                tell.options.iter().any(|o| o.id == *id && o.heard)
            }
            _ => false,
        }
    });
    let score = session.score();
    (session.scene().id.to_string(), Class { heard, safe: score.raw == score.max })
}

/// The states from which an ending can be reached.
fn well(walk: &Walk) -> BTreeSet<State> {
    let mut well = walk.endings.clone();
    loop {
        let more: Vec<_> = walk
            .leads
            .iter()
            .filter(|(from, to)| !well.contains(*from) && to.iter().any(|state| well.contains(state)))
            .map(|(from, _)| from.clone())
            .collect();
        if more.is_empty() {
            return well;
        }
        well.extend(more);
    }
}

#[track_caller]
fn check_ends_well(scenario: &Scenario, walk: &Walk) {
    assert!(!walk.endings.is_empty());
    for (scene, class) in &walk.endings {
        let Some(Step::Ending(ending)) = scenario.scene(&scene.as_str().into()).map(|scene| &scene.step)
        else {
            panic!("{scene} is no ending");
        };
        assert!(!ending.help.is_empty(), "{scene}");
        // In a booster nobody is told: it asks again, in a new setting, what the story has shown.
        if ending.branch != Branch::Recall {
            assert!(class.heard, "{scene} can be reached without anybody having listened");
            assert!(!ending.actions.is_empty() && ending.home_question.is_some(), "{scene}");
        }
    }
    let well = well(walk);
    let lost: Vec<_> = walk.states.difference(&well).collect();
    assert!(lost.is_empty(), "no ending can be reached from {lost:?}");
    let seen: BTreeSet<_> = walk.states.iter().map(|(scene, _)| scene.as_str()).collect();
    let unseen: Vec<_> =
        scenario.scenes.iter().map(|scene| scene.id.as_str()).filter(|id| !seen.contains(id)).collect();
    assert!(unseen.is_empty(), "nobody comes to {unseen:?}");
}

#[test]
fn everywhere_in_every_story() {
    let mut states = BTreeMap::new();
    for shipped in shipped::all() {
        let walk = walk(&shipped.scenario);
        check_ends_well(&shipped.scenario, &walk);
        println!(
            "walk: {} {} {} states, {} decisions, {} places saved and taken up again, longest address {}",
            shipped.scenario.id,
            shipped.lang,
            walk.states.len(),
            walk.decisions,
            walk.places,
            walk.address,
        );
        assert!(walk.address < 2000, "a run does not fit into an address");
        let structure = (shipped.scenario.digest.clone(), walk.states);
        let first = states.entry(shipped.scenario.id.clone()).or_insert_with(|| structure.clone());
        assert_eq!(*first, structure, "{} is another story in {}", shipped.scenario.id, shipped.lang);
    }
}
