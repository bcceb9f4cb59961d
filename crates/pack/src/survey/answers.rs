//! Whether a habit would answer for the learner: always the longest option, always the first.

use serde::Serialize;

use crate::source::{OptionSource, ScenarioSource, StepSource};

/// From how many questions on a habit is judged; before, chance alone makes any.
pub(crate) const FEW: usize = 20;

/// How many standard deviations above chance a habit has to be right before it is called one. By chance alone each one
/// is found so in about one pack of forty.
const CLEARLY: f64 = 2.0;

/// A choice or question with one safe or right option.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    /// How many options it has.
    options: usize,
    /// The place of the right one, from 0.
    place: usize,
    /// The share of times that taking a longest one would be right: 1, or less where several are as long.
    longest: f64,
    /// The same for a shortest one.
    shortest: f64,
}

/// How often habits would be right over many choices and questions.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Answers {
    /// How many choices and questions have one safe or right option.
    pub questions: usize,
    /// How many of them one would get right by chance.
    pub by_chance: f64,
    /// How far chance strays from that: its standard deviation.
    pub deviation: f64,
    /// How many by always taking the longest.
    pub longest: f64,
    /// How many by always taking the shortest.
    pub shortest: f64,
    /// How many by always taking the last one.
    pub last: f64,
    /// How many at each place: first, second, …
    pub places: Vec<usize>,
}

impl Answers {
    /// The answers of these scenarios, boosters included.
    pub(crate) fn of<'a>(sources: impl IntoIterator<Item = &'a ScenarioSource>) -> Self {
        let mut answers = Self::default();
        let mut variance = 0.0;
        let steps = sources.into_iter().flat_map(ScenarioSource::steps);
        for asked in steps.filter_map(|step| asked(&step.value)) {
            let chance = 1.0 / count(asked.options);
            answers.questions += 1;
            answers.by_chance += chance;
            variance += chance * (1.0 - chance);
            answers.longest += asked.longest;
            answers.shortest += asked.shortest;
            if asked.place + 1 == asked.options {
                answers.last += 1.0;
            }
            if answers.places.len() < asked.options {
                answers.places.resize(asked.options, 0);
            }
            answers.places[asked.place] += 1;
        }
        answers.deviation = f64::sqrt(variance);
        answers
    }

    /// Each habit with how many it would get right.
    #[must_use]
    pub fn habits(&self) -> [(&'static str, f64); 4] {
        let first = self.places.first().map_or(0.0, |first| count(*first));
        [("longest", self.longest), ("shortest", self.shortest), ("first", first), ("last", self.last)]
    }

    /// Whether so many right ones are clearly more than chance.
    #[must_use]
    pub fn is_clear(&self, right: f64) -> bool {
        self.questions >= FEW && right > self.by_chance + CLEARLY * self.deviation
    }
}

/// A count to reckon with; no pack has more than 2³² of anything.
fn count(many: usize) -> f64 {
    u32::try_from(many).map_or(f64::MAX, f64::from)
}

/// What is asked, if exactly one option is safe or right.
fn asked(step: &StepSource) -> Option<Asked> {
    let (options, right) = right_options(step)?;
    let place = right.iter().position(|right| *right)?;
    if right.iter().filter(|right| **right).count() != 1 {
        return None;
    }
    let lengths: Vec<usize> = options.iter().map(length).collect();
    let share = |extreme: Option<&usize>| {
        let extreme = extreme.copied().unwrap_or_default();
        let as_long = lengths.iter().filter(|length| **length == extreme).count();
        if lengths[place] == extreme { 1.0 / count(as_long) } else { 0.0 }
    };
    Some(Asked {
        options: options.len(),
        place,
        longest: share(lengths.iter().max()),
        shortest: share(lengths.iter().min()),
    })
}

/// The options of a choice, or of a question with one answer, and which of them are safe or right.
pub(crate) fn right_options(step: &StepSource) -> Option<(&[OptionSource], Vec<bool>)> {
    let is_right = |option: &OptionSource| option.right.as_ref().is_some_and(|right| right.value);
    let is_safe = |option: &OptionSource| {
        option.quality.as_ref().is_some_and(|quality| quality.value == engine::Quality::Safe)
    };
    match step {
        StepSource::Choice { options, .. } => Some((options, options.iter().map(is_safe).collect())),
        StepSource::Question { options, several: false, .. } => {
            Some((options, options.iter().map(is_right).collect()))
        }
        _ => None,
    }
}

/// The length of an option's words.
pub(crate) fn length(option: &OptionSource) -> usize {
    option.text.as_ref().map_or(0, |text| text.value.chars().count())
}
