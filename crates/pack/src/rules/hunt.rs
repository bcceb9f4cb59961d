//! A hunt looks for the red flags of a person with bad intent, and explains each of them.

use super::{Scope, is};
use crate::code::Code;
use crate::diagnostic::Span;
use crate::source::{LineSource, StepSource, Text, WhySource};

/// Checks all hunts.
pub(super) fn check(scope: &Scope<'_>) {
    for step in scope.source.scenes.iter().flat_map(|scene| &scene.steps) {
        if let StepSource::Hunt { scenes, why, .. } = &step.value {
            hunt(scope, &step.span, scenes, why);
        }
    }
}

fn hunt(scope: &Scope<'_>, span: &Span, scenes: &[Text], why: &[WhySource]) {
    let mut lines: Vec<&LineSource> = Vec::new();
    let mut unknown = scenes.is_empty();
    for name in scenes {
        let Some(scene) = scope.source.scene(&name.value) else {
            unknown = true;
            continue;
        };
        let tells = scene.steps.iter().any(|step| matches!(step.value, StepSource::Tell { .. }));
        if tells || !scene.lines.iter().any(|line| scope.source.is_offenders(line)) {
            let message = format!("`{}` is not a conversation with a person with bad intent", name.value);
            let hint = "a hunt shows only scenes where such a person speaks, never a disclosure";
            scope.push(&name.span, Code::HuntDisclosure, message, hint);
        }
        let flagged = |line: &&LineSource| line.flag.is_some() && scope.source.is_offenders(line);
        lines.extend(scene.lines.iter().filter(flagged));
    }
    if lines.is_empty() && !unknown {
        let hint = "mark the telling lines with `!family/lever`";
        scope.push(span, Code::HuntFlags, "these scenes have no red flag", hint);
    }
    for line in &lines {
        let id = line.id.as_ref().map_or("?", |id| id.value.as_str());
        if !why.iter().any(|reason| reason.line.value == id) {
            let message = format!("no reason for the red flag `#{id}`: {}", line.text.value);
            let hint = format!("add a line to `why`: `{id}: …`");
            scope.push(span, Code::HuntReason, message, hint);
        }
    }
    for (position, reason) in why.iter().enumerate() {
        let flagged = lines.iter().any(|line| is(line.id.as_ref(), &reason.line.value));
        if !flagged && !unknown {
            let message = format!("`{}` is no red flag of these scenes", reason.line.value);
            let hint = "a reason begins with the id of a line that has `!family/lever`";
            scope.push(&reason.line.span, Code::HuntReason, message, hint);
        } else if why.iter().take(position).any(|earlier| earlier.line.value == reason.line.value) {
            let message = format!("a second reason for `{}`", reason.line.value);
            scope.push(&reason.line.span, Code::HuntReason, message, "put both into one line");
        }
    }
}
