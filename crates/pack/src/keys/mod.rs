//! Every key a file can have, in one table: the parser reads by it, "did you mean" offers from it, and the editor's
//! schema is written from it.

mod booster;
mod classroom;
mod document;
mod locality;
mod pack;
mod scenario;
mod step;

pub use classroom::SURVEY;
pub use document::DOCUMENT;
pub(crate) use pack::{PACK, SITE, WORDS};
pub use scenario::SCENARIO;
pub(crate) use step::STEPS;

/// The keys of one kind of table.
#[derive(Debug)]
pub struct Table {
    /// How the table is headed in a file, or the file's name for the outermost.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// One key.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it has to be there.
    pub need: Need,
    /// What it is for, as the editor shows it.
    pub doc: &'static str,
}

/// Whether a key has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It has to.
    Required,
    /// It may be left out.
    Optional,
}

/// What a key takes.
#[derive(Debug)]
pub enum Kind {
    /// Words; not empty.
    Words,
    /// Text that may be empty.
    Blank,
    /// The id of the table itself, or of something else.
    Id,
    /// A script of one line a bubble, between three single quotes.
    Script,
    /// A whole number within bounds.
    Number {
        /// The smallest.
        min: u8,
        /// The largest.
        max: u8,
    },
    /// `true` or `false`.
    Switch,
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// A list of ids.
    List,
    /// A list of official codes, such as `2.5`.
    Codes,
    /// A list of some of a few words.
    Some(&'static [&'static str]),
    /// A list of whole numbers within bounds.
    Numbers {
        /// The smallest.
        min: u8,
        /// The largest.
        max: u8,
    },
    /// A table.
    Table(&'static Table),
    /// Tables of one kind, how few and how many.
    Tables {
        /// Their keys.
        table: &'static Table,
        /// How many there are at least.
        min: usize,
        /// How many there are at most.
        max: usize,
    },
}

/// A key that has to be there.
const fn required(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key { name, kind, need: Need::Required, doc }
}

/// A key that may be left out.
const fn optional(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key { name, kind, need: Need::Optional, doc }
}

/// The keys that entries of the shared files have in common.
const ID: Key = required("id", Kind::Id, "Its id.");
const VI: Key = required("vi", Kind::Words, "Its words in Vietnamese.");
const EN: Key = optional("en", Kind::Words, "Its words in English; if left out, `locale/en.po` has them.");
const SOURCE: Key = optional("source", Kind::Blank, "Where it was read.");
const CHECKED_ON: Key = optional("checked_on", Kind::Blank, "The day it was last checked.");
