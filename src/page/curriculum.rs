//! The curriculum: all stories, for teachers to choose one for a class. It is drawn when the site is built and needs no
//! engine.

use std::rc::Rc;

use engine::Setting;
use yew::prelude::*;

use crate::boot::{Boot, Card};
use crate::look::Look;
use crate::ui::{El, bare, el, frame, icon};
use crate::words::fill;

/// A story as the curriculum lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurriculumEntry {
    /// What home says of it.
    pub card: Card,
    /// Its place in the curriculum, such as `S06`.
    pub code: String,
    /// The names of its topics.
    pub topics: Vec<String>,
    /// School lessons that it can fit.
    pub subjects: Vec<String>,
    /// The codes of the digital competences that it trains.
    pub competences: Vec<String>,
    /// The duty groups it serves.
    pub duties: Vec<u8>,
    /// Where class mode begins a lesson on it.
    pub lesson: String,
}

/// What the page is given.
#[derive(Clone, PartialEq, Properties)]
pub struct CurriculumPageProps {
    /// What every page is told.
    pub boot: Rc<Boot>,
    /// The stories, in the pack's order.
    pub entries: Rc<Vec<CurriculumEntry>>,
}

/// The curriculum, with the bars that every page has.
#[component]
pub fn CurriculumPage(props: &CurriculumPageProps) -> Html {
    let look = Look::of(&props.boot);
    let main = curriculum(look, &props.entries);
    frame(&props.boot, "page", "all", main.done()).done()
}

fn curriculum(look: Look<'_>, entries: &[CurriculumEntry]) -> El {
    let words = look.words;
    el("main", "doc doc--sheet")
        .attr("id", "main")
        .attr("data-screen", "curriculum")
        .attr("tabindex", "-1")
        .child(bare("h1").text(words.curriculum()))
        .child(el("p", "doc__lead").text(words.curriculum_lead()))
        .child(
            el("ul", "entries").attr("role", "list").children(entries.iter().map(|entry| row(look, entry))),
        )
}

fn row(look: Look<'_>, entry: &CurriculumEntry) -> El {
    let words = look.words;
    let CurriculumEntry { card, code, topics, subjects, competences, duties, lesson } = entry;
    let list = |numbers: &[u8]| numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let setting = match card.setting {
        Setting::Open => "",
        Setting::WithAdult => words.with_adult(),
        Setting::Lesson => words.in_lesson(),
    };
    let facts = [
        (words.grade(), list(&card.grades)),
        (words.time(), fill(words.minutes(), &[&card.minutes.to_string()])),
        (words.topic(), topics.join(", ")),
        (words.lessons(), subjects.join("; ")),
        (words.competences(), competences.join(", ")),
        (words.duty_groups(), list(duties)),
        (words.reading_with(), setting.to_owned()),
    ];
    let fact = |(name, value): &(&str, String)| {
        bare("div").key(name).child(bare("dt").text(name)).child(bare("dd").text(value))
    };
    let facts = facts.iter().filter(|(_, value)| !value.is_empty()).map(fact);
    let title = bare("a").set("href", &card.href).text(&format!("{code} · {}", card.title));
    let lesson =
        el("a", "button").set("href", lesson).child(icon("people")).child(bare("span").text(words.teach()));
    el("li", "entry")
        .key(code)
        .child(bare("h2").child(title))
        .child(bare("p").text(&card.summary))
        .child(el("dl", "entry__facts").children(facts))
        .child(bare("p").child(lesson))
}
