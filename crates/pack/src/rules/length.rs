//! How long bubbles and options may be, and how much a sentence may ask of its reader.

use engine::Band;

use super::{Scope, place_in};
use crate::code::Code;
use crate::texts::{Wording, WordingKind};
use crate::written::Written;

/// The most characters of an option, item, bin or switch.
pub(super) const CARD: usize = 70;

/// The most characters of a line of an easy-read page.
pub(super) const EASY: usize = 90;

/// The most syllables (tiếng) of a sentence of an easy-read page, whoever it speaks to.
const EASY_SENTENCE: usize = 12;

/// The most characters of a bubble.
pub(super) const fn bubble(band: Band) -> usize {
    match band {
        Band::Primary => 90,
        Band::LowerSecondary => 130,
        Band::UpperSecondary => 170,
        Band::Adult => 220,
    }
}

/// The most syllables (tiếng) of a sentence that is read at ease.
const fn sentence(band: Band) -> usize {
    match band {
        Band::Primary => 16,
        Band::LowerSecondary => 24,
        Band::UpperSecondary => 30,
        Band::Adult => 38,
    }
}

/// Checks the length of all texts.
pub(super) fn check(scope: &Scope<'_, impl Written>, wordings: &[Wording<'_>]) {
    for wording in wordings {
        let limit = match wording.kind {
            WordingKind::Bubble(_) => Some(("bubble", bubble(scope.band()))),
            WordingKind::Card => Some(("option", CARD)),
            WordingKind::Easy => Some(("easy-read line", EASY)),
            _ => None,
        };
        if matches!(wording.kind, WordingKind::Asked) {
            asked(scope, wording);
        }
        if let Some((what, limit)) = limit {
            let length = wording.text.value.chars().count();
            if length > limit {
                let message = format!("{length} characters in one {what}");
                let hint = match wording.kind {
                    WordingKind::Bubble(_) => {
                        format!("at most {limit} for {}; make two lines of it", scope.band().as_str())
                    }
                    WordingKind::Easy => format!("at most {limit}; one idea a line"),
                    _ => format!("at most {limit}; say the rest in the feedback"),
                };
                scope.push(&wording.text.span, Code::TextLong, message, hint);
            }
        }
        if !matches!(wording.kind, WordingKind::Note) {
            hard_sentences(scope, wording);
        }
    }
}

/// A line of what a class is asked is as long as a bubble: it is read from the back row.
fn asked(scope: &Scope<'_, impl Written>, wording: &Wording<'_>) {
    let limit = bubble(scope.band());
    let mut start = 0;
    for line in wording.text.value.split('\n') {
        let length = line.chars().count();
        if length > limit {
            let span = place_in(scope.source.file(), wording.text, start);
            let message = format!("{length} characters in one line for the class");
            let hint = format!("at most {limit} for {}", scope.band().as_str());
            scope.push(&span, Code::TextLong, message, hint);
        }
        start += line.len() + 1;
    }
}

/// Whether a sentence of so many syllables is longer than the band reads at ease.
pub(crate) const fn is_hard(syllables: usize, band: Band) -> bool {
    syllables > sentence(band)
}

/// The sentences of a text: where each begins, and how many syllables it has.
pub(crate) fn sentences(words: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut next = 0;
    words.split_inclusive(['.', '!', '?', '…', '\n']).map(move |part| {
        let start = next + (part.len() - part.trim_start().len());
        next += part.len();
        let syllables = part.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
        (start, syllables.count())
    })
}

fn hard_sentences(scope: &Scope<'_, impl Written>, wording: &Wording<'_>) {
    let (limit, reader) = match wording.kind {
        WordingKind::Easy => (EASY_SENTENCE, "an easy page"),
        _ => (sentence(scope.band()), scope.band().as_str()),
    };
    for (start, syllables) in sentences(&wording.text.value).filter(|(_, syllables)| *syllables > limit) {
        let span = place_in(scope.source.file(), wording.text, start);
        let message = format!("a sentence of {syllables} syllables");
        let hint = format!("{limit} are read at ease at {reader}; make two sentences of it");
        scope.push(&span, Code::ReadingHard, message, hint);
    }
}
