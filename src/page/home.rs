//! Home: one line, three age doors, three plain doors, the stories. An address that leads nowhere shows the stories under
//! a calm sentence instead.

use std::rc::Rc;

use engine::Band;
use yew::prelude::*;

use super::story_list::story_list;
use crate::boot::{Boot, Links, Page};
use crate::kept::use_kept_progress;
use crate::look::Look;
use crate::ui::{icon, picture};

/// The bands that have a door of their own.
const DOORS: [Band; 3] = [Band::Primary, Band::LowerSecondary, Band::UpperSecondary];

#[derive(Clone, Properties)]
pub(crate) struct HomePageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Called once the page answers.
    pub on_ready: Callback<()>,
}

/// A page is given once; comparing what it was given as a whole would only cost.
impl PartialEq for HomePageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && self.on_ready == other.on_ready
    }
}

/// Home.
#[component]
pub(crate) fn HomePage(props: &HomePageProps) -> Html {
    let boot = &props.boot;
    let look = Look::of(boot);
    let words = look.words;
    let progress = use_kept_progress(&props.on_ready);
    let band = use_state(|| None::<Band>);
    let is_home = matches!(boot.page, Page::Home);
    let (screen, name, line) = if is_home {
        ("home", words.name, words.tagline)
    } else {
        ("missing", words.missing_title, words.missing_body)
    };
    // The door of the youngest never leads to stories for older ones, and each door only to its own.
    let chosen = *band;
    let is_empty = !boot.cards.iter().any(|card| chosen.is_none_or(|band| card.band == band));
    let cards = boot.cards.iter().filter(|card| chosen.is_none_or(|band| card.band == band));
    html! {
        <main id="main" class="home" data-screen={screen} tabindex="-1">
            <header class="hero">
                { picture(look, "logo", "hero__logo") }
                <div>
                    <h1 class="hero__name">{ name }</h1>
                    <p class="hero__line">{ line }</p>
                </div>
            </header>
            if is_home {
                <section class="ages" aria-labelledby="ages">
                    <h2 id="ages">{ words.ages }</h2>
                    <ul class="ages__list" role="list">{ for DOORS.into_iter().map(|of| age_door(look, of, &band)) }</ul>
                </section>
            }
            if is_home {
                { doors(look, &boot.links) }
            }
            <section class="shelf" aria-labelledby="stories">
                <h2 id="stories">{ words.stories }</h2>
                <p class="shelf__none" role="status" hidden={!is_empty}>{ words.no_stories }</p>
                { story_list(look, cards, &progress) }
            </section>
        </main>
    }
}

fn age_door(look: Look<'_>, of: Band, chosen: &UseStateHandle<Option<Band>>) -> Html {
    let pressed = **chosen == Some(of);
    let chosen = chosen.clone();
    let onclick = move |_| chosen.set(if pressed { None } else { Some(of) });
    html! {
        <li key={of.as_str()}>
            <button type="button" class="age" data-band={of.as_str()} aria-pressed={if pressed { "true" } else { "false" }}
                {onclick}>
                { picture(look, &format!("door-{}", of.as_str()), "age__picture") }
                <span>{ look.words.band(of) }</span>
            </button>
        </li>
    }
}

fn doors(look: Look<'_>, links: &Links) -> Html {
    let words = look.words;
    let door = |class: &'static str, href: &str, drawn: &str, label: &'static str| {
        html! {
            <a {class} href={href.to_owned()} data-carry="">{ icon(drawn) }<span>{ label }</span></a>
        }
    };
    html! {
        <nav class="doors" aria-label={words.doors}>
            { door("door door--help", &links.help, "ear", words.door_help) }
            { door("door", &links.parents, "home", words.door_parents) }
            { door("door", &links.teachers, "book", words.door_teachers) }
        </nav>
    }
}
