//! What a class leaves behind: how it is kept, written to files, put together and published.

#![allow(clippy::unwrap_used)] // in a test, a panic is the message

mod any;
mod attack;
mod keeping;
mod publishing;
mod reporting;
mod sheets;
mod stores;
mod surveys;
mod working_file;
