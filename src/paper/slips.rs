//! A survey on paper: secret slips for what is asked of each pupil alone, a sheet to count them on, and the small stories
//! to read aloud. The slips have no name and nothing to write on.

use classroom::{Paper, Survey, SurveyItem};
use engine::Band;

use super::asked::ticked;
use super::screen::{Sheets, heading, paper_name, sheet};
use crate::look::Look;
use crate::teach::{NOBODY, confidence_scale, source, source_scale};
use crate::ui::{El, bare, el};
use crate::words::Words;

/// The slips of a survey, twice on a page, and what the teacher needs beside them.
pub(super) fn sheets(look: Look<'_>, survey: &Survey) -> Sheets {
    let words = look.words;
    let slips = el("div", "cut").child(slip(words, survey)).child(slip(words, survey));
    let how = el("div", "paper__how").child(bare("p").text(words.paper_slips_lead()));
    let sheets = vec![
        sheet("slips").attr("data-whole", "").child(slips),
        sheet("tally").child(tally(words, survey)),
        sheet("aloud").child(aloud(words, survey)),
    ];
    Sheets { how, sheets }
}

/// One part of a slip: what the sentences begin with, their items, and what 1 to 4 mean.
struct Part<'a> {
    stem: String,
    scale: [&'a str; 4],
    items: &'a [SurveyItem],
}

fn parts<'a>(words: &'a Words, survey: &'a Survey) -> [Part<'a>; 2] {
    let older = survey.band == Band::UpperSecondary;
    let stem = |whole: &str| format!("{}…", whole.split('{').next().unwrap_or_default());
    let can = if older { words.survey_can_older() } else { words.survey_can() };
    let tell = if older { words.survey_tell_older() } else { words.survey_tell() };
    [
        Part { stem: stem(can), scale: confidence_scale(words), items: &survey.confidence },
        Part { stem: stem(tell), scale: source_scale(words), items: &survey.sources },
    ]
}

fn slip(words: &Words, survey: &Survey) -> El {
    let table = |(at, part): (usize, &Part<'_>)| {
        let boxes = || (0..4).map(|at| bare("td").key(&at.to_string()).child(el("span", "asked__box")));
        let rows = part.items.iter().map(|item| {
            bare("tr")
                .key(&item.id)
                .child(bare("th").attr("scope", "row").text(&row(words, survey, item)))
                .html(yew::Html::from_iter(boxes().map(El::done)))
        });
        el("table", "slip__table")
            .key(&at.to_string())
            .child(bare("thead").child(head(&part.stem, part.scale)))
            .child(bare("tbody").children(rows))
    };
    let parts = parts(words, survey);
    el("div", "half slip")
        .child(el("p", "slip__title").text(words.paper_slip_title()))
        .child(el("p", "slip__how").text(words.paper_slip_how()))
        .child(el("div", "slip__parts").children(parts.iter().enumerate().map(table)))
}

fn head(stem: &str, scale: [&str; 4]) -> El {
    let cells = scale.into_iter().enumerate().map(|(at, words)| {
        bare("th").key(&at.to_string()).attr("scope", "col").child(bare("span").text(words)).done()
    });
    bare("tr").child(bare("th").attr("scope", "col").text(stem)).html(yew::Html::from_iter(cells))
}

/// The words of a row, after the stem; that one would tell nobody does not go on from it.
fn row(words: &Words, survey: &Survey, item: &SurveyItem) -> String {
    if item.id == NOBODY { source(words, survey.band, item) } else { item.text.clone() }
}

/// The sheet to count slips on: of what, and for each row how many of each.
fn tally(words: &Words, survey: &Survey) -> El {
    let table = |(at, part): (usize, &Part<'_>)| {
        let cells = || (0..5).map(|at| bare("td").key(&at.to_string()));
        let rows = part.items.iter().map(|item| {
            bare("tr")
                .key(&item.id)
                .child(bare("th").attr("scope", "row").text(&row(words, survey, item)))
                .html(yew::Html::from_iter(cells().map(El::done)))
        });
        let blank = bare("th").attr("scope", "col").text(words.counts_blank());
        el("table", "tally__table")
            .key(&at.to_string())
            .child(bare("thead").child(head(&part.stem, part.scale).child(blank)))
            .child(bare("tbody").children(rows))
    };
    let parts = parts(words, survey);
    bare("div")
        .child(heading(&paper_name(words, Paper::Slips), words.paper_tally()))
        .child(el("p", "tally__head").text(words.paper_tally_head()))
        .child(bare("div").children(parts.iter().enumerate().map(table)))
        .child(el("p", "sheet__note").text(words.paper_tally_how()))
}

/// The small stories, to be read aloud; the class holds up its cards. The right letters stand apart, at the end.
fn aloud(words: &Words, survey: &Survey) -> El {
    let vignette = |vignette: &classroom::Vignette| {
        let options =
            vignette.question.options.iter().map(|option| (option.id.as_str(), option.text.as_str()));
        let lines = vignette.question.prompt.lines().map(|line| bare("p").key(line).text(line));
        el("li", "asked")
            .key(&vignette.id)
            .attr("data-asked", "")
            .child(el("div", "asked__prompt").children(lines))
            .child(ticked(options))
    };
    let right = survey.vignettes.iter().enumerate().map(|(at, vignette)| {
        let letter = super::asked::LETTERS
            .iter()
            .zip(&vignette.question.options)
            .find_map(|(letter, option)| option.right.then_some(*letter));
        format!("{} {}", at + 1, letter.unwrap_or_default())
    });
    let right: Vec<String> = right.collect();
    bare("div")
        .child(heading(&paper_name(words, Paper::Slips), words.paper_aloud()))
        .child(el("p", "sheet__note").text(words.paper_aloud_how()))
        .child(el("ol", "aloud").children(survey.vignettes.iter().map(vignette)))
        .child(
            el("p", "sheet__note")
                .child(bare("strong").text(words.round_key()))
                .text(&format!(": {}", right.join(" · "))),
        )
}
