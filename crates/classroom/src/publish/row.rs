//! One question, as it may be published.

use engine::ChoiceId;

use super::layout::Layout;
use super::{FEWEST_CLASSES, SMALLEST_SHOWN};
use crate::report::QuestionTotals;
use crate::tally::QuestionKey;

/// One question, as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRow {
    /// The question.
    pub question: QuestionKey,
    /// Whether everybody could be for several options, so that they add up to hands, not to pupils.
    pub several: bool,
    /// Why nothing of it is shown, where nothing is.
    pub withheld: Option<Withheld>,
    /// Each option in the order of the layout, with its number where it is shown.
    pub cells: Vec<(ChoiceId, Option<u32>)>,
    /// How many were for any of the right options, where it is shown.
    pub right: Option<u32>,
    /// How many were for any option, where it is shown.
    pub total: Option<u32>,
}

/// Why nothing of a question is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// Too few classes counted it.
    FewClasses,
    /// Less than five answered it.
    FewAnswers,
    /// The story has no such question or option any more.
    Unknown,
}

impl PublishedRow {
    pub(super) fn of(totals: &QuestionTotals, layout: Option<&Layout>) -> Self {
        let layout_of_all = layout.filter(|layout| {
            totals.options.iter().all(|(option, _)| layout.options().any(|known| known == option))
        });
        let withheld = match layout_of_all {
            None => Some(Withheld::Unknown),
            Some(_) if totals.classes < FEWEST_CLASSES => Some(Withheld::FewClasses),
            Some(_) if totals.answers() < SMALLEST_SHOWN => Some(Withheld::FewAnswers),
            Some(_) => None,
        };
        let options = layout.into_iter().flat_map(Layout::options);
        let mut row = Self {
            question: totals.question.clone(),
            several: totals.several,
            withheld,
            cells: options.map(|option| (option.clone(), None)).collect(),
            right: None,
            total: None,
        };
        if let (None, Some(layout)) = (withheld, layout) {
            let counts: Vec<u32> = layout.options().map(|option| totals.votes(option)).collect();
            row.total = Some(counts.iter().sum());
            row.show(&counts, layout.right.len());
        }
        row
    }

    /// Shows what is safe to show of a row whose total is shown.
    fn show(&mut self, counts: &[u32], right: usize) {
        let has_sides = 0 < right && right < counts.len();
        if has_sides && can_be_divided(counts, right) {
            self.right = Some(counts[..right].iter().sum());
        }
        let first = if has_sides { right } else { half(counts.len()) };
        self.divide(counts, 0, first);
    }

    /// Divides a part whose sum is known before the place `middle`, where both sides are large enough, and these again.
    /// `from` is the place of the part's first option.
    fn divide(&mut self, counts: &[u32], from: usize, middle: usize) {
        if let [count] = counts {
            self.cells[from].1 = Some(*count);
        } else if can_be_divided(counts, middle) {
            let (left, others) = counts.split_at(middle);
            self.divide(left, from, half(left.len()));
            self.divide(others, from + middle, half(others.len()));
        }
    }

    /// The share of an option among all answers, where it is shown.
    #[must_use]
    pub fn share(&self, option: &ChoiceId) -> Option<f64> {
        let (_, count) = self.cells.iter().find(|(known, _)| known == option)?;
        Some(f64::from((*count)?) / f64::from(self.total?))
    }
}

fn can_be_divided(counts: &[u32], middle: usize) -> bool {
    let (left, others) = counts.split_at(middle);
    [left, others].iter().all(|side| side.iter().sum::<u32>() >= SMALLEST_SHOWN)
}

const fn half(length: usize) -> usize {
    length.div_ceil(2)
}
