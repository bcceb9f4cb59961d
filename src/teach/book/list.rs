//! The class book: what classes counted, side by side.

use std::rc::Rc;

use classroom::{ClassSheet, Kind, QuestionKey, Route};
use tracking::Found;
use yew::prelude::*;

use super::asked::{Stories, asked, kind_title, stories_of, use_stories};
use super::bars::{count_of, counted_options, lines, right_mark, short_bars, votes_note};
use super::files::Files;
use super::head::class_name;
use super::save::kept_words;
use super::shelf::{Held, UseShelf, use_shelf};
use crate::boot::Boot;
use crate::page::Classroom;
use crate::teach::story::address_of;
use crate::ui::{Button, El, Weight, bare, button, el, icon};
use crate::words::fill;

#[derive(Clone, Properties)]
pub(crate) struct BookScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
}

/// A page is given once; what it is told comes once.
impl PartialEq for BookScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told)
    }
}

/// The class book.
#[component]
pub(crate) fn BookScreen(props: &BookScreenProps) -> Html {
    let BookScreenProps { boot, told } = props;
    let words = &boot.words;
    let shelf = use_shelf();
    let sheets: Vec<ClassSheet> =
        shelf.held().map(|held| held.book.sheets().into_iter().cloned().collect()).unwrap_or_default();
    let groups = groups(&sheets);
    let ids = groups.iter().flat_map(|(kind, sheets)| {
        stories_of(told, kind, sheets.iter().flat_map(|it| it.tallies()).map(|tally| &tally.question))
    });
    let stories = use_stories(boot, told, ids.collect());
    let asks = use_state(|| false);
    let empty = sheets.is_empty();
    let report = el("a", "button")
        .key("report")
        .set("href", &address_of(&Route::Report))
        .child(icon("people"))
        .child(bare("span").text(words.report_title()));
    let print =
        Button { label: words.print(), weight: Weight::Quiet, action: "print", icon: "", waits: empty };
    let group = |(kind, sheets): &(Kind, Vec<&ClassSheet>)| {
        let title = kind_title(boot, kind);
        let table = Group { boot, told, stories: &stories, kind, sheets }.table(&title);
        el("section", "book__group").key(&title).child(bare("h2").text(&title)).child(table)
    };
    el("div", "book")
        .child(bare("h1").text(words.book_title()))
        .child(el("p", "start__lead").text(words.book_lead()))
        .child(el("p", "book__kept").attr("role", "status").text(&state(boot, shelf.held())))
        .child(
            el("div", "ways ways--page")
                .child(report)
                .child(button(print, &Callback::from(|()| web::print()))),
        )
        .child(
            el("p", "book__empty").flag("hidden", !empty || shelf.held().is_none()).text(words.book_empty()),
        )
        .child(bare("div").children(groups.iter().map(group)))
        .html(html! { <Files {boot} {told} shelf={shelf.clone()} held={shelf.held().cloned()} /> })
        .child(delete_all(boot, &shelf, &asks).flag("hidden", empty))
        .done()
}

/// The sheets by what the classes did, the newest first.
fn groups(sheets: &[ClassSheet]) -> Vec<(Kind, Vec<&ClassSheet>)> {
    let mut groups: Vec<(Kind, Vec<&ClassSheet>)> = Vec::new();
    for sheet in sheets {
        let kind = &sheet.head().kind;
        match groups.iter_mut().find(|(known, _)| known == kind) {
            Some((_, group)) => group.push(sheet),
            None => groups.push((kind.clone(), vec![sheet])),
        }
    }
    groups
}

/// How it stands with keeping.
fn state(boot: &Boot, held: Option<&Held>) -> String {
    let words = &boot.words;
    let Some(held) = held else { return String::new() };
    match held.found {
        Found::Damaged => words.book_damaged().to_owned(),
        Found::Newer => words.book_newer().to_owned(),
        Found::Readable => {
            let count = held.book.sheets().len().to_string();
            format!("{} {}", fill(words.book_count(), &[&count]), kept_words(words, held.kept, held.rung))
        }
    }
}

/// What a group's table is drawn from.
struct Group<'a> {
    boot: &'a Boot,
    told: &'a Classroom,
    stories: &'a Stories,
    kind: &'a Kind,
    sheets: &'a [&'a ClassSheet],
}

impl Group<'_> {
    /// A row for each question, a column for each class.
    fn table(&self, title: &str) -> El {
        let words = &self.boot.words;
        let class = |sheet: &&ClassSheet| {
            let head = sheet.head();
            let day = web::day_in_words(&head.day.to_string(), &self.boot.language);
            let pupils = head.pupils.map(|it| fill(words.pupils_of(), &[&it.number().to_string()]));
            let link = el("a", "book__class")
                .set("href", &address_of(&Route::Sheet(sheet.id().clone())))
                .text(&class_name(words, head));
            bare("th")
                .attr("scope", "col")
                .child(link)
                .child(bare("span").text(&day))
                .child(bare("span").text(&pupils.unwrap_or_default()))
        };
        let head =
            bare("tr").child(bare("td")).html(self.sheets.iter().map(|sheet| class(sheet).done()).collect());
        let mut questions: Vec<&QuestionKey> =
            self.sheets.iter().flat_map(|it| it.tallies()).map(|tally| &tally.question).collect();
        questions.sort();
        questions.dedup();
        self.in_order(&mut questions);
        let rows = questions.into_iter().map(|key| self.row(key));
        let table = el("table", "book__table")
            .child(el("caption", "hidden").text(title))
            .child(bare("thead").child(head))
            .child(bare("tbody").children(rows));
        el("div", "book__scroll")
            .attr("role", "region")
            .attr("tabindex", "0")
            .set("aria-label", title)
            .child(table)
    }

    /// The questions in the story's order: the one before it first, the one after it last.
    fn in_order(&self, questions: &mut [&QuestionKey]) {
        questions.sort_by_key(|key| place(self.told, self.stories, self.kind, key));
    }

    fn row(&self, key: &QuestionKey) -> El {
        let words = &self.boot.words;
        let asked = asked(words, self.told, self.stories, self.kind, key);
        let option = |line: super::bars::Line| {
            bare("li")
                .key(line.id.as_str())
                .child(bare("strong").text(line.letter))
                .child(bare("span").text(&line.text).maybe(line.right.then(|| right_mark(words))))
        };
        let options = lines(asked.as_ref(), &[], |_| None);
        let text = asked.as_ref().map_or_else(|| key.as_str(), |asked| asked.text.as_str());
        let question = bare("th")
            .attr("scope", "row")
            .child(el("span", "book__when").text(when(self.boot, key)))
            .child(el("span", "book__question").text(text))
            .child(el("ul", "book__options").attr("role", "list").children(options.into_iter().map(option)));
        let cell = |sheet: &&ClassSheet| {
            let Some(tally) = sheet.tally(key) else { return bare("td").text("–").done() };
            let lines =
                lines(asked.as_ref(), &counted_options(&tally.votes), |id| count_of(&tally.votes, id));
            let note = votes_note(words, &tally.votes, &lines);
            bare("td").child(short_bars(words, &lines)).child(el("span", "book__note").text(&note)).done()
        };
        bare("tr").key(key.as_str()).child(question).html(self.sheets.iter().map(cell).collect())
    }
}

/// Where a question stands in its story or survey.
pub(crate) fn place(told: &Classroom, stories: &Stories, kind: &Kind, key: &QuestionKey) -> (u8, usize) {
    if *key == QuestionKey::opening() {
        return (0, 0);
    }
    if *key == QuestionKey::closing() {
        return (2, 0);
    }
    let at = match kind {
        Kind::Survey { band, .. } => told.material.survey(*band).and_then(|survey| {
            let vignettes = survey.vignettes.iter().map(|it| it.id.as_str());
            let items = survey.confidence.iter().chain(&survey.sources).map(|it| it.id.as_str());
            vignettes.chain(items).position(|id| id == key.as_str())
        }),
        Kind::Lesson(id) | Kind::Booster(id) => stories
            .get(id.as_str())
            .and_then(|story| story.scenes.iter().position(|scene| scene.id.as_str() == key.as_str())),
        Kind::Round => None,
    };
    (1, at.unwrap_or(usize::MAX))
}

/// Before or after the story, where it is the question that is asked twice.
pub(crate) fn when<'a>(boot: &'a Boot, key: &QuestionKey) -> &'a str {
    let words = &boot.words;
    if *key == QuestionKey::opening() {
        words.before_story()
    } else if *key == QuestionKey::closing() {
        words.after_story()
    } else {
        ""
    }
}

fn delete_all(boot: &Boot, shelf: &UseShelf, asks: &UseStateHandle<bool>) -> El {
    let words = &boot.words;
    let on_delete = {
        let (shelf, asks) = (shelf.clone(), asks.clone());
        Callback::from(move |()| {
            shelf.change(classroom::SheetBook::delete_all);
            asks.set(false);
        })
    };
    let labels = [words.delete_all(), words.delete_all_sure(), words.delete_all_yes()];
    el("section", "book__delete").child(sure(boot, labels, "delete-all", asks, &on_delete))
}

/// A button that asks before it does something that cannot be undone: its words, the question, and the words of doing it.
pub(super) fn sure(
    boot: &Boot,
    [label, question, yes]: [&str; 3],
    action: &'static str,
    asks: &UseStateHandle<bool>,
    on_yes: &Callback<()>,
) -> El {
    let set = |value: bool| {
        let asks = asks.clone();
        Callback::from(move |()| asks.set(value))
    };
    let way = |label, action, weight| Button { label, weight, action, icon: "", waits: false };
    if !**asks {
        return el("div", "ways").child(button(way(label, action, Weight::Quiet), &set(true)));
    }
    el("div", "sure").key("sure").child(bare("p").attr("role", "alert").text(question)).child(
        el("div", "ways")
            .child(button(way(boot.words.keep_it(), "no", Weight::Second), &set(false)))
            .child(button(way(yes, "yes", Weight::Second), on_yes)),
    )
}
