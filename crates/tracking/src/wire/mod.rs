//! Saved progress as JSON: `{"v":1,…}`. A newer version is left alone, an older one is brought up to date by the list of
//! migrations, anything else is damaged and put aside by the caller.

mod v1;

use serde_json::Value;
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

/// Brings one version's value to the next version.
type Migration = fn(Value) -> Value;

/// The migrations in order; the first leads from version 1 to 2. There is none yet.
const MIGRATIONS: [Migration; 0] = [];

/// Reads kept progress.
///
/// # Errors
/// [`DecodeError::Newer`] and [`DecodeError::Damaged`]; neither is ever overwritten.
pub fn decode(text: &str) -> Result<Progress, DecodeError> {
    let value: Value = serde_json::from_str(text).map_err(|error| DecodeError::Damaged(error.to_string()))?;
    let version = value.get("v").and_then(Value::as_u64);
    let version = version.ok_or_else(|| DecodeError::Damaged("no version".to_owned()))?;
    if version > VERSION {
        return Err(DecodeError::Newer(version));
    }
    v1::read(migrate(value, version, &MIGRATIONS)?)
}

/// Writes progress down.
#[must_use]
pub fn encode(progress: &Progress) -> String {
    v1::write(progress)
}

/// Runs the migrations that a value of this version still needs.
fn migrate(value: Value, version: u64, migrations: &[Migration]) -> Result<Value, DecodeError> {
    let first = version.checked_sub(1).and_then(|at| usize::try_from(at).ok());
    let first = first.ok_or_else(|| DecodeError::Damaged("version 0 never was".to_owned()))?;
    Ok(migrations.iter().skip(first).fold(value, |value, migration| migration(value)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{DecodeError, decode, migrate};

    #[test]
    fn a_newer_version_is_left_alone() {
        assert_eq!(decode(r#"{"v":7,"anything":1}"#), Err(DecodeError::Newer(7)));
    }

    #[test]
    fn migrations_run_from_the_value_s_own_version() {
        fn rename(mut value: Value) -> Value {
            value["renamed"] = value["old"].take();
            value
        }
        fn double(mut value: Value) -> Value {
            value["renamed"] = json!(value["renamed"].as_u64().unwrap_or(0) * 2);
            value
        }
        let list: [super::Migration; 2] = [rename, double];
        assert_eq!(migrate(json!({"old": 4}), 1, &list).unwrap()["renamed"], 8);
        assert_eq!(migrate(json!({"renamed": 4}), 2, &list).unwrap()["renamed"], 8);
        assert_eq!(migrate(json!({"renamed": 4}), 3, &list).unwrap()["renamed"], 4);
        assert!(migrate(json!({}), 0, &list).is_err());
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
