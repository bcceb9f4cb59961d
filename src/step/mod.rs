//! What the learner does: one component for each interaction kind, and the match that picks it.

mod choice;
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

pub(crate) use hunt::HuntThread;
pub(crate) use stage::StagePanel;
