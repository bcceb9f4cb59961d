//! Version 1 of saved progress: its values in this order, one a line, each list after its length.
//!
//! A variant is a number, and a number keeps its meaning for ever. Any change of the order or the meaning is a new version.

use engine::compact::{Reader, Writer};
use engine::{Branch, Run, ScenarioId, Score};

use super::decision::{read_decision, write_decision};
use super::lines::{read_flag, read_list, read_number, read_text, write_flag, write_list, write_number};
use crate::by_scenario::ByScenario;
use crate::progress::{Attempt, KeptRun, Progress};

pub(super) fn write(progress: &Progress, out: &mut Writer) {
    write_number(progress.revision, out);
    write_map(&progress.runs, out, write_kept);
    write_map(&progress.results, out, |attempts, out| write_list(attempts, out, write_attempt));
}

pub(super) fn read(from: &mut Reader<'_>) -> Option<Progress> {
    Some(Progress {
        revision: read_number(from)?,
        runs: read_map(from, read_kept)?,
        results: read_map(from, |_, from| read_list(from, read_attempt))?,
    })
}

fn write_map<T>(map: &ByScenario<T>, out: &mut Writer, write: impl Fn(&T, &mut Writer)) {
    write_number(u64::try_from(map.len()).unwrap_or(0), out);
    for (scenario, value) in map {
        out.line(scenario.as_str());
        write(value, out);
    }
}

fn read_map<T>(
    from: &mut Reader<'_>,
    read: impl Fn(&ScenarioId, &mut Reader<'_>) -> Option<T>,
) -> Option<ByScenario<T>> {
    let entries = read_list(from, |from| {
        let scenario = read_text(from)?;
        let value = read(&scenario, from)?;
        Some((scenario, value))
    });
    Some(entries?.into_iter().collect())
}

fn write_kept(kept: &KeptRun, out: &mut Writer) {
    write_number(kept.revision, out);
    write_flag(kept.ended, out);
    write_flag(kept.run.is_some(), out);
    if let Some(run) = &kept.run {
        out.line(run.digest.as_str());
        write_number(run.seed, out);
        write_number(u64::from(run.continues), out);
        write_list(&run.decisions, out, |(scene, decision), out| {
            out.line(scene.as_str());
            write_decision(decision, out);
        });
    }
}

fn read_kept(scenario: &ScenarioId, from: &mut Reader<'_>) -> Option<KeptRun> {
    let (revision, ended, stands) = (read_number(from)?, read_flag(from)?, read_flag(from)?);
    let run = if stands { Some(read_run(scenario, from)?) } else { None };
    Some(KeptRun { revision, run, ended })
}

fn read_run(scenario: &ScenarioId, from: &mut Reader<'_>) -> Option<Run> {
    Some(Run {
        scenario: scenario.clone(),
        digest: read_text(from)?,
        seed: read_number(from)?,
        continues: from.number()?,
        decisions: read_list(from, |from| Some((read_text(from)?, read_decision(from)?)))?,
    })
}

fn write_attempt(attempt: &Attempt, out: &mut Writer) {
    write_number(attempt.revision, out);
    out.line(match attempt.branch {
        Branch::Safe => "0",
        Branch::Late => "1",
        Branch::Friend => "2",
        Branch::Recall => "3",
    });
    write_number(u64::from(attempt.score.raw), out);
    write_number(u64::from(attempt.score.max), out);
    write_flag(attempt.success, out);
    write_flag(attempt.finished_on.is_some(), out);
    if let Some(day) = &attempt.finished_on {
        out.line(day);
    }
}

fn read_attempt(from: &mut Reader<'_>) -> Option<Attempt> {
    Some(Attempt {
        revision: read_number(from)?,
        branch: match from.number()? {
            0 => Branch::Safe,
            1 => Branch::Late,
            2 => Branch::Friend,
            3 => Branch::Recall,
            _ => return None,
        },
        score: Score { raw: from.number()?, max: from.number()? },
        success: read_flag(from)?,
        finished_on: if read_flag(from)? { Some(read_text(from)?) } else { None },
    })
}
