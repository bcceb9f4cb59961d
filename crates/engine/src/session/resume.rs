//! Taking up a kept run, also where the scenario was edited since.

use std::rc::Rc;

use super::{Record, Session};
use crate::model::Scenario;
use crate::run::{Misfit, Run};

impl Session {
    /// Takes up a kept run.
    ///
    /// Where the scenario was edited since, the path is followed up to the first decision that fits no longer; the learner
    /// then stands right after the last one that does, so that nothing new is passed over unread.
    #[must_use]
    pub fn resume(scenario: Rc<Scenario>, run: &Run) -> (Self, Option<Misfit>) {
        let mut session = Self::new(scenario);
        session.seed = run.seed;
        let kept = if run.scenario == session.scenario.id { session.follow(run) } else { 0 };
        let lost = run.decisions.len() - kept;
        if lost == 0 {
            session.read_again(run);
        }
        session.log = vec![Record::Resumed];
        (session, (lost > 0).then_some(Misfit { kept, lost }))
    }

    /// Makes the decisions of a run again; returns how many still fit.
    fn follow(&mut self, run: &Run) -> usize {
        for (kept, (scene, decision)) in run.decisions.iter().enumerate() {
            let stand = self.visits.clone();
            self.read_to_step();
            if self.scene().id != *scene || !self.decide(decision.clone()) {
                self.visits = stand;
                return kept;
            }
        }
        run.decisions.len()
    }

    /// Reads on as far as the learner had read since the last decision. In an edited scenario that count may lead further
    /// than they ever saw, past a listener's answer or into the ending; there it is followed within the scene only.
    fn read_again(&mut self, run: &Run) {
        let edited = run.digest != self.scenario.digest;
        for _ in 0..run.continues {
            if (edited && self.leaves_scene()) || !self.go_on() || self.goes_round() {
                break;
            }
        }
    }
}
