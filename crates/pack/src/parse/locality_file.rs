//! What a locality sets in `site.toml` besides its numbers: organisations, links, ways to report.

use super::Fields;
use super::pack_file::languages;
use crate::diagnostic::Span;
use crate::source::Text;

/// One entry: a link, an organisation, or a way to report on an app.
#[derive(Clone, Debug)]
pub(crate) struct EntrySource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// Its words by language: a name, or the steps of a way to report.
    pub(crate) words: Vec<(&'static str, Text)>,
    /// `about_vi` and `about_en` of an organisation.
    pub(crate) about: Vec<(&'static str, Text)>,
    /// `url` of a link, `app` of a way to report.
    pub(crate) target: Option<Text>,
    /// Whether an organisation takes reports.
    pub(crate) receives: bool,
    /// Whether it may stand on a page.
    pub(crate) shown: bool,
    /// `source`
    pub(crate) source: Option<Text>,
    /// `checked_on`
    pub(crate) checked_on: Option<Text>,
}

impl EntrySource {
    /// Its words in a language, or in the first one there is.
    pub(crate) fn words_in(&self, tag: &str) -> Option<&Text> {
        in_language(&self.words, tag)
    }
}

/// The words of a language, or of the first one there is.
pub(crate) fn in_language<'a>(all: &'a [(&'static str, Text)], tag: &str) -> Option<&'a Text> {
    all.iter().find(|(known, _)| *known == tag).or(all.first()).map(|(_, text)| text)
}

/// Reads an entry.
pub(super) fn entry(fields: Fields<'_>) -> EntrySource {
    let about = [("vi", "about_vi"), ("en", "about_en")];
    EntrySource {
        id: fields.text("id"),
        words: languages(&fields),
        about: about.into_iter().filter_map(|(tag, key)| Some((tag, fields.text(key)?))).collect(),
        target: fields.text("url").or_else(|| fields.text("app")),
        receives: fields.switch("receives").is_some_and(|receives| receives.value),
        shown: fields.switch("shown").is_none_or(|shown| shown.value),
        source: fields.text("source"),
        checked_on: fields.text("checked_on"),
        span: fields.span,
    }
}
