//! The people of a story are nobody's namesakes, and what is said of them fits their part.

use engine::Role;

use super::Scope;
use crate::code::Code;

/// Checks all speakers.
pub(super) fn check(scope: &Scope<'_>) {
    for speaker in &scope.source.speakers {
        let offender = speaker.role.as_ref().is_none_or(|role| role.value == Role::Offender);
        if let Some(known) = speaker.known.as_ref().filter(|_| !offender) {
            let hint = "only a speaker with `role = \"offender\"` is known or a stranger; take it out";
            scope.push(&known.span, Code::KnownMisplaced, "`known` of somebody who means no harm", hint);
        }
        let friend = speaker.role.as_ref().is_some_and(|role| role.value == Role::Friend);
        if friend && speaker.gender.is_none() {
            let hint = "add `gender = \"boy\"` or `gender = \"girl\"`";
            scope.push(&speaker.span, Code::GenderMissing, "a friend without `gender`", hint);
        }
        let Some(name) = &speaker.name else { continue };
        if is_full(&name.value, &scope.shared.words.surnames) {
            let message = format!("“{}” looks like somebody's full name", name.value);
            let hint = "a given name, a nickname or a title with one name is enough, and meets nobody real";
            scope.push(&name.span, Code::NameFull, message, hint);
        }
    }
}

/// Whether a surname is followed by another name, be there a title before it.
fn is_full(name: &str, surnames: &[String]) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    words.windows(2).any(|pair| {
        matches!(pair, [surname, next] if is_name(next) && surnames.iter().any(|known| known == surname))
    })
}
