//! The working file: raw counts, for whoever puts the classes of a school or district together. A table that any program
//! for tables opens; `docs/class-sheet.md` says what stands in it.
//!
//! Programs for tables change what they save: they take `6-10` for a day of October and `2026-11-24` for one in their own
//! notation, they write `;` or a tab for `,`, and they drop empty cells at the end of a row. So no cell looks like a day or
//! like a long number, and the last one is never empty.

mod combine;
mod fault;
mod read;
mod write;

pub use combine::{Conflict, combine};
pub use fault::{CsvFault, FaultKind};
pub use read::read_csv;
pub use write::write_csv;

/// What the first cell begins with; behind it stands the version of the format.
const MARK: &str = "ke-nghe-";
/// The version of the format that this program writes.
const VERSION: u32 = 1;
/// The names of the columns after the first one, which is headed by mark and version, and holds the sheet's id.
const COLUMNS: [&str; 10] =
    ["day", "grade", "class", "pupils", "kind", "subject", "wave", "question", "option", "count"];
/// Stands for an option in the row that says how many passed. No option's id has brackets.
const PASS: &str = "(pass)";
/// The same where everybody could be for several options, so that the counts need not add up to the pupils.
const PASS_OF_SEVERAL: &str = "(pass-several)";
/// Stands for an option on a sheet on which nothing was counted.
const NOTHING: &str = "(nothing)";
/// Stands for a number where nobody counted, but this option had the most.
const MOST: &str = "most";
