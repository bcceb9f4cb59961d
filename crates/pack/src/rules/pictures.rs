//! Drawings: each is there, and the youngest have one on every option.

use engine::{Band, Shown};

use super::Scope;
use crate::code::Code;
use crate::diagnostic::Span;
use crate::near::suggestion;
use crate::source::{OptionSource, StepSource};

/// Checks the drawings of the whole scenario.
pub(super) fn check(scope: &Scope<'_>) {
    known(scope);
    for option in
        options(scope).filter(|_| scope.source.band.as_ref().is_some_and(|it| it.value == Band::Primary))
    {
        if option.picture.is_none() {
            let hint = "children of 6 and 7 do not read well yet; add `picture = \"…\"`, a drawing of assets/pictures";
            scope.push(&option.span, Code::PictureMissing, "an option without a picture", hint);
        }
    }
}

/// The options of every choice, question and tell, boosters included.
fn options<'a>(scope: &Scope<'a>) -> impl Iterator<Item = &'a OptionSource> {
    scope.source.steps().flat_map(|step| match &step.value {
        StepSource::Choice { options, .. }
        | StepSource::Question { options, .. }
        | StepSource::Tell { options, .. } => options.as_slice(),
        _ => &[],
    })
}

fn known(scope: &Scope<'_>) {
    let known = scope.shared.pictures;
    if known.is_empty() {
        return;
    }
    let refuse = |name: &str, span: &Span| {
        if !known.contains(name) {
            let message = format!("there is no picture `{name}`");
            let hint = suggestion(name, known.iter().map(String::as_str));
            scope.push(span, Code::PictureUnknown, message, hint);
        }
    };
    let named = scope.source.cover.iter();
    let named = named.chain(scope.source.speakers.iter().filter_map(|speaker| speaker.picture.as_ref()));
    for picture in named.chain(options(scope).filter_map(|option| option.picture.as_ref())) {
        refuse(&picture.value, &picture.span);
    }
    for line in scope.source.lines() {
        if let Shown::Picture(id) = &line.shown {
            refuse(id.as_str(), &line.span);
        }
    }
}
