//! Surveys: how one is held, and what is asked in secret.

mod alone;
mod counts;
mod hub;

pub(crate) use alone::AloneScreen;
pub(crate) use counts::CountsScreen;
pub(crate) use hub::SurveyScreen;
