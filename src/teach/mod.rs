//! Class mode: the screens of its page.

mod setup;
mod start;
mod story;

pub(crate) use setup::SetupScreen;
pub(crate) use start::StartScreen;
