//! What a locality sets: every entry is proven and dated, and none bears a name that is avoided.

use super::facts::{proven, recent, unique};
use crate::code::Code;
use crate::diagnostic::SourceFile;
use crate::parse::{EntrySource, SiteSource, WordList};
use crate::report::Report;
use engine::Date;

/// Checks the entries of `site.toml`.
pub(crate) fn locality(
    file: &SourceFile,
    site: &SiteSource,
    words: &WordList,
    today: Option<Date>,
    report: &Report,
) {
    if let Some(written) = &site.exit_checked_on {
        recent(file, "exit", written, today, report);
    }
    let kinds =
        [("link", &site.links), ("organisation", &site.organisations), ("way to report", &site.report_ways)];
    for (what, entries) in kinds {
        unique(file, what, entries.iter().map(|entry| entry.id.as_ref()), report);
        for entry in entries {
            proven(file, what, &entry.proof, today, report);
            avoided(file, entry, words, report);
        }
    }
}

/// Offices change their names; the avoid list knows the former ones.
fn avoided(file: &SourceFile, entry: &EntrySource, words: &WordList, report: &Report) {
    let about = entry.about.iter().flat_map(|about| &about.inline);
    for (tag, text) in entry.label.inline.iter().chain(about) {
        for (avoided, _) in words.avoid.find(&text.value).filter(|(avoided, _)| avoided.lang == *tag) {
            let instead = avoided.instead.as_deref().unwrap_or("it another way");
            let message = format!("avoid “{}”: {}", avoided.word, avoided.why);
            report.push(file, &text.span, Code::WordAvoided, message, format!("write {instead}"));
        }
    }
}
