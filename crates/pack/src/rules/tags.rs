//! What a teacher finds the scenario by: school grades, topics, school subjects, digital competences.

use engine::Band;

use super::{Scope, is};
use crate::code::Code;
use crate::near::suggestion;
use crate::source::Text;

/// The school grades of a band.
const fn grades_of(band: Band) -> Option<(u8, u8)> {
    match band {
        Band::Primary => Some((1, 5)),
        Band::LowerSecondary => Some((6, 9)),
        Band::UpperSecondary => Some((10, 12)),
        Band::Adult => None,
    }
}

/// Checks all of them.
pub(super) fn check(scope: &Scope<'_>) {
    grades(scope);
    let source = scope.source;
    if source.topics.len() > 3 {
        let message = format!("{} topics", source.topics.len());
        let hint = "keep the 1 to 3 that it is most about; home filters by them";
        scope.push(&source.topics[3].span, Code::CountWrong, message, hint);
    }
    let pack = scope.shared.pack;
    known(scope, "topic", &source.topics, pack.topics.iter().map(|topic| topic.id.as_ref()));
    known(scope, "subject", &source.subjects, pack.subjects.iter().map(|subject| subject.id.as_ref()));
    let competences = pack.competences.iter().map(|competence| competence.id.as_ref());
    known(scope, "competence", &source.competences, competences);
    if source.competences.is_empty() && is_for_children(scope) {
        missing(
            scope,
            "competences",
            "the digital competences it trains: ids of [[competence]] in pack.toml",
        );
    }
}

fn is_for_children(scope: &Scope<'_>) -> bool {
    scope.source.band.as_ref().is_some_and(|band| band.value != Band::Adult)
}

fn missing(scope: &Scope<'_>, key: &str, what: &str) {
    let message = format!("the scenario has no `{key}`");
    scope.push(&scope.head(), Code::KeyMissing, message, format!("add `{key} = […]`: {what}"));
}

fn grades(scope: &Scope<'_>) {
    let Some(band) = &scope.source.band else { return };
    let Some((first, last)) = grades_of(band.value) else {
        if let Some(grade) = scope.source.grades.first() {
            let hint = "take `grades` out: grown-ups are in no grade";
            scope.push(&grade.span, Code::GradeBand, "grades in a scenario for adults", hint);
        }
        return;
    };
    if scope.source.grades.is_empty() {
        missing(scope, "grades", &format!("the school grades it fits, from {first} to {last}"));
    }
    for grade in &scope.source.grades {
        if !(first..=last).contains(&grade.value) && (1..=12).contains(&grade.value) {
            let message = format!("grade {} in a scenario for {}", grade.value, band.value.as_str());
            scope.push(&grade.span, Code::GradeBand, message, format!("from {first} to {last}"));
        }
    }
}

fn known<'a>(
    scope: &Scope<'_>,
    what: &str,
    named: &[Text],
    all: impl Iterator<Item = Option<&'a Text>> + Clone,
) {
    for id in named {
        if !all.clone().any(|known| is(known, &id.value)) {
            let ids = all.clone().flatten().map(|known| known.value.as_str());
            let message = format!("there is no {what} `{}` in pack.toml", id.value);
            scope.push(&id.span, Code::TagUnknown, message, suggestion(&id.value, ids));
        }
    }
    for (place, id) in named.iter().enumerate() {
        if named[..place].iter().any(|earlier| earlier.value == id.value) {
            let message = format!("the {what} `{}` stands here twice", id.value);
            scope.push(&id.span, Code::IdDuplicate, message, "keep one of them");
        }
    }
}
