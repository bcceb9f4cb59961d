//! Class mode: the screens of its page.

mod book;
mod setup;
mod start;
mod story;
mod survey;

pub(crate) use setup::SetupScreen;
pub(crate) use start::StartScreen;
pub(crate) use survey::CountsScreen;
