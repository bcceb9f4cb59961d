//! What is kept survives: as text, between tabs, in stores that refuse, and in an address.

#![allow(clippy::unwrap_used)] // in a test, a panic is the message

mod any;
mod booster;
mod carry;
mod host;
mod merge;
mod plan;
mod sink;
mod stores;
mod story;
mod tabs;
mod wire;
