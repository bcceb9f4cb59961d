//! The letters that a class holds up. Each has a shape of its own, so that it is read from afar, on a grey printer, and by
//! those who do not read letters well.

use classroom::{Paper, Route};

use super::screen::{Sheets, sheet};
use crate::look::Look;
use crate::teach::address_of;
use crate::ui::{El, bare, el};
use crate::words::Words;

/// The cards that one cuts and folds one by one, for groups; any other id is the sheet that each pupil folds.
const GROUP: &str = "group";

/// Letters, each with its shape within 100 by 100.
const SHAPES: [(&str, &str); 4] = [
    ("A", "M50 4a46 46 0 1 0 .01 0z"),
    ("B", "M8 8h84v84h-84z"),
    ("C", "M50 5l46 86h-92z"),
    ("D", "M50 2l48 48l-48 48l-48-48z"),
];

/// Two pupils' sheets on a page, or four cards for a group.
pub(super) fn sheets(look: Look<'_>, id: &str) -> Sheets {
    let words = look.words;
    let is_group = id == GROUP;
    let (lead, steps) = if is_group {
        (words.paper_group_cards_lead(), words.paper_group_cards_steps())
    } else {
        (words.paper_pupil_cards_lead(), words.paper_pupil_cards_steps())
    };
    let tab = |id: &str, label: &str, is: bool| {
        let link = el("a", "button")
            .set("href", &address_of(&Route::Paper(Paper::Cards, id.to_owned())))
            .text(label);
        let link = if is { link.attr("aria-current", "page") } else { link };
        bare("li").key(id).child(link)
    };
    let tabs = el("ul", "paper__tabs")
        .attr("role", "list")
        .child(tab("pupil", words.paper_pupil_cards(), !is_group))
        .child(tab(GROUP, words.paper_group_cards(), is_group));
    let how = el("div", "paper__how")
        .child(tabs)
        .child(bare("p").text(lead))
        .child(bare("ol").children(steps.split('¦').map(|step| bare("li").key(step).text(step.trim()))));
    let page = if is_group { group(words) } else { el("div", "cut").child(pupil(words)).child(pupil(words)) };
    Sheets { how, sheets: vec![sheet("cards").attr("data-whole", "").child(page)] }
}

/// Half a page: four fields, folded twice so that one shows.
fn pupil(words: &Words) -> El {
    let field = |(letter, path): &(&'static str, &'static str)| {
        el("div", "letter")
            .key(letter)
            .child(el("span", "letter__name").text(letter))
            .child(shape(path, "letter__shape"))
    };
    el("div", "half")
        .child(el("div", "half__fields").children(SHAPES.iter().map(field)))
        .child(el("p", "half__how").text(words.paper_pupil_cards_fold()))
}

/// A page of four cards: the lower half of each faces the front of the room, the upper half, folded back, the pupil.
fn group(words: &Words) -> El {
    let card = |(letter, path): &(&'static str, &'static str)| {
        let back = el("div", "quarter__back")
            .child(shape(path, "quarter__small"))
            .child(el("strong", "").text(letter))
            .child(bare("span").text(words.paper_group_cards_back()));
        let front = el("div", "quarter__front")
            .child(el("span", "letter__name").text(letter))
            .child(shape(path, "letter__shape"));
        el("div", "quarter").key(letter).child(back).child(front)
    };
    el("div", "quarters").children(SHAPES.iter().map(card))
}

fn shape(path: &'static str, class: &'static str) -> El {
    el("svg", class)
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(bare("path").attr("d", path))
}
