//! Reads `vi.toml`: a word a key, with a comment above it for whoever translates it.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::older;
use crate::code::Code;
use crate::diagnostic::{SourceFile, Span, Spanned as Placed};
use crate::near::suggestion;
use crate::parse;
use crate::po::Wanted;
use crate::report::Report;
use crate::source::Text;

/// A word in Vietnamese.
pub(super) struct Word {
    /// Its name; with `older/` before it where it is what is said otherwise to older readers.
    pub(super) name: String,
    /// The words and where they stand.
    pub(super) words: Text,
    comment: String,
}

impl Word {
    /// Whether every language has to say it.
    pub(super) fn is_needed(&self) -> bool {
        !self.name.starts_with("older/")
    }

    /// Its entry in a catalogue.
    pub(super) fn wanted(&self) -> Wanted {
        let Self { name, words, comment } = self;
        let comment = if self.is_needed() {
            comment.clone()
        } else {
            "only if it is said otherwise to readers of 15 and more".to_owned()
        };
        Wanted { context: name.clone(), words: words.value.clone(), comment }
    }
}

/// The marks `{}` in words.
pub(super) fn marks(words: &str) -> usize {
    words.matches("{}").count()
}

/// All words in the order of the file; none where the file cannot be read. `names` are those that there should be; none
/// means that they are not checked.
pub(super) fn read(file: &SourceFile, names: &[&str], report: &Report) -> Option<Vec<Word>> {
    let table = parse::toml(file, report)?;
    let mut reader = Reader { file, names, report, words: Vec::new() };
    reader.table(table.get_ref(), false);
    let mut words = reader.words;
    words.sort_by_key(|word| word.words.span.start);
    for name in names.iter().filter(|name| !table.get_ref().contains_key(**name)) {
        let hint = "add it: the app says it somewhere";
        report.push(file, &(0..0), Code::KeyMissing, format!("there is no word `{name}`"), hint);
    }
    for word in words.iter().filter(|word| !word.is_needed()) {
        let plain = words.iter().find(|plain| older(&plain.name) == word.name);
        if plain.is_some_and(|plain| marks(&plain.words.value) != marks(&word.words.value)) {
            let message = format!("`{}` has another number of `{{}}` than the word it stands for", word.name);
            let hint = "write as many `{}` as there";
            report.push(file, &word.words.span, Code::TranslationReference, message, hint);
        }
    }
    Some(words)
}

struct Reader<'a> {
    file: &'a SourceFile,
    names: &'a [&'a str],
    report: &'a Report,
    words: Vec<Word>,
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable<'_>, is_older: bool) {
        for (key, value) in table {
            match value.get_ref().as_table() {
                Some(inner) if key.get_ref() == "older" && !is_older => self.table(inner, true),
                _ => self.word(key, value, is_older),
            }
        }
    }

    fn word(&mut self, key: &Spanned<Cow<'_, str>>, value: &Spanned<DeValue<'_>>, is_older: bool) {
        let name = key.get_ref().as_ref();
        if !self.names.is_empty() && !self.names.contains(&name) {
            let hint = suggestion(name, self.names.iter().copied());
            self.report.push(
                self.file,
                &key.span(),
                Code::KeyUnknown,
                format!("the app has no word `{name}`"),
                hint,
            );
            return;
        }
        let Some(words) = value.get_ref().as_str() else {
            let message = format!("`{name}` takes a text in quotes");
            self.report.push(self.file, &value.span(), Code::TypeWrong, message, "write key = \"words\"");
            return;
        };
        if words.trim().is_empty() {
            let message = format!("`{name}` is empty");
            self.report.push(
                self.file,
                &value.span(),
                Code::TextEmpty,
                message,
                "write what the app says here",
            );
            return;
        }
        let comment = comment(&self.file.text, &key.span());
        let name = if is_older { older(name) } else { name.to_owned() };
        self.words.push(Word { name, words: Placed::new(words.to_owned(), value.span()), comment });
    }
}

/// The comment lines right above a key, as one.
fn comment(text: &str, key: &Span) -> String {
    let before = text.get(..key.start).unwrap_or_default();
    let mut lines: Vec<&str> =
        before.lines().rev().map_while(|line| line.strip_prefix('#')).map(str::trim).collect();
    lines.reverse();
    lines.join(" ")
}
