//! What a class is asked: there is a question, and nothing asks pupils about themselves.

use super::{Scope, place_in};
use crate::code::Code;
use crate::texts::Wording;
use crate::written::Written;

/// Checks a story's opinion question.
pub(super) fn check(scope: &Scope<'_>) {
    let Some(opinion) = &scope.source.opinion else {
        let hint =
            "add [opinion] before the first [[speaker]]: a question about the friend with no right answer";
        scope.push(&scope.head(), Code::OpinionMissing, "nothing to ask a class before and after it", hint);
        return;
    };
    super::unique(scope, "option", opinion.options.iter().map(|option| option.id.as_ref()));
    personal(scope, &crate::texts::opinion(scope.source));
}

/// No question asks pupils what happened to them or what they did: some would have to tell it before the class.
pub(crate) fn personal(scope: &Scope<'_, impl Written>, wordings: &[Wording<'_>]) {
    for wording in wordings {
        let found = scope.shared.words.personal.find(&wording.text.value);
        for (personal, at) in found.filter(|(personal, _)| personal.lang == "vi") {
            let span = place_in(scope.source.file(), wording.text, at);
            let message = format!("“{}” asks the pupils about themselves: {}", personal.word, personal.why);
            let hint = "ask about the friend of the story, or about children in general";
            scope.push(&span, Code::QuestionPersonal, message, hint);
        }
    }
}
