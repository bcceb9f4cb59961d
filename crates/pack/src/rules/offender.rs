//! How much a person with bad intent may say, and where. The story teaches signs, never a script.

use engine::{Band, Role};

use super::Scope;
use crate::code::Code;
use crate::source::{LineSource, SceneSource, StepSource};

/// Checks the lines of people with bad intent.
pub(super) fn check(scope: &Scope<'_>) {
    flags(scope);
    amounts(scope);
    for scene in &scope.source.scenes {
        adjacent(scope, scene);
        replies(scope, scene);
    }
    owners(scope);
}

fn flags(scope: &Scope<'_>) {
    for line in scope.source.lines() {
        let Some(flag) = &line.flag else { continue };
        if !scope.source.is_offenders(line) {
            let hint = "only a line of a speaker with `role = \"offender\"` is a red flag; take `!…` off";
            scope.push(&flag.span, Code::FlagMisplaced, "a red flag on somebody else's line", hint);
        }
    }
}

fn amounts(scope: &Scope<'_>) {
    let (in_scene, in_all) = if scope.band() == Band::Primary { (2, 5) } else { (4, 8) };
    let mut all = 0;
    for scene in &scope.source.scenes {
        let lines: Vec<_> = scene.lines.iter().filter(|line| scope.source.is_offenders(line)).collect();
        if let Some(line) = lines.get(in_scene) {
            let message = format!("{} lines of a person with bad intent in one scene", lines.len());
            let hint = format!("at most {in_scene} in a scene; narrate the others");
            scope.push(&line.span, Code::OffenderScene, message, hint);
        }
        for line in lines {
            all += 1;
            if all == in_all + 1 {
                let hint = format!("at most {in_all} in a scenario; narrate this one and what follows");
                let message = format!("line {all} of a person with bad intent");
                scope.push(&line.span, Code::OffenderScenario, message, hint);
            }
        }
    }
}

/// Two tactics never stand side by side, not even where one scene simply goes on in the next.
fn adjacent(scope: &Scope<'_>, scene: &SceneSource) {
    let mut after = scene;
    let mut follows: Vec<&LineSource> = Vec::new();
    for _ in 0..scope.source.scenes.len() {
        let Some(StepSource::Next(next)) = after.step() else { break };
        let Some(next) = scope.source.scene(&next.value) else { break };
        if let Some(line) = next.lines.first() {
            follows.push(line);
            break;
        }
        after = next;
    }
    let lines: Vec<&LineSource> = scene.lines.iter().chain(follows).collect();
    for pair in lines.windows(2) {
        if let [first, second] = pair
            && first.flag.is_some()
            && scope.source.is_offenders(first)
            && scope.source.is_offenders(second)
            && let Some(flag) = &second.flag
        {
            let hint = "let somebody else or the narrator (`> …`) speak between the two";
            scope.push(&flag.span, Code::TacticsAdjacent, "a second red flag right after another", hint);
        }
    }
}

fn replies(scope: &Scope<'_>, scene: &SceneSource) {
    for step in &scene.steps {
        let StepSource::Tell { options, .. } = &step.value else { continue };
        for line in
            options.iter().flat_map(|option| &option.reply).filter(|line| scope.source.is_offenders(line))
        {
            let hint = "whoever is told is somebody who can help, or who is busy and is followed by another";
            scope.push(&line.span, Code::OffenderReply, "a person with bad intent answers", hint);
        }
    }
}

fn owners(scope: &Scope<'_>) {
    for owner in scope.source.places.iter().filter_map(|place| place.owner.as_ref()) {
        if scope.source.is_offender(&owner.value) {
            let speaker = scope
                .source
                .speakers
                .iter()
                .find(|speaker| speaker.role.as_ref().is_some_and(|role| role.value == Role::Friend));
            let friend =
                speaker.and_then(|speaker| speaker.id.as_ref()).map_or("…", |id| id.value.as_str());
            let hint = format!("show the friend's screen: `owner = \"{friend}\"`");
            scope.push(&owner.span, Code::OffenderOwner, "the screen of a person with bad intent", hint);
        }
    }
}
