//! Home: one line, three age doors, three plain doors, the stories. An address that leads nowhere shows the stories under
//! a calm sentence instead.

use engine::Band;
use tracking::{Booster, Progress};
use yew::prelude::*;

use super::DeskPageProps;
use super::filter::{Filter, filter_panel, locked};
use super::story_list::story_list;
use crate::boot::{BoosterCard, Boot, Card, Links, Page};
use crate::kept::{Shown, use_kept_progress};
use crate::look::Look;
use crate::ui::{El, bare, el, icon, picture, push_button};
use crate::warnings::{use_warnings, warning_list};
use crate::words::fill;

/// The bands that have a door of their own.
const DOORS: [Band; 3] = [Band::Primary, Band::LowerSecondary, Band::UpperSecondary];

/// Home.
#[component]
pub(crate) fn HomePage(props: &DeskPageProps) -> Html {
    let boot = &props.boot;
    let look = Look::of(boot);
    let words = look.words;
    let kept = use_kept_progress(&props.on_ready);
    let filter = use_state(Filter::default);
    let lock = use_lock(&filter);
    let warnings = use_warnings(boot);
    let is_home = matches!(boot.page, Page::Home);
    let (screen, name, line) = if is_home {
        ("home", words.name(), words.tagline())
    } else {
        ("missing", words.missing_title(), words.missing_body())
    };
    let hero = el("header", "hero")
        .child(picture(look, "logo", "hero__logo"))
        .child(bare("div").child(el("h1", "hero__name").text(name)).child(el("p", "hero__line").text(line)));
    // A pack may have stories for some ages only, and a door that leads to none is no door.
    let open = || DOORS.into_iter().filter(|band| boot.cards.iter().any(|card| card.band == *band));
    let ages = || {
        let doors = open().map(|of| age_door(look, of, &filter));
        el("section", "ages")
            .attr("aria-labelledby", "ages")
            .child(bare("h2").attr("id", "ages").text(words.ages()))
            .child(el("ul", "ages__list").attr("role", "list").children(doors))
    };
    el("main", "home")
        .attr("id", "main")
        .attr("data-screen", screen)
        .attr("tabindex", "-1")
        .child(hero)
        .child(due_boosters(look, &boot.cards, &kept, lock))
        .maybe((is_home && lock.is_none() && open().count() > 1).then(ages))
        .maybe(is_home.then(|| doors(look, &boot.links, lock.is_none())))
        .child(warning_list(look, boot, &warnings, &kept.today, filter.band))
        .child(shelf(look, boot, &filter, &kept.progress))
        .child(adults(look, &boot.cards, &filter, &kept.progress))
        // The boot script's companion puts the panel there, which no program needs to know.
        .child(el("div", "offline-here"))
        .done()
}

/// The age that the address locks the page to.
#[hook]
fn use_lock(filter: &UseStateHandle<Filter>) -> Option<Band> {
    let lock = use_state(|| None::<Band>);
    {
        let (lock, filter) = (lock.clone(), filter.clone());
        use_effect_with((), move |()| {
            if let Some(band) = locked(&web::read_query()) {
                filter.set(Filter::default().at_door(band));
                lock.set(Some(band));
            }
        });
    }
    *lock
}

/// The stories for pupils, and the ways to find one. The door of the youngest never leads to stories for older ones, and
/// each door only to its own.
fn shelf(look: Look<'_>, boot: &Boot, filter: &UseStateHandle<Filter>, progress: &Progress) -> El {
    let words = look.words;
    let shown = boot.cards.iter().filter(|card| card.band != Band::Adult && filter.shows(card));
    let count = shown.clone().count();
    let said = if count == 0 {
        words.none_found().to_owned()
    } else {
        fill(words.stories_found(), &[&count.to_string()])
    };
    el("section", "shelf")
        .attr("aria-labelledby", "stories")
        .child(bare("h2").attr("id", "stories").text(words.stories()))
        .child(filter_panel(look, &boot.cards, &boot.topics, filter))
        .child(el("p", "shelf__count").attr("role", "status").flag("hidden", !filter.is_set()).text(&said))
        .child(story_list(look, shown, progress))
}

/// The stories for parents and teachers stand apart, and only while nobody looks for a pupil's.
fn adults(look: Look<'_>, cards: &[Card], filter: &Filter, progress: &Progress) -> El {
    let shown = cards.iter().filter(|card| card.band == Band::Adult && !filter.is_set());
    let none = shown.clone().next().is_none();
    el("section", "shelf")
        .attr("aria-labelledby", "adult-stories")
        .flag("hidden", none)
        .child(bare("h2").attr("id", "adult-stories").text(look.words.adult_stories()))
        .child(story_list(look, shown, progress))
}

/// The fresh questions whose day has come.
fn due_boosters(look: Look<'_>, cards: &[Card], kept: &Shown, lock: Option<Band>) -> El {
    let words = look.words;
    let cards = cards.iter().filter(|card| lock.is_none_or(|lock| card.band == lock));
    let due = cards.filter_map(|card| {
        let boosters: Vec<Booster<'_>> =
            card.boosters.iter().map(|it| Booster { id: &it.id, weeks: it.weeks }).collect();
        let place = kept.progress.due_booster(&card.id, &boosters, &kept.today)?;
        card.boosters.get(place).map(|booster| (card, booster))
    });
    let row = |(card, booster): (&Card, &BoosterCard)| {
        let text = bare("span")
            .child(el("strong", "due__title").text(&card.title))
            .child(el("span", "due__how").text(words.remember_how()));
        let link = el("a", "due")
            .set("href", &booster.href)
            .attr("data-carry", "")
            .set("data-booster", booster.id.as_str())
            .child(picture(look, card.cover.as_str(), "due__cover"))
            .child(text)
            .child(icon("next"));
        bare("li").key(booster.id.as_str()).child(link)
    };
    let rows: Vec<El> = due.map(row).collect();
    el("section", "remember")
        .attr("aria-labelledby", "remember")
        .flag("hidden", rows.is_empty())
        .child(bare("h2").attr("id", "remember").text(words.remember()))
        .child(bare("ul").attr("role", "list").children(rows))
}

fn age_door(look: Look<'_>, of: Band, filter: &UseStateHandle<Filter>) -> El {
    let pressed = filter.band == Some(of);
    let (next, filter) = (filter.at_door(of), filter.clone());
    let on_press = Callback::from(move |()| filter.set(next.clone()));
    let door = push_button("age", &on_press)
        .attr("data-band", of.as_str())
        .state("aria-pressed", pressed)
        .child(picture(look, &format!("door-{}", of.as_str()), "age__picture"))
        .child(bare("span").text(look.words.band(of)));
    bare("li").key(of.as_str()).child(door)
}

/// The doors beside the stories; those of adults, behind which all stories are, only where no age is locked.
fn doors(look: Look<'_>, links: &Links, adults: bool) -> El {
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
        .maybe(adults.then(|| door("door", &links.parents, "home", words.door_parents())))
        .maybe(adults.then(|| door("door", &links.teachers, "book", words.door_teachers())))
        .child(door("door door--own", &links.plan, "heart-hands", words.plan_title()))
        .child(door("door door--own", &links.results, "check", words.results_title()))
}
