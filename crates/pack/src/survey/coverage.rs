//! How much of a scenario is translated.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::compile::PackFiles;
use crate::po;
use crate::report::Report;
use crate::source::ScenarioSource;
use crate::texts::wordings;

/// The translations of one scenario into one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The language.
    pub language: String,
    /// How many texts there are.
    pub texts: usize,
    /// How many are translated.
    pub translated: usize,
    /// How many of these were translated from other words, or are marked as fuzzy.
    pub stale: usize,
}

/// The catalogues of all languages, read once.
pub(super) struct Catalogues {
    /// For each language its translations: the words they were made from, whether there are any, whether they are fuzzy.
    by_language: BTreeMap<String, BTreeMap<String, (String, bool, bool)>>,
}

impl Catalogues {
    pub(super) fn of(files: &PackFiles) -> Self {
        let mut by_language: BTreeMap<String, BTreeMap<String, (String, bool, bool)>> = BTreeMap::new();
        for (tag, file) in &files.catalogues {
            let entries = po::catalogue(file, &Report::default()).entries.into_iter();
            let known = by_language.entry(tag.clone()).or_default();
            for entry in entries.filter(|entry| !entry.obsolete) {
                let fuzzy = entry.is_fuzzy();
                let has_words = !entry.words.trim().is_empty();
                known.insert(entry.context, (entry.id, has_words, fuzzy));
            }
        }
        Self { by_language }
    }

    /// How much of this scenario is translated into each language.
    pub(super) fn coverage(&self, source: &ScenarioSource) -> Vec<Coverage> {
        let texts = wordings(source);
        let into = |(language, entries): (&String, &BTreeMap<String, (String, bool, bool)>)| {
            let mut coverage =
                Coverage { language: language.clone(), texts: texts.len(), ..Coverage::default() };
            for wording in &texts {
                if let Some((from, true, fuzzy)) = entries.get(&wording.key) {
                    coverage.translated += 1;
                    coverage.stale += usize::from(*fuzzy || *from != wording.text.value);
                }
            }
            coverage
        };
        self.by_language.iter().map(into).collect()
    }
}
