//! Paper slips are counted by hand and their numbers typed in: for each sentence, how many marked 1, 2, 3 and 4.

use std::rc::Rc;

use classroom::{CountError, QuestionKey, Survey, SurveyItem, Tally, Votes, count, survey_id};
use engine::Band;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::boot::Boot;
use crate::page::Classroom;
use crate::teach::book::{SaveSheet, confidence, confidence_scale, count_fault, source, source_scale};
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

#[derive(Clone, Properties)]
pub(crate) struct CountsScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// Whose survey.
    pub band: Band,
}

/// A page is given once; what it is told comes once.
impl PartialEq for CountsScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told) && self.band == other.band
    }
}

/// What was typed for one sentence, from 1 to 4.
type Row = [String; 4];

/// What a row adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sum {
    /// Nothing was typed.
    Nothing,
    /// So many answered, and so many left it blank.
    Counted([u16; 4], u16),
    /// There are more answers than slips.
    More(u16),
    /// Something is no number.
    Fault(CountError),
}

impl Sum {
    /// What this row adds up to, of so many slips. A field that was passed over is a zero.
    fn of(row: &Row, slips: Option<u16>) -> Self {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            return Self::Nothing;
        }
        let mut numbers = [0; 4];
        for (number, cell) in numbers.iter_mut().zip(row) {
            match count(cell) {
                Ok(counted) => *number = counted,
                Err(CountError::Empty) => {}
                Err(fault) => return Self::Fault(fault),
            }
        }
        let sum: u16 = numbers.iter().sum();
        match slips.unwrap_or(sum).checked_sub(sum) {
            Some(blank) => Self::Counted(numbers, blank),
            None => Self::More(sum),
        }
    }
}

/// Counts paper slips.
#[component]
pub(crate) fn CountsScreen(props: &CountsScreenProps) -> Html {
    let CountsScreenProps { boot, told, band } = props;
    let words = &boot.words;
    let slips = use_state(String::new);
    let rows = use_state(Vec::<Row>::new);
    let table = use_node_ref();
    use_arrows(&table);
    let Some(survey) = told.material.survey(*band) else { return bare("div").done() };
    let items: Vec<&SurveyItem> = survey.confidence.iter().chain(&survey.sources).collect();
    let all = count(&slips).ok().filter(|number| *number > 0);
    let row = |at: usize| rows.get(at).cloned().unwrap_or_default();
    let sums: Vec<Sum> = (0..items.len()).map(|at| Sum::of(&row(at), all)).collect();
    let on_cell = {
        let (rows, count) = (rows.clone(), items.len());
        Callback::from(move |(at, column, text): (usize, usize, String)| {
            let mut next = (*rows).clone();
            next.resize(count, Row::default());
            next[at][column] = text;
            rows.set(next);
        })
    };
    let slips_fault = match count(&slips) {
        Err(fault) if !slips.is_empty() => count_fault(words, fault),
        Ok(0) => words.fault_no_pupils().to_owned(),
        _ => String::new(),
    };
    let is_ready = all.is_some() && sums.iter().all(|sum| matches!(sum, Sum::Nothing | Sum::Counted(..)));
    let tallies = tallies(&items, &sums);
    let has_any = !tallies.is_empty();
    let save = (is_ready && has_any).then(|| {
        let id = survey_id(*band);
        html! { <SaveSheet {boot} {told} {id} {tallies} pupils={all} /> }
    });
    let on_slips = {
        let slips = slips.clone();
        Callback::from(move |text| slips.set(text))
    };
    let field = el("div", "field")
        .child(el("label", "field__label").attr("for", "slips").text(words.slips_field()))
        .child(number_field("slips", &slips, &on_slips))
        .child(el("p", "field__fault").attr("role", "alert").text(&slips_fault));
    let sheet = Sheet { words, band: *band, survey, rows: &rows, sums: &sums, on_cell: &on_cell };
    el("div", "counts")
        .child(bare("h1").text(words.counts_title()))
        .child(el("p", "start__lead").text(words.counts_lead()))
        .child(field)
        .child(el("div", "counts__tables").node(&table).child(sheet.table(0)).child(sheet.table(1)))
        .child(el("p", "counts__wait").flag("hidden", save.is_some()).text(words.counts_wait()))
        .html(save.unwrap_or_default())
        .done()
}

fn number_field(id: &str, value: &str, on_value: &Callback<String>) -> El {
    bare("input")
        .set("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .value(value)
        .on_value(on_value)
}

fn tallies(items: &[&SurveyItem], sums: &[Sum]) -> Vec<Tally> {
    let tally = |(item, sum): (&&SurveyItem, &Sum)| {
        let Sum::Counted(numbers, blank) = sum else { return None };
        let options = ["1", "2", "3", "4"].into_iter().map(Into::into).zip(*numbers).collect();
        Some(Tally {
            question: QuestionKey::of(&item.id)?,
            votes: Votes::Counted { options, passes: *blank },
        })
    };
    items.iter().zip(sums).filter_map(tally).collect()
}

/// What the tables are drawn from.
struct Sheet<'a> {
    words: &'a Words,
    band: Band,
    survey: &'a Survey,
    rows: &'a [Row],
    sums: &'a [Sum],
    on_cell: &'a Callback<(usize, usize, String)>,
}

impl Sheet<'_> {
    /// The table of the sentences on confidence, or of the sources of help.
    fn table(&self, part: usize) -> El {
        let words = self.words;
        let before = self.survey.confidence.len();
        let (title, scale, items, first) = if part == 0 {
            (words.counts_confidence(), confidence_scale(words), &self.survey.confidence, 0)
        } else {
            (words.counts_sources(), source_scale(words), &self.survey.sources, before)
        };
        let head = ["1", "2", "3", "4"].into_iter().zip(scale).map(|(number, meaning)| {
            bare("th")
                .key(number)
                .attr("scope", "col")
                .child(bare("span").text(number))
                .child(el("small", "counts__meaning").text(meaning))
        });
        let sum = bare("th").attr("scope", "col").text(words.counts_blank());
        let head = bare("tr").child(bare("td")).html(Html::from_iter(head.map(El::done))).child(sum);
        let rows = items.iter().enumerate().map(|(at, item)| {
            let text =
                if part == 0 { confidence(words, self.band, item) } else { source(words, self.band, item) };
            self.row(first + at, &text).key(&item.id)
        });
        el("table", "counts__table")
            .child(bare("caption").text(title))
            .child(bare("thead").child(head))
            .child(bare("tbody").children(rows))
    }

    fn row(&self, at: usize, text: &str) -> El {
        let empty = Row::default();
        let row = self.rows.get(at).unwrap_or(&empty);
        let cell = |column: usize| {
            let name = format!("{text} {}", column + 1);
            let on_value = self.on_cell.reform(move |value| (at, column, value));
            let input = number_field(&cell_id(at, column), &row[column], &on_value).set("aria-label", &name);
            bare("td").key(&column.to_string()).child(input)
        };
        let words = self.words;
        let sum = match self.sums.get(at) {
            None | Some(Sum::Nothing) => String::new(),
            Some(Sum::Counted(_, blank)) => blank.to_string(),
            Some(Sum::More(sum)) => fill(words.counts_more(), &[&sum.to_string()]),
            Some(Sum::Fault(fault)) => count_fault(words, *fault),
        };
        let is_wrong = matches!(self.sums.get(at), Some(Sum::More(_) | Sum::Fault(_)));
        let sum = el("td", if is_wrong { "counts__sum counts__sum--wrong" } else { "counts__sum" })
            .attr("role", "status")
            .text(&sum);
        bare("tr")
            .child(bare("th").attr("scope", "row").text(text))
            .html(Html::from_iter((0..4).map(|column| cell(column).done())))
            .child(sum)
    }
}

fn cell_id(row: usize, column: usize) -> String {
    format!("cell-{row}-{column}")
}

/// Enter goes on to the next field, the arrows up and down to the row above and below: as in a table, without the mouse.
#[hook]
fn use_arrows(table: &NodeRef) {
    let table = table.clone();
    use_effect(move || {
        let listener = table.cast::<HtmlElement>().map(|table| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&table, "keydown", options, |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let at = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok()).map(|it| it.id());
                let Some(next) = at.as_deref().and_then(|at| next_cell(at, &event.key())) else { return };
                event.prevent_default();
                web::focus_on(&next);
            })
        });
        move || drop(listener)
    });
}

/// Where a key leads to from a cell; none where it has its usual meaning.
fn next_cell(at: &str, key: &str) -> Option<String> {
    let (row, column) = at.strip_prefix("cell-")?.split_once('-')?;
    let (row, column): (usize, usize) = (row.parse().ok()?, column.parse().ok()?);
    match key {
        "Enter" if column == 3 => Some(cell_id(row + 1, 0)),
        "Enter" => Some(cell_id(row, column + 1)),
        "ArrowDown" => Some(cell_id(row + 1, column)),
        "ArrowUp" => Some(cell_id(row.checked_sub(1)?, column)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use classroom::CountError;

    use super::{Sum, next_cell};

    #[test]
    fn a_row_is_checked_against_the_slips() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned);
        assert_eq!(Sum::of(&row(["", " ", "", ""]), Some(30)), Sum::Nothing);
        assert_eq!(Sum::of(&row(["1", "", "20", "7"]), Some(30)), Sum::Counted([1, 0, 20, 7], 2));
        assert_eq!(Sum::of(&row(["1", "", "20", "10"]), Some(30)), Sum::More(31));
        assert_eq!(Sum::of(&row(["1", "x", "", ""]), Some(30)), Sum::Fault(CountError::NotANumber));
        assert_eq!(Sum::of(&row(["0", "", "", ""]), None), Sum::Counted([0; 4], 0));
    }

    #[test]
    fn keys_lead_from_cell_to_cell() {
        assert_eq!(next_cell("cell-0-0", "Enter").as_deref(), Some("cell-0-1"));
        assert_eq!(next_cell("cell-0-3", "Enter").as_deref(), Some("cell-1-0"));
        assert_eq!(next_cell("cell-2-3", "ArrowUp").as_deref(), Some("cell-1-3"));
        assert_eq!(next_cell("cell-2-3", "ArrowDown").as_deref(), Some("cell-3-3"));
        assert_eq!(next_cell("cell-0-3", "ArrowUp"), None);
        assert_eq!((next_cell("slips", "Enter"), next_cell("cell-0-0", "a")), (None, None));
    }
}
