//! What is kept: for each scenario the current run, and the results of finished ones.

use std::collections::BTreeMap;

use engine::{Branch, Run, ScenarioId, Score};

/// Everything kept on one device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Grows with every change, so that of two copies the newer is known.
    pub revision: u64,
    /// Runs in progress.
    pub runs: BTreeMap<ScenarioId, KeptRun>,
    /// Finished runs, oldest first.
    pub results: BTreeMap<ScenarioId, Vec<Attempt>>,
}

/// A run in progress, or the mark that there is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRun {
    /// The revision at which it was kept.
    pub revision: u64,
    /// The run; none once it was finished or begun again, so that an older copy does not bring it back.
    pub run: Option<Run>,
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

/// How many attempts of one scenario are kept; older ones make room.
const ATTEMPTS: usize = 8;

impl Progress {
    /// The run of a scenario that can be gone on with.
    #[must_use]
    pub fn run(&self, scenario: &ScenarioId) -> Option<&Run> {
        self.runs.get(scenario)?.run.as_ref()
    }

    /// Whether a scenario was finished.
    #[must_use]
    pub fn is_finished(&self, scenario: &ScenarioId) -> bool {
        self.results.get(scenario).is_some_and(|attempts| !attempts.is_empty())
    }

    /// Keeps a run, or that there is none.
    pub fn keep(&mut self, scenario: &ScenarioId, run: Option<Run>) {
        self.revision += 1;
        self.runs.insert(scenario.clone(), KeptRun { revision: self.revision, run });
    }

    /// Adds a finished run and ends the one in progress.
    pub fn finish(&mut self, scenario: &ScenarioId, attempt: Attempt) {
        self.keep(scenario, None);
        let attempts = self.results.entry(scenario.clone()).or_default();
        attempts.push(Attempt { revision: self.revision, ..attempt });
        let surplus = attempts.len().saturating_sub(ATTEMPTS);
        attempts.drain(..surplus);
    }

    /// Takes in what another tab kept: of each run the newer, of results both.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (scenario, theirs) in other.runs {
            match self.runs.get(&scenario) {
                Some(ours) if ours.revision >= theirs.revision => {}
                _ => {
                    self.runs.insert(scenario, theirs);
                }
            }
        }
        for (scenario, theirs) in other.results {
            let ours = self.results.entry(scenario).or_default();
            for attempt in theirs {
                if !ours.contains(&attempt) {
                    ours.push(attempt);
                }
            }
            ours.sort_by_key(|attempt| attempt.revision);
            let surplus = ours.len().saturating_sub(ATTEMPTS);
            ours.drain(..surplus);
        }
        self.revision = self.revision.max(other.revision);
        self
    }
}
