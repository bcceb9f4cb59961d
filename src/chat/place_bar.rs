//! The header of the conversation: with whom, in which invented app, and how far the story is.

use crate::look::Look;
use crate::ui::{El, el, icon, picture};
use crate::words::fill;
use engine::{Speaker, View};

/// The header of the conversation. `partner` is whom one sees there.
pub(crate) fn place_bar(look: Look<'_>, title: &str, view: &View, partner: Option<&Speaker>) -> El {
    let words = look.words;
    let View { place, decided, ahead, .. } = view;
    let of = decided + ahead;
    let step = fill(words.step_of(), &[&decided.to_string(), &of.to_string()]);
    let portrait = match partner {
        Some(partner) => picture(look, partner.picture.as_str(), "place__portrait"),
        None => el("span", "place__portrait place__portrait--none").child(icon("home")),
    };
    // Where only the narrator speaks, nobody meets anybody.
    let in_person = if partner.is_some() { words.in_person() } else { "" };
    let app = place.app.as_deref().unwrap_or(in_person);
    // A booster is set nowhere.
    let title_of_place = if place.title.is_empty() { words.branch_recall() } else { &place.title };
    let names = el("div", "place__names")
        .child(el("h1", "place__story").text(title))
        .child(el("p", "place__title").text(title_of_place))
        .child(el("p", "place__app").text(app));
    let dot = |at: usize| {
        let class = if at < *decided { "meter__dot is-past" } else { "meter__dot" };
        el("span", class).key(&at.to_string())
    };
    let meter = el("div", "meter").attr("role", "img").set("aria-label", &step).children((0..of).map(dot));
    el("header", "place").child(portrait).child(names).child(meter)
}
