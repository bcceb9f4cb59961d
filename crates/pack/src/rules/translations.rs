//! Every text has a translation that was made from these very words.

use std::collections::{BTreeMap, BTreeSet};

use super::length;
use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::figure::figures;
use crate::lock::owner;
use crate::parse::WordList;
use crate::po::{Catalogue, Entry};
use crate::reference::names;
use crate::report::Report;
use crate::texts::{Wording, WordingKind};
use crate::written::Written;

/// From how many missing translations on one line says it for the whole scenario.
const MANY: usize = 10;

/// The translations into one language, of however many files.
#[derive(Default)]
pub(crate) struct Translations<'a> {
    /// `en`
    pub(crate) tag: String,
    /// The living translations by `msgctxt`.
    entries: BTreeMap<String, (&'a SourceFile, Entry)>,
}

impl<'a> Translations<'a> {
    /// No translations yet.
    pub(crate) fn new(tag: &str) -> Self {
        Self { tag: tag.to_owned(), entries: BTreeMap::new() }
    }

    /// Adds a catalogue's.
    pub(crate) fn add(&mut self, file: &'a SourceFile, catalogue: Catalogue, report: &Report) {
        for entry in catalogue.entries.into_iter().filter(|entry| !entry.obsolete) {
            if self.entries.contains_key(&entry.context) {
                let message = format!("a second translation of `{}`", entry.context);
                report.push(file, &entry.span, Code::TranslationDuplicate, message, "keep one of the two");
            } else {
                self.entries.insert(entry.context.clone(), (file, entry));
            }
        }
    }

    /// The translated words of a text, if there are any.
    pub(crate) fn words(&self, key: &str) -> Option<&str> {
        let (_, entry) = self.entries.get(key)?;
        (!entry.words.trim().is_empty()).then_some(entry.words.as_str())
    }

    /// Reports translations of texts that no scenario has. `known` says whether a scenario was read, and whether a
    /// scenario of this name exists at all.
    pub(crate) fn orphans<'b>(
        &self,
        texts: impl Iterator<Item = &'b String>,
        known: impl Fn(&str) -> Option<bool>,
        report: &Report,
    ) {
        let texts: BTreeSet<&str> = texts.map(String::as_str).collect();
        for (key, (file, entry)) in &self.entries {
            if !texts.contains(key.as_str()) && known(owner(key)) != Some(false) {
                let message = format!("there is no text `{key}`");
                let hint = "run `kenghe fmt`, which keeps it as obsolete at the end of the file";
                report.push(file, &entry.span, Code::TranslationOrphan, message, hint);
            }
        }
    }
}

/// Checks the translation of one scenario.
pub(crate) fn translations(
    source: &impl Written,
    translations: &Translations<'_>,
    words: &WordList,
    release: bool,
    report: &Report,
) {
    let all = source.wordings();
    let mut missing = Vec::new();
    let mut seen = BTreeSet::new();
    // Two texts of one name are a fault of their own, and a text without words another.
    for wording in all.iter().filter(|wording| !wording.text.value.trim().is_empty()) {
        if !seen.insert(wording.key.as_str()) {
            continue;
        }
        match translations.entries.get(&wording.key) {
            Some((file, entry)) if !entry.words.trim().is_empty() => {
                let check = Check { file, entry, wording, report };
                check.stale();
                check.references();
                check.words(source, words, &translations.tag);
            }
            _ => missing.push(wording),
        }
    }
    report_missing(source, &missing, all.len(), &translations.tag, release, report);
}

fn report_missing(
    source: &impl Written,
    missing: &[&Wording<'_>],
    all: usize,
    tag: &str,
    release: bool,
    report: &Report,
) {
    let hint = format!("run `kenghe fmt`, then translate the empty entries of `locale/{tag}.po`");
    if missing.len() > MANY && !release {
        let message = format!("{} of {all} texts have no translation into `{tag}`", missing.len());
        let span: Span = missing.first().map_or(0..0, |first| first.text.span.clone());
        report.push(source.file(), &span, Code::TranslationMissing, message, hint);
        return;
    }
    for wording in missing {
        let message = format!("`{}` has no translation into `{tag}`", wording.key);
        report.push(source.file(), &wording.text.span, Code::TranslationMissing, message, hint.as_str());
    }
}

struct Check<'a> {
    file: &'a SourceFile,
    entry: &'a Entry,
    wording: &'a Wording<'a>,
    report: &'a Report,
}

impl Check<'_> {
    fn push(&self, code: Code, message: String, hint: &str) {
        self.report.push(self.file, &self.entry.words_span, code, message, hint);
    }

    fn stale(&self) {
        let changed = self.entry.id != self.wording.text.value;
        if changed || self.entry.is_fuzzy() {
            let message = format!("`{}` was translated from other words", self.wording.key);
            let hint = "run `kenghe fmt`, mend the translation, and take the fuzzy mark off";
            self.push(Code::TranslationStale, message, hint);
        }
    }

    fn references(&self) {
        let (wanted, found) = (names(&self.wording.text.value), names(&self.entry.words));
        if wanted != found {
            let list = |names: &[&str]| match names {
                [] => "none".to_owned(),
                names => names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" "),
            };
            let message = format!(
                "references of `{}`: {} in the text, {} here",
                self.wording.key,
                list(&wanted),
                list(&found)
            );
            self.push(
                Code::TranslationReference,
                message,
                "use each reference of the text once, as it is written there",
            );
        }
    }

    /// What a class is asked is no more personal in another language.
    fn personal(&self, words: &WordList, tag: &str) {
        if !matches!(self.wording.kind, WordingKind::Asked) {
            return;
        }
        for (personal, _) in words.personal.find(&self.entry.words).filter(|(found, _)| found.lang == tag) {
            let message = format!("“{}” asks the pupils about themselves: {}", personal.word, personal.why);
            self.push(Code::QuestionPersonal, message, "ask about the friend of the story");
        }
    }

    fn words(&self, source: &impl Written, words: &WordList, tag: &str) {
        let text = &self.entry.words;
        for (avoided, _) in words.avoid.find(text).filter(|(avoided, _)| avoided.lang == tag) {
            let hint = format!("write {}", avoided.instead.as_deref().unwrap_or("it another way"));
            self.push(Code::WordAvoided, format!("avoid “{}”: {}", avoided.word, avoided.why), &hint);
        }
        self.personal(words, tag);
        // A label is what has the source; a number that a Vietnamese text may use, by a waiver, its translation may use as well.
        let sourced = matches!(self.wording.kind, WordingKind::Label(_));
        for figure in figures(text).into_iter().filter(|_| !sourced) {
            let what = text.get(figure.range).unwrap_or_default();
            if !self.wording.text.value.contains(what) {
                let message = format!("“{what}” is {} without a source", figure.what);
                self.push(
                    Code::FigureUnsourced,
                    message,
                    "write `{ID}` or `{fact:ID}` as the Vietnamese text does",
                );
            }
        }
        let band = source.band().unwrap_or(engine::Band::Adult);
        let limit = match self.wording.kind {
            WordingKind::Bubble(_) | WordingKind::Asked => length::bubble(band),
            WordingKind::Card => length::CARD,
            WordingKind::Easy => length::EASY,
            _ => return,
        };
        // English runs a little longer than Vietnamese.
        let limit = limit + limit / 4;
        let length = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        if length > limit {
            let message = format!("{length} characters in the translation of `{}`", self.wording.key);
            self.push(Code::TranslationLong, message, &format!("at most {limit}"));
        }
    }
}
