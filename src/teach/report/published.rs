//! The report as it may be published: no small number, and none that can be worked out.

use classroom::{
    ClassSheet, Published, PublishedGroup, PublishedRow, SMALLEST_SHOWN, WaveCounts, Withheld,
    write_published_csv,
};
use yew::prelude::*;

use super::figures::surveys;
use super::screen::Given;
use super::working::heading;
use crate::teach::book::{asked, bars, copy_text, file_name, kind_title, layout, lines, place};
use crate::ui::{Button, El, Weight, bare, button, el};
use crate::words::fill;

/// What may be published of these sheets: always all that there are, for a part could be subtracted from the whole.
pub(super) fn published(given: &Given<'_>, all: &[ClassSheet], shows_text: &UseStateHandle<bool>) -> El {
    let words = &given.boot.words;
    let published = Published::of(all, |kind, key| layout(given.told, given.stories, kind, key));
    let text = write_published_csv(&published, |kind, key, option| {
        let asked = asked(words, given.told, given.stories, kind, key);
        let words = asked.and_then(|asked| match option {
            None => Some(asked.text),
            Some(id) => asked.options.into_iter().find(|(known, ..)| known == id).map(|(_, text, _)| text),
        });
        words.unwrap_or_default()
    });
    let on_save = {
        let (text, shows_text) = (text.clone(), shows_text.clone());
        Callback::from(move |()| {
            let is_there = web::save_file(&file_name("cong-bo"), "text/csv;charset=utf-8", &text);
            shows_text.set(!is_there || !web::can_save_files());
        })
    };
    let save = Button {
        label: words.report_csv(),
        weight: Weight::Main,
        action: "save-public",
        icon: "down",
        waits: all.is_empty(),
    };
    let why = fill(words.report_hidden_why(), &[&SMALLEST_SHOWN.to_string()]);
    let waves = |survey: &classroom::Survey| {
        published.groups.iter().filter_map(|group| WaveCounts::of_published(group, survey)).collect()
    };
    bare("div")
        .child(el("p", "report__why").text(&why))
        .child(el("div", "ways no-print").child(button(save, &on_save)))
        .maybe(shows_text.then(|| copy_text(words, &text)))
        .child(surveys(given, waves))
        .child(bare("div").children(published.groups.iter().map(|it| group(given, it))))
        .child(el("p", "report__why").text(words.report_limits()))
}

fn group(given: &Given<'_>, group: &PublishedGroup) -> El {
    let title = kind_title(given.boot, &group.kind);
    let of = fill(given.boot.words.report_of_public(), &[&group.classes.to_string()]);
    let mut rows: Vec<&PublishedRow> = group.rows.iter().collect();
    rows.sort_by_key(|row| place(given.told, given.stories, &group.kind, &row.question));
    el("section", "report__group")
        .key(&title)
        .child(bare("h2").text(&title))
        .child(el("p", "report__of").text(&of))
        .child(bare("div").children(rows.into_iter().map(|row| question(given, group, row))))
}

fn question(given: &Given<'_>, group: &PublishedGroup, row: &PublishedRow) -> El {
    let words = &given.boot.words;
    let asked = asked(words, given.told, given.stories, &group.kind, &row.question);
    let shown = |id: &_| row.cells.iter().find(|(known, _)| known == id).and_then(|(_, count)| *count);
    let ids: Vec<_> = row.cells.iter().map(|(id, _)| id.clone()).collect();
    let lines = lines(asked.as_ref(), &ids, shown);
    let note = match row.withheld {
        Some(Withheld::FewClasses) => words.withheld_classes().to_owned(),
        Some(Withheld::FewAnswers) => words.withheld_answers().to_owned(),
        Some(Withheld::Unknown) => words.withheld_unknown().to_owned(),
        None => {
            let total = row.total.map(|total| fill(words.report_answers(), &[&total.to_string()]));
            // On a scale nothing is right; its upper half is what is told apart.
            let has_right =
                asked.as_ref().is_some_and(|asked| asked.options.iter().any(|(_, _, right)| *right));
            let said = if has_right { words.report_right() } else { words.report_upper() };
            let right = row.right.map(|right| fill(said, &[&right.to_string()]));
            [total, right].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
    };
    let drawn =
        row.withheld.is_none().then(|| bars(words, &lines, row.total.unwrap_or(1), words.hidden_number()));
    el("div", "report__question")
        .key(row.question.as_str())
        .child(heading(given, &row.question, asked.as_ref().map(|asked| asked.text.as_str())))
        .maybe(drawn)
        .child(el("p", "question__note").text(&note))
}
