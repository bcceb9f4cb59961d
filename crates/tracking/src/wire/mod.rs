//! What is kept as text: its version in the first line, then what that version's writer says, one value a line, then a
//! closing line, so that a text that was cut is noticed wherever it was cut. [`Progress`] and [`SafetyPlan`] are kept so,
//! each apart and with versions of its own. Other packages keep theirs in the same manner, with [`decode_with`],
//! [`encode_with`] and the [`lines`].
//!
//! A newer version is left alone, an older one is brought up to date by its version's reader, anything else is damaged and
//! put aside by the caller. The text is that of [`engine::compact`](mod@engine::compact), because a self-describing format would cost every
//! page tens of kilobytes of WebAssembly.

mod decision;
pub mod lines;
mod plan_v1;
mod v1;

use engine::compact::{Reader, Writer};
use thiserror::Error;

use crate::plan::SafetyPlan;
use crate::progress::Progress;
use lines::{read_number, write_number};

/// The version of progress that this program writes.
const VERSION: u64 = 1;

/// The version of a safety plan that this program writes.
const PLAN_VERSION: u64 = 1;

/// The last line of a text of any version.
const END: &str = "end";

/// Why a text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// It was written by a newer program, in this version; it must not be overwritten.
    #[error("a newer program's version {0}")]
    Newer(u64),
    /// It is nothing of ours at all, or broken.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// Reads what stands between the first and the closing line of one version's text into what it means today.
pub type ReadVersion<T> = fn(&mut Reader<'_>) -> Option<T>;

/// The reader of each version, the first of version 1: an older text is read by its own reader, which brings it up to
/// date.
const READERS: [ReadVersion<Progress>; VERSION as usize] = [v1::read];
const PLAN_READERS: [ReadVersion<SafetyPlan>; PLAN_VERSION as usize] = [plan_v1::read];

/// Reads kept progress.
///
/// # Errors
/// [`DecodeError::Newer`] and [`DecodeError::Damaged`]; neither is ever overwritten.
pub fn decode(text: &str) -> Result<Progress, DecodeError> {
    decode_with(text, &READERS)
}

/// Reads a kept safety plan.
///
/// # Errors
/// [`DecodeError::Newer`] and [`DecodeError::Damaged`]; neither is ever overwritten.
pub fn decode_plan(text: &str) -> Result<SafetyPlan, DecodeError> {
    decode_with(text, &PLAN_READERS)
}

/// Reads a text by the reader of its version; the first reader is that of version 1, the last that of the newest.
///
/// # Errors
/// [`DecodeError::Newer`] and [`DecodeError::Damaged`]; neither is ever overwritten.
pub fn decode_with<T>(text: &str, readers: &[ReadVersion<T>]) -> Result<T, DecodeError> {
    let mut from = Reader::new(text);
    let version = read_number(&mut from).ok_or_else(|| damaged("it begins with no version"))?;
    let place = version.checked_sub(1).ok_or_else(|| damaged("version 0 never was"))?;
    let reader = usize::try_from(place).ok().and_then(|place| readers.get(place));
    let read = reader.ok_or(DecodeError::Newer(version))?(&mut from);
    let is_whole = from.line() == Some(END) && from.is_at_end();
    read.filter(|_| is_whole).ok_or_else(|| damaged("it does not read to its end"))
}

fn damaged(reason: &str) -> DecodeError {
    DecodeError::Damaged(reason.to_owned())
}

/// Writes progress down.
#[must_use]
pub fn encode(progress: &Progress) -> String {
    encode_with(VERSION, |out| v1::write(progress, out))
}

/// Writes a safety plan down.
#[must_use]
pub fn encode_plan(plan: &SafetyPlan) -> String {
    encode_with(PLAN_VERSION, |out| plan_v1::write(plan, out))
}

/// Writes a text of a version: its head, what `write` says, its closing line.
pub fn encode_with(version: u64, write: impl FnOnce(&mut Writer)) -> String {
    let mut out = Writer::default();
    write_number(version, &mut out);
    write(&mut out);
    out.line(END);
    out.finish()
}

#[cfg(test)]
mod tests {
    use super::{DecodeError, decode, decode_with, encode};
    use crate::progress::Progress;

    fn progress(revision: u64) -> Progress {
        Progress { revision, ..Progress::default() }
    }

    #[test]
    fn a_newer_version_is_left_alone() {
        for text in ["7\nanything", "7\n", "7\n0\n0\n0\nend\n"] {
            assert_eq!(decode(text), Err(DecodeError::Newer(7)), "{text:?}");
        }
        let latest = u64::MAX;
        assert_eq!(decode(&format!("{latest}\n")), Err(DecodeError::Newer(latest)));
    }

    #[test]
    fn each_version_is_read_by_its_own_reader() {
        let readers: [super::ReadVersion<Progress>; 2] =
            [|_| Some(progress(1)), |from| from.line().map(|_| progress(2))];
        assert_eq!(decode_with("1\nend\n", &readers), Ok(progress(1)));
        assert_eq!(decode_with("2\nmore\nend\n", &readers), Ok(progress(2)));
        assert_eq!(decode_with("3\nend\n", &readers), Err(DecodeError::Newer(3)));
        for text in ["0\nend\n", "1\nmore\nend\n", "1\n", "2\nend\n"] {
            assert!(matches!(decode_with(text, &readers), Err(DecodeError::Damaged(_))), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_progress_is_damaged() {
        assert_eq!(decode(&encode(&progress(5))), Ok(progress(5)));
        for text in [
            "",
            "\n",
            "1",
            "7",
            "1\n",
            "null",
            "{\"v\":1}\n",
            "\u{feff}1\n5\n0\n0\nend\n",
            "1\r\n5\r\n0\r\n0\r\nend\r\n",
            "-1\n5\n0\n0\nend\n",
            "1.0\n5\n0\n0\nend\n",
            "1\n-5\n0\n0\nend\n",
            "1\n5\n1\n0\nend\n",
            "1\n5\n0\n0\n",
            "1\n5\n0\n0\nend",
            "1\n5\n0\n0\nEnd\n",
            "1\n5\n0\n0\nend\n\n",
            "1\n5\n0\n0\nend\nmore",
            "1\n5\n0\n0\n0\nend\n",
            "18446744073709551616\n",
        ] {
            assert!(matches!(decode(text), Err(DecodeError::Damaged(_))), "{text:?}");
        }
    }
}
