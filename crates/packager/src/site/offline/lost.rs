//! The page that comes instead of one that is not on the device, without a network.

use std::rc::Rc;

use ke_nghe::boot::Page;
use ke_nghe::page::Lost;

use crate::site::address;
use crate::site::pages::{Maker, PageSpec, Variant};

/// The page. It is in no search and has no other form: whoever sees it asked for something else.
pub(crate) fn lost(site: &Maker<'_>) -> PageSpec {
    let here = address::lost(site.tag);
    let words = site.all_words();
    let title = words.lost_title().to_owned();
    let lost = Lost { words, cards: site.cards(&address::climb(&here)) };
    let spec = site.spec(&here, address::lost, Page::Document, Vec::new(), Variant::Site);
    PageSpec {
        title: Some(title),
        alternates: Vec::new(),
        lost: Some(Rc::new(lost)),
        needs_engine: false,
        style_apart: true,
        ..spec
    }
}
