//! Surveys: how one is held, and what is asked in secret.

mod counts;

pub(crate) use counts::CountsScreen;
