//! Class mode on paper: drawn here from the story, printed by the browser. A screen shows the sheets as they will come out.

mod asked;
mod booster;
mod cards;
mod handout;
mod key;
mod plan;
mod plan_acts;
mod screen;
mod slips;

pub(crate) use screen::{PaperScreen, paper_link};
