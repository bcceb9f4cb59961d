//! What was counted in a lesson is kept as a sheet of the class: which class it was is picked from lists.

use std::rc::Rc;

use classroom::{
    ClassSheet, ClassSize, Kind, QuestionKey, Route, SheetBook, SheetHead, SheetId, Tally, TallyFault, Wave,
};
use engine::Scenario;
use tracking::{Kept, Rung};
use yew::prelude::*;

use super::asked::{Stories, asked};
use super::head::{HeadDraft, class_name, fields};
use super::shelf::{UseShelf, use_shelf};
use crate::boot::Boot;
use crate::page::Classroom;
use crate::teach::story::{Subject, address_of};
use crate::ui::{Button, El, Weight, bare, button, el, icon};
use crate::words::{Words, fill};

#[derive(Clone, Properties)]
pub(crate) struct SaveSheetProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// The id of the lesson, booster, round or survey.
    pub id: String,
    /// What was counted.
    pub tallies: Vec<Tally>,
    /// The story that was given, to name its questions by; a survey's stand in the material.
    #[prop_or_default]
    pub story: Option<Rc<Scenario>>,
    /// How many were there, where that is known already.
    #[prop_or_default]
    pub pupils: Option<u16>,
    /// Called once the counts are kept.
    #[prop_or_default]
    pub on_saved: Callback<()>,
}

/// A page is given once; what it is told comes once.
impl PartialEq for SaveSheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot)
            && Rc::ptr_eq(&self.told, &other.told)
            && (&self.id, &self.tallies, self.pupils) == (&other.id, &other.tallies, other.pupils)
            && self.story.is_some() == other.story.is_some()
            && self.on_saved == other.on_saved
    }
}

/// How far keeping has come.
#[derive(Clone, Debug, Default, PartialEq)]
struct Progress {
    /// Whether it was tried; faults are said from then on.
    tried: bool,
    /// What cannot be right.
    fault: Option<TallyFault>,
    /// The sheet it was kept on.
    sheet: Option<SheetId>,
    /// Whether that still is what stands here.
    saved: bool,
    /// Whether a sheet of its own was asked for, though there is one of this class.
    apart: bool,
}

/// Keeps what was counted.
#[component]
pub(crate) fn SaveSheet(props: &SaveSheetProps) -> Html {
    let SaveSheetProps { boot, told, id, tallies, story, pupils, on_saved } = props;
    let words = &boot.words;
    let shelf = use_shelf();
    let draft = use_state(HeadDraft::default);
    let progress = use_state(Progress::default);
    {
        let (draft, pupils) = (draft.clone(), *pupils);
        use_effect_with(pupils, move |_| {
            let pupils = pupils.map_or_else(|| draft.pupils.clone(), |pupils| pupils.to_string());
            let day = if draft.day.is_empty() { web::today() } else { draft.day.clone() };
            draft.set(HeadDraft { day, pupils, ..(*draft).clone() });
        });
    }
    let Some(kind) = kind_of(id, boot) else { return el("div", "save").done() };
    let checked = draft.check(&kind);
    let twin = checked.as_ref().ok().and_then(|head| twin(&shelf, head, progress.sheet.as_ref()));
    let on_draft = {
        let (draft, progress) = (draft.clone(), progress.clone());
        Callback::from(move |next| {
            draft.set(next);
            progress.set(Progress { saved: false, fault: None, ..(*progress).clone() });
        })
    };
    let on_save = {
        let (shelf, progress, checked) = (shelf.clone(), progress.clone(), checked.clone());
        let (tallies, on_saved) = (tallies.clone(), on_saved.clone());
        let twin = twin.clone().map(|(id, _)| id).filter(|_| !progress.apart);
        Callback::from(move |()| {
            let head = match &checked {
                Ok(head) => head.clone(),
                Err(faults) => {
                    faults.first().into_iter().for_each(|fault| web::focus_on(fault.field()));
                    return progress.set(Progress { tried: true, ..(*progress).clone() });
                }
            };
            let kept = keep(&shelf, head, &tallies, progress.sheet.as_ref().or(twin.as_ref()));
            let next = Progress { tried: true, ..(*progress).clone() };
            match kept {
                Ok(id) => {
                    progress.set(Progress { sheet: Some(id), saved: true, fault: None, ..next });
                    on_saved.emit(());
                }
                Err(fault) => progress.set(Progress { fault: Some(fault), ..next }),
            }
        })
    };
    let faults = checked.err().filter(|_| progress.tried).unwrap_or_default();
    let on_apart = {
        let progress = progress.clone();
        Callback::from(move |apart| progress.set(Progress { apart, ..(*progress).clone() }))
    };
    let save = Button {
        label: words.save_counts(),
        weight: Weight::Main,
        action: "save",
        icon: "check",
        waits: progress.saved,
    };
    let fault = progress.fault.as_ref().map(|fault| {
        let stories: Stories = story.iter().map(|story| (story.id.to_string(), story.clone())).collect();
        let name = |key: &QuestionKey| asked(words, told, &stories, &kind, key).map(|asked| asked.text);
        tally_fault(words, fault, name)
    });
    el("section", "save")
        .attr("aria-labelledby", "save")
        .child(bare("h2").attr("id", "save").text(words.save_title()))
        .child(bare("p").text(words.save_lead()))
        .child(bare("p").flag("hidden", !tallies.is_empty()).text(words.save_nothing()))
        .child(fields(words, &draft, matches!(kind, Kind::Survey { .. }), &faults, &on_draft))
        .maybe(twin.filter(|_| !progress.saved).map(|(_, day)| join(boot, &day, progress.apart, &on_apart)))
        .child(el("p", "save__fault").attr("role", "alert").text(&fault.unwrap_or_default()))
        .child(el("div", "ways").child(button(save, &on_save)))
        .child(saved(words, &shelf, &progress))
        .done()
}

/// What is kept of a lesson of this id. The wave of a survey is picked later.
fn kind_of(id: &str, boot: &Boot) -> Option<Kind> {
    Some(match Subject::of(id, &boot.cards)? {
        Subject::Story(card) => Kind::Lesson(card.id.clone()),
        Subject::Booster(..) => Kind::Booster(id.into()),
        Subject::Round(_) => Kind::Round,
        Subject::Survey(band) => Kind::Survey { band, wave: Wave::Pre },
    })
}

/// A sheet of the same class about the same, and its day: knowledge and slips of one wave belong on one sheet, and a lesson
/// that is kept twice is still one.
fn twin(shelf: &UseShelf, head: &SheetHead, own: Option<&SheetId>) -> Option<(SheetId, String)> {
    let is_survey = matches!(head.kind, Kind::Survey { .. });
    let is_twin = |sheet: &&&ClassSheet| {
        let other = sheet.head();
        (&other.kind, other.grade, other.class) == (&head.kind, head.grade, head.class)
            && (is_survey || other.day == head.day)
            && own != Some(sheet.id())
    };
    let sheets = shelf.held()?.book.sheets();
    let twin = sheets.iter().find(is_twin)?;
    Some((twin.id().clone(), twin.head().day.to_string()))
}

/// Puts the counts on a sheet: that of this id, or a new one.
fn keep(
    shelf: &UseShelf,
    head: SheetHead,
    tallies: &[Tally],
    on: Option<&SheetId>,
) -> Result<SheetId, TallyFault> {
    let empty = SheetBook::default();
    let book = shelf.held().map_or(&empty, |held| &held.book);
    let mut sheet = match on.and_then(|id| book.sheet(id)) {
        Some(known) => {
            let mut known = known.clone();
            // Some may have been away when the slips were filled in.
            let pupils: Option<ClassSize> = head.pupils.max(known.head().pupils);
            tallies.iter().for_each(|tally| known.remove(&tally.question));
            known.correct(SheetHead { pupils, ..head })?;
            known
        }
        None => ClassSheet::new(SheetId::make(&head, web::seed(), |id| book.knows(id)), head),
    };
    tallies.iter().try_for_each(|tally| sheet.put(tally.clone()))?;
    let id = sheet.id().clone();
    shelf.change(|book| book.put(sheet));
    Ok(id)
}

/// Asks whether the counts belong on the sheet that there is.
fn join(boot: &Boot, day: &str, apart: bool, on_apart: &Callback<bool>) -> El {
    let words = &boot.words;
    let day = web::day_in_words(day, &boot.language);
    let radio = |name: &'static str, label: String, value: bool| {
        let input = bare("input")
            .attr("type", "radio")
            .attr("name", "join")
            .attr("value", name)
            .checked(apart == value)
            .on_mark(&on_apart.reform(move |()| value));
        el("label", "choice-row").key(name).child(input).child(bare("span").text(&label))
    };
    el("fieldset", "save__join")
        .child(el("legend", "field__label").text(words.join_title()))
        .child(radio("join", fill(words.join_yes(), &[&day]), false))
        .child(radio("apart", words.join_no().to_owned(), true))
}

fn saved(words: &Words, shelf: &UseShelf, progress: &Progress) -> El {
    let held = shelf.held().filter(|_| progress.saved);
    let sheet = held.and_then(|held| held.book.sheet(progress.sheet.as_ref()?));
    let said = held.map_or_else(String::new, |held| {
        let name = sheet.map_or_else(String::new, |sheet| class_name(words, sheet.head()));
        format!("{name}: {}", kept_words(words, held.kept, held.rung))
    });
    let link = el("a", "button")
        .set("href", &address_of(&Route::Book))
        .attr("data-action", "book")
        .child(icon("book"))
        .child(bare("span").text(words.book_open()));
    el("div", "save__done")
        .child(bare("p").attr("role", "status").text(&said))
        .maybe(held.is_some().then_some(link))
}

/// What became of keeping the counts.
pub(super) fn kept_words(words: &Words, kept: Option<Kept>, rung: Rung) -> &str {
    match (kept, rung) {
        (Some(Kept::Failed), _) => words.counts_not_kept(),
        (Some(Kept::NewerLeftAlone), _) => words.counts_newer(),
        (_, Rung::Local) => words.counts_kept(),
        (_, Rung::Session) => words.counts_kept_session(),
        (_, Rung::Memory) => words.counts_kept_memory(),
    }
}

/// Why counts cannot be right; `name` says a question's words.
pub(super) fn tally_fault(
    words: &Words,
    fault: &TallyFault,
    name: impl Fn(&QuestionKey) -> Option<String>,
) -> String {
    let name = |key: &QuestionKey| name(key).unwrap_or_else(|| key.as_str().to_owned());
    match fault {
        TallyFault::MoreThanPupils { question, counted, pupils } => {
            fill(words.fault_more(), &[&name(question), &counted.to_string(), &pupils.to_string()])
        }
        TallyFault::TooMany { question, counted, max } => {
            fill(words.fault_more(), &[&name(question), &counted.to_string(), &max.to_string()])
        }
        TallyFault::Twice(_) | TallyFault::NoId(_) => words.fault_unreadable().to_owned(),
    }
}
