//! Ids are unique, and every name leads to something.

use std::collections::BTreeSet;

use super::{Scope, is};
use crate::code::Code;
use crate::near::suggestion;
use crate::reference::references;
use crate::report::Report;
use crate::source::{SceneSource, StepSource, Text};
use crate::texts::{Wording, wordings};
use crate::written::Written;

/// Checks ids and names of the whole scenario.
pub(super) fn check(scope: &Scope<'_>) {
    own_id(scope);
    unique(scope, "speaker", scope.source.speakers.iter().map(|speaker| speaker.id.as_ref()));
    unique(scope, "place", scope.source.places.iter().map(|place| place.id.as_ref()));
    unique(scope, "scene", scope.source.scenes.iter().map(|scene| scene.id.as_ref()));
    line_ids(scope.source, scope.shared.report);
    places(scope);
    scope.source.steps().for_each(|step| within(scope, &step.value));
    scope.source.scenes.iter().for_each(|scene| jumps(scope, scene));
    boosters(scope);
    if let Some(opening) = &scope.source.opening {
        known_scene(scope, opening);
    }
    for line in scope.source.lines() {
        if let Some(speaker) = &line.speaker {
            known_speaker(scope, speaker);
        }
    }
    used_references(scope);
}

pub(crate) fn own_id(scope: &Scope<'_, impl Written>) {
    let path = &scope.source.file().path;
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let Some(id) = scope.source.id().filter(|id| format!("{}.toml", id.value) != name) else { return };
    let message = format!("the file is `{name}`, the id `{}`", id.value);
    let hint = format!("name the file `{}.toml`, or take the file's name as the id", id.value);
    scope.push(&id.span, Code::ScenarioId, message, hint);
}

pub(crate) fn unique<'a>(
    scope: &Scope<'_, impl Written>,
    what: &str,
    ids: impl Iterator<Item = Option<&'a Text>>,
) {
    let mut seen = BTreeSet::new();
    for id in ids.flatten() {
        if !seen.insert(id.value.as_str()) {
            let message = format!("there is another {what} `{}`", id.value);
            scope.push(&id.span, Code::IdDuplicate, message, "give it an id of its own");
        }
    }
}

/// Line ids: each there, and each once.
pub(crate) fn line_ids(source: &impl Written, report: &Report) {
    let mut seen = BTreeSet::new();
    for line in source.all_lines() {
        let Some(id) = &line.id else { continue };
        if !line.id_given {
            let hint = "run `kenghe fmt`, which gives every line an id that stays with it";
            report.push(source.file(), &line.span, Code::LineIdMissing, "the line has no id yet", hint);
        } else if !seen.insert(id.value.as_str()) {
            let message = format!("there is another line `#{}`", id.value);
            let hint = "take `#…` off the copied line and run `kenghe fmt`";
            report.push(source.file(), &id.span, Code::LineIdDuplicate, message, hint);
        }
    }
}

fn places(scope: &Scope<'_>) {
    let apps = &scope.shared.pack.apps;
    for place in &scope.source.places {
        if let Some(app) =
            place.app.as_ref().filter(|app| !apps.iter().any(|known| is(known.id.as_ref(), &app.value)))
        {
            let known = apps.iter().filter_map(|app| Some(app.id.as_ref()?.value.as_str()));
            let message = format!("there is no app `{}` in pack.toml", app.value);
            scope.push(&app.span, Code::AppUnknown, message, suggestion(&app.value, known));
        }
        if let Some(owner) = &place.owner {
            known_speaker(scope, owner);
        }
    }
}

/// A booster's questions, and scenes whose texts would have the names of a booster's or of the opinion question's.
fn boosters(scope: &Scope<'_>) {
    for booster in &scope.source.boosters {
        unique(scope, "question", booster.questions.iter().map(|question| question.id.as_ref()));
    }
    for id in scope.source.scenes.iter().filter_map(|scene| scene.id.as_ref()) {
        if id.value.starts_with("booster-") || id.value == "opinion" {
            let message = format!("`{}` is a reserved word", id.value);
            scope.push(&id.span, Code::IdMalformed, message, "call the scene something else");
        }
    }
}

/// Ids within one step.
fn within(scope: &Scope<'_>, step: &StepSource) {
    match step {
        StepSource::Choice { options, .. }
        | StepSource::Question { options, .. }
        | StepSource::Tell { options, .. } => {
            unique(scope, "option", options.iter().map(|option| option.id.as_ref()));
        }
        StepSource::Order { items, .. } => unique(scope, "item", items.iter().map(|item| item.id.as_ref())),
        StepSource::Sort { bins, items, .. } => {
            unique(scope, "bin or item", bins.iter().chain(items).map(|item| item.id.as_ref()));
            for bin in items.iter().filter_map(|item| item.bin.as_ref()) {
                if !bins.iter().any(|known| is(known.id.as_ref(), &bin.value)) {
                    let known = bins.iter().filter_map(|bin| Some(bin.id.as_ref()?.value.as_str()));
                    let message = format!("there is no bin `{}`", bin.value);
                    scope.push(&bin.span, Code::BinUnknown, message, suggestion(&bin.value, known));
                }
            }
        }
        StepSource::Settings { toggles, .. } => {
            unique(scope, "switch", toggles.iter().map(|toggle| toggle.id.as_ref()));
        }
        _ => {}
    }
}

/// Where a scene leads, and where it is set.
fn jumps(scope: &Scope<'_>, scene: &SceneSource) {
    for step in &scene.steps {
        for (target, _) in step.value.jumps() {
            known_scene(scope, target);
        }
        if let StepSource::Hunt { scenes, .. } = &step.value {
            scenes.iter().for_each(|target| known_scene(scope, target));
        }
    }
    let places = &scope.source.places;
    if let Some(place) =
        scene.place.as_ref().filter(|place| !places.iter().any(|known| is(known.id.as_ref(), &place.value)))
    {
        let known = places.iter().filter_map(|place| Some(place.id.as_ref()?.value.as_str()));
        let message = format!("there is no place `{}`", place.value);
        scope.push(&place.span, Code::PlaceUnknown, message, suggestion(&place.value, known));
    }
}

fn known_scene(scope: &Scope<'_>, target: &Text) {
    if scope.source.scene(&target.value).is_none() {
        let known = scope.source.scenes.iter().filter_map(|scene| Some(scene.id.as_ref()?.value.as_str()));
        let message = format!("there is no scene `{}`", target.value);
        scope.push(&target.span, Code::SceneUnknown, message, suggestion(&target.value, known));
    }
}

fn known_speaker(scope: &Scope<'_>, speaker: &Text) {
    let speakers = &scope.source.speakers;
    if !speakers.iter().any(|known| is(known.id.as_ref(), &speaker.value)) {
        let known = speakers.iter().filter_map(|speaker| Some(speaker.id.as_ref()?.value.as_str()));
        let message = format!("there is no speaker `{}`", speaker.value);
        scope.push(&speaker.span, Code::SpeakerUnknown, message, suggestion(&speaker.value, known));
    }
}

/// `{111}`, `{fact:ID}` and the numbers of help cards.
fn used_references(scope: &Scope<'_>) {
    known_references(scope, &wordings(scope.source), &[]);
    for step in scope.source.scenes.iter().flat_map(|scene| &scene.steps) {
        if let StepSource::Ending { help, .. } = &step.value {
            for number in help {
                if !scope.shared.site.numbers.iter().any(|known| is(known.id.as_ref(), &number.value)) {
                    unknown_reference(scope, &number.span, &number.value);
                }
            }
        }
    }
}

/// Every reference in these texts stands for something, or is one of those that are filled in later.
pub(crate) fn known_references(scope: &Scope<'_, impl Written>, wordings: &[Wording<'_>], later: &[&str]) {
    for wording in wordings {
        for reference in references(&wording.text.value) {
            if !later.contains(&reference.name) && scope.shared.referred(reference.name, None).is_none() {
                let span = super::place_in(scope.source.file(), wording.text, reference.range.start);
                unknown_reference(scope, &span, reference.name);
            }
        }
    }
}

fn unknown_reference(scope: &Scope<'_, impl Written>, span: &crate::diagnostic::Span, name: &str) {
    let facts =
        scope.shared.pack.facts.iter().filter_map(|fact| Some(format!("fact:{}", fact.id.as_ref()?.value)));
    let numbers =
        scope.shared.site.numbers.iter().filter_map(|number| Some(number.id.as_ref()?.value.clone()));
    let known: Vec<String> = numbers.chain(facts).collect();
    let message = match name {
        "" => "a brace that opens no reference".to_owned(),
        name => format!("`{{{name}}}` is no number of site.toml and no fact of pack.toml"),
    };
    scope.push(span, Code::ReferenceUnknown, message, suggestion(name, known.iter().map(String::as_str)));
}
