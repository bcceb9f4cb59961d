//! `ids.lock`: every line id ever given, so that none is changed by accident or given twice.
//!
//! One line an id: `<scenario>/<line-id> <digest of the words>`, or `<scenario>/<line-id> retired` once its line is
//! gone; of a survey `survey/<band>/<id>` and `survey/<band>/<vignette>/<option>`. `kenghe fmt` writes it; it is committed with the scenarios.

use std::collections::BTreeMap;

use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::fnv;
use crate::report::Report;
use crate::source::LineSource;

/// What the lock knows of an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Locked {
    /// It is in use, for words of this digest.
    Used(String),
    /// Its line is gone.
    Retired,
}

/// The ids by `<scenario>/<line-id>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lock {
    /// Each id with what is known of it.
    pub(crate) ids: BTreeMap<String, Locked>,
}

impl Lock {
    /// Reads the file; a line that `kenghe fmt` did not write is a fault.
    pub(crate) fn read(file: &SourceFile, report: &Report) -> Self {
        let mut ids = BTreeMap::new();
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let words = line.trim();
            let span: Span = start..start + words.len();
            start += line.len();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            let Some((id, locked)) = entry(words) else {
                let hint = "take the file back from the last commit, then run `kenghe fmt`";
                report.push(file, &span, Code::LockForm, "this is not an id and its digest", hint);
                continue;
            };
            if ids.insert(id.to_owned(), locked).is_some() {
                let hint = "after a merge keep one of the two lines and run `kenghe fmt`";
                report.push(file, &span, Code::LockForm, format!("`{id}` stands here twice"), hint);
            }
        }
        Self { ids }
    }

    /// The file's text.
    pub(crate) fn write(&self) -> String {
        let mut text = String::from(
            "# Every line id ever given. `kenghe fmt` keeps this file; commit it with the scenarios.\n",
        );
        for (id, locked) in &self.ids {
            let what = match locked {
                Locked::Used(digest) => digest.as_str(),
                Locked::Retired => "retired",
            };
            text.push_str(&format!("{id} {what}\n"));
        }
        text
    }
}

fn entry(line: &str) -> Option<(&str, Locked)> {
    let (id, what) = line.split_once(' ')?;
    id.split_once('/')?;
    match what {
        "retired" => Some((id, Locked::Retired)),
        digest if digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            Some((id, Locked::Used(digest.to_owned())))
        }
        _ => None,
    }
}

/// What an id of the lock, or a text's name, belongs to: `chi-anh-hieu-em`, or `survey/6-10`.
pub(crate) fn owner(key: &str) -> &str {
    let end = match key.strip_prefix("survey/") {
        Some(rest) => key.len() - rest.len() + rest.find('/').unwrap_or(rest.len()),
        None => key.find('/').unwrap_or(key.len()),
    };
    &key[..end]
}

/// The digest of a line: who says what.
pub(crate) fn digest(line: &LineSource) -> String {
    let speaker = line.speaker.as_ref().map_or("", |speaker| speaker.value.as_str());
    format!("{:016x}", fnv::hash([speaker, line.text.value.as_str()]))
}
