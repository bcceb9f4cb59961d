//! The curriculum as a page for teachers and planners: `docs/curriculum.md`.

use std::fmt::Write;

use pack::survey::{SECONDS_TO_DECIDE, Survey, syllables_a_minute};
use pack::{Pack, Tag};

use super::lines::genders;
use super::row::{Row, numbers, percent, rows};

/// The whole page.
pub(super) fn markdown(pack: &Pack, survey: &Survey) -> String {
    let rows = rows(pack, survey);
    let mut out = String::from(
        "# The curriculum\n\n\
         Written from the scenarios by `kenghe report --markdown`; `BLESS=1 cargo test -p packager --test written` puts it\n\
         here. How a scenario is written: [authoring.md](authoring.md).\n",
    );
    // Writing into a string cannot fail.
    let _ = scenarios(&mut out, pack, &rows)
        .and_then(|()| grades(&mut out, &rows))
        .and_then(|()| tagged(&mut out, "School lessons", &pack.subjects, &rows, |row| row.subjects))
        .and_then(|()| {
            tagged(&mut out, "Digital competences", &pack.competences, &rows, |row| row.competences)
        })
        .and_then(|()| duties(&mut out, pack, &rows))
        .and_then(|()| figures(&mut out, &rows))
        .and_then(|()| whole(&mut out, survey));
    out
}

fn scenarios(out: &mut String, pack: &Pack, rows: &[Row<'_>]) -> std::fmt::Result {
    writeln!(
        out,
        "\n## Scenarios\n\n| | scenario | age | setting | minutes | topics |\n|---|---|---|---|---|---|"
    )?;
    for row in rows {
        let title = row.title_en.map_or_else(String::new, |title| format!(" ({title})"));
        let topics = row.topics.iter().map(|id| label(&pack.topics, id)).collect::<Vec<_>>().join(", ");
        writeln!(
            out,
            "| {} | *{}*{title} | {} | {} | {} | {topics} |",
            row.code,
            row.title,
            row.band.as_str(),
            row.setting.as_str(),
            row.minutes
        )?;
    }
    writeln!(
        out,
        "\n`open`: anyone, anywhere. `with-adult`: a teacher or carer is near. `lesson`: only as part of a led lesson."
    )
}

fn label<'a>(tags: &'a [Tag], id: &'a str) -> &'a str {
    tags.iter().find(|tag| tag.id == id).map_or(id, |tag| tag.label("en"))
}

fn grades(out: &mut String, rows: &[Row<'_>]) -> std::fmt::Result {
    writeln!(out, "\n## By school grade\n\n| grade | scenarios |\n|---|---|")?;
    for grade in 1..=12 {
        let codes = codes(rows, |row| row.grades.contains(&grade));
        if !codes.is_empty() {
            writeln!(out, "| {grade} | {codes} |")?;
        }
    }
    Ok(())
}

fn codes(rows: &[Row<'_>], fits: impl Fn(&Row<'_>) -> bool) -> String {
    let fitting = rows.iter().filter(|row| fits(row));
    fitting.map(|row| format!("{} ({} min)", row.code, row.minutes)).collect::<Vec<_>>().join(", ")
}

fn tagged<'a>(
    out: &mut String,
    heading: &str,
    tags: &[Tag],
    rows: &[Row<'a>],
    of: impl Fn(&Row<'a>) -> &'a [String],
) -> std::fmt::Result {
    writeln!(out, "\n## {heading}\n\n| | scenarios | source | checked |\n|---|---|---|---|")?;
    for tag in tags {
        let fitting: Vec<_> =
            rows.iter().filter(|row| of(row).contains(&tag.id)).map(|row| row.code).collect();
        let fitting = if fitting.is_empty() { "none yet".to_owned() } else { fitting.join(", ") };
        let source = tag.source.as_deref().unwrap_or_default();
        let checked = tag.checked_on.map(|day| day.to_string()).unwrap_or_default();
        writeln!(out, "| {} | {fitting} | {source} | {checked} |", tag.label("en"))?;
    }
    Ok(())
}

fn duties(out: &mut String, pack: &Pack, rows: &[Row<'_>]) -> std::fmt::Result {
    writeln!(out, "\n## Duty groups\n\n| | group | scenarios |\n|---|---|---|")?;
    for duty in &pack.duties {
        let fits = |row: &&Row<'_>| row.duties.iter().any(|number| number.to_string() == duty.id);
        let fitting: Vec<_> = rows.iter().filter(fits).map(|row| row.code).collect();
        let fitting = if fitting.is_empty() { "none yet".to_owned() } else { fitting.join(", ") };
        writeln!(out, "| {} | {} | {fitting} |", duty.id, duty.label("en"))?;
    }
    Ok(())
}

fn figures(out: &mut String, rows: &[Row<'_>]) -> std::fmt::Result {
    writeln!(
        out,
        "\n## Figures\n\n| | grades | scenes | states | paths | minutes, estimated | lines of a person with bad intent | \
         syllables a sentence | long sentences | boosters | translated |\n|---|---|---|---|---|---|---|---|---|---|---|"
    )?;
    for row in rows {
        let (figures, reach, reading) = (row.figures, &row.figures.reach, &row.figures.reading);
        let translated: Vec<String> = figures
            .translations
            .iter()
            .map(|into| format!("{} {} of {}", into.language, into.translated - into.stale, into.texts))
            .collect();
        writeln!(
            out,
            "| {} | {} | {} | {} | {} | {:.0}-{:.0} | {} | {:.1}, at most {} | {} | {} | {} |",
            row.code,
            numbers(row.grades),
            reach.scenes,
            reach.states,
            reach.paths.map_or_else(|| "many".to_owned(), |paths| paths.to_string()),
            reach.shortest.ceil(),
            reach.longest.ceil(),
            figures.offender_lines,
            reading.mean_syllables,
            reading.most_syllables,
            percent(reading.long_share),
            figures.boosters,
            translated.join(", ")
        )?;
    }
    let speeds: Vec<String> = engine::Band::ALL
        .iter()
        .map(|band| format!("{} at {}", syllables_a_minute(*band), band.as_str()))
        .collect();
    writeln!(
        out,
        "\nA state is a scene, counted apart by whether somebody has listened yet and whether all advice so far was\n\
         safe. A path is a way from the opening to an ending that passes no scene twice; ways that differ in one option are\n\
         two. Minutes are estimates from the words, at so many syllables (*tiếng*) a minute: {}. At 6-10\n\
         that is reading aloud in grade 3 by the programme of Thông tư 32/2018/TT-BGDĐT, otherwise an assumption. To that\n\
         come {SECONDS_TO_DECIDE:.0} seconds for each decision; talking about it takes longer. Long is a sentence of more syllables than the\n\
         age band reads at ease.",
        speeds.join(", ")
    )
}

fn whole(out: &mut String, survey: &Survey) -> std::fmt::Result {
    let (answers, cast) = (&survey.answers, &survey.cast);
    writeln!(out, "\n## The whole pack\n\n| | |\n|---|---|")?;
    writeln!(out, "| friends whom one advises | {} |", genders(&cast.friends, ("boys", "girls")))?;
    writeln!(out, "| people with bad intent | {} |", genders(&cast.offenders, ("male", "female")))?;
    writeln!(out, "| known to the child | {} of {} |", cast.known, cast.known + cast.strangers)?;
    writeln!(out, "| choices and questions with one safe or right option | {} |", answers.questions)?;
    writeln!(out, "| right by chance | {:.0}, give or take {:.0} |", answers.by_chance, answers.deviation)?;
    for (habit, right) in answers.habits() {
        writeln!(out, "| right by always taking the {habit} | {right:.0} |")?;
    }
    Ok(())
}
