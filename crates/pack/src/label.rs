//! What `pack.toml` and `site.toml` say to readers: facts, names of topics and lessons, who answers, who helps.
//!
//! Such words stand in the file itself, in Vietnamese and, for the place that edits the file, in English. What the file
//! does not have in a language is an entry of that language's catalogue, named by [`LabelSource::key`]. Words of the file
//! come first: a place changes its offices in one file and need not know that there are catalogues.

use crate::by_language::ByLanguage;
use crate::diagnostic::SourceFile;
use crate::parse::{EntrySource, Fields, PackSource, SiteSource};
use crate::rules::Translations;
use crate::source::{LineSource, Text, WaiverSource};
use crate::texts::{Wording, WordingKind};
use crate::written::Written;

/// The languages that may stand in the file, the source first.
const INLINE: [&str; 2] = ["vi", "en"];

/// Words of one entry.
#[derive(Clone, Debug, Default)]
pub(crate) struct LabelSource {
    /// The name of their translations (`msgctxt`).
    pub(crate) key: String,
    /// What they are, for translators.
    what: &'static str,
    /// The words that stand in the file, by language.
    pub(crate) inline: Vec<(&'static str, Text)>,
}

impl LabelSource {
    /// The words under `vi` and `en`.
    pub(crate) fn read(fields: &Fields<'_>, key: String, what: &'static str) -> Self {
        Self::under(fields, INLINE, key, what)
    }

    /// The words under two other keys, the Vietnamese ones first.
    pub(crate) fn under(fields: &Fields<'_>, keys: [&str; 2], key: String, what: &'static str) -> Self {
        let found = INLINE.into_iter().zip(keys).filter_map(|(tag, name)| Some((tag, fields.text(name)?)));
        Self { key, what, inline: found.collect() }
    }

    /// The words of the file in a language.
    fn inline(&self, tag: &str) -> Option<&Text> {
        self.inline.iter().find(|(known, _)| *known == tag).map(|(_, text)| text)
    }

    /// The words in a language, none being Vietnamese: those of the file, else those of the catalogue, else Vietnamese.
    pub(crate) fn words<'a>(&'a self, language: Option<&'a Translations<'_>>) -> Option<&'a str> {
        let own = language.and_then(|language| {
            let inline = self.inline(&language.tag).map(|text| text.value.as_str());
            inline.or_else(|| language.words(&self.key))
        });
        own.or_else(|| self.inline("vi").map(|text| text.value.as_str()))
    }

    /// The words in Vietnamese and in every language of these.
    pub(crate) fn by_language(&self, languages: &[Translations<'_>]) -> ByLanguage {
        let all = std::iter::once(None).chain(languages.iter().map(Some));
        all.filter_map(|language| {
            let tag = language.map_or("vi", |language| language.tag.as_str());
            Some((tag.to_owned(), self.words(language)?.to_owned()))
        })
        .collect()
    }
}

/// The labels of one file that its catalogue has to have in one language.
pub(crate) struct Labels<'a> {
    file: &'a SourceFile,
    labels: Vec<&'a LabelSource>,
}

impl<'a> Labels<'a> {
    /// Those of `pack.toml` without words of this language there.
    pub(crate) fn of_pack(file: &'a SourceFile, pack: &'a PackSource, tag: &str) -> Self {
        let named = [&pack.topics, &pack.subjects, &pack.duties, &pack.facts].into_iter().flatten();
        let reviewers = pack.reviewers.iter().flat_map(|reviewer| [&reviewer.label, &reviewer.asks]);
        Self::lacking(file, tag, named.map(|named| &named.label).chain(reviewers))
    }

    /// Those of `site.toml` without words of this language there. What is on no page needs no translation.
    pub(crate) fn of_site(file: &'a SourceFile, site: &'a SiteSource, tag: &str) -> Self {
        let numbers = site.numbers.iter().map(|number| &number.label);
        let entries = [&site.organisations, &site.links, &site.report_ways].into_iter().flatten();
        let shown = |entry: &'a EntrySource| std::iter::once(&entry.label).chain(&entry.about);
        let entries = entries.filter(|entry| entry.shown).flat_map(shown);
        Self::lacking(file, tag, site.locality.iter().chain(numbers).chain(entries))
    }

    fn lacking(file: &'a SourceFile, tag: &str, all: impl Iterator<Item = &'a LabelSource>) -> Self {
        Self { file, labels: all.filter(|label| label.inline(tag).is_none()).collect() }
    }
}

impl Written for Labels<'_> {
    fn file(&self) -> &SourceFile {
        self.file
    }

    fn id(&self) -> Option<&Text> {
        None
    }

    fn band(&self) -> Option<engine::Band> {
        None
    }

    fn waivers(&self) -> &[WaiverSource] {
        &[]
    }

    fn all_lines(&self) -> Vec<&LineSource> {
        Vec::new()
    }

    fn all_lines_mut(&mut self) -> Vec<&mut LineSource> {
        Vec::new()
    }

    fn wordings(&self) -> Vec<Wording<'_>> {
        let texts = self.labels.iter().filter_map(|label| Some((label, label.inline("vi")?)));
        texts
            .map(|(label, text)| Wording {
                key: label.key.clone(),
                text,
                kind: WordingKind::Label(label.what),
            })
            .collect()
    }
}
