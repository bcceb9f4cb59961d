//! The report over all classes: for the school itself, and as it may be published.

mod figures;
mod published;
mod screen;
mod working;

pub(crate) use screen::ReportScreen;
