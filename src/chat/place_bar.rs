//! The header of the conversation: with whom, in which invented app, and how far the story is.

use engine::{Speaker, View};
use yew::prelude::*;

use crate::locale::fill;
use crate::look::Look;
use crate::ui::{icon, picture};

/// The header of the conversation. `partner` is whom one sees there.
pub(crate) fn place_bar(look: Look<'_>, title: &str, view: &View, partner: Option<&Speaker>) -> Html {
    let words = look.words;
    let View { place, decided, ahead, .. } = view;
    let of = decided + ahead;
    let step = fill(words.step_of, &[&decided.to_string(), &of.to_string()]);
    html! {
        <header class="place">
            if let Some(partner) = partner {
                { picture(look, partner.picture.as_str(), "place__portrait") }
            } else {
                <span class="place__portrait place__portrait--none">{ icon("home") }</span>
            }
            <div class="place__names">
                <h1 class="place__story">{ title }</h1>
                <p class="place__title">{ &place.title }</p>
                <p class="place__app">{ place.app.as_deref().unwrap_or(words.in_person).to_owned() }</p>
            </div>
            <div class="meter" role="img" aria-label={step}>
                { for (0..of).map(|at| html! {
                    <span key={at} class={classes!("meter__dot", (at < *decided).then_some("is-past"))}></span>
                }) }
            </div>
        </header>
    }
}
