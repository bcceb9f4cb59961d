//! A story's question without a right answer, as its author wrote it.

use super::Text;
use crate::diagnostic::Span;

/// `[opinion]`
#[derive(Clone, Debug)]
pub struct OpinionSource {
    /// Where the table stands.
    pub span: Span,
    /// `prompt`
    pub prompt: Option<Text>,
    /// `[[opinion.option]]`
    pub options: Vec<StatementSource>,
}

/// Words under an id: an answer to an opinion question, or a sentence of a survey.
#[derive(Clone, Debug)]
pub struct StatementSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `text`
    pub text: Option<Text>,
}
