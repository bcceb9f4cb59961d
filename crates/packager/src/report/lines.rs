//! The report as lines to read in a terminal.

use std::fmt::Write;

use pack::Pack;
use pack::survey::{Answers, Genders, SECONDS_TO_DECIDE, Survey, syllables_a_minute};

use super::row::{Row, numbers, percent, rows};

/// The whole report.
pub(super) fn text(pack: &Pack, survey: &Survey) -> String {
    let mut out = String::new();
    for row in rows(pack, survey) {
        // Writing into a string cannot fail.
        let _ = scenario(&mut out, &row);
    }
    let _ = whole(&mut out, survey);
    out
}

fn scenario(out: &mut String, row: &Row<'_>) -> std::fmt::Result {
    let (figures, reach, reading) = (row.figures, &row.figures.reach, &row.figures.reading);
    writeln!(out, "{} {}: {}", row.code, figures.id, row.title)?;
    let grades =
        if row.grades.is_empty() { String::new() } else { format!(", grades {}", numbers(row.grades)) };
    writeln!(out, "  for {}{grades}, {}, {} minutes", row.band.as_str(), row.setting.as_str(), row.minutes)?;
    for (what, tags) in [
        ("topics", row.topics),
        ("subjects", row.subjects),
        ("competences", row.competences),
        ("uses", row.uses),
    ] {
        if !tags.is_empty() {
            writeln!(out, "  {what}: {}", tags.join(", "))?;
        }
    }
    writeln!(out, "  duties: {}", numbers(row.duties))?;
    let paths =
        reach.paths.map_or_else(|| "too many paths to count".to_owned(), |paths| format!("{paths} paths"));
    writeln!(out, "  {} scenes, {} states, {paths}", reach.scenes, reach.states)?;
    writeln!(out, "  about {:.1} to {:.1} minutes to read and decide", reach.shortest, reach.longest)?;
    writeln!(
        out,
        "  {} lines of a person with bad intent, at most {} in a scene",
        figures.offender_lines, figures.offender_lines_in_scene
    )?;
    writeln!(
        out,
        "  {:.1} syllables a sentence, at most {}, {} of sentences are long; {} bubbles of {:.0} characters",
        reading.mean_syllables,
        reading.most_syllables,
        percent(reading.long_share),
        reading.bubbles,
        reading.mean_bubble
    )?;
    let answers = &figures.answers;
    writeln!(
        out,
        "  {} choices and questions with one safe or right option: the longest in {:.0}, the shortest in {:.0}; by place {}",
        answers.questions,
        answers.longest,
        answers.shortest,
        places(answers)
    )?;
    for coverage in &figures.translations {
        writeln!(
            out,
            "  {}: {} of {} texts translated, {} stale",
            coverage.language, coverage.translated, coverage.texts, coverage.stale
        )?;
    }
    writeln!(out, "  {} boosters\n", figures.boosters)
}

fn whole(out: &mut String, survey: &Survey) -> std::fmt::Result {
    let (answers, cast) = (&survey.answers, &survey.cast);
    writeln!(out, "All scenarios: {}", survey.scenarios.len())?;
    writeln!(
        out,
        "  {} choices and questions have one safe or right option; chance would find {:.0}, give or take {:.0}",
        answers.questions, answers.by_chance, answers.deviation
    )?;
    for (habit, right) in answers.habits() {
        let clear = if answers.is_clear(right) { ", clearly more than chance" } else { "" };
        writeln!(out, "  always the {habit}: {right:.0}{clear}")?;
    }
    writeln!(out, "  the right one by place: {}", places(answers))?;
    writeln!(out, "  friends: {}", genders(&cast.friends, ("boys", "girls")))?;
    writeln!(out, "  people with bad intent: {}", genders(&cast.offenders, ("male", "female")))?;
    writeln!(out, "  {} of them known to the child, {} not", cast.known, cast.strangers)?;
    let speeds: Vec<String> = engine::Band::ALL
        .iter()
        .map(|band| format!("{} at {}", syllables_a_minute(*band), band.as_str()))
        .collect();
    writeln!(
        out,
        "Minutes are estimates: {} syllables read a minute, {SECONDS_TO_DECIDE:.0} seconds for each decision.",
        speeds.join(", ")
    )
}

/// How many right ones stand first, second, …
fn places(answers: &Answers) -> String {
    answers.places.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

/// `3 boys, 4 girls, 1 not said`
pub(super) fn genders(genders: &Genders, (male, female): (&str, &str)) -> String {
    let mut text = format!("{} {male}, {} {female}", genders.male, genders.female);
    if genders.unknown > 0 {
        text.push_str(&format!(", {} not said", genders.unknown));
    }
    text
}
