//! The ids that scenarios had before: each old address leads to one scenario, and to none that lives there.

use std::collections::BTreeSet;

use super::{Scope, is};
use crate::code::Code;
use crate::report::Report;
use crate::source::ScenarioSource;

/// Checks that no scenario lives at a former address of this one.
pub(super) fn check(scope: &Scope<'_>) {
    let living = &scope.shared.pack.scenarios;
    for id in &scope.source.former_ids {
        let own = is(scope.source.id.as_ref(), &id.value);
        if own || living.iter().any(|one| one.value == id.value) {
            let message = format!("the scenario `{}` is still there", id.value);
            let hint = "take it out of `former_ids`; only ids that are gone stand there";
            scope.push(&id.span, Code::FormerIdTaken, message, hint);
        }
    }
}

/// Checks that no former id is given twice.
pub(crate) fn former_ids(scenarios: &[ScenarioSource], report: &Report) {
    let mut seen = BTreeSet::new();
    for source in scenarios {
        for id in source.former_ids.iter().filter(|id| !seen.insert(id.value.as_str())) {
            let message = format!("`{}` is already said to lead elsewhere", id.value);
            report.push(&source.file, &id.span, Code::FormerIdTaken, message, "keep it in one place");
        }
    }
}
