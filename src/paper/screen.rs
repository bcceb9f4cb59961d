//! The screen around what is to be printed: what it is, how many sheets it takes, and the button.

use std::rc::Rc;

use classroom::{LessonPlan, Material, Paper, PlanKind, Route};
use engine::{Band, Scenario};
use yew::prelude::*;

use super::{booster, cards, handout, key, plan, slips};
use crate::boot::Boot;
use crate::look::Look;
use crate::page::Classroom;
use crate::teach::{Loaded, Story, Subject, address_of, title, unreadable, use_story};
use crate::ui::{Button, El, Weight, bare, button, el, icon};
use crate::words::{Words, fill};

#[derive(Clone, Properties)]
pub(crate) struct PaperScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// What is to be printed.
    pub paper: Paper,
    /// Of which story or survey; of the cards, which kind.
    pub id: String,
}

/// A page is given once; what it is told comes once.
impl PartialEq for PaperScreenProps {
    fn eq(&self, other: &Self) -> bool {
        let same_page = Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told);
        same_page && self.paper == other.paper && self.id == other.id
    }
}

/// What is to be printed, as sheets.
pub(super) struct Sheets {
    /// What the teacher reads on the screen only: how many sheets, how to fold.
    pub(super) how: El,
    /// The sheets.
    pub(super) sheets: Vec<El>,
}

/// What is to be printed, and how.
#[component]
pub(crate) fn PaperScreen(props: &PaperScreenProps) -> Html {
    let PaperScreenProps { boot, told, paper, id } = props;
    let look = Look::of(boot);
    let words = look.words;
    let attempt = use_state(|| 0_u32);
    let subject = Subject::of(id, &boot.cards);
    let [first_id, second_id] = sources(*paper, id, subject.as_ref());
    let first = use_story(boot, told, &first_id, &boot.language, *attempt);
    let second = use_story(boot, told, &second_id, &boot.language, *attempt);
    let name = subject.as_ref().map(|subject| title(boot, subject)).unwrap_or_default();
    let read: Vec<&Scenario> =
        [&first, &second].into_iter().filter_map(Loaded::story).map(scenario).collect();
    let sheets = sheets(look, boot, &told.material, (*paper, id, &name), &read);
    let band = match &subject {
        Some(Subject::Survey(band)) => *band,
        Some(Subject::Story(card)) => card.band,
        _ => Band::Adult,
    };
    let missing = [&first, &second].contains(&&Loaded::Missing) && sheets.is_none();
    let print = Button {
        label: words.print(),
        weight: Weight::Main,
        action: "print",
        icon: "",
        waits: sheets.is_none(),
    };
    let (how, sheets) = match sheets {
        Some(Sheets { how, sheets }) => (Some(how), sheets),
        None => (None, Vec::new()),
    };
    let tools = el("header", "paper__tools")
        .child(up(look, *paper, id))
        .child(el("h1", "paper__title").text(&paper_name(words, *paper)))
        .child(el("p", "paper__of").flag("hidden", name.is_empty()).text(&name))
        .maybe(how)
        .maybe(missing.then(|| unreadable(look, &attempt)))
        .child(button(print, &Callback::from(|()| web::print())));
    el("div", "paper")
        .set("data-paper", paper.as_str())
        .set("data-band", band.as_str())
        .child(tools)
        .child(el("div", "paper__sheets").children(sheets))
        .done()
}

fn scenario(story: &Story) -> &Scenario {
    &story.scenario
}

/// What has to be read for a paper: a story, or its fresh questions, of which there are two.
fn sources(paper: Paper, id: &str, subject: Option<&Subject<'_>>) -> [String; 2] {
    match (paper, subject) {
        (Paper::Booster, Some(Subject::Story(card))) => {
            let mut ids = card.boosters.iter().map(|booster| booster.id.to_string());
            [ids.next().unwrap_or_default(), ids.next().unwrap_or_default()]
        }
        (Paper::Cards, _) => Default::default(),
        _ => [id.to_owned(), String::new()],
    }
}

/// The sheets, as soon as all that is on them was read.
fn sheets(
    look: Look<'_>,
    boot: &Boot,
    material: &Material,
    (paper, id, name): (Paper, &str, &str),
    read: &[&Scenario],
) -> Option<Sheets> {
    let words = look.words;
    let story = read.first().copied();
    let lesson = material.lesson(id);
    match paper {
        Paper::Cards => Some(cards::sheets(look, id)),
        Paper::Handout => Some(handout::sheets(look, boot, story?)),
        Paper::Key => Some(key::sheets(look, story?, lesson)),
        Paper::Plan(kind) => {
            let (story, lesson) = (story?, lesson?);
            let Ok(made) = LessonPlan::of(story, lesson, kind) else {
                let how = el("div", "paper__how").child(bare("p").text(words.plan_none()));
                return Some(Sheets { how, sheets: Vec::new() });
            };
            Some(plan::sheets(look, &paper_name(words, paper), story, &made, material.rules(story.band)))
        }
        Paper::Booster => {
            let card = boot.cards.iter().find(|card| card.id.as_str() == id)?;
            let read_of = |id: &str| read.iter().find(|story| story.id.as_str() == id).copied();
            let boosters = card.boosters.iter().map(|it| Some((it.weeks, read_of(it.id.as_str())?)));
            Some(booster::sheets(look, name, &boosters.collect::<Option<Vec<_>>>()?))
        }
        Paper::Slips => {
            let Some(Subject::Survey(band)) = Subject::of(id, &boot.cards) else { return None };
            Some(slips::sheets(look, material.survey(band)?))
        }
    }
}

/// Back to where the papers are listed.
fn up(look: Look<'_>, paper: Paper, id: &str) -> El {
    let route = if paper == Paper::Cards { Route::Start } else { Route::Setup(id.to_owned()) };
    el("a", "paper__up")
        .set("href", &address_of(&route))
        .child(icon("back"))
        .child(bare("span").text(look.words.paper_back()))
}

/// What a kind of paper is called.
pub(super) fn paper_name(words: &Words, paper: Paper) -> String {
    let name = match paper {
        Paper::Cards => words.paper_cards(),
        Paper::Handout => words.paper_handout(),
        Paper::Key => words.paper_key(),
        Paper::Plan(kind) => {
            let name = match kind {
                PlanKind::Minutes15 | PlanKind::Minutes45 => words.plan_45(),
                PlanKind::Assembly10 => words.plan_assembly(),
                PlanKind::GroupRound => words.plan_group(),
            };
            return fill(name, &[&kind.minutes().to_string()]);
        }
        Paper::Booster => words.round(),
        Paper::Slips => words.paper_slips(),
    };
    name.to_owned()
}

/// Where a paper can be printed.
pub(crate) fn paper_link(look: Look<'_>, paper: Paper, id: &str) -> El {
    let link = el("a", "more__link")
        .set("href", &address_of(&Route::Paper(paper, id.to_owned())))
        .set("data-print", paper.as_str())
        .child(icon("book"))
        .child(bare("span").text(&paper_name(look.words, paper)));
    bare("li").key(paper.as_str()).child(link)
}

/// A sheet, or several where what is on it needs them.
pub(super) fn sheet(key: &str) -> El {
    el("section", "sheet").key(key)
}

/// The heading of a sheet: what it is, and of which story.
pub(super) fn heading(kind: &str, of: &str) -> El {
    el("header", "sheet__head").child(el("p", "sheet__kind").text(kind)).child(bare("h2").text(of))
}
