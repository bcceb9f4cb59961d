//! Boosters: two questions in a new setting, two and six weeks after the story.

use super::Scope;
use crate::code::Code;

/// After how many weeks each one is due (inoculation fades from two weeks on, and boosters bring it back).
const WEEKS: [u8; 2] = [2, 6];

/// The most lines that tell of the new setting.
const MOST_LINES: usize = 3;

/// Checks the boosters of a scenario.
pub(super) fn check(scope: &Scope<'_>) {
    weeks(scope);
    for booster in &scope.source.boosters {
        if let Some(line) = booster.situation.get(MOST_LINES) {
            let message = format!("the situation has {} lines", booster.situation.len());
            let hint = "tell it in 1 to 3 lines; it stands on the page at once, with its first question";
            scope.push(&line.span, Code::CountWrong, message, hint);
        }
    }
}

fn weeks(scope: &Scope<'_>) {
    let mut found: Vec<u8> = Vec::new();
    for weeks in scope.source.boosters.iter().filter_map(|booster| booster.weeks.as_ref()) {
        let fault = if !WEEKS.contains(&weeks.value) {
            Some(format!("a booster after {} weeks", weeks.value))
        } else if found.contains(&weeks.value) {
            Some(format!("a second booster after {} weeks", weeks.value))
        } else {
            None
        };
        if let Some(message) = fault {
            let hint = "one booster has `weeks = 2`, the other `weeks = 6`";
            scope.push(&weeks.span, Code::BoosterWeeks, message, hint);
        }
        found.push(weeks.value);
    }
    let many = scope.source.boosters.len();
    if many < WEEKS.len() {
        let message = match many {
            0 => "the scenario has no boosters".to_owned(),
            _ => "the scenario has only one booster".to_owned(),
        };
        let hint = "add two [[booster]] at the end, after 2 and after 6 weeks, each with two questions";
        scope.push(&scope.head(), Code::BoosterMissing, message, hint);
    }
}
