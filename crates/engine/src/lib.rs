//! The pure core of Kể Nghe: what a scenario is, and what happens when a learner goes through one.
//!
//! A [`Scenario`] is an immutable, checked graph. A [`Session`] is the path taken through it; everything a screen
//! shows is derived from that path ([`View`]), and so are the score, the resume point and the replay.
//!
//! This crate knows no browser, clock, random source or file: a shuffle seed comes in with [`Event::Start`], and
//! today's [`Date`] comes from outside too.

pub mod compact;
mod date;
mod fits;
pub mod model;
mod run;
#[cfg(test)]
mod sample;
mod score;
mod session;
mod shuffle;
mod view;
mod warning;

pub use date::Date;
pub use model::*;
pub use run::{Decision, Misfit, Run};
pub use score::{Grade, Score};
pub use session::{Event, Record, Session};
pub use view::{
    Bubble, Card, CardVerdict, Entry, HuntBubble, OptionView, Reply, Screen, Side, Stage, SwitchView,
    Verdict, View,
};
pub use warning::{
    LARGEST_FEED, MOST_WARNINGS, WARNING_DAYS, WARNING_TEXT, WARNING_TITLE, WARNINGS_SHOWN, Warning, is_term,
    shown_warnings,
};
