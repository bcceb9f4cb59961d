//! The shipped stories, played in every way and in every language, natively.
//!
//! `boosters` answers every booster in every way, `lesson` shows every story to a class, `counts` keeps and publishes what
//! it counted, `lesson_plans` makes every plan of a lesson, `walk` goes everywhere a learner can go, `plan` plays what an
//! author wrote down in `tests/plans`, `edits` changes the stories under the feet of learners who are in the middle.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // in a test, a panic is the message

mod boosters;
mod counts;
mod covering;
mod edits;
mod lesson;
mod lesson_plans;
mod plan;
mod shipped;
mod walk;
