//! Figures about scenarios, for authors, reviewers and those who choose what to teach. Rules judge some of them.

mod answers;
mod cast;
mod reading;

use serde::Serialize;

use crate::compile::{PackFiles, parse};
use crate::report::Report;
use crate::source::ScenarioSource;

pub use answers::Answers;
pub(crate) use answers::{length, right_options};
pub use cast::{Cast, Genders};
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
    /// How hard it is to read.
    pub reading: Reading,
}

/// Takes the figures of all scenarios that can be read.
#[must_use]
pub fn survey(files: &PackFiles) -> Survey {
    let parsed = parse(files, &Report::default());
    let scenario = |source: &ScenarioSource| {
        Some(ScenarioSurvey { id: source.id.as_ref()?.value.clone(), reading: Reading::of(source) })
    };
    Survey {
        scenarios: parsed.scenarios.iter().filter_map(scenario).collect(),
        answers: Answers::of(&parsed.scenarios),
        cast: Cast::of(&parsed.scenarios),
    }
}
