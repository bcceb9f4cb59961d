//! What surveys show over their waves: shares with intervals, changes, and what they can not show.

use classroom::{
    Caveat, Change, Estimate, Item, ItemFigures, Point, Survey, SurveyFigures, Wave, WaveCounts,
};
use yew::prelude::*;

use super::screen::Given;
use crate::teach::book::{NOBODY, confidence, source, wave_name};
use crate::teach::story::{Subject, title};
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// The figures of each survey that was held; `waves` gives its numbers.
pub(super) fn surveys(given: &Given<'_>, waves: impl Fn(&Survey) -> Vec<WaveCounts>) -> El {
    let held = given.told.material.surveys.iter().filter_map(|survey| {
        let waves = waves(survey);
        (!waves.is_empty()).then(|| one(given, survey, &waves))
    });
    bare("div").children(held)
}

fn one(given: &Given<'_>, survey: &Survey, waves: &[WaveCounts]) -> El {
    let words = &given.boot.words;
    let name = title(given.boot, &Subject::Survey(survey.band));
    let figures = SurveyFigures::of(waves, survey);
    let column = |wave: Wave| bare("th").attr("scope", "col").text(wave_name(words, wave)).done();
    let changes = [words.change_after(), words.change_later()];
    let head = bare("tr")
        .child(bare("td"))
        .html(Wave::ALL.map(column).into_iter().collect())
        .html(changes.map(|it| bare("th").attr("scope", "col").text(it).done()).into_iter().collect());
    let rows =
        figures.items.iter().enumerate().map(|(at, item)| row(words, survey, item).key(&at.to_string()));
    let table = el("table", "book__table figures")
        .child(el("caption", "hidden").text(&name))
        .child(bare("thead").child(head))
        .child(bare("tbody").children(rows));
    let caveat =
        |(at, caveat): (usize, &Caveat)| bare("li").key(&at.to_string()).text(&caveat_words(words, *caveat));
    el("section", "report__group")
        .key(&name)
        .child(bare("h2").text(&name))
        .child(el("p", "report__of").text(words.figures_how()))
        .child(
            el("div", "book__scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .set("aria-label", &name)
                .child(table),
        )
        .child(bare("h3").text(words.caveats()))
        .child(el("ul", "figures__caveats").children(figures.caveats.iter().enumerate().map(caveat)))
}

fn row(words: &Words, survey: &Survey, figures: &ItemFigures) -> El {
    let name = bare("th").attr("scope", "row").text(&item_name(words, survey, &figures.item));
    let points: Html = figures.points.iter().map(|point| cell(words, point.as_ref()).done()).collect();
    let changes: Html = figures.changes.iter().map(|it| change(words, it.as_ref()).done()).collect();
    bare("tr").child(name).html(points).html(changes)
}

fn item_name(words: &Words, survey: &Survey, item: &Item) -> String {
    let band = survey.band;
    match item {
        Item::Knowledge => words.figures_knowledge().to_owned(),
        Item::Vignette(id) => {
            let vignette = survey.vignettes.iter().find(|vignette| vignette.id == *id);
            vignette.map_or_else(|| id.clone(), |vignette| vignette.question.prompt.clone())
        }
        Item::Confidence(id) => {
            let item = survey.confidence.iter().find(|item| item.id == *id);
            item.map_or_else(|| id.clone(), |item| confidence(words, band, item))
        }
        Item::Source(id) => {
            let item = survey.sources.iter().find(|item| item.id == *id);
            let text = item.map_or_else(|| id.clone(), |item| source(words, band, item));
            // Of this one alone, less is better.
            if id == NOBODY { format!("{text} {}", words.figures_less()) } else { text }
        }
    }
}

/// A share: in numbers, and as a point with its interval on a line from 0 to 100 %.
fn cell(words: &Words, point: Option<&Point>) -> El {
    let Some(point) = point else { return bare("td").text("–") };
    let share = format!("{:.0}% ({}/{})", point.share * 100.0, point.count, point.of);
    let (interval, drawn) = match point.estimate {
        Estimate::Interval(it) => (
            format!("{:.0}–{:.0}%", it.low * 100.0, it.high * 100.0),
            rect("figures__interval", it.low * 100.0, (it.high - it.low) * 100.0),
        ),
        Estimate::TooFew => (words.too_few().to_owned(), rect("figures__interval", 0.0, 0.0)),
    };
    let mean = point.mean.map(|mean| fill(words.mean_of(), &[&format!("{mean:.1}")]));
    let line = el("svg", "figures__line")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(drawn)
        .child(rect("figures__point", point.share * 98.0, 2.0));
    bare("td")
        .child(bare("strong").text(&share))
        .child(line)
        .child(el("span", "book__note").text(&interval))
        .child(el("span", "book__note").text(&mean.unwrap_or_default()))
}

fn rect(class: &'static str, from: f64, width: f64) -> El {
    el("rect", class)
        .set("x", &format!("{from:.1}"))
        .set("width", &format!("{width:.1}"))
        .attr("height", "10")
}

/// How a later wave differs from the first, in points of a hundred.
fn change(words: &Words, change: Option<&Change>) -> El {
    let Some(change) = change else { return bare("td").text("–") };
    let interval = match change.estimate {
        Estimate::Interval(it) => fill(words.change_between(), &[&points(it.low), &points(it.high)]),
        Estimate::TooFew => words.too_few().to_owned(),
    };
    bare("td")
        .child(bare("strong").text(&fill(words.change_points(), &[&points(change.difference)])))
        .child(el("span", "book__note").text(&interval))
}

fn points(share: f64) -> String {
    let rounded = (share * 100.0).round();
    // A minus sign, not a hyphen; and nothing is "minus zero".
    if rounded < 0.0 { format!("−{:.0}", -rounded) } else { format!("+{:.0}", rounded.abs()) }
}

fn caveat_words(words: &Words, caveat: Caveat) -> String {
    match caveat {
        Caveat::Unlinked => words.caveat_unlinked().to_owned(),
        Caveat::Clustered { fewest_classes } => {
            fill(words.caveat_clustered(), &[&fewest_classes.to_string()])
        }
        Caveat::PupilsOnce => words.caveat_pupils().to_owned(),
        Caveat::PassesLeftOut => words.caveat_passes().to_owned(),
        Caveat::SmallNumbers { fewest_answers } => fill(words.caveat_small(), &[&fewest_answers.to_string()]),
        Caveat::TooFew => words.caveat_too_few().to_owned(),
        Caveat::NotBehaviour => words.caveat_behaviour().to_owned(),
        Caveat::NotLasting => words.caveat_lasting().to_owned(),
        Caveat::NotCause => words.caveat_cause().to_owned(),
    }
}
