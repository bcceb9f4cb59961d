//! `pack.toml`: which scenarios, which invented apps, which facts.

use super::{Fields, Proof};
use crate::diagnostic::{SourceFile, Span};
use crate::keys::PACK;
use crate::label::LabelSource;
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
    pub(crate) facts: Vec<NamedSource>,
    /// `[[duty]]`
    pub(crate) duties: Vec<NamedSource>,
    /// `[[reviewer]]`
    pub(crate) reviewers: Vec<ReviewerSource>,
    /// `[[topic]]`
    pub(crate) topics: Vec<NamedSource>,
    /// `[[subject]]`
    pub(crate) subjects: Vec<NamedSource>,
    /// `[[competence]]`
    pub(crate) competences: Vec<NamedSource>,
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

/// `[[fact]]`, `[[topic]]`, `[[subject]]`, `[[competence]]` or `[[duty]]`: what stories state, and what they are found by.
#[derive(Clone, Debug)]
pub(crate) struct NamedSource {
    /// `id`
    pub(crate) id: Option<Text>,
    /// Its words; a competence has its code only.
    pub(crate) label: LabelSource,
    /// How it is known.
    pub(crate) proof: Proof,
}

/// `[[reviewer]]`
#[derive(Clone, Debug)]
pub(crate) struct ReviewerSource {
    /// `id`
    pub(crate) id: Option<Text>,
    /// Their part.
    pub(crate) label: LabelSource,
    /// What they answer for.
    pub(crate) asks: LabelSource,
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
        facts: fields.tables("fact", |one| named(&one, "fact", "a fact, which stands within sentences")),
        duties: fields.tables("duty", |one| named(&one, "duty", "who has these duties")),
        reviewers: fields.tables("reviewer", |reviewer| reviewer_source(&reviewer)),
        topics: fields.tables("topic", |one| named(&one, "topic", "what stories are about")),
        subjects: fields.tables("subject", |one| named(&one, "subject", "a school lesson")),
        competences: fields.tables("competence", |one| named(&one, "competence", "a competence")),
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

fn named(fields: &Fields<'_>, kind: &str, what: &'static str) -> NamedSource {
    let id = fields.text("id");
    let key = format!("pack/{kind}/{}", name(id.as_ref()));
    NamedSource { label: LabelSource::read(fields, key, what), proof: Proof::of(fields), id }
}

fn reviewer_source(fields: &Fields<'_>) -> ReviewerSource {
    let id = fields.text("id");
    let key = format!("pack/reviewer/{}", name(id.as_ref()));
    let asks = format!("{key}/asks");
    ReviewerSource {
        label: LabelSource::read(fields, key, "who signs a printed story"),
        asks: LabelSource::under(fields, ["asks_vi", "asks_en"], asks, "what they answer for"),
        id,
    }
}

/// An id within the name of a translation.
pub(super) fn name(id: Option<&Text>) -> &str {
    id.map_or("?", |id| id.value.as_str())
}
