//! Line ids against `ids.lock`: none changes, none comes back.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::Code;
use crate::diagnostic::SourceFile;
use crate::lock::{Lock, Locked, digest, owner};
use crate::report::Report;
use crate::written::Written;

/// Checks one scenario's ids against the lock.
pub(crate) fn lock(source: &impl Written, lock: &Lock, file: Option<&SourceFile>, report: &Report) {
    let Some(scenario) = source.id().map(|id| id.value.as_str()) else { return };
    let key = |id: &str| format!("{scenario}/{id}");
    let present: BTreeSet<String> =
        source.all_lines().into_iter().filter_map(|line| Some(key(&line.id.as_ref()?.value))).collect();
    let gone: BTreeMap<&str, &str> = lock
        .ids
        .iter()
        .filter(|(id, _)| owner(id) == scenario && !present.contains(*id))
        .filter_map(|(id, locked)| match locked {
            Locked::Used(digest) => Some((digest.as_str(), id.split_once('/')?.1)),
            Locked::Retired => None,
        })
        .collect();
    let mut unknown = 0;
    for line in source.all_lines() {
        let Some(id) = &line.id else { continue };
        match lock.ids.get(&key(&id.value)) {
            Some(Locked::Used(_)) => {}
            Some(Locked::Retired) if line.id_given => {
                let message = format!("`#{}` belonged to a line that was deleted", id.value);
                let hint = "take `#…` off and run `kenghe fmt`; an id is never given twice";
                report.push(source.file(), &id.span, Code::IdRetired, message, hint);
            }
            _ => match gone.get(digest(line).as_str()) {
                Some(before) => {
                    let message = format!("this line was `#{before}` before");
                    let hint = format!(
                        "give it `#{before}` back; translations and children's saved places hang on it"
                    );
                    report.push(source.file(), &line.span, Code::IdChanged, message, hint);
                }
                None => unknown += usize::from(line.id_given),
            },
        }
    }
    let stale = unknown + gone.len();
    if let Some(file) = file.filter(|_| stale > 0) {
        let message = format!("{stale} line ids of `{scenario}` differ from the lock");
        report.push(file, &(0..0), Code::LockStale, message, "run `kenghe fmt` and commit the file");
    }
}

/// Says once that there is no lock at all.
pub(crate) fn unlocked(pack: &SourceFile, report: &Report) {
    let hint = "run `kenghe fmt` and commit `ids.lock`";
    report.push(pack, &(0..0), Code::LockStale, "the pack has no ids.lock", hint);
}
