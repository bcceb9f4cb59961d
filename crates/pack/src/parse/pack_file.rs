//! `pack.toml`: which scenarios, which invented apps, which facts.

use super::Fields;
use crate::diagnostic::{SourceFile, Span};
use crate::keys::PACK;
use crate::report::Report;
use crate::source::Text;

/// `pack.toml`
#[derive(Clone, Debug, Default)]
pub(crate) struct PackSource {
    /// `title`
    pub(crate) title: Option<Text>,
    /// `scenarios`
    pub(crate) scenarios: Vec<Text>,
    /// `with_adult`
    pub(crate) with_adult: Vec<Text>,
    /// `languages`
    pub(crate) languages: Vec<Text>,
    /// `[[app]]`
    pub(crate) apps: Vec<AppSource>,
    /// `[[fact]]`
    pub(crate) facts: Vec<FactSource>,
    /// `[[duty]]`
    pub(crate) duties: Vec<TagSource>,
    /// `[[reviewer]]`
    pub(crate) reviewers: Vec<ReviewerSource>,
    /// `[[topic]]`
    pub(crate) topics: Vec<TagSource>,
    /// `[[subject]]`
    pub(crate) subjects: Vec<TagSource>,
    /// `[[competence]]`
    pub(crate) competences: Vec<TagSource>,
}

/// `[[app]]`
#[derive(Clone, Debug)]
pub(crate) struct AppSource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// `name`
    pub(crate) name: Option<Text>,
    /// `checked`
    pub(crate) checked: Option<Text>,
}

/// `[[fact]]`
#[derive(Clone, Debug)]
pub(crate) struct FactSource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// Its words by language.
    pub(crate) words: Vec<(&'static str, Text)>,
    /// `source`
    pub(crate) source: Option<Text>,
    /// `checked_on`
    pub(crate) checked_on: Option<Text>,
}

/// `[[reviewer]]`
#[derive(Clone, Debug)]
pub(crate) struct ReviewerSource {
    /// `id`
    pub(crate) id: Option<Text>,
    /// Their part, by language.
    pub(crate) words: Vec<(&'static str, Text)>,
    /// What they answer for, by language.
    pub(crate) asks: Vec<(&'static str, Text)>,
}

/// `[[topic]]`, `[[subject]]`, `[[competence]]` or `[[duty]]`: what a scenario is found by.
#[derive(Clone, Debug)]
pub(crate) struct TagSource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// Its name by language; a competence has its code only.
    pub(crate) words: Vec<(&'static str, Text)>,
    /// `source`
    pub(crate) source: Option<Text>,
    /// `checked_on`
    pub(crate) checked_on: Option<Text>,
}

/// Reads `pack.toml`.
pub(crate) fn pack_source(file: &SourceFile, report: &Report) -> Option<PackSource> {
    super::read(file, &PACK, report, |fields| PackSource {
        title: fields.text("title"),
        scenarios: fields.list("scenarios"),
        with_adult: fields.list("with_adult"),
        languages: fields.list("languages"),
        apps: fields.tables("app", |app| AppSource {
            id: app.text("id"),
            name: app.text("name"),
            checked: app.text("checked"),
            span: app.span,
        }),
        facts: fields.tables("fact", fact),
        duties: fields.tables("duty", tag),
        reviewers: fields.tables("reviewer", |reviewer| ReviewerSource {
            id: reviewer.text("id"),
            words: languages(&reviewer),
            asks: [("vi", "asks_vi"), ("en", "asks_en")]
                .into_iter()
                .filter_map(|(tag, key)| Some((tag, reviewer.text(key)?)))
                .collect(),
        }),
        topics: fields.tables("topic", tag),
        subjects: fields.tables("subject", tag),
        competences: fields.tables("competence", tag),
    })
}

/// `pack.toml` with one more scenario at the end of its list, every other byte kept.
#[must_use]
pub fn with_scenario(file: &SourceFile, id: &str) -> Option<String> {
    let (table, _) = toml::de::DeTable::parse_recoverable(&file.text);
    let found = table.get_ref().get("scenarios")?;
    let mut text = file.text.clone();
    match found.get_ref().as_array()?.iter().last() {
        Some(last) => text.insert_str(last.span().end, &format!(", \"{id}\"")),
        None => text.insert_str(found.span().start + 1, &format!("\"{id}\"")),
    }
    Some(text)
}

fn fact(fields: Fields<'_>) -> FactSource {
    FactSource {
        id: fields.text("id"),
        words: languages(&fields),
        source: fields.text("source"),
        checked_on: fields.text("checked_on"),
        span: fields.span,
    }
}

fn tag(fields: Fields<'_>) -> TagSource {
    TagSource {
        id: fields.text("id"),
        words: languages(&fields),
        source: fields.text("source"),
        checked_on: fields.text("checked_on"),
        span: fields.span,
    }
}

/// The words that an entry has in each language.
pub(super) fn languages(fields: &Fields<'_>) -> Vec<(&'static str, Text)> {
    ["vi", "en"].into_iter().filter_map(|tag| Some((tag, fields.text(tag)?))).collect()
}
