//! What a class is asked, to its sources: a story's opinion question, and a survey's file.

use engine::Band;

use super::step_file::option;
use super::{Fields, scenario_file};
use crate::diagnostic::SourceFile;
use crate::diagnostic::Spanned;
use crate::keys::SURVEY;
use crate::questionnaire::{QuestionnaireSource, RulesSource, VignetteSource};
use crate::report::Report;
use crate::source::{OpinionSource, StatementSource, Text};

/// `[opinion]`
pub(super) fn opinion(fields: &Fields<'_>) -> OpinionSource {
    OpinionSource {
        span: fields.span.clone(),
        prompt: fields.text("prompt"),
        options: fields.tables("option", statement),
    }
}

/// Reads a survey; none where the file has syntax faults.
pub(crate) fn questionnaire_source(file: &SourceFile, report: &Report) -> Option<QuestionnaireSource> {
    super::read(file, &SURVEY, report, |fields| {
        let band = fields.one_of("band", &Band::ALL.map(|band| (band.as_str(), band)));
        let id = band
            .as_ref()
            .map(|band| Spanned::new(QuestionnaireSource::id_for(band.value.as_str()), band.span.clone()));
        QuestionnaireSource {
            file: file.clone(),
            band,
            id,
            rules: fields.table("rules").map(|fields| RulesSource {
                title: fields.text("title"),
                opening: fields.text("opening").map(trimmed),
                closing: fields.text("closing").map(trimmed),
                rules: fields.tables("rule", statement),
            }),
            vignettes: fields.tables("vignette", |fields| VignetteSource {
                id: fields.text("id"),
                prompt: fields.text("prompt").map(trimmed),
                options: fields.tables("option", option),
                span: fields.span,
            }),
            confidence: fields.tables("confidence", statement),
            sources: fields.tables("source", statement),
            waivers: fields.tables("waiver", scenario_file::waiver),
        }
    })
}

fn statement(fields: Fields<'_>) -> StatementSource {
    StatementSource { id: fields.text("id"), text: fields.text("text"), span: fields.span }
}

/// A text between three single quotes ends with a line break that nobody means.
fn trimmed(text: Text) -> Text {
    Spanned::new(text.value.trim().to_owned(), text.span)
}
