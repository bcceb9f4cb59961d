//! One sheet: what a class counted, to look at, print, correct or delete.

use std::rc::Rc;

use classroom::{ClassSheet, QuestionKey, Route, SheetId, Tally, Votes, count};
use engine::ChoiceId;
use yew::prelude::*;

use super::asked::{Stories, asked, kind_title, stories_of, use_stories};
use super::bars::{bars, count_of, counted_options, lines, sum, votes_note};
use super::head::{HeadDraft, class_name, count_fault, fields};
use super::list::{place, sure, when};
use super::save::tally_fault;
use super::shelf::{UseShelf, use_shelf};
use crate::boot::Boot;
use crate::page::Classroom;
use crate::teach::story::address_of;
use crate::ui::{Button, El, Weight, bare, button, el, icon};
use crate::words::fill;

#[derive(Clone, Properties)]
pub(crate) struct SheetScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// The sheet.
    pub id: SheetId,
}

/// A page is given once; what it is told comes once.
impl PartialEq for SheetScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told) && self.id == other.id
    }
}

/// What is being corrected.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    head: HeadDraft,
    /// What was typed instead of a number: the question, the option or none for passes, and the text.
    cells: Vec<(QuestionKey, Option<ChoiceId>, String)>,
    tried: bool,
    fault: String,
}

impl Draft {
    fn cell(&self, key: &QuestionKey, option: Option<&ChoiceId>) -> Option<&str> {
        let cell = self.cells.iter().find(|(known, id, _)| known == key && id.as_ref() == option);
        cell.map(|(.., text)| text.as_str())
    }

    fn with_cell(&self, key: &QuestionKey, option: Option<ChoiceId>, text: String) -> Self {
        let mut next = Self { fault: String::new(), ..self.clone() };
        next.cells.retain(|(known, id, _)| !(known == key && *id == option));
        next.cells.push((key.clone(), option, text));
        next
    }
}

/// One sheet.
#[component]
pub(crate) fn SheetScreen(props: &SheetScreenProps) -> Html {
    let SheetScreenProps { boot, told, id } = props;
    let words = &boot.words;
    let shelf = use_shelf();
    let draft = use_state(|| None::<Draft>);
    let asks = use_state(|| false);
    let sheet = shelf.held().and_then(|held| held.book.sheet(id)).cloned();
    let ids = sheet.as_ref().map(|sheet| {
        stories_of(told, &sheet.head().kind, sheet.tallies().iter().map(|tally| &tally.question))
    });
    let stories = use_stories(boot, told, ids.unwrap_or_default());
    let up = el("a", "up")
        .set("href", &address_of(&Route::Book))
        .child(icon("back"))
        .child(bare("span").text(words.book_title()));
    let Some(sheet) = sheet else {
        let gone = if shelf.held().is_some() { words.sheet_gone() } else { "" };
        return el("div", "book")
            .child(bare("p").child(up))
            .child(bare("h1").text(words.book_title()))
            .child(bare("p").text(gone))
            .done();
    };
    let view = View { boot, told, stories: &stories, sheet: &sheet, draft: &draft };
    let head = sheet.head();
    let day = web::day_in_words(&head.day.to_string(), &boot.language);
    let pupils = head.pupils.map(|it| fill(words.pupils_of(), &[&it.number().to_string()]));
    let facts = [Some(day), pupils].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    el("div", "book sheet-one")
        .child(el("p", "no-print").child(up))
        .child(bare("h1").text(&format!("{} · {}", class_name(words, head), kind_title(boot, &head.kind))))
        .child(el("p", "start__lead").text(&facts))
        .child(bare("p").flag("hidden", !sheet.tallies().is_empty()).text(words.sheet_nothing()))
        .maybe(draft.as_ref().map(|draft| view.head_form(draft)))
        .child(bare("div").children(view.questions()))
        .child(view.ways(&shelf))
        .child(view.delete(&shelf, &asks))
        .done()
}

/// What a sheet is drawn from.
struct View<'a> {
    boot: &'a Boot,
    told: &'a Classroom,
    stories: &'a Stories,
    sheet: &'a ClassSheet,
    draft: &'a UseStateHandle<Option<Draft>>,
}

impl View<'_> {
    fn questions(&self) -> Vec<El> {
        let kind = &self.sheet.head().kind;
        let mut tallies: Vec<&Tally> = self.sheet.tallies().iter().collect();
        tallies.sort_by_key(|tally| place(self.told, self.stories, kind, &tally.question));
        let find = |key: &QuestionKey| self.sheet.tally(key).filter(|_| self.draft.is_none());
        let (opening, closing) = (QuestionKey::opening(), QuestionKey::closing());
        let pair = find(&opening).zip(find(&closing));
        let rest = tallies
            .into_iter()
            .filter(|it| pair.is_none() || ![&opening, &closing].contains(&&it.question))
            .map(|tally| self.question(tally));
        let pair = pair.map(|(before, after)| {
            el("div", "sheet-one__pair").key("pair").child(self.question(before)).child(self.question(after))
        });
        pair.into_iter().chain(rest).collect()
    }

    fn question(&self, tally: &Tally) -> El {
        let words = &self.boot.words;
        let key = &tally.question;
        let asked = asked(words, self.told, self.stories, &self.sheet.head().kind, key);
        let lines = lines(asked.as_ref(), &counted_options(&tally.votes), |id| count_of(&tally.votes, id));
        let text = asked.as_ref().map_or_else(|| key.as_str(), |asked| asked.text.as_str());
        let body = match &**self.draft {
            Some(draft) if !matches!(tally.votes, Votes::Most(_)) => self.cells(draft, tally, &lines),
            _ => bars(words, &lines, sum(&lines), words.not_shown()),
        };
        el("section", "question")
            .key(key.as_str())
            .child(el("p", "question__when").text(when(self.boot, key)))
            .child(el("h2", "question__text").text(text))
            .child(body)
            .child(el("p", "question__note").text(&votes_note(words, &tally.votes, &lines)))
    }

    /// The counts of a question as fields.
    fn cells(&self, draft: &Draft, tally: &Tally, lines: &[super::bars::Line]) -> El {
        let words = &self.boot.words;
        let (Votes::Counted { passes, .. } | Votes::Hands { passes, .. }) = &tally.votes else {
            return bare("div");
        };
        let row = |option: Option<ChoiceId>, label: &str, counted: u32| {
            let text = draft.cell(&tally.question, option.as_ref());
            let text = text.map_or_else(|| counted.to_string(), str::to_owned);
            let fault = count(&text).err().map(|fault| count_fault(words, fault)).unwrap_or_default();
            let (handle, key, id) = (self.draft.clone(), tally.question.clone(), option.clone());
            let on_value = Callback::from(move |text| {
                let next = handle.as_ref().map(|draft| draft.with_cell(&key, id.clone(), text));
                handle.set(next);
            });
            let input = bare("input")
                .attr("type", "text")
                .attr("inputmode", "numeric")
                .attr("autocomplete", "off")
                .value(&text)
                .on_value(&on_value);
            el("label", "cell")
                .key(option.as_ref().map_or("(pass)", ChoiceId::as_str))
                .child(bare("span").text(label))
                .child(input)
                .child(el("span", "field__fault").attr("role", "alert").text(&fault))
        };
        let options = lines.iter().map(|line| {
            let label = format!("{} {}", line.letter, line.text);
            row(Some(line.id.clone()), &label, line.count.unwrap_or_default())
        });
        let passes = row(None, words.passes_field(), u32::from(*passes));
        el("div", "field cells").children(options.chain(std::iter::once(passes)))
    }

    fn head_form(&self, draft: &Draft) -> El {
        let words = &self.boot.words;
        let kind = &self.sheet.head().kind;
        let faults = draft.head.check(kind).err().filter(|_| draft.tried).unwrap_or_default();
        let handle = self.draft.clone();
        let on_draft = Callback::from(move |head| {
            let next = handle.as_ref().map(|draft| Draft { head, fault: String::new(), ..draft.clone() });
            handle.set(next);
        });
        let asks_wave = matches!(kind, classroom::Kind::Survey { .. });
        el("div", "save no-print").child(fields(words, &draft.head, asks_wave, &faults, &on_draft))
    }

    fn ways(&self, shelf: &UseShelf) -> El {
        let words = &self.boot.words;
        let way = |label, action, weight, icon| Button { label, weight, action, icon, waits: false };
        let set = |next: Option<Draft>| {
            let draft = self.draft.clone();
            Callback::from(move |()| draft.set(next.clone()))
        };
        let Some(draft) = self.draft.as_ref() else {
            let head = HeadDraft::of(self.sheet.head());
            let begin = set(Some(Draft { head, ..Draft::default() }));
            return el("div", "ways")
                .child(button(
                    way(words.print(), "print", Weight::Main, ""),
                    &Callback::from(|()| web::print()),
                ))
                .child(button(way(words.correct(), "correct", Weight::Second, ""), &begin));
        };
        let on_keep = {
            let (handle, shelf, corrected) = (self.draft.clone(), shelf.clone(), self.corrected(draft));
            let draft = draft.clone();
            Callback::from(move |()| match &corrected {
                Ok(sheet) => {
                    shelf.change(|book| book.put(sheet.clone()));
                    handle.set(None);
                }
                Err(fault) => {
                    let fault = fault.clone();
                    handle.set(Some(Draft { tried: true, fault, ..draft.clone() }));
                }
            })
        };
        bare("div").child(el("p", "save__fault").attr("role", "alert").text(&draft.fault)).child(
            el("div", "ways")
                .child(button(way(words.save_counts(), "save", Weight::Main, "check"), &on_keep))
                .child(button(way(words.keep_it(), "cancel", Weight::Quiet, ""), &set(None))),
        )
    }

    /// The sheet with its corrections, or what is wrong with them.
    fn corrected(&self, draft: &Draft) -> Result<ClassSheet, String> {
        let words = &self.boot.words;
        let kind = &self.sheet.head().kind;
        let head = draft.head.check(kind).map_err(|_| words.correct_fault().to_owned())?;
        let mut sheet = ClassSheet::new(self.sheet.id().clone(), head);
        for tally in self.sheet.tallies() {
            let tally = changed(draft, tally).ok_or_else(|| words.correct_fault().to_owned())?;
            let name =
                |key: &QuestionKey| asked(words, self.told, self.stories, kind, key).map(|asked| asked.text);
            sheet.put(tally).map_err(|fault| tally_fault(words, &fault, name))?;
        }
        Ok(sheet)
    }

    fn delete(&self, shelf: &UseShelf, asks: &UseStateHandle<bool>) -> El {
        let words = &self.boot.words;
        let (shelf, id) = (shelf.clone(), self.sheet.id().clone());
        let on_delete = Callback::from(move |()| {
            shelf.change(|book| book.delete(&id));
            web::go_to(&Route::Book.to_fragment());
        });
        let labels = [words.delete_one(), words.delete_one_sure(), words.delete_one_yes()];
        el("div", "book__delete").child(sure(self.boot, labels, "delete", asks, &on_delete))
    }
}

/// A tally with what was typed instead; none where that is no number.
fn changed(draft: &Draft, tally: &Tally) -> Option<Tally> {
    let number = |option: Option<&ChoiceId>, counted: u16| match draft.cell(&tally.question, option) {
        Some(text) => count(text).ok(),
        None => Some(counted),
    };
    let change = |options: &[(ChoiceId, u16)], passes: u16| {
        let mut changed = Vec::new();
        for (id, counted) in options {
            changed.push((id.clone(), number(Some(id), *counted)?));
        }
        // An option that nobody had counted before may be typed in as well.
        let typed = draft.cells.iter().filter(|(key, ..)| *key == tally.question);
        for id in typed.filter_map(|(_, id, _)| id.as_ref()) {
            if !options.iter().any(|(known, _)| known == id) {
                changed.push((id.clone(), number(Some(id), 0)?));
            }
        }
        Some((changed, number(None, passes)?))
    };
    let votes = match &tally.votes {
        Votes::Counted { options, passes } => {
            change(options, *passes).map(|(options, passes)| Votes::Counted { options, passes })?
        }
        Votes::Hands { options, passes } => {
            change(options, *passes).map(|(options, passes)| Votes::Hands { options, passes })?
        }
        Votes::Most(id) => Votes::Most(id.clone()),
    };
    Some(Tally { question: tally.question.clone(), votes })
}
