//! Each scene has one step, and each step can be answered.

use super::Scope;
use crate::code::Code;
use crate::diagnostic::Span;
use crate::source::{OptionSource, SceneSource, StepSource};

/// Checks the steps of all scenes.
pub(super) fn check(scope: &Scope<'_>) {
    for scene in &scope.source.scenes {
        count(scope, scene);
    }
    for step in scope.source.steps() {
        answerable(scope, &step.value, &step.span);
    }
}

fn count(scope: &Scope<'_>, scene: &SceneSource) {
    if scene.steps.is_empty() && !scene.step_tried {
        let hint = "say what follows: `next = \"…\"`, [scene.choice], [scene.tell], … or [scene.ending]";
        scope.push(&scene.span, Code::StepMissing, "nothing follows this scene", hint);
    }
    if scene.lines.is_empty()
        && let [step] = scene.steps.as_slice()
        && matches!(step.value, StepSource::Next(_))
    {
        let hint = "give it a line of chat, or let what leads here lead on to the next scene";
        scope.push(&scene.span, Code::SceneSilent, "a scene that shows nothing and asks nothing", hint);
    }
    for extra in scene.steps.iter().skip(1) {
        let hint = "a scene has one step; move this one to a scene of its own";
        scope.push(&extra.span, Code::StepSeveral, "a second step of the same scene", hint);
    }
}

fn answerable(scope: &Scope<'_>, step: &StepSource, span: &Span) {
    match step {
        StepSource::Choice { options, .. }
            if has_no(options, |option| {
                option.quality.as_ref().is_none_or(|quality| quality.value == engine::Quality::Safe)
            }) =>
        {
            let hint = "one piece of advice is `quality = \"safe\"`: nobody is left without a good way";
            scope.push(span, Code::ChoiceUnsafe, "no option is safe", hint);
        }
        StepSource::Question { options, several, .. } => {
            let right = |option: &OptionSource| option.right.as_ref().is_none_or(|right| right.value);
            let many = options.iter().filter(|option| right(option)).count();
            if has_no(options, right) {
                scope.push(span, Code::QuestionWrong, "no answer is right", "set `right = true` on one");
            } else if many > 1 && !several {
                let hint = "set `several = true`, or leave one answer right";
                scope.push(span, Code::QuestionWrong, format!("{many} answers are right"), hint);
            }
        }
        StepSource::Settings { toggles, .. } => {
            let stands = |switch: &Option<crate::diagnostic::Spanned<bool>>| {
                switch.as_ref().map(|switch| switch.value)
            };
            let known = toggles.iter().all(|toggle| toggle.on.is_some() && toggle.safe.is_some());
            if known
                && !toggles.is_empty()
                && toggles.iter().all(|toggle| stands(&toggle.on) == stands(&toggle.safe))
            {
                let hint = "let at least one switch stand the wrong way: `on` differs from `safe`";
                scope.push(span, Code::SettingsSolved, "every switch stands right already", hint);
            }
        }
        _ => {}
    }
}

fn has_no(options: &[OptionSource], fits: impl Fn(&OptionSource) -> bool) -> bool {
    !options.is_empty() && !options.iter().any(fits)
}
