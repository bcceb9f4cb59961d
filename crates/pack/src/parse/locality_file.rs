//! What a locality sets in `site.toml` besides its numbers: organisations, links, ways to report.

use super::pack_file::name;
use super::{Fields, Proof};
use crate::label::LabelSource;
use crate::source::Text;

/// One entry: a link, an organisation, or a way to report on an app.
#[derive(Clone, Debug)]
pub(crate) struct EntrySource {
    /// `id`
    pub(crate) id: Option<Text>,
    /// A name, or the steps of a way to report.
    pub(crate) label: LabelSource,
    /// `about_vi` and `about_en` of an organisation.
    pub(crate) about: Option<LabelSource>,
    /// `url` of a link, `app` of a way to report.
    pub(crate) target: Option<Text>,
    /// Whether an organisation takes reports.
    pub(crate) receives: bool,
    /// Whether it may stand on a page.
    pub(crate) shown: bool,
    /// How it is known.
    pub(crate) proof: Proof,
}

/// Reads an entry.
pub(super) fn entry(fields: &Fields<'_>, kind: &str, what: &'static str) -> EntrySource {
    let id = fields.text("id");
    let key = format!("site/{kind}/{}", name(id.as_ref()));
    let about = |key| LabelSource::under(fields, ["about_vi", "about_en"], key, "what they do for children");
    EntrySource {
        about: fields.text("about_vi").map(|_| about(format!("{key}/about"))),
        label: LabelSource::read(fields, key, what),
        target: fields.text("url").or_else(|| fields.text("app")),
        receives: fields.switch("receives").is_some_and(|receives| receives.value),
        shown: fields.switch("shown").is_none_or(|shown| shown.value),
        proof: Proof::of(fields),
        id,
    }
}
