//! TOML files to sources with places. Syntax first; then every table against its keys; then the values are taken out.

mod booster_file;
mod check;
mod classroom_file;
mod document_file;
mod fields;
mod locality_file;
mod pack_file;
mod proof;
mod scenario_file;
mod script;
mod site_file;
mod step_file;
mod words_file;

use toml::Spanned;
use toml::de::DeTable;

use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::keys::Table;
use crate::report::Report;

pub use check::is_id;
pub(crate) use classroom_file::questionnaire_source;
pub(crate) use document_file::document_source;
pub(crate) use fields::Fields;
pub(crate) use locality_file::EntrySource;
pub use pack_file::with_scenario;
pub(crate) use pack_file::{NamedSource, PackSource, ReviewerSource, pack_source};
pub(crate) use proof::Proof;
pub(crate) use scenario_file::scenario_source;
pub(crate) use site_file::{NumberSource, SiteSource, site_source};
pub(crate) use words_file::{WordList, words_source};

/// Reads a file by its keys and hands its fields on.
fn read<T>(
    file: &SourceFile,
    keys: &'static Table,
    report: &Report,
    take: impl FnOnce(Fields<'_>) -> T,
) -> Option<T> {
    let table = toml(file, report)?;
    check::table(file, table.get_ref(), &(0..0), keys, report);
    Some(take(Fields::new(file, table.get_ref(), 0..0, report)))
}

/// A file's values with their places. A file with a syntax fault is not read further: what can be recovered of it would
/// be blamed for what the author did write.
pub(crate) fn toml<'a>(file: &'a SourceFile, report: &Report) -> Option<Spanned<DeTable<'a>>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    if errors.is_empty() {
        return Some(table);
    }
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        report.push(file, &span, Code::Syntax, error.message().to_owned(), syntax_hint(file, &span));
    }
    None
}

/// The slips that are made most often.
fn syntax_hint(file: &SourceFile, span: &Span) -> &'static str {
    let start = file.text.get(..span.start).map_or(0, |before| before.rfind('\n').map_or(0, |at| at + 1));
    let line = file.text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    if line.matches('"').count() % 2 == 1 {
        "a text in quotes ends with a quote on the same line; a quote within it is written \\\", or use “ ”"
    } else if line.trim_start().starts_with('[') {
        "a table's head is [name] or [[name]]; count the brackets"
    } else if !line.contains('=') {
        "each line is `key = value`; a text of many lines stands between ''' and '''"
    } else {
        "texts stand in quotes: key = \"words\""
    }
}
