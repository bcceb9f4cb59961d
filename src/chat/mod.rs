//! The conversation as a phone messenger shows it.

mod bubble;
mod place_bar;
mod thread;
mod typing;

pub(crate) use bubble::{BubbleBody, tint};
pub(crate) use place_bar::PlaceBar;
pub(crate) use thread::{Thread, TypingDots};
pub(crate) use typing::{Newest, use_typing};
