//! `site.toml`: what a locality changes without touching code.

use super::Fields;
use super::locality_file::{EntrySource, entry};
use super::pack_file::languages;
use crate::diagnostic::{SourceFile, Span};
use crate::keys::SITE;
use crate::report::Report;
use crate::source::Text;

/// `site.toml`
#[derive(Clone, Debug, Default)]
pub(crate) struct SiteSource {
    /// `name`
    pub(crate) name: Option<Text>,
    /// `exit_url`
    pub(crate) exit_url: Option<Text>,
    /// `base_url`
    pub(crate) base_url: Option<Text>,
    /// `base_path`
    pub(crate) base_path: Option<Text>,
    /// `exit_checked_on`
    pub(crate) exit_checked_on: Option<Text>,
    /// `[locality]`, by language.
    pub(crate) locality: Vec<(&'static str, Text)>,
    /// `[[number]]`
    pub(crate) numbers: Vec<NumberSource>,
    /// `[[link]]`
    pub(crate) links: Vec<EntrySource>,
    /// `[[organisation]]`
    pub(crate) organisations: Vec<EntrySource>,
    /// `[[report_way]]`
    pub(crate) report_ways: Vec<EntrySource>,
}

/// `[[number]]`
#[derive(Clone, Debug)]
pub(crate) struct NumberSource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// `tel`
    pub(crate) tel: Option<Text>,
    /// `text`
    pub(crate) text: Option<Text>,
    /// Who answers, by language.
    pub(crate) labels: Vec<(&'static str, Text)>,
    /// `source`
    pub(crate) source: Option<Text>,
    /// `checked_on`
    pub(crate) checked_on: Option<Text>,
}

/// Reads `site.toml`.
pub(crate) fn site_source(file: &SourceFile, report: &Report) -> Option<SiteSource> {
    super::read(file, &SITE, report, |fields| SiteSource {
        name: fields.text("name"),
        exit_url: fields.text("exit_url"),
        base_url: fields.text("base_url"),
        base_path: fields.text("base_path"),
        exit_checked_on: fields.text("exit_checked_on"),
        locality: fields.table("locality").map(|locality| languages(&locality)).unwrap_or_default(),
        numbers: fields.tables("number", number),
        links: fields.tables("link", entry),
        organisations: fields.tables("organisation", entry),
        report_ways: fields.tables("report_way", entry),
    })
}

fn number(fields: Fields<'_>) -> NumberSource {
    NumberSource {
        id: fields.text("id"),
        tel: fields.text("tel"),
        text: fields.text("text"),
        labels: languages(&fields),
        source: fields.text("source"),
        checked_on: fields.text("checked_on"),
        span: fields.span,
    }
}
