//! Who has to be there, what is said before, and who is in the story.

use engine::Setting;

use super::{Scope, is};
use crate::code::Code;
use crate::source::StepSource;

/// Checks what the setting asks for, and what every scenario has.
pub(super) fn check(scope: &Scope<'_>) {
    with_adult(scope);
    notice(scope);
    uses(scope);
    friend(scope);
    help(scope);
}

/// Some stories are never left to a child alone; which ones, the pack says.
fn with_adult(scope: &Scope<'_>) {
    let (Some(code), Some(setting)) = (&scope.source.code, &scope.source.setting) else { return };
    let needed = scope.shared.pack.with_adult.iter().any(|listed| listed.value == code.value);
    if needed && setting.value != Setting::WithAdult {
        let message = format!("{} needs an adult nearby", code.value);
        let hint = "write `setting = \"with-adult\"` and a `notice`; `with_adult` in pack.toml lists these scenarios";
        scope.push(&setting.span, Code::AdultNeeded, message, hint);
    }
}

fn notice(scope: &Scope<'_>) {
    let Some(setting) = &scope.source.setting else { return };
    match (&scope.source.notice, setting.value) {
        (None, Setting::WithAdult) => {
            let hint = "add `notice`: one calm line about what it is, and that one can stop at any time";
            scope.push(&setting.span, Code::NoticeMissing, "a scenario with an adult has no notice", hint);
        }
        (Some(notice), Setting::Open | Setting::Lesson) => {
            let message = format!("a notice in a scenario with `setting = \"{}\"`", setting.value.as_str());
            let hint = "delete it: a warning where none is needed only frightens";
            scope.push(&notice.span, Code::NoticeRefused, message, hint);
        }
        _ => {}
    }
}

fn uses(scope: &Scope<'_>) {
    let open = scope.source.setting.as_ref().is_none_or(|setting| setting.value == Setting::Open);
    for used in scope.source.uses.iter().filter(|_| !open) {
        let message = format!("`{}` for a scenario that is not open", used.value);
        let hint = "take it out: such a story needs an adult nearby, not a hall, a group or a home task";
        scope.push(&used.span, Code::UseForbidden, message, hint);
    }
}

fn friend(scope: &Scope<'_>) {
    let speakers = &scope.source.speakers;
    let some = speakers
        .iter()
        .any(|speaker| speaker.role.as_ref().is_none_or(|role| role.value == engine::Role::Friend));
    if !speakers.is_empty() && !some {
        let hint = "give the child whom the learner advises `role = \"friend\"`";
        scope.push(&scope.head(), Code::FriendMissing, "nobody is there to be advised", hint);
    }
}

/// 111 stands on every help card.
fn help(scope: &Scope<'_>) {
    for step in scope.source.scenes.iter().flat_map(|scene| &scene.steps) {
        let StepSource::Ending { help, .. } = &step.value else { continue };
        if !help.iter().any(|number| is(Some(number), "111")) {
            let hint = "write `help = [\"111\", \"113\"]`";
            scope.push(&step.span, Code::EndingHelp, "the help card is without 111", hint);
        }
    }
}
