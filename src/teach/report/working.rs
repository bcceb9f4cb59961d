//! The report as the school itself reads it: every number.

use classroom::{ClassSheet, Group, QuestionKey, QuestionTotals, Report, WaveCounts};

use super::figures::surveys;
use super::screen::Given;
use crate::teach::book::{asked, bars, kind_title, lines, place, sum, when};
use crate::ui::{El, bare, el};
use crate::words::fill;

/// All numbers of these sheets.
pub(super) fn working(given: &Given<'_>, sheets: &[&ClassSheet]) -> El {
    let report = Report::of(sheets.iter().copied(), None);
    let waves = |survey: &classroom::Survey| {
        report.groups.iter().filter_map(|group| WaveCounts::of(group, survey)).collect()
    };
    bare("div")
        .child(el("p", "report__warning").text(given.boot.words.report_working_only()))
        .child(surveys(given, waves))
        .child(bare("div").children(report.groups.iter().map(|it| group(given, it))))
}

fn group(given: &Given<'_>, group: &Group) -> El {
    let words = &given.boot.words;
    let title = kind_title(given.boot, &group.kind);
    let of = fill(words.report_of(), &[&group.classes.to_string(), &group.pupils.to_string()]);
    let mut questions: Vec<&QuestionTotals> = group.questions.iter().collect();
    questions.sort_by_key(|totals| place(given.told, given.stories, &group.kind, &totals.question));
    el("section", "report__group")
        .key(&title)
        .child(bare("h2").text(&title))
        .child(el("p", "report__of").text(&of))
        .child(bare("div").children(questions.into_iter().map(|totals| question(given, group, totals))))
}

fn question(given: &Given<'_>, group: &Group, totals: &QuestionTotals) -> El {
    let words = &given.boot.words;
    let asked = asked(words, given.told, given.stories, &group.kind, &totals.question);
    let mut counted: Vec<_> = totals.options.iter().map(|(id, _)| id.clone()).collect();
    counted.extend(totals.most.iter().map(|(id, _)| id.clone()));
    counted.dedup();
    let lines = lines(asked.as_ref(), &counted, |id| (totals.classes > 0).then(|| totals.votes(id)));
    let most = totals.most.iter().map(|(id, classes)| {
        let letter = lines.iter().find(|line| line.id == *id).map_or("", |line| line.letter);
        fill(words.most_in(), &[letter, &classes.to_string()])
    });
    let counted_in = fill(words.counted_in(), &[&totals.classes.to_string()]);
    let passed = fill(words.passed(), &[&totals.passes.to_string()]);
    let several = totals.several.then(|| words.several_hands().to_owned());
    let notes = [Some(counted_in), (totals.passes > 0).then_some(passed), several];
    let notes: Vec<String> = notes.into_iter().flatten().chain(most).collect();
    el("div", "report__question")
        .key(totals.question.as_str())
        .child(heading(given, &totals.question, asked.as_ref().map(|asked| asked.text.as_str())))
        .child(bars(words, &lines, sum(&lines), words.not_shown()))
        .child(el("p", "question__note").text(&notes.join(" · ")))
}

/// A question's words, and when it was asked.
pub(super) fn heading(given: &Given<'_>, key: &QuestionKey, text: Option<&str>) -> El {
    bare("div")
        .child(el("p", "question__when").text(when(given.boot, key)))
        .child(el("h3", "question__text").text(text.unwrap_or(key.as_str())))
}
