//! The interface's words in one more language, checked against the source.

use std::collections::BTreeMap;

use super::source::{Word, marks};
use crate::code::Code;
use crate::diagnostic::SourceFile;
use crate::po::{self, Entry};
use crate::report::Report;

/// The translated words by name. `files` are the source and the catalogue.
pub(super) fn read(
    words: &[Word],
    tag: &str,
    (source, file): (&SourceFile, &SourceFile),
    report: &Report,
) -> BTreeMap<String, String> {
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    for entry in po::catalogue(file, report).entries.into_iter().filter(|entry| !entry.obsolete) {
        if entries.contains_key(&entry.context) {
            let message = format!("a second translation of `{}`", entry.context);
            report.push(file, &entry.span, Code::TranslationDuplicate, message, "keep one of the two");
        } else {
            entries.insert(entry.context.clone(), entry);
        }
    }
    let mut translated = BTreeMap::new();
    for word in words {
        match entries.remove(&word.name) {
            Some(entry) if !entry.words.trim().is_empty() => {
                check(word, &entry, file, report);
                translated.insert(word.name.clone(), entry.words);
            }
            _ if word.is_needed() => {
                let message = format!("`{}` has no translation into `{tag}`", word.name);
                let hint = format!("run `kenghe fmt`, then translate it in `interface/{tag}.po`");
                report.push(source, &word.words.span, Code::TranslationMissing, message, hint);
            }
            _ => {}
        }
    }
    for (name, entry) in entries {
        let hint = "run `kenghe fmt`, which keeps it as obsolete at the end of the file";
        report.push(file, &entry.span, Code::TranslationOrphan, format!("there is no word `{name}`"), hint);
    }
    translated
}

fn check(word: &Word, entry: &Entry, file: &SourceFile, report: &Report) {
    let push = |code, message, hint: &str| report.push(file, &entry.words_span, code, message, hint);
    if entry.id != word.words.value || entry.is_fuzzy() {
        let message = format!("`{}` was translated from other words", word.name);
        push(
            Code::TranslationStale,
            message,
            "run `kenghe fmt`, mend the translation, and take the fuzzy mark off",
        );
    }
    let (wanted, found) = (marks(&word.words.value), marks(&entry.words));
    if wanted != found {
        let message = format!("`{}` has {wanted} `{{}}` in Vietnamese, {found} here", word.name);
        push(
            Code::TranslationReference,
            message,
            "each `{}` stands for a number or a name; use every one once",
        );
    }
}
