//! Class mode: one computer, one projector, a class without devices of their own.
//!
//! Nothing in here names a pupil. What a class leaves behind are counts, a day and a grade. This crate knows no browser:
//! the day and what another window says come in from outside.

mod material;

pub use material::{Lesson, Material, Opinion, OpinionOption, SceneNotes, Survey, SurveyItem, Vignette};
