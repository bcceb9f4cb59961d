//! `words.toml`: the words that stories avoid, and real brands.

use super::Fields;
use crate::diagnostic::SourceFile;
use crate::keys::WORDS;
use crate::report::Report;

/// `words.toml`
#[derive(Clone, Debug, Default)]
pub(crate) struct WordList {
    /// `[[avoid]]`
    pub(crate) avoid: Vec<Avoided>,
    /// `[[telling]]`: refused in titles and addresses.
    pub(crate) telling: Vec<Avoided>,
    /// `[[brand]]`
    pub(crate) brands: Vec<Brand>,
}

/// A word that is avoided.
#[derive(Clone, Debug)]
pub(crate) struct Avoided {
    /// The word.
    pub(crate) word: String,
    /// The language it is avoided in.
    pub(crate) lang: String,
    /// Why.
    pub(crate) why: String,
    /// What to write instead.
    pub(crate) instead: Option<String>,
}

/// A real name.
#[derive(Clone, Debug)]
pub(crate) struct Brand {
    /// The name.
    pub(crate) word: String,
    /// Whether only this case is meant.
    pub(crate) case: bool,
}

/// Reads `words.toml`.
pub(crate) fn words_source(file: &SourceFile, report: &Report) -> Option<WordList> {
    super::read(file, &WORDS, report, |fields| WordList {
        avoid: fields.tables("avoid", avoided).into_iter().flatten().collect(),
        telling: fields.tables("telling", avoided).into_iter().flatten().collect(),
        brands: fields
            .tables("brand", |brand| {
                let case = brand.switch("case").is_some_and(|case| case.value);
                Some(Brand { word: brand.text("word")?.value, case })
            })
            .into_iter()
            .flatten()
            .collect(),
    })
}

fn avoided(fields: Fields<'_>) -> Option<Avoided> {
    Some(Avoided {
        word: fields.text("word")?.value,
        lang: fields.text("lang").map_or_else(|| "vi".to_owned(), |lang| lang.value),
        why: fields.text("why").map(|why| why.value).unwrap_or_default(),
        instead: fields.text("instead").map(|instead| instead.value),
    })
}
