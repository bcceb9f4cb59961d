//! The opening stands on the page before anything is loaded, and fits a small phone.

use super::Scope;
use crate::code::Code;
use crate::source::StepSource;

/// How many bubbles, and how many options.
const MOST: usize = 3;

/// Checks the opening.
pub(super) fn check(scope: &Scope<'_>) {
    let Some(opening) = &scope.source.opening else { return };
    let Some(scene) = scope.source.scene(&opening.value) else { return };
    if let Some(line) = scene.lines.get(MOST) {
        let message = format!("the opening has {} bubbles", scene.lines.len());
        let hint = "keep 3 bubbles; move the others to the next scene";
        scope.push(&line.span, Code::OpeningLong, message, hint);
    }
    // A scene without a step is reported as such.
    let Some(step) = scene.steps.first() else { return };
    let StepSource::Choice { options, .. } = &step.value else {
        let hint = "the first page asks what the friend should do: [scene.choice]";
        scope.push(&step.span, Code::OpeningStep, "the opening does not end in a choice", hint);
        return;
    };
    if let Some(option) = options.get(MOST) {
        let message = format!("the opening's choice has {} options", options.len());
        scope.push(&option.span, Code::OpeningLong, message, "keep 3 options in the opening");
    }
}
