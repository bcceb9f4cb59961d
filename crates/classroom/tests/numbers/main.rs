//! What a class leaves behind: how it is kept, written to files, put together and published.

#![allow(clippy::unwrap_used)] // in a test, a panic is the message

mod any;
mod attack;
mod keeping;
mod publishing;
mod reporting;
mod sheets;
// The same store as in the tests of `tracking`, whose port it is.
#[path = "../../../tracking/tests/keeping/stores.rs"]
mod stores;
mod surveys;
mod working_file;
