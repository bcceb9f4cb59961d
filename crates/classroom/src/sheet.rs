//! What stays of one lesson or survey in one class: a day, a grade, and counts.

use std::fmt;

use engine::{Band, Date, ScenarioId};

use crate::class::{ClassGrade, ClassMark, ClassSize};
use crate::tally::{QuestionKey, Tally, TallyFault, is_id};

/// A sheet's id. It is made from what stands on the sheet, but does not say it: a sheet that was deleted is remembered
/// by its id, and nothing shall be left of which class it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetId(String);

/// What an id begins with, so that no program for tables takes it for a number.
const FIRST: char = 'k';

impl SheetId {
    /// A new id. `chance` is any number that hardly comes twice: the same class mark has a lesson on the same day in
    /// many schools, and their sheets meet in one report. Whoever has the id already is asked with `taken`.
    #[must_use]
    pub fn make(head: &SheetHead, chance: u64, taken: impl Fn(&Self) -> bool) -> Self {
        let (kind, subject, wave) = head.kind.words();
        let text = format!("{} {} {} {kind} {subject} {wave}", head.day, head.grade, head.class);
        let id = |chance: u64| {
            // FNV-1a, 64 bits; it tells sheets apart and keeps no secrets.
            let hash =
                text.bytes().chain(chance.to_be_bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
                });
            Self(format!("{FIRST}{hash:016x}"))
        };
        let mut chance = chance;
        while taken(&id(chance)) {
            chance = chance.wrapping_add(1);
        }
        id(chance)
    }

    /// Reads an id that was [made](Self::make).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(FIRST)?;
        let shaped =
            digits.len() == 16 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        shaped.then(|| Self(text.to_owned()))
    }

    /// The id as it is written down.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SheetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// When in a project a survey is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wave {
    /// Before the lessons.
    Pre,
    /// After them.
    Post,
    /// Some weeks later.
    FollowUp,
}

impl Wave {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Pre, Self::Post, Self::FollowUp];

    /// The wave as it is written down.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pre => "pre",
            Self::Post => "post",
            Self::FollowUp => "follow-up",
        }
    }
}

/// What the class did.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A lesson on a story.
    Lesson(ScenarioId),
    /// A story's booster, some weeks later.
    Booster(ScenarioId),
    /// A group round over several stories.
    Round,
    /// A survey.
    Survey {
        /// Whose.
        band: Band,
        /// When.
        wave: Wave,
    },
}

/// How a band is written down here. `6-10` as in a story's file would become a day of October in a table.
const BANDS: [(Band, &str); 4] = [
    (Band::Primary, "primary"),
    (Band::LowerSecondary, "lower-secondary"),
    (Band::UpperSecondary, "upper-secondary"),
    (Band::Adult, "adult"),
];

impl Kind {
    /// The kind as it is written down: what it is, of what, and which wave; empty where there is none.
    #[must_use]
    pub fn words(&self) -> (&'static str, &str, &'static str) {
        match self {
            Self::Lesson(id) => ("lesson", id.as_str(), ""),
            Self::Booster(id) => ("booster", id.as_str(), ""),
            Self::Round => ("round", "", ""),
            Self::Survey { band, wave } => {
                let word = BANDS.iter().find(|(known, _)| known == band).map_or("", |(_, word)| word);
                ("survey", word, wave.as_str())
            }
        }
    }

    /// Reads what [`Kind::words`] gives.
    #[must_use]
    pub fn parse(kind: &str, subject: &str, wave: &str) -> Option<Self> {
        let story = || is_id(subject).then(|| ScenarioId::from(subject));
        let kind = match kind {
            "lesson" => Self::Lesson(story()?),
            "booster" => Self::Booster(story()?),
            "round" => Self::Round,
            "survey" => Self::Survey {
                band: BANDS.iter().find(|(_, word)| *word == subject)?.0,
                wave: *Wave::ALL.iter().find(|known| known.as_str() == wave)?,
            },
            _ => return None,
        };
        let (_, its_subject, its_wave) = kind.words();
        (its_subject == subject && its_wave == wave).then_some(kind)
    }
}

/// What a sheet says besides counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SheetHead {
    /// The day.
    pub day: Date,
    /// The grade.
    pub grade: ClassGrade,
    /// Which class of the grade.
    pub class: ClassMark,
    /// How many were there, where somebody counted.
    pub pupils: Option<ClassSize>,
    /// What the class did.
    pub kind: Kind,
}

/// One lesson or survey given to one class. What is counted in it can be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSheet {
    id: SheetId,
    head: SheetHead,
    tallies: Vec<Tally>,
}

impl ClassSheet {
    /// A sheet on which nothing is counted yet.
    #[must_use]
    pub const fn new(id: SheetId, head: SheetHead) -> Self {
        Self { id, head, tallies: Vec::new() }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &SheetId {
        &self.id
    }

    /// What it says besides counts.
    #[must_use]
    pub const fn head(&self) -> &SheetHead {
        &self.head
    }

    /// What was counted, in the order of the questions' keys, options in that of their ids.
    #[must_use]
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// What was counted on a question.
    #[must_use]
    pub fn tally(&self, question: &QuestionKey) -> Option<&Tally> {
        self.tallies.iter().find(|tally| tally.question == *question)
    }

    /// Notes what was counted on a question, instead of what was noted before.
    ///
    /// # Errors
    /// Where it cannot be right; nothing changes then.
    pub fn put(&mut self, tally: Tally) -> Result<(), TallyFault> {
        tally.check(self.head.pupils)?;
        let tally = tally.in_order();
        match self.tallies.binary_search_by(|known| known.question.cmp(&tally.question)) {
            Ok(place) => self.tallies[place] = tally,
            Err(place) => self.tallies.insert(place, tally),
        }
        Ok(())
    }

    /// Notes nothing on a question any more.
    pub fn remove(&mut self, question: &QuestionKey) {
        self.tallies.retain(|tally| tally.question != *question);
    }

    /// Corrects what it says besides counts. The id stays.
    ///
    /// # Errors
    /// Where more were counted than were there; nothing changes then.
    pub fn correct(&mut self, head: SheetHead) -> Result<(), TallyFault> {
        self.tallies.iter().try_for_each(|tally| tally.check(head.pupils))?;
        self.head = head;
        Ok(())
    }
}
