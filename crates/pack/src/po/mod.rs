//! Gettext catalogues, read with places and written back so that Poedit and Weblate find what they left.
//!
//! `polib` knows no places and rewrites everything; an author needs `file:line`, and a translator a small diff. What an
//! entry looks like is kept to the byte unless its words change.

mod entry;
mod merge;
mod read;

pub(crate) use entry::{Catalogue, Entry};
pub(crate) use merge::{Wanted, merged};
pub(crate) use read::catalogue;
