//! Where class mode begins: pick a story, or go on with the lesson that was begun.

use classroom::{Paper, Route, head_of, round_id};
use engine::{Band, Setting};
use yew::prelude::*;

use super::desk::LessonDesk;
use super::story::{Subject, address_of, round_cards, title};
use crate::boot::{Boot, Card};
use crate::look::Look;
use crate::page::{Classroom, Filter, filter_panel};
use crate::paper::paper_link;
use crate::ui::{El, bare, el, icon, picture};
use crate::words::fill;

use std::rc::Rc;

#[derive(Clone, Properties)]
pub(crate) struct StartScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// The lesson that is going on; none before the first effect.
    pub desk: Option<Rc<LessonDesk>>,
}

/// A page is given once; what it is told comes once.
impl PartialEq for StartScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot)
            && Rc::ptr_eq(&self.told, &other.told)
            && self.desk.is_some() == other.desk.is_some()
    }
}

/// Where class mode begins.
#[component]
pub(crate) fn StartScreen(props: &StartScreenProps) -> Html {
    let StartScreenProps { boot, told, desk } = props;
    let look = Look::of(boot);
    let words = look.words;
    let filter = use_state(Filter::default);
    let begun =
        desk.as_ref().and_then(|desk| head_of(&desk.lesson()).ok()).map(|head| head.scenario.to_string());
    let shown: Vec<&Card> = boot.cards.iter().filter(|card| filter.shows(card)).collect();
    let none = bare("p").flag("hidden", !shown.is_empty()).text(words.none_found());
    let list =
        el("ul", "lessons").attr("role", "list").children(shown.into_iter().map(|card| lesson(look, card)));
    el("div", "start")
        .child(el("h1", "start__title").text(words.class_title()))
        .child(el("p", "start__lead").text(words.class_lead()))
        .child(go_on(look, boot, begun.as_deref()))
        .child(filter_panel(look, &boot.cards, &[], &filter))
        .child(none)
        .child(list)
        .child(more(look, boot, told))
        .child(el("div", "offline-here"))
        .done()
}

/// The lesson that was begun and not ended.
fn go_on(look: Look<'_>, boot: &Boot, begun: Option<&str>) -> El {
    let subject = begun.and_then(|id| Subject::of(id, &boot.cards));
    let name = subject.as_ref().map(|subject| title(boot, subject)).unwrap_or_default();
    let link = el("a", "button button--main")
        .set("href", &address_of(&Route::Show))
        .attr("data-action", "go-on")
        .child(icon("play"))
        .child(bare("span").text(look.words.resume()));
    el("section", "start__begun")
        .flag("hidden", subject.is_none())
        .child(bare("p").child(el("strong", "").text(look.words.class_begun())).text(" ").text(&name))
        .child(link)
}

/// A story to give a lesson on.
fn lesson(look: Look<'_>, card: &Card) -> El {
    let words = look.words;
    let setting = match card.setting {
        Setting::Open => None,
        Setting::WithAdult => Some(words.with_adult()),
        Setting::Lesson => Some(words.in_lesson()),
    };
    let minutes = fill(words.minutes(), &[&card.minutes.to_string()]);
    let facts = el("span", "lesson__facts")
        .child(el("span", "chip").text(words.band(card.band)))
        .child(el("span", "fact").child(icon("clock")).text(&minutes))
        .maybe(setting.map(|setting| el("span", "fact").child(icon("people")).text(setting)));
    let body = el("span", "lesson__body")
        .child(el("span", "lesson__title").text(&card.title))
        .child(el("span", "lesson__summary").text(&card.summary))
        .child(facts);
    let link = el("a", "lesson")
        .set("href", &address_of(&Route::Setup(card.id.to_string())))
        .set("data-lesson", card.id.as_str())
        .child(picture(look, card.cover.as_str(), "lesson__cover"))
        .child(body)
        .child(icon("next"));
    bare("li").key(card.id.as_str()).child(link)
}

/// What else there is for a class.
fn more(look: Look<'_>, boot: &Boot, told: &Classroom) -> El {
    let words = look.words;
    let round = |band: Band| {
        round_cards(band, &boot.cards, &told.material).next()?;
        let link = el("a", "more__link")
            .set("href", &address_of(&Route::Setup(round_id(band))))
            .child(icon("people"))
            .child(bare("span").text(&format!("{} · {}", words.class_round(), words.band(band))));
        Some(bare("li").key(band.as_str()).child(link))
    };
    let link = |route: Route, drawn: &'static str, label: &str| {
        let link = el("a", "more__link")
            .set("href", &address_of(&route))
            .child(icon(drawn))
            .child(bare("span").text(label));
        bare("li").key(&route.to_fragment()).child(link)
    };
    let survey = |survey: &classroom::Survey| {
        let label = title(boot, &Subject::Survey(survey.band));
        link(Route::Survey(survey.band), "ear", &label)
    };
    let surveys = told.material.surveys.iter().map(survey);
    let book = link(Route::Book, "book", words.book_title());
    let report = link(Route::Report, "eye", words.report_title());
    let rounds = Band::ALL.into_iter().filter_map(round);
    el("section", "more")
        .attr("aria-labelledby", "more")
        .child(bare("h2").attr("id", "more").text(words.class_more()))
        .child(el("ul", "more__list").attr("role", "list").children(
            [book, report].into_iter().chain(surveys).chain(rounds).chain(std::iter::once(paper_link(
                look,
                Paper::Cards,
                "pupil",
            ))),
        ))
}
