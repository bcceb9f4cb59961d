//! The cards of the stories.

use std::rc::Rc;

use engine::Setting;
use tracking::Progress;
use yew::prelude::*;

use crate::boot::Card;
use crate::locale::{Words, fill};
use crate::ui::{Icon, Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct StoryListProps {
    /// The stories to list.
    pub cards: Vec<Card>,
    /// What is kept on this device.
    pub progress: Rc<Progress>,
}

/// The cards.
#[component]
pub(crate) fn StoryList(props: &StoryListProps) -> Html {
    let words = use_words();
    html! {
        <ul class="stories" role="list">
            { for props.cards.iter().map(|card| story(words, card, &props.progress)) }
        </ul>
    }
}

fn story(words: &'static Words, card: &Card, progress: &Progress) -> Html {
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
                <Picture name={card.cover.to_string()} class="story__cover" />
                <span class="story__body">
                    <span class="story__title">{ &card.title }</span>
                    <span class="story__summary">{ &card.summary }</span>
                    <span class="story__facts">
                        <span class="chip">{ words.band(card.band) }</span>
                        <span class="fact"><Icon name="clock" />{ fill(words.minutes, &[&card.minutes.to_string()]) }</span>
                        if !card.app.is_empty() {
                            <span class="fact">{ &card.app }</span>
                        }
                        if let Some(setting) = setting {
                            <span class="fact"><Icon name="people" />{ setting }</span>
                        }
                    </span>
                    <span class={classes!("story__state", state.map(|(class, ..)| class))} hidden={state.is_none()}>
                        if let Some((_, icon, state)) = state {
                            <Icon name={icon} />{ state }
                        }
                    </span>
                </span>
            </a>
        </li>
    }
}
