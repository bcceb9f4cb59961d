//! `words.toml`: the words that stories avoid, the pack's own terms, and real names.

use engine::Band;

use super::Fields;
use crate::diagnostic::SourceFile;
use crate::find::Finder;
use crate::keys::WORDS;
use crate::report::Report;

/// `words.toml`
#[derive(Clone, Debug, Default)]
pub(crate) struct WordList {
    /// `[[avoid]]`, and what `[[term]]` says not to use.
    pub(crate) avoid: Listed<Avoided>,
    /// `[[telling]]`: refused in titles and addresses.
    pub(crate) telling: Listed<Avoided>,
    /// `[[personal]]`: refused in what a class is asked.
    pub(crate) personal: Listed<Avoided>,
    /// `[[brand]]`
    pub(crate) brands: Listed<Brand>,
    /// `surnames`
    pub(crate) surnames: Vec<String>,
}

/// Entries of which a text can be searched for all at once.
#[derive(Clone, Debug)]
pub(crate) struct Listed<T> {
    entries: Vec<T>,
    finder: Finder,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), finder: Finder::default() }
    }
}

impl<T> Listed<T> {
    fn new(entries: Vec<T>, word: impl Fn(&T) -> (&str, bool)) -> Self {
        let finder = Finder::new(entries.iter().map(word));
        Self { entries, finder }
    }

    /// The entries that stand in the text, each with its place in bytes.
    pub(crate) fn find(&self, text: &str) -> impl Iterator<Item = (&T, usize)> {
        self.finder.find(text).into_iter().map(|(place, at)| (&self.entries[place], at))
    }
}

/// A word that is avoided.
#[derive(Clone, Debug)]
pub(crate) struct Avoided {
    /// The word.
    pub(crate) word: String,
    /// The language it is avoided in.
    pub(crate) lang: String,
    /// Towards whom.
    pub(crate) audience: Audience,
    /// Why.
    pub(crate) why: String,
    /// What to write instead.
    pub(crate) instead: Option<String>,
}

/// Towards whom a word is avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Everyone.
    All,
    /// Everyone of school age.
    Children,
    /// Those of 6-10.
    Youngest,
}

const AUDIENCES: [(&str, Audience); 3] =
    [("all", Audience::All), ("children", Audience::Children), ("6-10", Audience::Youngest)];

impl Audience {
    /// Whether it is avoided in a text for this band; a teacher's note is for adults.
    pub(crate) const fn has(self, band: Band) -> bool {
        match self {
            Self::All => true,
            Self::Children => !matches!(band, Band::Adult),
            Self::Youngest => matches!(band, Band::Primary),
        }
    }
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
    super::read(file, &WORDS, report, |fields| {
        let mut avoid: Vec<Avoided> = fields.tables("avoid", avoided).into_iter().flatten().collect();
        avoid.extend(fields.tables("term", term).into_iter().flatten());
        let telling = fields.tables("telling", avoided).into_iter().flatten().collect();
        let personal = fields.tables("personal", avoided).into_iter().flatten().collect();
        let brands = fields.tables("brand", brand).into_iter().flatten().collect();
        WordList {
            avoid: Listed::new(avoid, |avoided| (&avoided.word, false)),
            telling: Listed::new(telling, |avoided| (&avoided.word, false)),
            personal: Listed::new(personal, |avoided| (&avoided.word, false)),
            brands: Listed::new(brands, |brand: &Brand| (&brand.word, brand.case)),
            surnames: fields.list("surnames").into_iter().map(|name| name.value).collect(),
        }
    })
}

fn brand(fields: Fields<'_>) -> Option<Brand> {
    let case = fields.switch("case").is_some_and(|case| case.value);
    Some(Brand { word: fields.text("word")?.value, case })
}

fn avoided(fields: Fields<'_>) -> Option<Avoided> {
    Some(Avoided {
        word: fields.text("word")?.value,
        lang: fields.text("lang").map_or_else(|| "vi".to_owned(), |lang| lang.value),
        audience: fields.one_of("for", &AUDIENCES).map_or(Audience::All, |audience| audience.value),
        why: fields.text("why").map(|why| why.value).unwrap_or_default(),
        instead: fields.text("instead").map(|instead| instead.value),
    })
}

/// A term: every word that is not used for it is avoided.
fn term(fields: Fields<'_>) -> Vec<Avoided> {
    let text = |key: &str| fields.text(key).map(|text| text.value);
    let (Some(term), Some(vi)) = (text("term"), text("vi")) else { return Vec::new() };
    let mut instead = format!("“{vi}”");
    for (key, whom) in [("child", "children"), ("young", "6-10")] {
        if let Some(words) = text(key) {
            instead.push_str(&format!(", to {whom} “{words}”"));
        }
    }
    let lists =
        [("not", Audience::All), ("not_child", Audience::Children), ("not_young", Audience::Youngest)];
    let words = lists
        .into_iter()
        .flat_map(|(key, audience)| fields.list(key).into_iter().map(move |word| (word.value, audience)));
    words
        .map(|(word, audience)| Avoided {
            word,
            lang: "vi".to_owned(),
            audience,
            why: format!("another word is used for {term}"),
            instead: Some(instead.clone()),
        })
        .collect()
}
