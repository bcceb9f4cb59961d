//! Sheets as text, in the manner of [`tracking::wire`]: the version, one value a line, a closing line. What was once
//! written stays readable.

mod book_v1;

use engine::compact::Writer;
use tracking::DecodeError;
use tracking::wire::{ReadVersion, decode_with, encode_with};

use crate::book::SheetBook;
use crate::sheet::ClassSheet;

/// The version of the sheets that this program writes.
const BOOK_VERSION: u64 = 1;
/// The version of the frame around a run in progress.
const RUN_VERSION: u64 = 1;

const BOOK_READERS: [ReadVersion<SheetBook>; BOOK_VERSION as usize] = [book_v1::read];
const RUN_READERS: [ReadVersion<String>; RUN_VERSION as usize] = [|from| from.text()];

/// Reads kept sheets.
///
/// # Errors
/// [`DecodeError::Newer`] and [`DecodeError::Damaged`]; neither is ever overwritten.
pub fn decode_book(text: &str) -> Result<SheetBook, DecodeError> {
    decode_with(text, &BOOK_READERS)
}

/// Writes sheets down.
#[must_use]
pub fn encode_book(book: &SheetBook) -> String {
    encode_with(BOOK_VERSION, |out| book_v1::write(book, out))
}

/// One sheet's text, to compare it with another's.
pub(crate) fn encode_sheet(sheet: &ClassSheet) -> String {
    let mut out = Writer::default();
    book_v1::write_sheet(sheet, &mut out);
    out.finish()
}

/// Reads the text of a run in progress.
pub(crate) fn decode_run(text: &str) -> Result<String, DecodeError> {
    decode_with(text, &RUN_READERS)
}

/// Writes the text of a run in progress down.
pub(crate) fn encode_run(run: &str) -> String {
    encode_with(RUN_VERSION, |out| out.line(run))
}
