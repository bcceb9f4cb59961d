//! Who is in the stories: whom one advises, and who means harm.

use engine::Role;
use serde::Serialize;

use crate::source::{ScenarioSource, SpeakerSource};

/// How many people of a kind are boys or men, girls or women, or of neither said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Genders {
    /// Boys or men.
    pub male: usize,
    /// Girls or women.
    pub female: usize,
    /// Those of whom the file does not say.
    pub unknown: usize,
}

/// The cast of one scenario or of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cast {
    /// The children whom the learner advises.
    pub friends: Genders,
    /// People with bad intent.
    pub offenders: Genders,
    /// How many of these the child knows in daily life.
    pub known: usize,
    /// How many it does not.
    pub strangers: usize,
}

impl Cast {
    /// The cast of these scenarios.
    pub(crate) fn of<'a>(sources: impl IntoIterator<Item = &'a ScenarioSource>) -> Self {
        let mut cast = Self::default();
        for speaker in sources.into_iter().flat_map(|source| &source.speakers) {
            match speaker.role.as_ref().map(|role| role.value) {
                Some(Role::Friend) => cast.friends.add(speaker),
                Some(Role::Offender) => {
                    cast.offenders.add(speaker);
                    if speaker.known.as_ref().is_some_and(|known| known.value) {
                        cast.known += 1;
                    } else {
                        cast.strangers += 1;
                    }
                }
                _ => {}
            }
        }
        cast
    }
}

impl Genders {
    fn add(&mut self, speaker: &SpeakerSource) {
        match speaker.gender.as_ref().map(|gender| gender.value.as_str()) {
            Some("boy" | "man") => self.male += 1,
            Some("girl" | "woman") => self.female += 1,
            _ => self.unknown += 1,
        }
    }

    /// How many there are of whom it is said.
    #[must_use]
    pub const fn told(&self) -> usize {
        self.male + self.female
    }
}
