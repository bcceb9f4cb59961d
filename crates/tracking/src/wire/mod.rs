//! Saved progress as JSON: `{"v":1,…}`. A newer version is left alone, an older one is brought up to date by its version's
//! reader, anything else is damaged and put aside by the caller.

mod v1;

use serde::Deserialize;
use thiserror::Error;

use crate::progress::Progress;

/// The version this program writes.
const VERSION: u64 = 1;

/// Why text is not progress.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// It was written by a newer program; it must not be overwritten.
    #[error("progress of version {0}, this program knows {VERSION}")]
    Newer(u64),
    /// It is not progress at all, or broken.
    #[error("damaged progress: {0}")]
    Damaged(String),
}

/// Reads one version's text into today's progress.
type Reader = fn(&str) -> Result<Progress, DecodeError>;

/// The reader of each version, the first of version 1: an older text is read by its own reader, which brings it up to
/// date.
const READERS: [Reader; VERSION as usize] = [v1::read];

/// Reads kept progress.
///
/// # Errors
/// [`DecodeError::Newer`] and [`DecodeError::Damaged`]; neither is ever overwritten.
pub fn decode(text: &str) -> Result<Progress, DecodeError> {
    decode_with(text, &READERS)
}

fn decode_with(text: &str, readers: &[Reader]) -> Result<Progress, DecodeError> {
    let Versioned { v } = serde_json::from_str(text).map_err(|error| DecodeError::Damaged(error.to_string()))?;
    let place = v.checked_sub(1).ok_or_else(|| DecodeError::Damaged("version 0 never was".to_owned()))?;
    let reader = usize::try_from(place).ok().and_then(|place| readers.get(place));
    reader.ok_or(DecodeError::Newer(v))?(text)
}

/// What text of every version has.
#[derive(Deserialize)]
struct Versioned {
    v: u64,
}

/// Writes progress down.
#[must_use]
pub fn encode(progress: &Progress) -> String {
    v1::write(progress)
}

#[cfg(test)]
mod tests {
    use super::{DecodeError, decode, decode_with};
    use crate::progress::Progress;

    #[test]
    fn a_newer_version_is_left_alone() {
        assert_eq!(decode(r#"{"v":7,"anything":1}"#), Err(DecodeError::Newer(7)));
    }

    #[test]
    fn each_version_is_read_by_its_own_reader() {
        fn progress(revision: u64) -> Progress {
            Progress { revision, ..Progress::default() }
        }
        let readers: [super::Reader; 2] = [|_| Ok(progress(1)), |_| Ok(progress(2))];
        assert_eq!(decode_with(r#"{"v":1}"#, &readers), Ok(progress(1)));
        assert_eq!(decode_with(r#"{"v":2,"more":[]}"#, &readers), Ok(progress(2)));
        assert_eq!(decode_with(r#"{"v":3}"#, &readers), Err(DecodeError::Newer(3)));
        assert!(matches!(decode_with(r#"{"v":0}"#, &readers), Err(DecodeError::Damaged(_))));
    }

    #[test]
    fn what_is_not_progress_is_damaged() {
        for text in [
            "",
            "null",
            "[]",
            "{}",
            "{\"v\":\"1\"}",
            "{\"v\":1",
            "{\"v\":1,\"rev\":-3}",
            "{\"v\":1,\"runs\":[]}",
        ] {
            assert!(matches!(decode(text), Err(DecodeError::Damaged(_))), "{text}");
        }
    }
}
