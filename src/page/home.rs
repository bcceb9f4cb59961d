//! Home: one line, three age doors, three plain doors, the stories.

use std::rc::Rc;

use engine::Band;
use yew::prelude::*;

use super::story_list::StoryList;
use crate::boot::Boot;
use crate::kept::use_kept_progress;
use crate::ui::{Icon, Picture, use_words};

/// The bands that have a door of their own.
const DOORS: [Band; 3] = [Band::Primary, Band::LowerSecondary, Band::UpperSecondary];

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HomePageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Called once the page answers.
    pub on_ready: Callback<()>,
}

/// Home.
#[component]
pub(crate) fn HomePage(props: &HomePageProps) -> Html {
    let words = use_words();
    let HomePageProps { boot, on_ready } = props;
    let progress = use_kept_progress(on_ready);
    let band = use_state(|| None::<Band>);
    // The door of the youngest never leads to stories for older ones, and each door only to its own.
    let cards: Vec<_> = boot.cards.iter().filter(|card| band.is_none_or(|band| card.band == band)).cloned().collect();
    let is_empty = cards.is_empty();
    let door = |of: Band| {
        let pressed = *band == Some(of);
        let band = band.clone();
        let onclick = move |_| band.set(if pressed { None } else { Some(of) });
        html! {
            <li key={of.as_str()}>
                <button type="button" class="age" data-band={of.as_str()} aria-pressed={if pressed { "true" } else { "false" }}
                    {onclick}>
                    <Picture name={format!("door-{}", of.as_str())} class="age__picture" />
                    <span>{ words.band(of) }</span>
                </button>
            </li>
        }
    };
    let links = &boot.links;
    html! {
        <main id="main" class="home" data-screen="home" tabindex="-1">
            <header class="hero">
                <Picture name="logo" class="hero__logo" />
                <div>
                    <h1 class="hero__name">{ words.name }</h1>
                    <p class="hero__line">{ words.tagline }</p>
                </div>
            </header>
            <section class="ages" aria-labelledby="ages">
                <h2 id="ages">{ words.ages }</h2>
                <ul class="ages__list" role="list">{ for DOORS.into_iter().map(door) }</ul>
            </section>
            <nav class="doors" aria-label={words.doors}>
                <a class="door door--help" href={links.help.clone()} data-carry=""><Icon name="ear" /><span>{ words.door_help }</span></a>
                <a class="door" href={links.parents.clone()} data-carry=""><Icon name="home" /><span>{ words.door_parents }</span></a>
                <a class="door" href={links.teachers.clone()} data-carry=""><Icon name="book" /><span>{ words.door_teachers }</span></a>
            </nav>
            <section class="shelf" aria-labelledby="stories">
                <h2 id="stories">{ words.stories }</h2>
                <p class="shelf__none" role="status" hidden={!is_empty}>{ words.no_stories }</p>
                <StoryList {cards} {progress} />
            </section>
        </main>
    }
}
