//! The page that comes instead of one that is not on the device, without a network. It is drawn when the site is built;
//! `assets/offline.js` shows in it which pages are there.

use std::rc::Rc;

use yew::prelude::*;

use crate::boot::{Boot, Card, Number};
use crate::look::Look;
use crate::ui::{El, bare, el, frame, help_card, icon};
use crate::words::Words;

/// What the page says besides what every page is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    /// All words of its language.
    pub words: Words,
    /// The stories.
    pub cards: Vec<Card>,
}

/// What the page is given.
#[derive(Clone, PartialEq, Properties)]
pub struct LostPageProps {
    /// What every page is told.
    pub boot: Rc<Boot>,
    /// What it says besides.
    pub lost: Rc<Lost>,
}

/// The page, with the bars that every page has.
#[component]
pub fn LostPage(props: &LostPageProps) -> Html {
    frame(&props.boot, "page", "all", lost(&props.boot, &props.lost).done()).done()
}

fn lost(boot: &Boot, Lost { words, cards }: &Lost) -> El {
    let look = Look { words, art: &boot.art };
    let again = el("a", "button button--main")
        .set("href", &boot.links.home)
        .attr("id", "again")
        .child(icon("refresh"))
        .child(bare("span").text(words.lost_again()));
    let page = |href: &str, label: &str| {
        bare("li").key(href).attr("data-kept", "").child(bare("a").set("href", href).text(label))
    };
    let always = [(&boot.links.help, words.door_help()), (&boot.links.home, words.home())];
    let others = [
        (&boot.links.plan, words.plan_title()),
        (&boot.links.results, words.results_title()),
        (&boot.links.parents, words.door_parents()),
        (&boot.links.teachers, words.door_teachers()),
        (&boot.links.class, words.class_title()),
    ];
    let hidden = |li: El| li.flag("hidden", true);
    let doors = always.into_iter().map(|(href, label)| page(href, label));
    let others = others.into_iter().map(|(href, label)| hidden(page(href, label)));
    let stories = cards.iter().map(|card| hidden(page(&card.href, &card.title)));
    let numbers: Vec<&Number> = boot.numbers.iter().collect();
    el("main", "doc doc--sheet")
        .attr("id", "main")
        .attr("data-screen", "lost")
        .attr("tabindex", "-1")
        .set("data-tag", &boot.language)
        .child(bare("h1").text(words.lost_title()))
        .child(el("p", "doc__lead").text(words.lost_lead()))
        .child(bare("p").child(again))
        .child(help_card(look, numbers.into_iter(), words.not_your_fault()))
        .child(
            el("section", "kept").child(bare("h2").text(words.lost_kept())).child(
                el("ul", "kept__pages").attr("role", "list").children(doors.chain(others).chain(stories)),
            ),
        )
}
