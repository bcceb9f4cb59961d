//! The header of the conversation: with whom, in which invented app, and how far the story is.

use engine::{Place, Speaker};
use yew::prelude::*;

use crate::locale::fill;
use crate::ui::{Icon, Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PlaceBarProps {
    /// The story's name.
    pub title: AttrValue,
    /// Where the scene is set.
    pub place: Place,
    /// Whom one sees there.
    pub partner: Option<Speaker>,
    /// How many decisions lie behind.
    pub decided: usize,
    /// How many lie ahead.
    pub ahead: usize,
}

/// The header of the conversation.
#[component]
pub(crate) fn PlaceBar(props: &PlaceBarProps) -> Html {
    let words = use_words();
    let PlaceBarProps { title, place, partner, decided, ahead } = props;
    let of = decided + ahead;
    let step = fill(words.step_of, &[&decided.to_string(), &of.to_string()]);
    html! {
        <header class="place">
            if let Some(partner) = partner {
                <Picture name={partner.picture.to_string()} class="place__portrait" />
            } else {
                <span class="place__portrait place__portrait--none"><Icon name="home" /></span>
            }
            <div class="place__names">
                <h1 class="place__story">{ title }</h1>
                <p class="place__title">{ &place.title }</p>
                <p class="place__app">{ place.app.as_deref().unwrap_or(words.in_person) }</p>
            </div>
            <div class="meter" role="img" aria-label={step}>
                { for (0..of).map(|at| html! {
                    <span key={at} class={classes!("meter__dot", (at < *decided).then_some("is-past"))}></span>
                }) }
            </div>
        </header>
    }
}
