//! What the learner does: one file for each interaction kind, and the match that picks it.

mod choice;
mod desk;
mod ending;
mod feedback;
mod hunt;
mod options;
mod order;
mod panel;
mod question;
mod reading;
mod say;
mod settings;
mod sort;
mod stage;
mod tell;

pub(crate) use desk::{Desk, Draft};
pub(crate) use hunt::hunt_thread;
pub(crate) use stage::stage_panel;
