//! Home: one line, three age doors, three plain doors, the stories. An address that leads nowhere shows the stories under
//! a calm sentence instead.

use std::rc::Rc;

use engine::Band;
use yew::prelude::*;

use super::story_list::story_list;
use crate::boot::{Boot, Links, Page};
use crate::kept::use_kept_progress;
use crate::look::Look;
use crate::ui::{El, bare, el, icon, picture, push_button};

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
        ("home", words.name(), words.tagline())
    } else {
        ("missing", words.missing_title(), words.missing_body())
    };
    // The door of the youngest never leads to stories for older ones, and each door only to its own.
    let chosen = *band;
    let is_empty = !boot.cards.iter().any(|card| chosen.is_none_or(|band| card.band == band));
    let cards = boot.cards.iter().filter(|card| chosen.is_none_or(|band| card.band == band));
    let hero = el("header", "hero")
        .child(picture(look, "logo", "hero__logo"))
        .child(bare("div").child(el("h1", "hero__name").text(name)).child(el("p", "hero__line").text(line)));
    let ages = || {
        let doors = DOORS.into_iter().map(|of| age_door(look, of, &band));
        el("section", "ages")
            .attr("aria-labelledby", "ages")
            .child(bare("h2").attr("id", "ages").text(words.ages()))
            .child(el("ul", "ages__list").attr("role", "list").children(doors))
    };
    let shelf = el("section", "shelf")
        .attr("aria-labelledby", "stories")
        .child(bare("h2").attr("id", "stories").text(words.stories()))
        .child(
            el("p", "shelf__none").attr("role", "status").flag("hidden", !is_empty).text(words.no_stories()),
        )
        .child(story_list(look, cards, &progress));
    el("main", "home")
        .attr("id", "main")
        .attr("data-screen", screen)
        .attr("tabindex", "-1")
        .child(hero)
        .maybe(is_home.then(ages))
        .maybe(is_home.then(|| doors(look, &boot.links)))
        .child(shelf)
        .done()
}

fn age_door(look: Look<'_>, of: Band, chosen: &UseStateHandle<Option<Band>>) -> El {
    let pressed = **chosen == Some(of);
    let chosen = chosen.clone();
    let on_press = Callback::from(move |()| chosen.set(if pressed { None } else { Some(of) }));
    let door = push_button("age", &on_press)
        .attr("data-band", of.as_str())
        .state("aria-pressed", pressed)
        .child(picture(look, &format!("door-{}", of.as_str()), "age__picture"))
        .child(bare("span").text(look.words.band(of)));
    bare("li").key(of.as_str()).child(door)
}

fn doors(look: Look<'_>, links: &Links) -> El {
    let words = look.words;
    let door = |class, href: &str, drawn, label| {
        el("a", class)
            .set("href", href)
            .attr("data-carry", "")
            .child(icon(drawn))
            .child(bare("span").text(label))
    };
    el("nav", "doors")
        .set("aria-label", words.doors())
        .child(door("door door--help", &links.help, "ear", words.door_help()))
        .child(door("door", &links.parents, "home", words.door_parents()))
        .child(door("door", &links.teachers, "book", words.door_teachers()))
}
