//! What was counted in one wave, either all of it or what may be published.

use engine::ChoiceId;

use crate::known::SCALE;
use crate::material::Survey;
use crate::publish::{PublishedGroup, PublishedRow};
use crate::report::{Group, QuestionTotals};
use crate::sheet::{Kind, Wave};

/// The numbers of one wave of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveCounts {
    /// Which wave.
    pub wave: Wave,
    /// How many classes took part.
    pub classes: u32,
    /// What was counted of each question.
    pub items: Vec<ItemCounts>,
}

/// The numbers of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemCounts {
    /// The id of the vignette, confidence item or source.
    pub id: String,
    /// How many were right, or answered 3 or 4.
    pub count: u32,
    /// How many answered.
    pub of: u32,
    /// What the answers from 1 to 4 add up to, where all of them are known.
    pub points: Option<u32>,
    /// How many classes counted it; none where that is not published, and then it is more than enough of them.
    pub classes: Option<u32>,
}

impl WaveCounts {
    /// All numbers of a group, if this is its survey.
    #[must_use]
    pub fn of(group: &Group, survey: &Survey) -> Option<Self> {
        let asked = |totals: &QuestionTotals| {
            let id = totals.question.as_str();
            let right = right_options(survey, id)?;
            Some(ItemCounts {
                id: id.to_owned(),
                count: right.iter().map(|option| totals.votes(option)).sum(),
                of: totals.answers(),
                points: points(survey, id, |option| Some(totals.votes(option))),
                classes: Some(totals.classes),
            })
        };
        let wave = wave(&group.kind, survey)?;
        Some(Self { wave, classes: group.classes, items: group.questions.iter().filter_map(asked).collect() })
    }

    /// What may be published of a group, if this is its survey. It is made from what is shown alone.
    #[must_use]
    pub fn of_published(group: &PublishedGroup, survey: &Survey) -> Option<Self> {
        let shown = |row: &PublishedRow| {
            let id = row.question.as_str();
            right_options(survey, id)?;
            let votes = |option: &ChoiceId| row.cells.iter().find(|(known, _)| known == option)?.1;
            let points = points(survey, id, votes);
            Some(ItemCounts { id: id.to_owned(), count: row.right?, of: row.total?, points, classes: None })
        };
        let wave = wave(&group.kind, survey)?;
        Some(Self { wave, classes: group.classes, items: group.rows.iter().filter_map(shown).collect() })
    }
}

fn wave(kind: &Kind, survey: &Survey) -> Option<Wave> {
    match kind {
        Kind::Survey { band, wave } if *band == survey.band => Some(*wave),
        _ => None,
    }
}

/// The right options of a vignette, or the answers 3 and 4 of a sentence; none for what is not in the survey.
fn right_options(survey: &Survey, id: &str) -> Option<Vec<ChoiceId>> {
    if let Some(vignette) = survey.vignettes.iter().find(|vignette| vignette.id == id) {
        let right = vignette.question.options.iter().filter(|option| option.right);
        return Some(right.map(|option| option.id.clone()).collect());
    }
    is_sentence(survey, id).then(|| SCALE[2..].iter().map(|answer| ChoiceId::from(*answer)).collect())
}

fn is_sentence(survey: &Survey, id: &str) -> bool {
    survey.confidence.iter().chain(&survey.sources).any(|item| item.id == id)
}

/// What the answers to a sentence add up to.
fn points(survey: &Survey, id: &str, votes: impl Fn(&ChoiceId) -> Option<u32>) -> Option<u32> {
    if !is_sentence(survey, id) {
        return None;
    }
    let answers = (1..).zip(SCALE).map(|(value, answer): (u32, _)| Some(value * votes(&answer.into())?));
    answers.sum()
}
