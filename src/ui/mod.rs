//! Parts that know no story: bars, icons, buttons.

mod button;
mod context;
mod help_bar;
mod help_card;
mod icon;
mod notes;
mod picture;
mod top_bar;

pub(crate) use button::{Button, Weight};
pub(crate) use context::{PageContext, use_art, use_words};
pub(crate) use help_bar::HelpBar;
pub(crate) use help_card::HelpCard;
pub(crate) use icon::Icon;
pub(crate) use notes::{Note, Notes};
pub(crate) use picture::Picture;
pub(crate) use top_bar::TopBar;
