//! A survey's ids in `ids.lock`. Counts of different years are put together by them, so the same words never get
//! another id, and an id never gets a second meaning.

use std::collections::BTreeMap;

use super::QuestionnaireSource;
use crate::code::Code;
use crate::diagnostic::SourceFile;
use crate::fnv;
use crate::lock::{Lock, Locked, owner};
use crate::report::Report;
use crate::source::Text;

/// Checks one survey's ids against the lock; the file of the lock, if what it lacks is to be said.
pub(crate) fn lock(source: &QuestionnaireSource, lock: &Lock, file: Option<&SourceFile>, report: &Report) {
    let Some(own) = &source.id else { return };
    let items = items(source);
    let gone: BTreeMap<&str, &str> = lock
        .ids
        .iter()
        .filter(|(key, _)| owner(key) == own.value && !items.iter().any(|item| item.key == **key))
        .filter_map(|(key, locked)| match locked {
            Locked::Used(digest) => Some((digest.as_str(), key.as_str())),
            Locked::Retired => None,
        })
        .collect();
    let mut unknown = 0;
    for item in &items {
        match lock.ids.get(&item.key) {
            Some(Locked::Used(_)) => {}
            Some(Locked::Retired) => {
                let message = format!("`{}` belonged to something that was deleted", item.id.value);
                let hint = "give it another id: counts of earlier years hang on this one";
                report.push(&source.file, &item.id.span, Code::IdRetired, message, hint);
            }
            None => match gone.get(item.digest.as_str()) {
                Some(before) => {
                    let before = before.rsplit('/').next().unwrap_or_default();
                    let message = format!("these words had the id `{before}` before");
                    let hint = format!("give them `{before}` back; counts of earlier years hang on it");
                    report.push(&source.file, &item.id.span, Code::IdChanged, message, hint);
                }
                None => unknown += 1,
            },
        }
    }
    let stale = unknown + gone.len();
    if let Some(file) = file.filter(|_| stale > 0) {
        let message = format!("{stale} ids of `{}` differ from the lock", own.value);
        report.push(file, &(0..0), Code::LockStale, message, "run `kenghe fmt` and commit the file");
    }
}

/// Notes all ids of a survey as used.
pub(crate) fn relock(source: &QuestionnaireSource, lock: &mut Lock) {
    for item in items(source) {
        lock.ids.insert(item.key, Locked::Used(item.digest));
    }
}

/// Something that is counted.
struct Item<'a> {
    key: String,
    id: &'a Text,
    /// The digest of its words, and of those it belongs to: two vignettes may well offer the same answer.
    digest: String,
}

fn items(source: &QuestionnaireSource) -> Vec<Item<'_>> {
    let Some(own) = &source.id else { return Vec::new() };
    let mut items = Vec::new();
    let mut add = |path: &[&str], id, words: [Option<&Text>; 2]| {
        let digest = fnv::hash(words.map(|text| text.map_or("", |text| text.value.as_str())));
        let key = format!("{}/{}", own.value, path.join("/"));
        items.push(Item { key, id, digest: format!("{digest:016x}") });
    };
    for vignette in &source.vignettes {
        let Some(id) = &vignette.id else { continue };
        add(&[&id.value], id, [vignette.prompt.as_ref(), None]);
        for option in &vignette.options {
            let Some(option_id) = &option.id else { continue };
            let words = [Some(id), option.text.as_ref()];
            add(&[&id.value, &option_id.value], option_id, words);
        }
    }
    for statement in source.statements() {
        let Some(id) = &statement.id else { continue };
        add(&[&id.value], id, [statement.text.as_ref(), None]);
    }
    items
}
