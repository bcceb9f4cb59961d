//! A live run through a scenario.
//!
//! The protocol: the shell sends an [`Event`]; [`Session::apply`] moves the path and appends [`Record`]s to a log that
//! only grows; the shell renders [`Session::view`](crate::View). An event that does not fit the place where the learner
//! is (a second tap on a button that is gone, a stale id) changes nothing and is no error.
//!
//! The path is the state: a list of visits, each with how far its lines are read and what was decided. Stepping back cuts
//! the path at the last decision; nothing else needs undoing.

use std::rc::Rc;

use crate::fits::fits;
use crate::model::{Branch, ChoiceId, Line, Scenario, Scene, SceneId, Step};
use crate::run::{Decision, Misfit, Run};
use crate::score::{self, Grade, Score};

/// The only ways to change a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Begin at the opening, or begin again.
    Start {
        /// What shuffled options and cards are ordered by.
        seed: u64,
    },
    /// Read the next line, or go on to what follows.
    Continue,
    /// Decide at the step that is open.
    Decide(Decision),
    /// Take the last decision back.
    Back,
}

impl Event {
    /// Choosing one option.
    #[must_use]
    pub const fn choose(id: ChoiceId) -> Self {
        Self::Decide(Decision::Choose(id))
    }
}

/// A fact about the run, in the order it happened. Sinks read these; they are never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// An attempt began.
    Started,
    /// A kept run was taken up again.
    Resumed,
    /// The learner read on.
    Read {
        /// In which scene.
        scene: SceneId,
    },
    /// The learner decided.
    Decided {
        /// In which scene.
        scene: SceneId,
        /// What.
        decision: Decision,
        /// What it earned.
        grade: Grade,
    },
    /// The learner took a decision back.
    SteppedBack {
        /// In which scene it had been made.
        scene: SceneId,
    },
    /// The run reached an ending. This is completion; success is another thing.
    Finished {
        /// The ending scene.
        scene: SceneId,
        /// Its outcome class.
        branch: Branch,
        /// The score over the path.
        score: Score,
        /// Whether the score reaches the scenario's mastery.
        success: bool,
    },
}

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

    /// Takes up a kept run. Where the scenario was edited since, the path is followed up to the first misfit.
    #[must_use]
    pub fn resume(scenario: Rc<Scenario>, run: &Run) -> (Self, Option<Misfit>) {
        let mut session = Self::new(scenario);
        session.seed = run.seed;
        let mut kept = 0;
        for (scene, decision) in &run.decisions {
            session.read_to_step();
            if session.scene().id != *scene || !session.decide(decision.clone()) {
                break;
            }
            kept += 1;
        }
        let lost = run.decisions.len() - kept;
        if lost == 0 {
            // Reading on never leaves the scene of an open step, so an edited scenario cannot lead it astray.
            for _ in 0..run.continues {
                session.go_on();
            }
        }
        session.log = vec![Record::Resumed];
        (session, (lost > 0).then_some(Misfit { kept, lost }))
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
            Event::Back => self.step_back(),
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

    fn open_at_start(&mut self) {
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
    fn go_on(&mut self) -> bool {
        let lines = self.scene().lines.len();
        let reply = self.reply().len();
        let next = self.target();
        let visit = self.visit_mut();
        let decided = visit.decision.is_some();
        if visit.read == lines && visit.open && !decided {
            return false;
        }
        let count = if decided { &mut visit.after } else { &mut visit.before };
        *count += 1;
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
    fn decide(&mut self, decision: Decision) -> bool {
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
    fn read_to_step(&mut self) {
        // A checked scenario has no cycle without a step; the bound keeps even a broken one from hanging the page.
        let bound: usize = self.scenario.scenes.iter().map(|scene| scene.lines.len() + 2).sum();
        for _ in 0..bound.saturating_mul(2) {
            if (self.visit().open && self.visit().decision.is_none()) || !self.go_on() {
                break;
            }
        }
    }

    fn step_back(&mut self) {
        let Some(at) = self.visits.iter().rposition(|visit| visit.decision.is_some()) else {
            return;
        };
        self.visits.truncate(at + 1);
        let visit = self.visit_mut();
        visit.decision = None;
        visit.replied = 0;
        visit.after = 0;
        let scene = self.scene().id.clone();
        self.log.push(Record::SteppedBack { scene });
    }

    /// How often the learner went on since the last decision.
    fn continues(&self) -> u32 {
        let decided = self.visits.iter().rposition(|visit| visit.decision.is_some());
        let after = decided.map_or(0, |at| self.visits[at].after);
        let before: u32 = self.visits.iter().skip(decided.map_or(0, |at| at + 1)).map(|visit| visit.before).sum();
        after + before
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
