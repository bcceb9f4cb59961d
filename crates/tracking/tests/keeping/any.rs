//! Any progress. Numbers are small, so that copies are often equally new.

use engine::{Branch, Decision, Run, ScenarioId, Score};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use tracking::{Attempt, KeptRun, Progress};

pub(crate) fn any_progress() -> impl Strategy<Value = Progress> {
    let scenario = || prop::sample::select(vec!["a", "b", "chi-anh-hieu-em"]).prop_map(ScenarioId::from);
    let runs = btree_map(scenario(), any_kept(), 0..3);
    let results = btree_map(scenario(), vec(any_attempt(), 0..10), 0..3);
    (0..9_u64, runs, results).prop_map(|(revision, runs, results)| {
        let mut progress = Progress { revision, ..Progress::default() };
        for (id, mut kept) in runs {
            if let Some(run) = &mut kept.run {
                run.scenario = id.clone();
            }
            progress.runs.insert(id, kept);
        }
        // As the program itself would have it: sorted, each once, no more than are kept.
        let results = Progress { results: results.into_iter().collect(), ..Progress::default() };
        progress.merge(results)
    })
}

fn any_kept() -> impl Strategy<Value = KeptRun> {
    let run = (vec((any_id(), any_decision()), 0..5), 0..3_u32).prop_map(|(decisions, continues)| Run {
        scenario: "".into(),
        digest: "d".into(),
        // Two runs of the same seed and length are the same here, as they mostly are in two tabs.
        seed: seed(&decisions),
        decisions: decisions.into_iter().map(|(scene, decision)| (scene.as_str().into(), decision)).collect(),
        continues,
    });
    (0..9_u64, proptest::option::of(run), any::<bool>()).prop_map(|(revision, run, ended)| KeptRun {
        revision,
        run,
        ended,
    })
}

fn seed(decisions: &[(String, Decision)]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    decisions.hash(&mut hasher);
    hasher.finish()
}

fn any_attempt() -> impl Strategy<Value = Attempt> {
    let branch = prop::sample::select(vec![Branch::Safe, Branch::Late, Branch::Friend, Branch::Recall]);
    let day = proptest::option::of("2026-1[0-2]-0[1-9]");
    (0..9_u64, branch, 0..9_u32, 0..9_u32, any::<bool>(), day).prop_map(
        |(revision, branch, raw, more, success, finished_on)| Attempt {
            revision,
            branch,
            score: Score { raw, max: raw + more },
            success,
            finished_on,
        },
    )
}

fn any_id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z-]{1,12}", any::<String>()]
}

fn any_decision() -> impl Strategy<Value = Decision> {
    let ids = || vec(any_id(), 0..4);
    prop_oneof![
        any_id().prop_map(|id| Decision::Choose(id.into())),
        ids().prop_map(|all| Decision::Flags(all.into_iter().map(Into::into).collect())),
        ids().prop_map(|all| Decision::Order(all.into_iter().map(Into::into).collect())),
        vec((any_id(), any_id()), 0..4)
            .prop_map(|all| Decision::Sort(all.into_iter().map(|(a, b)| (a.into(), b.into())).collect())),
        vec((any_id(), any::<bool>()), 0..4)
            .prop_map(|all| Decision::Settings(all.into_iter().map(|(id, on)| (id.into(), on)).collect())),
        ids().prop_map(|all| Decision::Options(all.into_iter().map(Into::into).collect())),
        Just(Decision::Said),
        Just(Decision::Passed),
    ]
}
