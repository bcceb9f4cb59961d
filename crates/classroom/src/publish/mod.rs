//! What may leave the school: totals from which no small number can be worked out, not even by somebody who knows all that
//! is published and how this program decides what to leave out.
//!
//! **The rule.** The options of a question are divided in two: the safe or right ones and the others, or the upper and the
//! lower answers of a scale; each part in two again, in the story's order, down to single options. How they are divided
//! depends on the story alone, never on the numbers ([`Layout`]). The total is shown from 5 on. What is shown is divided
//! further only where *both* parts have at least 5; otherwise nothing within it is shown.
//!
//! **Why nothing can be worked out.** All that is known of options that are not shown is the sum of the part they are in,
//! and that one of its halves has less than 5. Either half can be the one, down to nothing, and then the other has all of
//! the sum, on any of its options. So each such option may have any number from 0 to the sum, which is at least 5; and where
//! the total itself is not shown, any from 0 to 4. The rule that leaves out the smallest numbers, and then the next smallest
//! so that they cannot be subtracted, does not have this property: which option was left out as the second one says
//! something about the first.
//!
//! **Beside the numbers of a question** stand only those of other questions and the number of classes. Neither passes nor
//! pupils are published, because pupils less answers are those who passed. Grades are not told apart, because what several
//! tables have in common can be subtracted. Averages are made from what is shown.

mod layout;
mod row;
mod table;

pub use layout::Layout;
pub use row::{PublishedRow, Withheld};
pub use table::write_published_csv;

use crate::report::Report;
use crate::sheet::{ClassSheet, Kind};
use crate::tally::QuestionKey;

/// The smallest number that is shown.
pub const SMALLEST_SHOWN: u32 = 5;
/// How many classes must have counted a question. With two, each could subtract itself and had the other's numbers.
pub const FEWEST_CLASSES: u32 = 3;

/// What may be published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// One group for each story, booster, round, and wave of a survey.
    pub groups: Vec<PublishedGroup>,
}

/// What may be published of all classes that did the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedGroup {
    /// What they did.
    pub kind: Kind,
    /// How many classes there were.
    pub classes: u32,
    /// The questions that any class counted.
    pub rows: Vec<PublishedRow>,
}

impl Published {
    /// What may be published of these sheets: all that there are, since a table of some of them could be subtracted from one
    /// of all. What the options of a question are, `layout` says.
    #[must_use]
    pub fn of<'a>(
        sheets: impl IntoIterator<Item = &'a ClassSheet>,
        layout: impl Fn(&Kind, &QuestionKey) -> Option<Layout>,
    ) -> Self {
        let groups = Report::of(sheets, None).groups.into_iter().map(|group| {
            let counted = group.questions.iter().filter(|totals| totals.classes > 0);
            let rows = counted
                .map(|totals| PublishedRow::of(totals, layout(&group.kind, &totals.question).as_ref()))
                .collect();
            PublishedGroup { kind: group.kind, classes: group.classes, rows }
        });
        Self { groups: groups.collect() }
    }
}

impl PublishedGroup {
    /// A question's row.
    #[must_use]
    pub fn row(&self, question: &QuestionKey) -> Option<&PublishedRow> {
        self.rows.iter().find(|row| row.question == *question)
    }
}
