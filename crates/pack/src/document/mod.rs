//! Pages of content: read like scenarios, held to the same rules on words, and made into what is drawn.

mod build;
mod check;
mod source;

pub(crate) use build::documents;
pub(crate) use check::{check, groups};

pub(crate) use source::{BlockSource, DocumentSource, SectionSource, Special};
