//! A booster as its author wrote it: a few lines in a new setting, and two questions.

use super::{LineSource, StepSource, Text};
use crate::diagnostic::{Span, Spanned};

/// `[[booster]]`
#[derive(Clone, Debug)]
pub struct BoosterSource {
    /// Where the table stands.
    pub span: Span,
    /// `weeks`
    pub weeks: Option<Spanned<u8>>,
    /// `situation`, one line of the narrator a line.
    pub situation: Vec<LineSource>,
    /// `remember`
    pub remember: Option<Text>,
    /// `[[booster.question]]`
    pub questions: Vec<BoosterQuestionSource>,
}

/// `[[booster.question]]`
#[derive(Clone, Debug)]
pub struct BoosterQuestionSource {
    /// `id`
    pub id: Option<Text>,
    /// The question as a step that leads nowhere yet: what follows is decided when it is built.
    pub step: Spanned<StepSource>,
}
