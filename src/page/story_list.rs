//! The cards of the stories.

use engine::Setting;
use tracking::Progress;
use yew::prelude::*;

use crate::boot::Card;
use crate::locale::fill;
use crate::look::Look;
use crate::ui::{icon, picture};

/// The cards.
pub(crate) fn story_list<'a>(
    look: Look<'_>,
    cards: impl Iterator<Item = &'a Card>,
    progress: &Progress,
) -> Html {
    html! {
        <ul class="stories" role="list">
            { for cards.map(|card| story(look, card, progress)) }
        </ul>
    }
}

fn story(look: Look<'_>, card: &Card, progress: &Progress) -> Html {
    let words = look.words;
    let state = if progress.run(&card.id).is_some_and(|run| !run.decisions.is_empty()) {
        Some(("is-open", "play", words.in_progress))
    } else if progress.is_finished(&card.id) {
        Some(("is-finished", "check", words.finished))
    } else {
        None
    };
    let setting = match card.setting {
        Setting::Open => None,
        Setting::WithAdult => Some(words.with_adult),
        Setting::Lesson => Some(words.in_lesson),
    };
    html! {
        <li key={card.id.to_string()} class="story" data-band={card.band.as_str()} data-story={card.id.to_string()}>
            <a class="story__link" href={card.href.clone()} data-carry="">
                { picture(look, card.cover.as_str(), "story__cover") }
                <span class="story__body">
                    <span class="story__title">{ &card.title }</span>
                    <span class="story__summary">{ &card.summary }</span>
                    <span class="story__facts">
                        <span class="chip">{ words.band(card.band) }</span>
                        <span class="fact">{ icon("clock") }{ fill(words.minutes, &[&card.minutes.to_string()]) }</span>
                        if !card.app.is_empty() {
                            <span class="fact">{ &card.app }</span>
                        }
                        if let Some(setting) = setting {
                            <span class="fact">{ icon("people") }{ setting }</span>
                        }
                    </span>
                    <span class={classes!("story__state", state.map(|(class, ..)| class))} hidden={state.is_none()}>
                        if let Some((_, drawn, state)) = state {
                            { icon(drawn) }{ state }
                        }
                    </span>
                </span>
            </a>
        </li>
    }
}
