//! The conversation as a phone messenger shows it.

mod bubble;
mod place_bar;
mod thread;
mod typing;

pub(crate) use bubble::{bubble_body, bubble_name, bubble_row, side_class};
pub(crate) use place_bar::place_bar;
pub(crate) use thread::{thread, typing_dots};
pub(crate) use typing::{Newest, use_typing};
