//! The report: which classes it is of, and in which of its two forms.

use std::rc::Rc;

use classroom::{ClassGrade, ClassSheet, Route};
use engine::Date;
use yew::prelude::*;

use super::published::published;
use super::working::working;
use crate::boot::Boot;
use crate::page::Classroom;
use crate::teach::book::{Held, Stories, grade_name, stories_of, use_shelf, use_stories};
use crate::teach::story::address_of;
use crate::ui::{Button, El, Weight, bare, button, el, icon};
use crate::words::{Words, fill};

#[derive(Clone, Properties)]
pub(crate) struct ReportScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
}

/// A page is given once; what it is told comes once.
impl PartialEq for ReportScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told)
    }
}

/// What the parts of the report are drawn from.
pub(super) struct Given<'a> {
    pub boot: &'a Boot,
    pub told: &'a Classroom,
    pub stories: &'a Stories,
}

/// Which classes are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Chosen {
    grade: Option<ClassGrade>,
    from: String,
    to: String,
}

impl Chosen {
    fn holds(&self, sheet: &ClassSheet) -> bool {
        let head = sheet.head();
        self.grade.is_none_or(|grade| grade == head.grade)
            && Date::parse(&self.from).is_none_or(|from| head.day >= from)
            && Date::parse(&self.to).is_none_or(|to| head.day <= to)
    }
}

/// The report.
#[component]
pub(crate) fn ReportScreen(props: &ReportScreenProps) -> Html {
    let ReportScreenProps { boot, told } = props;
    let words = &boot.words;
    let shelf = use_shelf();
    let is_public = use_state(|| false);
    let chosen = use_state(Chosen::default);
    let shows_text = use_state(|| false);
    let all = shelf.held().map(Held::all).unwrap_or_default();
    let ids = all.iter().flat_map(|sheet| {
        stories_of(told, &sheet.head().kind, sheet.tallies().iter().map(|tally| &tally.question))
    });
    let mut ids: Vec<String> = ids.collect();
    ids.sort();
    ids.dedup();
    let stories = use_stories(boot, told, ids);
    let given = Given { boot, told, stories: &stories };
    let shown: Vec<&ClassSheet> = all.iter().filter(|sheet| *is_public || chosen.holds(sheet)).collect();
    let empty = all.is_empty();
    let up = el("a", "up")
        .set("href", &address_of(&Route::Book))
        .child(icon("back"))
        .child(bare("span").text(words.book_title()));
    let body = if *is_public {
        published(&given, &all, &shows_text)
    } else {
        bare("div").child(filters(words, &all, &chosen)).child(working(&given, &shown))
    };
    el("div", "book report")
        .child(el("p", "no-print").child(up))
        .child(bare("h1").text(if *is_public { words.report_public() } else { words.report_title() }))
        .child(
            el("p", "book__empty").flag("hidden", !empty || shelf.held().is_none()).text(words.book_empty()),
        )
        .child(forms(words, &is_public))
        .child(el("p", "report__about").text(&about(words, *is_public, &shown)))
        .child(body.key(if *is_public { "public" } else { "working" }))
        .done()
}

/// How many classes and pupils. Pupils are not published: pupils less answers are those who passed.
fn about(words: &Words, is_public: bool, shown: &[&ClassSheet]) -> String {
    let sheets = shown.len().to_string();
    let pupils: u32 =
        shown.iter().filter_map(|sheet| sheet.head().pupils).map(|it| u32::from(it.number())).sum();
    if is_public {
        fill(words.report_of_public(), &[&sheets])
    } else {
        fill(words.report_of(), &[&sheets, &pupils.to_string()])
    }
}

/// The two forms, and printing.
fn forms(words: &Words, is_public: &UseStateHandle<bool>) -> El {
    let form = |name: &'static str, label: &str, value: bool| {
        let handle = is_public.clone();
        let input = bare("input")
            .attr("type", "radio")
            .attr("name", "form")
            .attr("value", name)
            .checked(**is_public == value)
            .on_mark(&Callback::from(move |()| handle.set(value)));
        el("label", "choice-row").key(name).child(input).child(bare("span").text(label))
    };
    let print =
        Button { label: words.print(), weight: Weight::Second, action: "print", icon: "", waits: false };
    el("div", "report__forms no-print")
        .child(
            el("fieldset", "field field__row")
                .child(el("legend", "hidden").text(words.report_form()))
                .child(form("working", words.report_working(), false))
                .child(form("public", words.report_public(), true)),
        )
        .child(button(print, &Callback::from(|()| web::print())))
}

fn filters(words: &Words, all: &[ClassSheet], chosen: &UseStateHandle<Chosen>) -> El {
    let with = |change: fn(&mut Chosen, String)| {
        let chosen = chosen.clone();
        Callback::from(move |value| {
            let mut next = (*chosen).clone();
            change(&mut next, value);
            chosen.set(next);
        })
    };
    let mut grades: Vec<ClassGrade> = all.iter().map(|sheet| sheet.head().grade).collect();
    grades.sort();
    grades.dedup();
    let option = |grade: Option<ClassGrade>| {
        let value = grade.map_or(String::new(), |grade| grade.to_string());
        let label = grade.map_or(words.all_grades().to_owned(), |grade| grade_name(words, grade));
        let is = chosen.grade == grade;
        bare("option").key(&value).set("value", &value).flag("selected", is).text(&label)
    };
    let grade = bare("select")
        .attr("id", "report-grade")
        .on_value(&with(|chosen, value| chosen.grade = ClassGrade::parse(&value)))
        .children(std::iter::once(None).chain(grades.into_iter().map(Some)).map(option));
    let day = |id: &'static str, value: &str| bare("input").attr("type", "date").attr("id", id).value(value);
    let from = day("from", &chosen.from).on_value(&with(|chosen, value| chosen.from = value));
    let to = day("to", &chosen.to).on_value(&with(|chosen, value| chosen.to = value));
    let field = |id: &'static str, label: &str, input: El| {
        el("div", "field").child(el("label", "field__label").attr("for", id).text(label)).child(input)
    };
    el("div", "fields report__filters")
        .child(field("report-grade", words.grade_field(), grade))
        .child(field("from", words.from_day(), from))
        .child(field("to", words.to_day(), to))
}
