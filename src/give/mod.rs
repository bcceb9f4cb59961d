//! Giving a story on: the choice, what is copied, the code on a poster.

mod choice;
mod panel;
mod poster;
mod qr;
mod screen;
mod snippet;

pub(crate) use screen::GiveScreen;
