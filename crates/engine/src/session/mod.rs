//! A live run through a scenario.
//!
//! The protocol: the shell sends an [`Event`]; [`Session::apply`] moves the path and appends [`Record`]s to a log that
//! only grows; the shell renders [`Session::view`](crate::View). An event that does not fit the place where the learner
//! is (a second tap on a button that is gone, a stale id) changes nothing and is no error.
//!
//! The path is the state: a list of visits, each with how far its lines are read and what was decided. Stepping back cuts
//! the path at the last decision; nothing else needs undoing.

mod event;
mod path;
mod record;
mod resume;

pub use event::Event;
pub(crate) use path::Visit;
pub use record::Record;

use std::rc::Rc;

use crate::model::{Scenario, Scene, Step};
use crate::run::Run;
use crate::score::{self, Score};

/// A run through a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    scenario: Rc<Scenario>,
    seed: u64,
    visits: Vec<Visit>,
    log: Vec<Record>,
}

impl Session {
    /// A session that stands at the opening; nothing has happened yet.
    #[must_use]
    pub fn new(scenario: Rc<Scenario>) -> Self {
        let mut session = Self { scenario, seed: 0, visits: Vec::new(), log: Vec::new() };
        session.open_at_start();
        session
    }

    /// The session that these events lead to.
    #[must_use]
    pub fn replay(scenario: Rc<Scenario>, events: &[Event]) -> Self {
        let mut session = Self::new(scenario);
        for event in events {
            session.apply(event.clone());
        }
        session
    }

    /// Carries out an event. One that does not fit changes nothing.
    pub fn apply(&mut self, event: Event) {
        match event {
            Event::Start { seed } => {
                self.seed = seed;
                self.open_at_start();
                self.log.push(Record::Started);
            }
            Event::Continue => {
                let scene = self.scene().id.clone();
                if self.go_on() {
                    self.log.push(Record::Read { scene });
                    self.log_if_finished();
                }
            }
            Event::Decide(decision) => {
                let scene = self.scene().id.clone();
                if self.decide(decision.clone()) {
                    let grade = score::grade(&self.scene().step, &decision);
                    self.log.push(Record::Decided { scene, decision, grade });
                }
            }
            Event::Back => {
                if let Some(scene) = self.take_back() {
                    self.log.push(Record::SteppedBack { scene });
                }
            }
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }

    /// Everything that happened, oldest first.
    #[must_use]
    pub fn log(&self) -> &[Record] {
        &self.log
    }

    /// The scene the learner is in.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        self.scene_of(self.visit())
    }

    /// The run as it is to be kept.
    #[must_use]
    pub fn run(&self) -> Run {
        let decisions = self
            .visits
            .iter()
            .filter_map(|visit| Some((self.scene_of(visit).id.clone(), visit.decision.clone()?)))
            .collect();
        Run {
            scenario: self.scenario.id.clone(),
            digest: self.scenario.digest.clone(),
            seed: self.seed,
            decisions,
            continues: self.continues(),
        }
    }

    /// Whether an ending was reached.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.visit().open && matches!(self.scene().step, Step::Ending(_))
    }

    /// Whether there is a decision to take back.
    #[must_use]
    pub fn can_step_back(&self) -> bool {
        self.visits.iter().any(|visit| visit.decision.is_some())
    }

    /// The score over the current path. Where a scene was visited again, the last visit counts.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for (at, visit) in self.visits.iter().enumerate() {
            let again = self.visits.iter().skip(at + 1).any(|later| later.scene == visit.scene);
            if let (false, Some(decision)) = (again, &visit.decision) {
                score.add(score::grade(&self.scene_of(visit).step, decision));
            }
        }
        score
    }

    /// Whether the run reached an ending with at least the scenario's mastery.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.is_finished() && self.score().percent() >= self.scenario.mastery
    }

    pub(crate) const fn seed(&self) -> u64 {
        self.seed
    }

    pub(crate) fn visits(&self) -> &[Visit] {
        &self.visits
    }

    fn log_if_finished(&mut self) {
        if !self.is_finished() {
            return;
        }
        let Step::Ending(ending) = &self.scene().step else { return };
        let record = Record::Finished {
            scene: self.scene().id.clone(),
            branch: ending.branch,
            score: self.score(),
            success: self.is_success(),
        };
        self.log.push(record);
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, Record, Session};
    use crate::model::Branch;
    use crate::run::{Decision, Misfit};
    use crate::sample::story;
    use crate::score::{Grade, Score};

    /// Words for events: `.` reads on, `<` steps back, `!` begins again, anything else is an option.
    fn play(session: &mut Session, events: &str) {
        for word in events.split_whitespace() {
            session.apply(match word {
                "." => Event::Continue,
                "<" => Event::Back,
                "!" => Event::Start { seed: 7 },
                "flags" => Event::Decide(Decision::Flags(vec!["a1".into()])),
                "order" => {
                    Event::Decide(Decision::Order(["dung", "chan", "ke", "bao"].map(Into::into).into()))
                }
                option => Event::choose(option.into()),
            });
        }
    }

    /// After these events the learner is in this scene with this score.
    #[track_caller]
    fn check(events: &str, scene: &str, raw: u32, max: u32) -> Session {
        let mut session = Session::new(story());
        play(&mut session, events);
        assert_eq!((session.scene().id.as_str(), session.score()), (scene, Score { raw, max }), "{events}");
        session
    }

    #[test]
    fn the_opening_stands_as_a_whole_with_its_choice_open() {
        let session = check("", "mo-dau", 0, 0);
        assert!(session.log().is_empty());
        check(".", "mo-dau", 0, 0);
    }

    #[test]
    fn one_step_after_the_other() {
        check("ke", "mo-dau", 2, 2);
        check("ke .", "tim", 2, 2);
        check("ke . .", "tim", 2, 2);
        check("ke . . .", "tim", 2, 2);
        check("ke . . flags", "tim", 4, 4);
        check("ke . . flags .", "xep", 4, 4);
        check("ke . . flags . order", "xep", 6, 6);
        check("ke . . flags . order . .", "ke", 6, 6);
    }

    #[test]
    fn a_step_opens_before_it_takes_a_decision() {
        check("ke . flags", "tim", 2, 2);
    }

    #[test]
    fn of_a_scene_visited_again_the_last_visit_counts() {
        check("nghi", "mo-dau", 1, 2);
        check("nghi .", "mo-dau", 0, 0);
        check("nghi . . ke", "mo-dau", 2, 2);
        check("nghi . . ke <", "mo-dau", 0, 0);
        check("nghi . . ke < <", "mo-dau", 0, 0);
        check("nghi . . ke < < .", "mo-dau", 0, 0);
    }

    #[test]
    fn who_is_not_heard_tells_another_and_the_story_ends() {
        let told = "ke . . flags . order . . ban . . co . . . . .";
        let session = check(told, "ket", 10, 10);
        assert!(session.is_finished() && session.is_success());
        let finished = Record::Finished {
            scene: "ket".into(),
            branch: Branch::Late,
            score: Score { raw: 10, max: 10 },
            success: true,
        };
        assert_eq!(session.log().last(), Some(&finished));
        check(&format!("{told} . . co ke"), "ket", 10, 10);
    }

    #[test]
    fn from_an_ending_one_can_step_back_and_begin_again() {
        let told = "ke . . flags . order . . me . . . .";
        assert!(check(told, "ket", 8, 8).is_finished());
        let back = check(&format!("{told} <"), "ke", 6, 6);
        assert!(!back.is_finished() && back.can_step_back());
        let again = check(&format!("{told} !"), "mo-dau", 0, 0);
        assert!(again.run().is_at_start() && !again.can_step_back());
        assert_eq!(again.log().last(), Some(&Record::Started));
    }

    #[test]
    fn every_change_leaves_a_record() {
        let session = check("! ke . <", "mo-dau", 0, 0);
        let expected = [
            Record::Started,
            Record::Decided {
                scene: "mo-dau".into(),
                decision: Decision::Choose("ke".into()),
                grade: Grade { points: 2, of: 2 },
            },
            Record::Read { scene: "mo-dau".into() },
            Record::SteppedBack { scene: "mo-dau".into() },
        ];
        assert_eq!(session.log(), expected);
    }

    #[test]
    fn in_an_edited_story_the_learner_stands_after_the_last_decision_that_fits() {
        let run = check("ke . . flags . order . . ban . .", "ke-lai", 8, 8).run();
        let mut edited = (*story()).clone();
        edited.digest = "2".into();
        edited.scenes.retain(|scene| scene.id.as_str() != "xep");
        if let crate::Step::Hunt(hunt) = &mut edited.scenes[1].step {
            hunt.next = "ke".into();
        }
        let (session, misfit) = Session::resume(edited.into(), &run);
        assert_eq!(misfit, Some(Misfit { kept: 2, lost: 2 }));
        assert_eq!(session.scene().id.as_str(), "tim");
    }
}
