//! What is kept: for each scenario the current run, and the results of finished ones.

use engine::{Branch, Run, ScenarioId, Score};

use crate::by_scenario::ByScenario;

/// Everything kept on one device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Grows with every change, so that of two copies the newer is known.
    pub revision: u64,
    /// The newest run of each scenario, in progress or ended.
    pub runs: ByScenario<KeptRun>,
    /// Finished runs, oldest first.
    pub results: ByScenario<Vec<Attempt>>,
}

/// The newest run of a scenario, or the mark that there is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRun {
    /// The revision at which it was kept.
    pub revision: u64,
    /// The run; none once it was begun again, so that an older copy does not bring it back.
    pub run: Option<Run>,
    /// Whether it stands at an ending: it is no more to be gone on with, but a language switch still shows it.
    pub ended: bool,
}

impl KeptRun {
    /// What decides between two copies: the newer; of two equally new, the one that is over, then the longer. Two tabs
    /// that each made one more decision at the very same time keep their own until the next one.
    fn rank(&self) -> (u64, bool, bool, usize, u32, u64) {
        let run = self.run.as_ref();
        let over = self.ended || run.is_none();
        let (decisions, continues, seed) =
            run.map_or((0, 0, 0), |run| (run.decisions.len(), run.continues, run.seed));
        (self.revision, over, self.ended, decisions, continues, seed)
    }
}

/// A finished run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The revision at which it was finished; also what tells two attempts apart.
    pub revision: u64,
    /// How it ended.
    pub branch: Branch,
    /// The score over its path.
    pub score: Score,
    /// Whether the score reached the scenario's mastery. A finished run is complete either way.
    pub success: bool,
    /// The day it was finished, `YYYY-MM-DD` on the device's clock, where there is one.
    pub finished_on: Option<String>,
}

impl Attempt {
    /// Oldest first, and the same order on whichever side a merge begins.
    fn order(&self) -> (u64, Option<&str>, Branch, u32, u32, bool) {
        (
            self.revision,
            self.finished_on.as_deref(),
            self.branch,
            self.score.raw,
            self.score.max,
            self.success,
        )
    }
}

/// How many attempts of one scenario are kept; older ones make room.
const ATTEMPTS: usize = 8;

impl Progress {
    /// The run of a scenario that can be gone on with.
    #[must_use]
    pub fn run(&self, scenario: &ScenarioId) -> Option<&Run> {
        self.runs.get(scenario).filter(|kept| !kept.ended)?.run.as_ref()
    }

    /// The newest run of a scenario, also one that stands at an ending. A language switch goes on with it.
    #[must_use]
    pub fn last_run(&self, scenario: &ScenarioId) -> Option<&Run> {
        self.runs.get(scenario)?.run.as_ref()
    }

    /// What may be shown after a quick exit: no run at all. What is kept stays as it is.
    #[must_use]
    pub fn without_runs(&self) -> Self {
        Self { runs: ByScenario::default(), ..self.clone() }
    }

    /// Whether a scenario was finished.
    #[must_use]
    pub fn is_finished(&self, scenario: &ScenarioId) -> bool {
        self.results.get(scenario).is_some_and(|attempts| !attempts.is_empty())
    }

    /// Keeps a run in progress, or that there is none. One that stands at the opening is none.
    pub fn keep(&mut self, scenario: &ScenarioId, run: Option<Run>) {
        self.put(scenario, run.filter(|run| !run.is_at_start()), false);
    }

    /// Adds the result of a finished run; the run is kept as it ended.
    pub fn finish(&mut self, scenario: &ScenarioId, attempt: Attempt, run: Option<Run>) {
        self.put(scenario, run, true);
        let revision = self.revision;
        self.add(scenario.clone(), vec![Attempt { revision, ..attempt }]);
    }

    /// Takes in what another tab kept: of each run the newer, of results both.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (scenario, theirs) in other.runs {
            match self.runs.get(&scenario) {
                Some(ours) if ours.rank() >= theirs.rank() => {}
                _ => {
                    self.runs.insert(scenario, theirs);
                }
            }
        }
        for (scenario, theirs) in other.results {
            self.add(scenario, theirs);
        }
        self.revision = self.revision.max(other.revision);
        self
    }

    fn put(&mut self, scenario: &ScenarioId, run: Option<Run>, ended: bool) {
        // A damaged number must not overflow; at the limit, equally new copies are told apart by their rank.
        self.revision = self.revision.saturating_add(1);
        self.runs.insert(scenario.clone(), KeptRun { revision: self.revision, run, ended });
    }

    /// Adds attempts that are not there yet; the oldest make room.
    fn add(&mut self, scenario: ScenarioId, more: Vec<Attempt>) {
        let mut attempts = self.results.remove(&scenario).unwrap_or_default();
        for attempt in more {
            if !attempts.contains(&attempt) {
                let later = attempts.iter().position(|known| known.order() > attempt.order());
                attempts.insert(later.unwrap_or(attempts.len()), attempt);
            }
        }
        let surplus = attempts.len().saturating_sub(ATTEMPTS);
        attempts.drain(..surplus);
        self.results.insert(scenario, attempts);
    }
}
