//! The pages for teachers that are written from the stories themselves: the curriculum, and the fresh questions of a
//! story as a round for the whole class. They are drawn when the site is built and need no engine.

use std::rc::Rc;

use engine::{Question, Scenario, Setting, Step};
use yew::prelude::*;

use crate::boot::{Boot, Card};
use crate::look::Look;
use crate::ui::{El, bare, el, frame, icon};
use crate::words::fill;

/// Such a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    /// All stories, to choose one for a class.
    Curriculum {
        /// The stories, in the pack's order.
        entries: Vec<CurriculumEntry>,
    },
    /// The fresh questions of one story.
    Round {
        /// The story's title.
        title: String,
        /// Its boosters, each after so many weeks.
        boosters: Vec<(u8, Scenario)>,
        /// The curriculum's address.
        curriculum: String,
    },
}

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
    /// The page of its class round.
    pub round: String,
}

/// What such a page is given.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetPageProps {
    /// What every page is told.
    pub boot: Rc<Boot>,
    /// What this one shows.
    pub sheet: Rc<Sheet>,
}

/// Such a page, with the bars that every page has.
#[component]
pub fn SheetPage(props: &SheetPageProps) -> Html {
    let look = Look::of(&props.boot);
    let main = match &*props.sheet {
        Sheet::Curriculum { entries } => curriculum(look, entries),
        Sheet::Round { title, boosters, curriculum } => round(look, title, boosters, curriculum),
    };
    frame(&props.boot, "page", "all", main.done()).done()
}

fn main_of(screen: &'static str) -> El {
    el("main", "doc doc--sheet").attr("id", "main").attr("data-screen", screen).attr("tabindex", "-1")
}

fn curriculum(look: Look<'_>, entries: &[CurriculumEntry]) -> El {
    let words = look.words;
    main_of("curriculum")
        .child(bare("h1").text(words.curriculum()))
        .child(el("p", "doc__lead").text(words.curriculum_lead()))
        .child(
            el("ul", "entries").attr("role", "list").children(entries.iter().map(|entry| row(look, entry))),
        )
}

fn row(look: Look<'_>, entry: &CurriculumEntry) -> El {
    let words = look.words;
    let CurriculumEntry { card, code, topics, subjects, competences, duties, round } = entry;
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
    let round =
        el("a", "button").set("href", round).child(icon("people")).child(bare("span").text(words.round()));
    el("li", "entry")
        .key(code)
        .child(bare("h2").child(title))
        .child(bare("p").text(&card.summary))
        .child(el("dl", "entry__facts").children(facts))
        .child(bare("p").child(round))
}

fn round(look: Look<'_>, title: &str, boosters: &[(u8, Scenario)], curriculum: &str) -> El {
    let words = look.words;
    let asked = boosters.iter().map(|(weeks, scenario)| {
        let heading = fill(words.after_weeks(), &[&weeks.to_string()]);
        let lines = scenario.scenes.iter().flat_map(|scene| &scene.lines);
        let said = lines.map(|line| el("p", "round__said").key(line.id.as_str()).text(&line.text));
        let questions = questions(scenario).map(|question| asked(question).key(&question.prompt));
        el("section", "round")
            .key(&heading)
            .child(bare("h2").text(&heading))
            .child(bare("div").children(said))
            .child(el("ol", "round__questions").children(questions))
    });
    let keys = boosters.iter().map(|(weeks, scenario)| {
        let heading = fill(words.after_weeks(), &[&weeks.to_string()]);
        let answers = questions(scenario).map(|question| answered(question).key(&question.prompt));
        bare("div").key(&heading).child(bare("h3").text(&heading)).child(bare("ol").children(answers))
    });
    let up = el("a", "doc__up")
        .set("href", curriculum)
        .child(icon("back"))
        .child(bare("span").text(words.curriculum()));
    let key = el("section", "round__key")
        .child(bare("h2").text(words.round_key()))
        .child(bare("div").children(keys));
    main_of("round")
        .child(el("div", "doc__ways").child(up))
        .child(bare("h1").text(&format!("{} · {title}", words.round())))
        .child(el("p", "doc__lead").text(words.round_lead()))
        .child(bare("div").children(asked))
        .child(key)
}

fn questions(scenario: &Scenario) -> impl Iterator<Item = &Question> {
    scenario.scenes.iter().filter_map(|scene| match &scene.step {
        Step::Question(question) => Some(question),
        _ => None,
    })
}

/// The letters of pupils' cards.
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

fn asked(question: &Question) -> El {
    let option = |(letter, option): (&&str, &engine::QuestionOption)| {
        el("li", "round__option")
            .key(option.id.as_str())
            .child(bare("strong").text(letter))
            .child(bare("span").text(&option.text))
    };
    let options = LETTERS.iter().zip(&question.options).map(option);
    bare("li")
        .child(el("p", "round__prompt").text(&question.prompt))
        .child(bare("ul").attr("role", "list").children(options))
}

fn answered(question: &Question) -> El {
    let option = |(letter, option): (&&str, &engine::QuestionOption)| {
        let mark = if option.right { " ✓ " } else { " – " };
        bare("li")
            .key(option.id.as_str())
            .child(bare("strong").text(letter))
            .text(mark)
            .text(&option.feedback)
    };
    let options = LETTERS.iter().zip(&question.options).map(option);
    bare("li")
        .child(bare("p").text(&question.prompt))
        .child(bare("ul").attr("role", "list").children(options))
}
