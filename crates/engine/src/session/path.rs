//! The path through a scenario: the scenes visited, and the ways to move along it. Nothing here writes to the log.

use super::Session;
use crate::fits::fits;
use crate::model::{Line, Scene, SceneId, Step};
use crate::run::Decision;

/// One scene on the path, and how far the learner got in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Visit {
    /// The place of the scene in the scenario.
    pub(crate) scene: usize,
    /// How many of its lines are on screen.
    pub(crate) read: usize,
    /// Whether its step is on screen.
    pub(crate) open: bool,
    /// What was decided.
    pub(crate) decision: Option<Decision>,
    /// How many lines of a listener's reply are on screen.
    pub(crate) replied: usize,
    /// How often the learner went on here before deciding, leaving the scene included.
    before: u32,
    /// The same after deciding.
    after: u32,
}

impl Session {
    pub(crate) fn scene_of(&self, visit: &Visit) -> &Scene {
        &self.scenario.scenes[visit.scene]
    }

    /// The visit the learner is in; there is always one, since a scenario has an opening.
    pub(crate) fn visit(&self) -> &Visit {
        &self.visits[self.visits.len() - 1]
    }

    fn visit_mut(&mut self) -> &mut Visit {
        let last = self.visits.len() - 1;
        &mut self.visits[last]
    }

    pub(super) fn open_at_start(&mut self) {
        self.visits.clear();
        let opening = self.scenario.opening.clone();
        self.enter(&opening);
        // The opening stands on the prerendered page as a whole, before any script runs.
        let lines = self.scene().lines.len();
        self.visit_mut().read = lines;
        self.settle();
    }

    /// Goes to a scene. The compiler has checked that every jump leads somewhere.
    fn enter(&mut self, id: &SceneId) {
        let scene = self.scenario.scenes.iter().position(|scene| scene.id == *id).unwrap_or(0);
        let read = usize::from(!self.scenario.scenes[scene].lines.is_empty());
        self.visits.push(Visit { scene, read, open: false, decision: None, replied: 0, before: 0, after: 0 });
        self.settle();
    }

    /// Opens the step where nothing stands between it and the lines.
    fn settle(&mut self) {
        let scene = self.scene();
        let all_read = self.visit().read == scene.lines.len();
        let opens_itself = match scene.step {
            Step::Choice(_) => true,
            Step::Next { .. } => false,
            _ => scene.lines.is_empty(),
        };
        if all_read && opens_itself {
            self.visit_mut().open = true;
        }
    }

    /// Goes on by one step of reading; `false` where there is nothing to go on to.
    pub(super) fn go_on(&mut self) -> bool {
        let lines = self.scene().lines.len();
        let reply = self.reply().len();
        let next = self.target();
        let visit = self.visit_mut();
        let decided = visit.decision.is_some();
        if visit.open && !decided {
            return false;
        }
        let count = if decided { &mut visit.after } else { &mut visit.before };
        *count = count.saturating_add(1);
        if visit.read < lines {
            visit.read += 1;
            self.settle();
        } else if visit.replied < reply {
            visit.replied += 1;
        } else if let Some(next) = next {
            self.enter(&next);
        } else {
            visit.open = true;
        }
        true
    }

    /// Where the story goes on from here, once it can.
    pub(crate) fn target(&self) -> Option<SceneId> {
        let step = &self.scene().step;
        if let Step::Next { next } = step {
            return Some(next.clone());
        }
        let decision = self.visit().decision.as_ref()?;
        step.targets()
            .into_iter()
            .find(|(option, _)| match (option, decision) {
                (Some(option), Decision::Choose(id)) => *option == id,
                (option, _) => option.is_none(),
            })
            .map(|(_, next)| next.clone())
    }

    /// The listener's reply to the decision, if it was a tell.
    pub(crate) fn reply(&self) -> &[Line] {
        let visit = self.visit();
        match (&self.scene().step, &visit.decision) {
            (Step::Tell(tell), Some(Decision::Choose(id))) => {
                tell.options.iter().find(|option| option.id == *id).map_or(&[], |option| &option.reply)
            }
            _ => &[],
        }
    }

    /// Notes a decision; `false` where it does not fit.
    pub(super) fn decide(&mut self, decision: Decision) -> bool {
        let visit = self.visit();
        if !visit.open || visit.decision.is_some() || !fits(self.scene(), &self.scenario, &decision) {
            return false;
        }
        self.visit_mut().decision = Some(decision);
        // The listener answers at once; the rest of the reply is read line by line.
        self.visit_mut().replied = usize::from(!self.reply().is_empty());
        true
    }

    /// Reads on until a step is open or the story has ended.
    pub(super) fn read_to_step(&mut self) {
        while !(self.visit().open && self.visit().decision.is_none()) {
            if !self.go_on() || self.goes_round() {
                break;
            }
        }
    }

    /// Whether going on leads into another scene.
    pub(super) fn leaves_scene(&self) -> bool {
        let visit = self.visit();
        visit.read == self.scene().lines.len()
            && visit.replied == self.reply().len()
            && self.target().is_some()
    }

    /// Whether the path went through more scenes without a decision than there are. A checked scenario has no such circle;
    /// this keeps even a broken one from hanging the page.
    pub(super) fn goes_round(&self) -> bool {
        let undecided = self.visits.iter().rev().take_while(|visit| visit.decision.is_none()).count();
        undecided > self.scenario.scenes.len()
    }

    /// Takes the last decision back and says in which scene it had been made.
    pub(super) fn take_back(&mut self) -> Option<SceneId> {
        let at = self.visits.iter().rposition(|visit| visit.decision.is_some())?;
        self.visits.truncate(at + 1);
        let visit = self.visit_mut();
        visit.decision = None;
        visit.replied = 0;
        visit.after = 0;
        Some(self.scene().id.clone())
    }

    /// How often the learner went on since the last decision.
    pub(super) fn continues(&self) -> u32 {
        let decided = self.visits.iter().rposition(|visit| visit.decision.is_some());
        let after = decided.map_or(0, |at| self.visits[at].after);
        let before = self.visits.iter().skip(decided.map_or(0, |at| at + 1)).map(|visit| visit.before);
        before.fold(after, u32::saturating_add)
    }
}
