//! Parts that know no story: bars, icons, buttons.

mod button;
mod el;
mod frame;
mod help_bar;
mod help_card;
mod icon;
mod notes;
mod picture;
mod top_bar;

pub(crate) use button::{Button, Weight, button};
pub(crate) use el::{El, bare, classed, el, push_button};
pub(crate) use frame::frame;
use help_bar::help_bar;
pub(crate) use help_card::help_card;
pub(crate) use icon::icon;
pub(crate) use notes::{Note, notes};
pub(crate) use picture::{described_picture, picture};
use top_bar::top_bar;
