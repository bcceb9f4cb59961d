//! The boosters of a scenario to their sources.

use super::scenario_file::at;
use super::{Fields, script, step_file};
use crate::source::{BoosterQuestionSource, BoosterSource};

/// One booster.
pub(super) fn booster(fields: Fields<'_>) -> BoosterSource {
    BoosterSource {
        weeks: fields.number("weeks"),
        situation: script::situation(&fields, "situation"),
        remember: fields.text("remember"),
        questions: fields.tables("question", |question| BoosterQuestionSource {
            id: question.text("id"),
            step: at(step_file::question(&question), question.span),
        }),
        span: fields.span,
    }
}
