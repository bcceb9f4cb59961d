//! What is wrong with a file, in words, with the line where it stands.

use classroom::{ClassSheet, Conflict, CsvFault, FaultKind};

use super::head::{class_name, count_fault};
use super::save::tally_fault;
use super::shelf::OpenedFile;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// How many faults of a file are listed; whoever has more has the wrong file.
const MOST_LISTED: usize = 12;

/// A file of which nothing was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refused {
    /// What it is called.
    pub name: String,
    /// What is wrong with it.
    pub faults: Vec<CsvFault>,
}

/// The files of which nothing was read, with what is wrong, line by line.
pub(super) fn refusals(words: &Words, refused: &[Refused]) -> Vec<El> {
    let file = |refused: &Refused| {
        let line = |(at, fault): (usize, &CsvFault)| {
            let text = fill(words.fault_line(), &[&fault.line.to_string(), &kind_words(words, &fault.what)]);
            bare("li").key(&at.to_string()).text(&text)
        };
        let more = refused.faults.len().saturating_sub(MOST_LISTED);
        el("div", "save__fault")
            .key(&refused.name)
            .child(bare("p").child(bare("strong").text(&fill(words.file_refused(), &[&refused.name]))))
            .child(bare("ul").children(refused.faults.iter().take(MOST_LISTED).enumerate().map(line)))
            .child(bare("p").flag("hidden", more == 0).text(&fill(words.faults_more(), &[&more.to_string()])))
    };
    refused.iter().map(file).collect()
}

fn kind_words(words: &Words, what: &FaultKind) -> String {
    let unknown = |text: &str| fill(words.csv_unknown(), &[text]);
    match what {
        FaultKind::Empty => words.csv_empty().to_owned(),
        FaultKind::NotText => words.csv_not_text().to_owned(),
        FaultKind::NotOurs => words.csv_not_ours().to_owned(),
        FaultKind::Newer(_) => words.csv_newer().to_owned(),
        FaultKind::Columns(expected) => fill(words.csv_columns(), &[expected]),
        FaultKind::Cells { found, expected } => {
            fill(words.csv_cells(), &[&found.to_string(), &expected.to_string()])
        }
        FaultKind::Sheet(text)
        | FaultKind::Day(text)
        | FaultKind::Grade(text)
        | FaultKind::Class(text)
        | FaultKind::Kind(text) => fill(words.csv_misfit(), &[text]),
        FaultKind::Subject(text) | FaultKind::Question(text) | FaultKind::Option(text) => unknown(text),
        FaultKind::Pupils(fault) | FaultKind::Count(fault) => count_fault(words, *fault),
        FaultKind::NoPupils => words.fault_no_pupils().to_owned(),
        FaultKind::Differs(line) => fill(words.csv_differs(), &[&line.to_string()]),
        FaultKind::Repeated(line) => fill(words.csv_repeated(), &[&line.to_string()]),
        FaultKind::Tally(fault) => tally_fault(words, fault, |_| None),
    }
}

/// A sheet says something else in one file than in another; the first "file" is the book itself.
pub(super) fn conflict_words(
    words: &Words,
    conflicts: &[Conflict],
    sheets: &[Vec<ClassSheet>],
    files: &[OpenedFile],
) -> String {
    let name = |at: usize| {
        at.checked_sub(1).and_then(|at| files.get(at)).map_or(words.book_title(), |file| file.name.as_str())
    };
    let class = |conflict: &Conflict| {
        let sheet = sheets.iter().flatten().find(|sheet| *sheet.id() == conflict.id);
        sheet.map_or_else(String::new, |sheet| {
            format!("{} ({})", class_name(words, sheet.head()), sheet.head().day)
        })
    };
    let line = |conflict: &Conflict| {
        fill(words.files_conflict(), &[&class(conflict), name(conflict.first), name(conflict.second)])
    };
    conflicts.iter().map(line).collect::<Vec<_>>().join(" ")
}
