//! What gives answers away, and what a story says by whom it leaves out.

use super::Scope;
use crate::code::Code;
use crate::diagnostic::Span;
use crate::find::whole_word;
use crate::source::StepSource;
use crate::survey::{length, right_options};

/// From how many decisions on a habit shows.
const HABIT: usize = 3;

/// Words for a parent, in the form in which one is told something.
const PARENTS: [&str; 12] =
    ["mẹ", "bố", "cha", "má", "bố mẹ", "ba mẹ", "cha mẹ", "phụ huynh", "ba của", "kể ba", "với ba", "cho ba"];

/// Checks the balance of the whole scenario.
pub(super) fn check(scope: &Scope<'_>) {
    answers(scope);
    cast(scope);
    listeners(scope);
}

/// A question with one right option: which place it has, and how its length compares.
struct Answer {
    span: Span,
    place: usize,
    longest: bool,
    shortest: bool,
}

fn answers(scope: &Scope<'_>) {
    let answers: Vec<Answer> = scope.source.steps().filter_map(|step| answer(&step.value)).collect();
    let Some(first) = answers.first().filter(|_| answers.len() >= HABIT) else { return };
    if answers.iter().all(|answer| answer.place == first.place) {
        let message = format!("the right option always stands at place {}", first.place + 1);
        scope.push(&first.span, Code::AnswerByPlace, message, "change the order of some options");
    }
    let nearly_all = |many: usize| many * 5 > answers.len() * 4;
    for (many, what) in [
        (answers.iter().filter(|answer| answer.longest).count(), "longest"),
        (answers.iter().filter(|answer| answer.shortest).count(), "shortest"),
    ] {
        if nearly_all(many) {
            let message = format!("in {many} of {} questions the right option is the {what}", answers.len());
            scope.push(
                &first.span,
                Code::AnswerByLength,
                message,
                "make some others as long, or this one shorter",
            );
        }
    }
}

fn answer(step: &StepSource) -> Option<Answer> {
    let (options, right) = right_options(step)?;
    let place = right
        .iter()
        .position(|right| *right)
        .filter(|_| right.iter().filter(|right| **right).count() == 1)?;
    let own = length(options.get(place)?);
    let others: Vec<usize> =
        options.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, option)| length(option)).collect();
    Some(Answer {
        span: options.get(place)?.span.clone(),
        place,
        // A few letters more or less are not seen.
        longest: others.iter().all(|other| own > other + 3),
        shortest: others.iter().all(|other| own + 3 < *other),
    })
}

/// Boys as well as girls; men as well as women among those who listen.
fn cast(scope: &Scope<'_>) {
    let genders = |roles: &[engine::Role]| -> Vec<&str> {
        scope
            .source
            .speakers
            .iter()
            .filter(|speaker| speaker.role.as_ref().is_some_and(|role| roles.contains(&role.value)))
            .filter_map(|speaker| Some(speaker.gender.as_ref()?.value.as_str()))
            .collect()
    };
    for (what, genders) in [
        ("children", genders(&[engine::Role::Friend, engine::Role::Peer])),
        ("adults", genders(&[engine::Role::Adult])),
    ] {
        if let [first, others @ ..] = genders.as_slice()
            && genders.len() >= HABIT
            && others.iter().all(|other| other == first)
        {
            let message = format!("all {} {what} are of one gender", genders.len());
            let hint = "boys are harmed as well as girls, and men listen as well as women; mix the cast";
            scope.push(&scope.head(), Code::CastOneSided, message, hint);
        }
    }
}

/// Some children fear someone at home: there is always somebody else.
fn listeners(scope: &Scope<'_>) {
    let mut first: Option<Span> = None;
    for step in scope.source.scenes.iter().flat_map(|scene| &scene.steps) {
        let StepSource::Tell { options, .. } = &step.value else { continue };
        for option in options.iter().filter(|option| option.listens()) {
            let Some(text) = &option.text else { return };
            let parent = PARENTS.iter().any(|parent| !whole_word(&text.value, parent, false).is_empty())
                || text.value.to_lowercase() == "ba";
            if !parent {
                return;
            }
        }
        first.get_or_insert(step.span.clone());
    }
    if let Some(span) = first {
        let hint = "let a teacher, an older sister, a neighbour or 111 listen as well";
        scope.push(&span, Code::ParentOnly, "only a parent listens in this story", hint);
    }
}
