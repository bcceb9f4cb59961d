//! Lesson plans, made from a story and its notes. The minutes of a plan's segments add up to exactly those of its kind,
//! or there is no plan and it is said how many are over or missing.
//!
//! A plan holds ids, and texts of the story and its notes; whatever is the same in every plan is a name, for which the
//! interface has the words. How a plan is made: the safe way through the story (`route`), how long each thing takes
//! (`pace`), the segments (`draft`), and what is left out or given more time until the minutes are right (`fit`).

mod draft;
mod fit;
mod kind;
mod pace;
mod plan;
mod route;
#[cfg(test)]
mod tests;

pub use kind::PlanKind;
pub use plan::{Act, FollowUp, LessonPlan, PlannedVote, Preparation, Segment, SegmentKind, Shortfall, Talk};
