//! What all classes together said, for the school itself. It holds small numbers, so it is not for publishing; that is
//! [`Published`](crate::Published).

use engine::ChoiceId;

use crate::class::ClassGrade;
use crate::sheet::{ClassSheet, Kind};
use crate::tally::{QuestionKey, Tally, Votes};

/// The totals of many sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// One group for each story, booster, round, and wave of a survey.
    pub groups: Vec<Group>,
}

/// The totals of all classes that did the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they did.
    pub kind: Kind,
    /// How many classes there were: each sheet is one.
    pub classes: u32,
    /// How many pupils there were in those classes that said so.
    pub pupils: u32,
    /// How many classes did not say how many pupils there were.
    pub classes_without_pupils: u32,
    /// The totals of each question, in the order of their keys.
    pub questions: Vec<QuestionTotals>,
}

/// The totals of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionTotals {
    /// The question.
    pub question: QuestionKey,
    /// How many classes counted it.
    pub classes: u32,
    /// Whether everybody could be for several options, so that they add up to hands, not to pupils.
    pub several: bool,
    /// How many were for each option, in the order of their ids.
    pub options: Vec<(ChoiceId, u32)>,
    /// How many passed.
    pub passes: u32,
    /// In how many classes nobody was counted and this option had the most.
    pub most: Vec<(ChoiceId, u32)>,
}

impl Report {
    /// The totals of these sheets, of one grade or of all.
    #[must_use]
    pub fn of<'a>(sheets: impl IntoIterator<Item = &'a ClassSheet>, grade: Option<ClassGrade>) -> Self {
        let mut report = Self::default();
        for sheet in sheets {
            if grade.is_none_or(|grade| sheet.head().grade == grade) {
                report.group(&sheet.head().kind).add(sheet);
            }
        }
        report
    }

    /// The group of those who did this.
    fn group(&mut self, kind: &Kind) -> &mut Group {
        let place = self.groups.binary_search_by(|group| group.kind.cmp(kind)).unwrap_or_else(|place| {
            self.groups.insert(place, Group::new(kind.clone()));
            place
        });
        &mut self.groups[place]
    }
}

impl Group {
    const fn new(kind: Kind) -> Self {
        Self { kind, classes: 0, pupils: 0, classes_without_pupils: 0, questions: Vec::new() }
    }

    /// The totals of a question.
    #[must_use]
    pub fn question(&self, question: &QuestionKey) -> Option<&QuestionTotals> {
        self.questions.iter().find(|totals| totals.question == *question)
    }

    /// The question with no right answer, before the story and after it, where both were counted.
    #[must_use]
    pub fn before_and_after(&self) -> Option<(&QuestionTotals, &QuestionTotals)> {
        let counted = |key| self.question(&key).filter(|totals| totals.classes > 0);
        Some((counted(QuestionKey::opening())?, counted(QuestionKey::closing())?))
    }

    fn add(&mut self, sheet: &ClassSheet) {
        self.classes += 1;
        match sheet.head().pupils {
            Some(pupils) => self.pupils += u32::from(pupils.number()),
            None => self.classes_without_pupils += 1,
        }
        for tally in sheet.tallies() {
            let place = self.questions.binary_search_by(|known| known.question.cmp(&tally.question));
            let place = place.unwrap_or_else(|place| {
                self.questions.insert(place, QuestionTotals::new(tally.question.clone()));
                place
            });
            self.questions[place].add(tally);
        }
    }
}

impl QuestionTotals {
    const fn new(question: QuestionKey) -> Self {
        Self { question, classes: 0, several: false, options: Vec::new(), passes: 0, most: Vec::new() }
    }

    /// How many were for this option.
    #[must_use]
    pub fn votes(&self, option: &ChoiceId) -> u32 {
        self.options.iter().find(|(known, _)| known == option).map_or(0, |(_, count)| *count)
    }

    /// How many were for any option; passes are not.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.options.iter().map(|(_, count)| count).sum()
    }

    fn add(&mut self, tally: &Tally) {
        match &tally.votes {
            Votes::Counted { options, passes } | Votes::Hands { options, passes } => {
                self.several |= matches!(tally.votes, Votes::Hands { .. });
                self.classes += 1;
                self.passes += u32::from(*passes);
                for (option, count) in options {
                    add(&mut self.options, option, u32::from(*count));
                }
            }
            Votes::Most(option) => add(&mut self.most, option, 1),
        }
    }
}

fn add(counts: &mut Vec<(ChoiceId, u32)>, option: &ChoiceId, more: u32) {
    match counts.binary_search_by(|(known, _)| known.cmp(option)) {
        Ok(place) => counts[place].1 += more,
        Err(place) => counts.insert(place, (option.clone(), more)),
    }
}
