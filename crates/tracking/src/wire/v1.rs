//! Version 1 of saved progress.

use std::collections::BTreeMap;

use engine::{Branch, Decision, Run, ScenarioId, Score};
use serde::{Deserialize, Serialize};

use super::{DecodeError, VERSION};
use crate::progress::{Attempt, KeptRun, Progress};

#[derive(Serialize, Deserialize)]
struct ProgressV1 {
    v: u64,
    rev: u64,
    #[serde(default)]
    runs: BTreeMap<String, RunV1>,
    #[serde(default)]
    results: BTreeMap<String, Vec<AttemptV1>>,
}

#[derive(Serialize, Deserialize)]
struct RunV1 {
    rev: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<PathV1>,
    #[serde(default, skip_serializing_if = "is_false")]
    ended: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the shape that serde wants
const fn is_false(flag: &bool) -> bool {
    !*flag
}

#[derive(Serialize, Deserialize)]
struct PathV1 {
    digest: String,
    seed: u64,
    path: Vec<(String, DecisionV1)>,
    read: u32,
}

/// A decision: its kind in one word, then its ids.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DecisionV1 {
    Choose(String),
    Flags(Vec<String>),
    Order(Vec<String>),
    Sort(Vec<(String, String)>),
    Settings(Vec<(String, bool)>),
    Options(Vec<String>),
    Said,
    Passed,
}

#[derive(Serialize, Deserialize)]
struct AttemptV1 {
    rev: u64,
    branch: BranchV1,
    raw: u32,
    max: u32,
    success: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum BranchV1 {
    Safe,
    Late,
    Friend,
}

pub(super) fn read(text: &str) -> Result<Progress, DecodeError> {
    let wire: ProgressV1 = serde_json::from_str(text).map_err(|error| DecodeError::Damaged(error.to_string()))?;
    let runs = wire.runs.into_iter().map(|(id, kept)| {
        let scenario = ScenarioId::from(id);
        let run = kept.at.map(|at| Run {
            scenario: scenario.clone(),
            digest: at.digest.into(),
            seed: at.seed,
            decisions: at.path.into_iter().map(|(scene, decision)| (scene.into(), decision.into())).collect(),
            continues: at.read,
        });
        (scenario, KeptRun { revision: kept.rev, run, ended: kept.ended })
    });
    let results = wire
        .results
        .into_iter()
        .map(|(id, attempts)| (ScenarioId::from(id), attempts.into_iter().map(Attempt::from).collect()));
    Ok(Progress { revision: wire.rev, runs: map_of(runs), results: map_of(results) })
}

pub(super) fn write(progress: &Progress) -> String {
    let runs = progress.runs.iter().map(|(id, kept)| {
        let at = kept.run.as_ref().map(|run| PathV1 {
            digest: run.digest.to_string(),
            seed: run.seed,
            path: run.decisions.iter().map(|(scene, made)| (scene.to_string(), made.into())).collect(),
            read: run.continues,
        });
        (id.to_string(), RunV1 { rev: kept.revision, at, ended: kept.ended })
    });
    let results = progress
        .results
        .iter()
        .map(|(id, attempts)| (id.to_string(), attempts.iter().map(AttemptV1::from).collect()));
    let wire =
        ProgressV1 { v: VERSION, rev: progress.revision, runs: map_of(runs), results: map_of(results) };
    // Strings, numbers and string-keyed maps always serialise.
    serde_json::to_string(&wire).unwrap_or_default()
}

/// A few entries put in one by one: collecting a map would bring a whole sorting algorithm into the page.
fn map_of<K: Ord, V>(entries: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

fn ids<T: From<String>>(all: Vec<String>) -> Vec<T> {
    all.into_iter().map(T::from).collect()
}

fn texts<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(T::to_string).collect()
}

impl From<DecisionV1> for Decision {
    fn from(wire: DecisionV1) -> Self {
        match wire {
            DecisionV1::Choose(id) => Self::Choose(id.into()),
            DecisionV1::Flags(all) => Self::Flags(ids(all)),
            DecisionV1::Order(all) => Self::Order(ids(all)),
            DecisionV1::Sort(all) => Self::Sort(all.into_iter().map(|(a, b)| (a.into(), b.into())).collect()),
            DecisionV1::Settings(all) => {
                Self::Settings(all.into_iter().map(|(id, on)| (id.into(), on)).collect())
            }
            DecisionV1::Options(all) => Self::Options(ids(all)),
            DecisionV1::Said => Self::Said,
            DecisionV1::Passed => Self::Passed,
        }
    }
}

impl From<&Decision> for DecisionV1 {
    fn from(made: &Decision) -> Self {
        match made {
            Decision::Choose(id) => Self::Choose(id.to_string()),
            Decision::Flags(all) => Self::Flags(texts(all)),
            Decision::Order(all) => Self::Order(texts(all)),
            Decision::Sort(all) => {
                Self::Sort(all.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect())
            }
            Decision::Settings(all) => {
                Self::Settings(all.iter().map(|(id, on)| (id.to_string(), *on)).collect())
            }
            Decision::Options(all) => Self::Options(texts(all)),
            Decision::Said => Self::Said,
            Decision::Passed => Self::Passed,
        }
    }
}

impl From<AttemptV1> for Attempt {
    fn from(wire: AttemptV1) -> Self {
        Self {
            revision: wire.rev,
            branch: match wire.branch {
                BranchV1::Safe => Branch::Safe,
                BranchV1::Late => Branch::Late,
                BranchV1::Friend => Branch::Friend,
            },
            score: Score { raw: wire.raw, max: wire.max },
            success: wire.success,
            finished_on: wire.on,
        }
    }
}

impl From<&Attempt> for AttemptV1 {
    fn from(attempt: &Attempt) -> Self {
        Self {
            rev: attempt.revision,
            branch: match attempt.branch {
                Branch::Safe => BranchV1::Safe,
                Branch::Late => BranchV1::Late,
                Branch::Friend => BranchV1::Friend,
            },
            raw: attempt.score.raw,
            max: attempt.score.max,
            success: attempt.success,
            on: attempt.finished_on.clone(),
        }
    }
}
