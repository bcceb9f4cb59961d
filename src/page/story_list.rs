//! The cards of the stories.

use engine::Setting;
use tracking::Progress;

use crate::boot::Card;
use crate::look::Look;
use crate::ui::{El, classed, el, icon, picture};
use crate::words::fill;

/// The cards.
pub(crate) fn story_list<'a>(
    look: Look<'_>,
    cards: impl Iterator<Item = &'a Card>,
    progress: &Progress,
) -> El {
    el("ul", "stories").attr("role", "list").children(cards.map(|card| story(look, card, progress)))
}

fn story(look: Look<'_>, card: &Card, progress: &Progress) -> El {
    let words = look.words;
    let state = if progress.run(&card.id).is_some_and(|run| !run.decisions.is_empty()) {
        Some(("is-open", "play", words.in_progress()))
    } else if progress.is_finished(&card.id) {
        Some(("is-finished", "check", words.finished()))
    } else {
        None
    };
    let setting = match card.setting {
        Setting::Open => None,
        Setting::WithAdult => Some(words.with_adult()),
        Setting::Lesson => Some(words.in_lesson()),
    };
    let fact = |drawn: &'static str, text: &str| {
        let icon = (!drawn.is_empty()).then(|| icon(drawn));
        el("span", "fact").maybe(icon).text(text)
    };
    let minutes = fill(words.minutes(), &[&card.minutes.to_string()]);
    let facts = el("span", "story__facts")
        .child(el("span", "chip").text(words.band(card.band)))
        .child(fact("clock", &minutes))
        .maybe((!card.app.is_empty()).then(|| fact("", &card.app)))
        .maybe(setting.map(|setting| fact("people", setting)));
    let (state_class, drawn, said) = state.unwrap_or(("", "book", ""));
    let state_line = classed("span", &["story__state", state_class])
        .flag("hidden", state.is_none())
        .child(icon(drawn))
        .text(said);
    let body = el("span", "story__body")
        .child(el("span", "story__title").text(&card.title))
        .child(el("span", "story__summary").text(&card.summary))
        .child(facts)
        .child(state_line);
    let link = el("a", "story__link")
        .set("href", &card.href)
        .attr("data-carry", "")
        .child(picture(look, card.cover.as_str(), "story__cover"))
        .child(body);
    el("li", "story")
        .key(card.id.as_str())
        .attr("data-band", card.band.as_str())
        .set("data-story", card.id.as_str())
        .child(link)
}
