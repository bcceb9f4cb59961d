//! The pictures for link previews: 1200 × 630 pixels, drawn when the site is built, with the page's name, a bubble of the
//! story's opening and its cover. Nothing on them depends on who reads.
//!
//! What stands on a picture is a [`LinkCard`]; [`compose`] lays it out as SVG, [`Artist`] draws that with the font that
//! `assets/fonts` brings, so that it looks the same on every machine.

mod artist;
mod card;
mod compose;
mod face;

pub(crate) use artist::Artist;
pub(crate) use card::{Drawings, LinkCard, Voice};

/// How wide a picture is, in pixels.
pub(crate) const WIDTH: u32 = 1200;
/// How high it is.
pub(crate) const HEIGHT: u32 = 630;
