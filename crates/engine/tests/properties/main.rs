//! Properties that hold for every scenario and every way through it, on generated scenarios.

#![allow(clippy::unwrap_used)] // in a test, a panic is the message

mod decide;
mod edits;
mod play;
mod story;
