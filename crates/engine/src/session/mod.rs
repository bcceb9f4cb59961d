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
