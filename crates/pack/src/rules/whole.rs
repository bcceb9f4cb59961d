//! What only the whole pack shows: habits that answer for the learner, and who is left out over all stories.

use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::parse::{PackSource, WordList};
use crate::report::Report;
use crate::source::ScenarioSource;
use crate::survey::{Answers, Cast};

/// From how many friends, or people with bad intent, on the cast is judged.
const ENOUGH: usize = 3;

/// Checks all scenarios together. Faults stand at the list in `pack.toml`.
pub(crate) fn whole(file: &SourceFile, pack: &PackSource, scenarios: &[ScenarioSource], report: &Report) {
    let place: Span = pack.scenarios.first().map_or(0..0, |first| first.span.clone());
    let push = |code, message: String, hint: &str| report.push(file, &place, code, message, hint);
    let answers = Answers::of(scenarios);
    for (habit, right) in answers.habits() {
        if answers.is_clear(right) {
            let message = format!(
                "always taking the {habit} option is right in {right:.0} of {} choices and questions; chance is {:.0}",
                answers.questions, answers.by_chance
            );
            let hint = match habit {
                "first" | "last" => "change the order of options in some scenarios",
                _ => "make some safe options shorter or longer, or the others as long",
            };
            push(Code::AnswerByHabit, message, hint);
        }
    }
    let cast = Cast::of(scenarios);
    let (boys, girls) = (cast.friends.male, cast.friends.female);
    let few = boys.min(girls);
    if cast.friends.told() >= ENOUGH && few * 3 < cast.friends.told() {
        let what = if boys < girls { "boys" } else { "girls" };
        let message = format!("{few} of {} friends whom one advises are {what}", cast.friends.told());
        push(
            Code::CastOneSided,
            message,
            "boys are harmed as well as girls; let a third at least be of each",
        );
    }
    if cast.known == 0 && cast.strangers >= ENOUGH {
        let message = format!("all {} people with bad intent are strangers to the child", cast.strangers);
        let hint = "most are known to the child; tell one such story and mark the speaker `known = true`";
        push(Code::CastStrangers, message, hint);
    }
}

/// Invented names are compared with real ones.
pub(crate) fn apps(file: &SourceFile, pack: &PackSource, words: &WordList, report: &Report) {
    for app in &pack.apps {
        let Some(name) = &app.name else { continue };
        for (brand, _) in words.brands.find(&name.value) {
            let message = format!("“{}” is real", brand.word);
            report.push(file, &name.span, Code::BrandReal, message, "invent another name");
        }
        if app.checked.is_none() {
            let message = format!("nobody noted that “{}” was compared with real names", name.value);
            let hint = "search for apps, games and companies of that name, then add `checked = \"…\"`: where, and when";
            report.push(file, &app.span, Code::AppUnchecked, message, hint);
        }
    }
}
