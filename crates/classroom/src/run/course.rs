//! How a lesson is given: what the teacher picked before it began.

use crate::lesson_plan::PlanKind;

/// What is done with what the class says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Results are shown, talked about and explained.
    Lesson,
    /// Answers are only counted: a survey that explained would teach before it has asked.
    Survey,
}

/// How a lesson is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// What is done with what the class says.
    pub mode: Mode,
    /// The tag of the language on the projector.
    pub language: String,
    /// The tag of a second language below it.
    pub subtitles: Option<String>,
    /// Whether the ground rules come first.
    pub rules: bool,
    /// Whether the opinion question is asked before and after.
    pub opinion: bool,
    /// Whether the class votes with eyes closed.
    pub eyes_closed: bool,
    /// The lesson plan that time is held against; none where there is no hurry.
    pub plan: Option<PlanKind>,
}

impl Course {
    /// A lesson as most are given, in this language.
    #[must_use]
    pub fn lesson(language: &str) -> Self {
        Self {
            mode: Mode::Lesson,
            language: language.to_owned(),
            subtitles: None,
            rules: true,
            opinion: true,
            eyes_closed: false,
            plan: Some(PlanKind::Minutes45),
        }
    }

    /// A survey in this language. Eyes are closed, so that nobody follows the others.
    #[must_use]
    pub fn survey(language: &str) -> Self {
        Self { mode: Mode::Survey, opinion: false, eyes_closed: true, plan: None, ..Self::lesson(language) }
    }
}
