//! What a band's classes are asked before, after and some weeks after the lessons, and what they agree upon: read, held to the rules on words, and
//! made into what class mode shows. (What is found out about the pack itself is [`crate::survey`].)

mod build;
mod check;
mod ids;
mod source;

pub(crate) use build::survey;
pub(crate) use check::{check, missing};
pub(crate) use ids::{lock, relock};
pub(crate) use source::{QuestionnaireSource, RulesSource, VignetteSource};
