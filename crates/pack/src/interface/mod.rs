//! What the interface says, in every language: `interface/vi.toml` is the source, and a catalogue beside it holds each
//! translation. Which words there are is told by the app that says them.

mod source;
mod translation;

use std::collections::BTreeMap;

use crate::code::Code;
use crate::compile::Options;
use crate::diagnostic::{Diagnostic, Severity, SourceFile};
use crate::format::head;
use crate::po::{self, Wanted};
use crate::report::Report;

use source::Word;

/// The files of the interface's words.
#[derive(Clone, Debug, Default)]
pub struct InterfaceFiles {
    /// `vi.toml`
    pub source: SourceFile,
    /// The catalogues with the tag of their language, such as `en`.
    pub catalogues: Vec<(String, SourceFile)>,
}

impl InterfaceFiles {
    fn files(&self) -> impl Iterator<Item = &SourceFile> {
        std::iter::once(&self.source).chain(self.catalogues.iter().map(|(_, file)| file))
    }
}

/// To whom the interface speaks. Vietnamese says *em* to the younger and *bạn* to the older.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Up to 14.
    Younger,
    /// From 15 on.
    Older,
}

/// The interface's words in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interface {
    /// By language and name; what is said otherwise to older readers stands under `older/` and the name.
    words: BTreeMap<String, BTreeMap<String, String>>,
}

impl Interface {
    /// The words of these names, in their order. What a language lacks is said in Vietnamese.
    #[must_use]
    pub fn words(&self, tag: &str, reader: Reader, names: &[&str]) -> Vec<String> {
        names.iter().map(|name| self.word(tag, reader, name).to_owned()).collect()
    }

    fn word(&self, tag: &str, reader: Reader, name: &str) -> &str {
        let of = |tag: &str| {
            let words = self.words.get(tag)?;
            let older = || words.get(&older(name)).filter(|_| reader == Reader::Older);
            older().or_else(|| words.get(name))
        };
        of(tag).or_else(|| of("vi")).map_or("", String::as_str)
    }
}

/// The name of what is said otherwise to older readers.
fn older(name: &str) -> String {
    format!("older/{name}")
}

/// Reads the interface's words. `names` are those that the app says, `languages` those besides Vietnamese that the site
/// is made in. There is a result only where nothing is an error; the faults are all there in any case.
#[must_use]
pub fn interface(
    files: &InterfaceFiles,
    names: &[&str],
    languages: &[&str],
    options: &Options,
) -> (Option<Interface>, Vec<Diagnostic>) {
    let report = Report::default();
    let mut all = BTreeMap::new();
    if let Some(words) = source::read(&files.source, names, &report) {
        for (tag, file) in &files.catalogues {
            all.insert(tag.clone(), translation::read(&words, tag, (&files.source, file), &report));
        }
        all.insert("vi".to_owned(), words.into_iter().map(|word| (word.name, word.words.value)).collect());
    }
    for tag in languages.iter().filter(|tag| !files.catalogues.iter().any(|(known, _)| known == *tag)) {
        let message = format!("there is no catalogue `interface/{tag}.po`");
        let hint = "run `kenghe fmt`, which writes it with every word to translate";
        report.push(&files.source, &(0..0), Code::CatalogueMissing, message, hint);
    }
    let faults = report.finish(options.release, files.files());
    let sound = faults.iter().all(|fault| fault.severity != Severity::Error);
    (sound.then_some(Interface { words: all }), faults)
}

/// The catalogues of these languages as they should be; only those that change.
///
/// # Errors
/// The faults of syntax, which have to be mended first: what cannot be read would be lost.
pub fn format_interface(
    files: &InterfaceFiles,
    languages: &[&str],
) -> Result<Vec<(String, String)>, Vec<Diagnostic>> {
    let report = Report::default();
    let words = source::read(&files.source, &[], &report);
    let known: Vec<_> =
        files.catalogues.iter().map(|(tag, file)| (tag.as_str(), po::catalogue(file, &report))).collect();
    let mut faults = report.finish(false, files.files());
    faults.retain(|fault| matches!(fault.code, Code::Syntax | Code::CatalogueForm));
    let Some(words) = words.filter(|_| faults.is_empty()) else { return Err(faults) };
    let wanted: Vec<Wanted> = words.iter().map(Word::wanted).collect();
    let mut tags: Vec<&str> = known.iter().map(|(tag, _)| *tag).chain(languages.iter().copied()).collect();
    tags.sort_unstable();
    tags.dedup();
    let changed = tags.into_iter().filter_map(|tag| {
        let empty = po::Catalogue::default();
        let catalogue =
            known.iter().find(|(known, _)| *known == tag).map_or(&empty, |(_, catalogue)| catalogue);
        let text = po::merged(catalogue, &wanted, &head(tag, "the interface"));
        let same = files.catalogues.iter().any(|(known, file)| known == tag && file.text == text);
        (!same).then(|| (tag.to_owned(), text))
    });
    Ok(changed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 2] = ["call", "said"];
    const VI: &str = "# Call this number.\ncall = \"Gọi {}\"\n\n# I said it.\nsaid = \"Em nói rồi\"\n\n[older]\nsaid = \"Nói rồi\"\n";

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.to_owned(), text: text.to_owned() }
    }

    fn files(vi: &str, en: &str) -> InterfaceFiles {
        InterfaceFiles { source: file("vi.toml", vi), catalogues: vec![("en".to_owned(), file("en.po", en))] }
    }

    fn entry(name: &str, vi: &str, en: &str) -> String {
        format!("msgctxt \"{name}\"\nmsgid \"{vi}\"\nmsgstr \"{en}\"\n\n")
    }

    fn english() -> String {
        entry("call", "Gọi {}", "Call {}") + &entry("said", "Em nói rồi", "I said it")
    }

    #[track_caller]
    fn check(vi: &str, en: &str, expected: &[&str]) {
        let (_, faults) = interface(&files(vi, en), &NAMES, &["en"], &Options { release: true });
        let said = |fault: &Diagnostic| format!("{}:{} {}", fault.file, fault.line, fault.code);
        let found: Vec<_> = faults.iter().map(said).collect();
        assert_eq!(found, expected, "{faults:#?}");
    }

    #[test]
    fn each_reader_is_addressed_in_each_language() {
        let (found, faults) = interface(&files(VI, &english()), &NAMES, &["en"], &Options { release: true });
        assert_eq!(faults, []);
        let found = found.unwrap_or_default();
        assert_eq!(found.words("vi", Reader::Younger, &NAMES), ["Gọi {}", "Em nói rồi"]);
        assert_eq!(found.words("vi", Reader::Older, &NAMES), ["Gọi {}", "Nói rồi"]);
        assert_eq!(found.words("en", Reader::Older, &["said", "call"]), ["I said it", "Call {}"]);
    }

    #[test]
    fn faults_of_the_source_are_named_with_their_place() {
        let en = english();
        check(
            &VI.replace("said = \"Em", "sait = \"Em"),
            &en,
            &["vi.toml:1 key-missing", "vi.toml:5 key-unknown", "en.po:5 translation-orphan"],
        );
        check(&VI.replace("\"Gọi {}\"", "3"), "", &["vi.toml:2 type-wrong", "vi.toml:5 translation-missing"]);
        check(
            &VI.replace("\"Gọi {}\"", "\" \""),
            "",
            &["vi.toml:2 text-empty", "vi.toml:5 translation-missing"],
        );
        check(&VI.replace("\"Nói rồi\"", "\"{} rồi\""), &en, &["vi.toml:8 translation-reference"]);
        check("call = \"", &en, &["vi.toml:1 syntax"]);
    }

    #[test]
    fn faults_of_a_catalogue_are_named_with_their_place() {
        let (call, said) = (entry("call", "Gọi {}", "Call {}"), entry("said", "Em nói rồi", "I said it"));
        check(VI, &call, &["vi.toml:5 translation-missing"]);
        check(VI, &(call.clone() + &entry("said", "Em nói", "I said it")), &["en.po:7 translation-stale"]);
        check(VI, &(entry("call", "Gọi {}", "Call") + &said), &["en.po:3 translation-reference"]);
        check(VI, &(english() + &call), &["en.po:9 translation-duplicate"]);
        check(VI, &(english() + &entry("gone", "x", "y")), &["en.po:9 translation-orphan"]);
        let (_, faults) = interface(&files(VI, &english()), &NAMES, &["en", "fr"], &Options::default());
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::CatalogueMissing]);
    }

    #[test]
    fn a_new_language_gets_every_word_to_translate() {
        let formatted = format_interface(&files(VI, ""), &["tay"]).unwrap_or_default();
        let tags: Vec<_> = formatted.iter().map(|(tag, _)| tag.as_str()).collect();
        assert_eq!(tags, ["en", "tay"]);
        let (_, text) = &formatted[1];
        assert!(text.contains("\"Language: tay\\n\""), "{text}");
        assert!(
            text.contains("#. Call this number.\nmsgctxt \"call\"\nmsgid \"Gọi {}\"\nmsgstr \"\"\n"),
            "{text}"
        );
        assert!(text.contains("msgctxt \"older/said\""), "{text}");
        let again = files(VI, &formatted[0].1);
        assert_eq!(format_interface(&again, &["en"]), Ok(Vec::new()));
    }
}
