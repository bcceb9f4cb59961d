//! The steps of a scene to their sources.

use engine::{Branch, Quality};

use super::scenario_file::at;
use super::{Fields, script};
use crate::diagnostic::Spanned;
use crate::source::{ItemSource, OptionSource, SceneSource, StepSource, ToggleSource};

/// Reads the table of one kind of step.
type ReadStep = fn(&Fields<'_>) -> StepSource;

/// Every step that the scene has; a sound scene has one.
pub(super) fn steps(scene: &Fields<'_>) -> Vec<Spanned<StepSource>> {
    let mut steps = Vec::new();
    if let Some(next) = scene.text("next") {
        let span = next.span.clone();
        steps.push(at(StepSource::Next(next), span));
    }
    let kinds: [(&str, ReadStep); 9] = [
        ("choice", choice),
        ("hunt", hunt),
        ("order", order),
        ("sort", sort),
        ("settings", settings),
        ("question", question),
        ("say", say),
        ("tell", tell),
        ("ending", ending),
    ];
    for (key, read) in kinds {
        if let Some(fields) = scene.table(key) {
            steps.push(at(read(&fields), fields.span));
        }
    }
    steps.sort_by_key(|step| step.span.start);
    steps
}

impl SceneSource {
    /// The scene's step, if it has exactly one.
    #[must_use]
    pub fn step(&self) -> Option<&StepSource> {
        match self.steps.as_slice() {
            [step] => Some(&step.value),
            _ => None,
        }
    }
}

fn choice(fields: &Fields<'_>) -> StepSource {
    StepSource::Choice { prompt: fields.text("prompt"), options: fields.tables("option", option) }
}

fn hunt(fields: &Fields<'_>) -> StepSource {
    StepSource::Hunt {
        prompt: fields.text("prompt"),
        scenes: fields.list("scenes"),
        why: script::reasons(fields, "why"),
        feedback: fields.text("feedback"),
        next: fields.text("next"),
    }
}

fn order(fields: &Fields<'_>) -> StepSource {
    StepSource::Order {
        prompt: fields.text("prompt"),
        items: fields.tables("item", item),
        feedback: fields.text("feedback"),
        next: fields.text("next"),
    }
}

fn sort(fields: &Fields<'_>) -> StepSource {
    StepSource::Sort {
        prompt: fields.text("prompt"),
        bins: fields.tables("bin", item),
        items: fields.tables("item", item),
        feedback: fields.text("feedback"),
        next: fields.text("next"),
    }
}

fn settings(fields: &Fields<'_>) -> StepSource {
    StepSource::Settings {
        prompt: fields.text("prompt"),
        toggles: fields.tables("toggle", toggle),
        feedback: fields.text("feedback"),
        next: fields.text("next"),
    }
}

pub(super) fn question(fields: &Fields<'_>) -> StepSource {
    StepSource::Question {
        prompt: fields.text("prompt"),
        several: fields.switch("several").is_some_and(|several| several.value),
        options: fields.tables("option", option),
        next: fields.text("next"),
    }
}

fn say(fields: &Fields<'_>) -> StepSource {
    StepSource::Say {
        prompt: fields.text("prompt"),
        sentence: fields.text("sentence"),
        tip: fields.text("tip"),
        next: fields.text("next"),
    }
}

fn tell(fields: &Fields<'_>) -> StepSource {
    StepSource::Tell { prompt: fields.text("prompt"), options: fields.tables("option", option) }
}

fn ending(fields: &Fields<'_>) -> StepSource {
    let branches = [Branch::Safe, Branch::Late, Branch::Friend].map(|branch| (branch.as_str(), branch));
    StepSource::Ending {
        branch: fields.one_of("branch", &branches),
        title: fields.text("title"),
        happened: fields.text("happened"),
        actions: script::actions(fields, "actions"),
        home_question: fields.text("home_question"),
        help: fields.list("help"),
    }
}

pub(super) fn option(fields: Fields<'_>) -> OptionSource {
    let qualities = [("safe", Quality::Safe), ("unsure", Quality::Unsure), ("risky", Quality::Risky)];
    OptionSource {
        id: fields.text("id"),
        text: fields.text("text"),
        feedback: fields.text("feedback"),
        quality: fields.one_of("quality", &qualities),
        goto: fields.text("goto"),
        picture: fields.text("picture"),
        right: fields.switch("right"),
        reply: script::chat(&fields, "reply"),
        heard: fields.switch("heard"),
        span: fields.span,
    }
}

fn item(fields: Fields<'_>) -> ItemSource {
    ItemSource {
        id: fields.text("id"),
        text: fields.text("text"),
        bin: fields.text("bin"),
        feedback: fields.text("feedback"),
        span: fields.span,
    }
}

fn toggle(fields: Fields<'_>) -> ToggleSource {
    ToggleSource {
        id: fields.text("id"),
        text: fields.text("text"),
        on: fields.switch("on"),
        safe: fields.switch("safe"),
        feedback: fields.text("feedback"),
        span: fields.span,
    }
}
