//! How hard a text is to read, as figures. Vietnamese is written syllable by syllable (*tiếng*), so these are what is
//! counted, not words.

use serde::Serialize;

use crate::rules::{is_hard, sentences};
use crate::source::ScenarioSource;
use crate::texts::{WordingKind, opinion, wordings};

/// The reading level of what learners read in a scenario. Teachers' notes do not count, nor does what a class is asked
/// around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reading {
    /// How many sentences there are.
    pub sentences: usize,
    /// Syllables in a sentence, on average.
    pub mean_syllables: f64,
    /// Syllables in the longest sentence.
    pub most_syllables: usize,
    /// The share of sentences longer than the band reads at ease, 0 to 1.
    pub long_share: f64,
    /// How many bubbles there are.
    pub bubbles: usize,
    /// Characters in a bubble, on average.
    pub mean_bubble: f64,
}

impl Reading {
    /// The reading level of a scenario, boosters included.
    pub(crate) fn of(source: &ScenarioSource) -> Self {
        let band = source.band.as_ref().map_or(engine::Band::Primary, |band| band.value);
        let mut reading = Self::default();
        let (mut syllables, mut long, mut characters) = (0, 0, 0);
        let asked: Vec<String> = opinion(source).into_iter().map(|wording| wording.key).collect();
        for wording in wordings(source).into_iter().filter(|wording| !asked.contains(&wording.key)) {
            match wording.kind {
                WordingKind::Note | WordingKind::Name | WordingKind::Asked | WordingKind::Label(_) => {
                    continue;
                }
                WordingKind::Bubble(_) => {
                    reading.bubbles += 1;
                    characters += wording.text.value.chars().count();
                }
                WordingKind::Title | WordingKind::Card | WordingKind::Prose | WordingKind::Easy => {}
            }
            for (_, length) in sentences(&wording.text.value).filter(|(_, length)| *length > 0) {
                reading.sentences += 1;
                syllables += length;
                reading.most_syllables = reading.most_syllables.max(length);
                long += usize::from(is_hard(length, band));
            }
        }
        reading.mean_syllables = ratio(syllables, reading.sentences);
        reading.long_share = ratio(long, reading.sentences);
        reading.mean_bubble = ratio(characters, reading.bubbles);
        reading
    }
}

/// How many of one on each of the other; 0 where there is none.
fn ratio(many: usize, of: usize) -> f64 {
    let number = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    if of == 0 { 0.0 } else { number(many) / number(of) }
}
