//! What a survey has to keep beside the rules on words: one right answer each, which nothing gives away.

use engine::Band;

use super::{QuestionnaireSource, VignetteSource};
use crate::code::Code;
use crate::compile::{PackFiles, stem};
use crate::report::Report;
use crate::rules::{self, Scope, Shared, is};
use crate::source::{OptionSource, ScenarioSource};
use crate::survey::length;
use crate::written::Written;

/// The most lines of a vignette: with its answers it stands on one projected page.
const MOST_LINES: usize = 5;

/// What `[rules]` may leave open besides numbers and facts: who listens today, and where. The teacher knows.
const LEFT_OPEN: [&str; 2] = ["nguoi-nghe", "noi"];

/// Everything that is checked within one survey's own file.
pub(crate) fn check(source: &QuestionnaireSource, shared: &Shared<'_>) {
    let scope = Scope::new(source, shared);
    if let Some(band) = source.band.as_ref().filter(|band| band.value.as_str() != stem(&source.file)) {
        let message =
            format!("the file is `{}.toml`, the band `{}`", stem(&source.file), band.value.as_str());
        let hint = format!("name the file `{}.toml`: each band has one survey", band.value.as_str());
        scope.push(&band.span, Code::SurveyBand, message, hint);
    }
    let vignettes = source.vignettes.iter().map(|vignette| vignette.id.as_ref());
    let statements = source.statements().map(|statement| statement.id.as_ref());
    rules::unique(&scope, "part", vignettes.chain(statements));
    source.vignettes.iter().for_each(|vignette| self::vignette(&scope, vignette));
    given_away(&scope);
    let wordings = source.wordings();
    let rules = source.rules.iter().flat_map(|rules| &rules.rules).map(|rule| rule.id.as_ref());
    rules::unique(&scope, "rule", rules);
    // The rules ask nothing: “không nói về ai trong lớp” is what they are for.
    let own = format!("{}/rules/", crate::texts::id_of(source.id.as_ref()));
    let (of_rules, others): (Vec<_>, Vec<_>) =
        wordings.iter().cloned().partition(|wording| wording.key.starts_with(&own));
    rules::known_references(&scope, &of_rules, &LEFT_OPEN);
    rules::known_references(&scope, &others, &[]);
    rules::personal(&scope, &others);
    rules::reading(&scope, &wordings);
}

/// Every band of children that has stories has a survey.
pub(crate) fn missing(
    files: &PackFiles,
    surveys: &[QuestionnaireSource],
    stories: &[ScenarioSource],
    report: &Report,
) {
    if surveys.len() < files.surveys.len() {
        return;
    }
    for band in Band::ALL.into_iter().filter(|band| *band != Band::Adult) {
        let of_band = |story: &ScenarioSource| story.band.as_ref().is_some_and(|own| own.value == band);
        let id = QuestionnaireSource::id_for(band.as_str());
        if stories.iter().any(of_band) && !surveys.iter().any(|survey| is(survey.id.as_ref(), &id)) {
            let message = format!("there is no survey for {}", band.as_str());
            let hint = format!("write `surveys/{}.toml`", band.as_str());
            report.push(&files.pack, &(0..0), Code::SurveyMissing, message, hint);
        }
    }
}

fn vignette(scope: &Scope<'_, QuestionnaireSource>, vignette: &VignetteSource) {
    rules::unique(scope, "option", vignette.options.iter().map(|option| option.id.as_ref()));
    let known = vignette.options.iter().all(|option| option.right.is_some());
    let right = vignette.options.iter().filter(|option| is_right(option)).count();
    if known && right != 1 && !vignette.options.is_empty() {
        let message = format!("{right} answers are right");
        scope.push(&vignette.span, Code::QuestionWrong, message, "set `right = true` on exactly one");
    }
    if let Some(prompt) = &vignette.prompt {
        let lines = prompt.value.lines().count();
        if lines > MOST_LINES {
            let message = format!("the vignette has {lines} lines");
            let hint = format!("tell it in at most {MOST_LINES} lines, the question being the last");
            scope.push(&prompt.span, Code::CountWrong, message, hint);
        }
    }
}

fn is_right(option: &OptionSource) -> bool {
    option.right.as_ref().is_some_and(|right| right.value)
}

/// Whether always taking the same place, the longest or the shortest would answer more than half of the vignettes.
fn given_away(scope: &Scope<'_, QuestionnaireSource>) {
    let source = scope.source();
    let Some(first) = source.vignettes.first() else { return };
    let mut places = [0_usize; 4];
    let (mut longest, mut shortest) = (0, 0);
    for vignette in &source.vignettes {
        let Some(place) = vignette.options.iter().position(is_right) else { continue };
        if let Some(many) = places.get_mut(place) {
            *many += 1;
        }
        let lengths: Vec<usize> = vignette.options.iter().map(length).collect();
        let mut others = lengths.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, other)| *other);
        // A few letters more or less are not seen.
        longest += usize::from(others.clone().all(|other| lengths[place] > other + 3));
        shortest += usize::from(others.all(|other| lengths[place] + 3 < other));
    }
    let all = source.vignettes.len();
    let too_many = |many: usize| many * 2 > all;
    for (place, many) in places.into_iter().enumerate().filter(|(_, many)| too_many(*many)) {
        let message = format!("in {many} of {all} vignettes the right option stands at place {}", place + 1);
        scope.push(&first.span, Code::AnswerByPlace, message, "change the order of some options");
    }
    for (many, what) in [(longest, "longest"), (shortest, "shortest")] {
        if too_many(many) {
            let message = format!("in {many} of {all} vignettes the right option is the {what}");
            let hint = "make some others as long, or this one shorter";
            scope.push(&first.span, Code::AnswerByLength, message, hint);
        }
    }
}
