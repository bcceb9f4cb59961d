//! The fresh questions of a story as a round for the whole class, some weeks later, and the answers on a sheet of their own.

use engine::{Question, Scenario, Step};

use super::asked::{Answer, SAFE, UNSURE, answered, ticked};
use super::screen::{Sheets, heading, sheet};
use crate::look::Look;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// The rounds of a story: how many weeks later, and the questions.
pub(super) fn sheets(look: Look<'_>, title: &str, boosters: &[(u8, &Scenario)]) -> Sheets {
    let words = look.words;
    let when = |weeks: u8| fill(words.after_weeks(), &[&weeks.to_string()]);
    let mut sheets: Vec<El> =
        boosters.iter().map(|(weeks, booster)| round(words, title, &when(*weeks), booster)).collect();
    let keys = boosters.iter().map(|(weeks, booster)| {
        let answers = questions(booster).enumerate().map(|(at, question)| key(at, question));
        let heading = when(*weeks);
        bare("div").key(&heading).child(bare("h3").text(&heading)).child(el("ol", "aloud").children(answers))
    });
    sheets.push(
        sheet("key")
            .child(heading(words.round_key(), title))
            .child(el("p", "sheet__note").text(words.paper_marks()))
            .child(bare("div").children(keys)),
    );
    Sheets { how: el("div", "paper__how").child(bare("p").text(words.round_lead())), sheets }
}

fn round(words: &Words, title: &str, when: &str, booster: &Scenario) -> El {
    let lines = booster.scenes.iter().flat_map(|scene| &scene.lines);
    let said = lines.map(|line| bare("p").key(line.id.as_str()).text(&line.text));
    let asked = questions(booster).enumerate().map(|(at, question)| {
        let options = question.options.iter().map(|option| (option.id.as_str(), option.text.as_str()));
        el("li", "asked")
            .key(&at.to_string())
            .attr("data-asked", "")
            .child(el("p", "asked__prompt").text(&question.prompt))
            .child(ticked(options))
    });
    sheet(when)
        .child(heading(&format!("{} · {when}", words.round()), title))
        .child(el("div", "round__said").children(said))
        .child(el("ol", "aloud").children(asked))
}

fn questions(booster: &Scenario) -> impl Iterator<Item = &Question> {
    booster.scenes.iter().filter_map(|scene| match &scene.step {
        Step::Question(question) => Some(question),
        _ => None,
    })
}

fn key(at: usize, question: &Question) -> El {
    let answers = question.options.iter().map(|option| Answer {
        id: option.id.as_str(),
        mark: if option.right { SAFE } else { UNSURE },
        text: &option.text,
        feedback: &option.feedback,
    });
    bare("li")
        .key(&at.to_string())
        .child(el("p", "asked__prompt").text(&question.prompt))
        .child(answered(answers))
}
