//! What can be wrong with a table.

use thiserror::Error;

use crate::count::CountError;
use crate::tally::TallyFault;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {what}")]
pub struct CsvFault {
    /// The line, the first one is 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: FaultKind,
}

/// What is wrong with a line, or with the file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FaultKind {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// It is no text, or in an old code page.
    #[error("this is no text in UTF-8 or UTF-16")]
    NotText,
    /// It is another program's.
    #[error("this is no working file of class mode")]
    NotOurs,
    /// It was written by a newer program.
    #[error("this file is of a newer version, {0}")]
    Newer(u32),
    /// The columns are not the ones of this version, in their order.
    #[error("the columns are not those of a working file: `{0}` is expected")]
    Columns(&'static str),
    /// The row has too few cells, or too many.
    #[error("there are {found} cells instead of {expected}")]
    Cells {
        /// How many it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// The first cell is no sheet's id.
    #[error("`{0}` is no sheet's id")]
    Sheet(String),
    /// It is no day.
    #[error("`{0}` is no day")]
    Day(String),
    /// It is no grade.
    #[error("`{0}` is no grade")]
    Grade(String),
    /// It is no class's letter and number.
    #[error("`{0}` is no class")]
    Class(String),
    /// The number of pupils is none.
    #[error("the number of pupils: {0}")]
    Pupils(CountError),
    /// The number of pupils is zero; where it is not known the cell is empty.
    #[error("a class has at least one pupil")]
    NoPupils,
    /// Kind, subject and wave do not go together.
    #[error("`{0}` is nothing that is counted")]
    Kind(String),
    /// There is no such story, or no such survey.
    #[error("`{0}` is not known")]
    Subject(String),
    /// There is no such question.
    #[error("the question `{0}` is not known")]
    Question(String),
    /// There is no such option.
    #[error("the option `{0}` is not known")]
    Option(String),
    /// The count is no number from 0 to 100.
    #[error("the count: {0}")]
    Count(CountError),
    /// An earlier line says something else about the same sheet.
    #[error("it says something else about this sheet than line {0}")]
    Differs(usize),
    /// An earlier line says the same thing.
    #[error("line {0} counted this already")]
    Repeated(usize),
    /// More were counted than can have been there.
    #[error(transparent)]
    Tally(TallyFault),
}
