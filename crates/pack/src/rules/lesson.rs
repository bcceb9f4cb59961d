//! Every story can be given as a lesson whose minutes add up.

use std::collections::BTreeMap;

use classroom::{LessonPlan, PlanKind, Shortfall};

use crate::code::Code;
use crate::compiled::PackScenario;
use crate::report::Report;
use crate::source::ScenarioSource;

/// Checks the lesson plans of a story that is otherwise sound; a draft without its opinion question has none yet.
pub(crate) fn lesson(source: &ScenarioSource, built: &PackScenario, report: &Report) {
    if report.has_error(&source.file.path) {
        return;
    }
    let mut faults: BTreeMap<PlanKind, (Shortfall, Vec<&str>)> = BTreeMap::new();
    for (tag, scenario) in &built.locales {
        let Some(lesson) = built.lesson(tag) else { continue };
        for kind in PlanKind::ALL.into_iter().filter(|kind| kind.is_offered(scenario, &lesson)) {
            if let Err(fault) = LessonPlan::of(scenario, &lesson, kind) {
                faults.entry(kind).or_insert((fault, Vec::new())).1.push(tag);
            }
        }
    }
    let place = source.id.as_ref().map_or(0..0, |id| id.span.clone());
    for (kind, (fault, tags)) in faults {
        let message = format!("a plan of {} minutes, {}: {fault}", kind.minutes(), tags.join(", "));
        report.push(&source.file, &place, Code::LessonMinutes, message, hint(fault, kind));
    }
}

fn hint(fault: Shortfall, kind: PlanKind) -> &'static str {
    match fault {
        Shortfall::Missing(_) => "give more scenes [scene.notes], or their talks more `minutes`",
        Shortfall::Over(_) => match kind {
            PlanKind::Minutes15 | PlanKind::Minutes45 => "shorten the way that is safe at once",
            PlanKind::Assembly10 | PlanKind::GroupRound => "shorten that way, or take the use off `uses`",
        },
        Shortfall::NoSafeWay | Shortfall::NotOffered => "let safe options lead to an ending",
    }
}
