//! `site.toml`: what a locality changes without touching code.

use super::locality_file::{EntrySource, entry};
use super::pack_file::name;
use super::{Fields, Proof};
use crate::diagnostic::SourceFile;
use crate::keys::SITE;
use crate::label::LabelSource;
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
    /// `[locality]`
    pub(crate) locality: Option<LabelSource>,
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
    /// `id`
    pub(crate) id: Option<Text>,
    /// `tel`
    pub(crate) tel: Option<Text>,
    /// `text`
    pub(crate) text: Option<Text>,
    /// Who answers.
    pub(crate) label: LabelSource,
    /// How it is known.
    pub(crate) proof: Proof,
}

/// Reads `site.toml`.
pub(crate) fn site_source(file: &SourceFile, report: &Report) -> Option<SiteSource> {
    super::read(file, &SITE, report, |fields| SiteSource {
        name: fields.text("name"),
        exit_url: fields.text("exit_url"),
        base_url: fields.text("base_url"),
        base_path: fields.text("base_path"),
        exit_checked_on: fields.text("exit_checked_on"),
        locality: fields.table("locality").map(|locality| {
            LabelSource::read(&locality, "site/locality".to_owned(), "the name of the place this site is for")
        }),
        numbers: fields.tables("number", number),
        links: fields.tables("link", |one| entry(&one, "link", "what a link out of the site is called")),
        organisations: fields
            .tables("organisation", |one| entry(&one, "organisation", "the name of an office")),
        report_ways: fields.tables("report_way", |one| {
            entry(
                &one,
                "report-way",
                "what to tap in a real app, one step a line; quote its buttons as the app has them",
            )
        }),
    })
}

fn number(fields: Fields<'_>) -> NumberSource {
    let id = fields.text("id");
    let key = format!("site/number/{}", name(id.as_ref()));
    NumberSource {
        tel: fields.text("tel"),
        text: fields.text("text"),
        label: LabelSource::read(&fields, key, "who answers at this number"),
        proof: Proof::of(&fields),
        id,
    }
}
