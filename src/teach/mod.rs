//! Class mode: the screens of its page.

mod book;
mod desk;
mod report;
mod setup;
mod show;
mod start;
mod story;
mod survey;
mod unreadable;

pub(crate) use book::{BookScreen, NOBODY, SheetScreen, confidence_scale, source, source_scale};
pub(crate) use desk::LessonDesk;
pub(crate) use report::ReportScreen;
pub(crate) use setup::SetupScreen;
pub(crate) use show::LessonScreen;
pub(crate) use start::StartScreen;
pub(crate) use story::{Loaded, Story, Subject, address_of, title, use_story};
pub(crate) use survey::{AloneScreen, CountsScreen, SurveyScreen};
pub(crate) use unreadable::unreadable;
