//! Figures about scenarios, for authors, reviewers and those who choose what to teach. Rules judge some of them.

mod answers;
mod cast;
mod coverage;
mod reach;
mod reading;

use serde::Serialize;

use self::coverage::Catalogues;
use crate::compile::{PackFiles, parse};
use crate::report::Report;
use crate::source::ScenarioSource;

pub use answers::Answers;
pub(crate) use answers::{length, right_options};
pub use cast::{Cast, Genders};
pub use coverage::Coverage;
pub use reach::{Reach, SECONDS_TO_DECIDE, syllables_a_minute};
pub use reading::Reading;

/// Figures of a whole pack.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Survey {
    /// Of each scenario, in the order of its file's name.
    pub scenarios: Vec<ScenarioSurvey>,
    /// Whether a habit would answer for the learner.
    pub answers: Answers,
    /// Who is in the stories.
    pub cast: Cast,
}

/// Figures of one scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScenarioSurvey {
    /// Its id.
    pub id: String,
    /// The ways through it.
    pub reach: Reach,
    /// Lines of people with bad intent.
    pub offender_lines: usize,
    /// How many of them the scene with the most has.
    pub offender_lines_in_scene: usize,
    /// How hard it is to read.
    pub reading: Reading,
    /// How much of it is translated, by language.
    pub translations: Vec<Coverage>,
    /// Whether a habit would answer for the learner in this scenario.
    pub answers: Answers,
    /// How many boosters it has.
    pub boosters: usize,
}

/// Takes the figures of all scenarios that can be read.
#[must_use]
pub fn survey(files: &PackFiles) -> Survey {
    let parsed = parse(files, &Report::default());
    let catalogues = Catalogues::of(files);
    let scenario = |source: &ScenarioSource| {
        let by_scene: Vec<usize> = source
            .scenes
            .iter()
            .map(|scene| scene.lines.iter().filter(|line| source.is_offenders(line)).count())
            .collect();
        Some(ScenarioSurvey {
            id: source.id.as_ref()?.value.clone(),
            reach: Reach::of(source),
            offender_lines: by_scene.iter().sum(),
            offender_lines_in_scene: by_scene.iter().copied().max().unwrap_or_default(),
            reading: Reading::of(source),
            translations: catalogues.coverage(source),
            answers: Answers::of([source]),
            boosters: source.boosters.len(),
        })
    };
    Survey {
        scenarios: parsed.scenarios.iter().filter_map(scenario).collect(),
        answers: Answers::of(&parsed.scenarios),
        cast: Cast::of(&parsed.scenarios),
    }
}
