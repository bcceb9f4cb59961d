//! What a story has to keep. Each file is one concern; none stops at its first fault.

mod balance;
mod booster;
mod facts;
mod figures;
mod former;
mod graph;
mod hunt;
mod ids;
mod length;
mod lesson;
mod locality;
mod names;
mod offender;
mod opening;
mod opinion;
mod people;
mod pictures;
mod setting;
mod steps;
mod tags;
mod translations;
mod whole;
mod words;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::parse::{PackSource, SiteSource, WordList};
use crate::report::Report;
use crate::source::{ScenarioSource, Text};
use crate::texts::{Wording, wordings};
use crate::written::Written;

pub(crate) use facts::facts;
pub(crate) use former::former_ids;
pub(crate) use ids::{lock, unlocked};
pub(crate) use length::{is_hard, sentences};
pub(crate) use lesson::lesson;
pub(crate) use locality::locality;
pub(crate) use names::{known_references, line_ids, own_id, unique};
pub(crate) use opinion::personal;
pub(crate) use translations::{Translations, translations};
pub(crate) use whole::{apps, whole};

/// What all scenarios share.
pub(crate) struct Shared<'a> {
    /// `pack.toml`
    pub(crate) pack: &'a PackSource,
    /// `site.toml`
    pub(crate) site: &'a SiteSource,
    /// `words.toml`
    pub(crate) words: &'a WordList,
    /// The drawings there are; none known means that they cannot be checked.
    pub(crate) pictures: &'a BTreeSet<String>,
    /// Where faults go.
    pub(crate) report: &'a Report,
}

impl Shared<'_> {
    /// What a reference stands for in a language, none being Vietnamese.
    pub(crate) fn referred(&self, name: &str, language: Option<&Translations<'_>>) -> Option<String> {
        if let Some(id) = name.strip_prefix("fact:") {
            let fact = self.pack.facts.iter().find(|fact| is(fact.id.as_ref(), id))?;
            return fact.label.words(language).map(str::to_owned);
        }
        let number = self.site.numbers.iter().find(|number| is(number.id.as_ref(), name))?;
        number.text.as_ref().map(|text| text.value.clone())
    }
}

/// Everything that is checked within one scenario's own file.
pub(crate) fn scenario(source: &ScenarioSource, shared: &Shared<'_>) {
    let scope = Scope::new(source, shared);
    let wordings = wordings(source);
    names::check(&scope);
    people::check(&scope);
    tags::check(&scope);
    pictures::check(&scope);
    steps::check(&scope);
    former::check(&scope);
    graph::check(&scope);
    opening::check(&scope);
    setting::check(&scope);
    offender::check(&scope);
    hunt::check(&scope);
    booster::check(&scope);
    opinion::check(&scope);
    reading(&scope, &wordings);
    balance::check(&scope);
}

/// What is checked of the words of a scenario and of a page alike.
pub(crate) fn reading<S: Written>(scope: &Scope<'_, S>, wordings: &[Wording<'_>]) {
    length::check(scope, wordings);
    words::check(scope, wordings);
    figures::check(scope, wordings);
    words::unused_waivers(scope);
}

/// One scenario or page, and what it is checked against.
pub(crate) struct Scope<'a, S = ScenarioSource> {
    source: &'a S,
    shared: &'a Shared<'a>,
    /// Which waivers something needed, by their position.
    waived: RefCell<BTreeSet<usize>>,
}

impl Scope<'_> {
    /// Where faults of the whole scenario stand.
    fn head(&self) -> Span {
        self.source.id.as_ref().map_or(0..0, |id| id.span.clone())
    }
}

impl<'a, S: Written> Scope<'a, S> {
    /// A scenario or page that nothing was found in yet.
    pub(crate) fn new(source: &'a S, shared: &'a Shared<'a>) -> Self {
        Self { source, shared, waived: RefCell::default() }
    }

    /// What is checked.
    pub(crate) const fn source(&self) -> &'a S {
        self.source
    }

    /// The band, or the strictest where it is not known.
    fn band(&self) -> engine::Band {
        self.source.band().unwrap_or(engine::Band::Primary)
    }

    /// Reports a fault in the file.
    pub(crate) fn push(&self, span: &Span, code: Code, message: impl Into<String>, hint: impl Into<String>) {
        self.shared.report.push(self.source.file(), span, code, message, hint);
    }

    /// Whether the author gave a reason why this text may use this word.
    fn is_waived(&self, key: &str, word: &str) -> bool {
        let found = self.source.waivers().iter().position(|waiver| {
            let line = waiver.line.as_ref().is_some_and(|line| key.ends_with(&format!("/{}", line.value)));
            let same =
                waiver.word.as_ref().is_some_and(|known| known.value.to_lowercase() == word.to_lowercase());
            line && same && waiver.reason.is_some()
        });
        if let Some(found) = found {
            self.waived.borrow_mut().insert(found);
        }
        found.is_some()
    }
}

/// Whether the id is this one.
pub(crate) fn is(id: Option<&Text>, wanted: &str) -> bool {
    id.is_some_and(|id| id.value == wanted)
}

/// The place of a part of a text: exact where the file holds the words as they are, else where the text begins.
pub(crate) fn place_in(file: &SourceFile, text: &Text, offset: usize) -> Span {
    let raw = file.text.get(text.span.clone()).unwrap_or_default();
    let start = raw.find(&text.value).map_or(text.span.start, |at| text.span.start + at + offset);
    start..start
}
