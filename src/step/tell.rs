//! The learner chooses whom the friend tells, and reads what the listener answers.

use engine::{Bubble, ChoiceId, OptionView, Speaker};

use super::desk::Desk;
use super::options::{Answer, option_list};
use super::panel::{Progress, panel};
use crate::chat::{bubble_body, bubble_name, bubble_row, typing_dots};
use crate::look::Look;
use crate::ui::{El, bare, el, picture};

/// What came of telling.
pub(crate) struct Told<'a> {
    /// Who was told.
    pub chosen: Option<&'a ChoiceId>,
    /// The reply so far.
    pub reply: &'a [Bubble],
    /// Whether the reply was read to its end.
    pub replied: bool,
    /// Who answers.
    pub listener: Option<&'a Speaker>,
}

/// The people, the reply, and what is said about it.
pub(crate) fn tell_panel(desk: &Desk<'_>, prompt: &str, options: &[OptionView], told: &Told<'_>) -> El {
    let words = desk.look.words;
    let explains = told.replied && desk.typing.is_none();
    let progress = match told.chosen {
        None => Progress::Open,
        Some(_) if explains => Progress::Full,
        Some(_) => Progress::Listening,
    };
    let verdicts = (words.heard(), words.not_heard());
    let answer = Answer { chosen: told.chosen, explains, between: Some(reply(desk, told)), verdicts };
    let body = el("div", "people").child(option_list(desk, options, answer));
    panel(desk, prompt, "", progress, Vec::new(), vec![body])
}

fn reply(desk: &Desk<'_>, told: &Told<'_>) -> El {
    let look = desk.look;
    let shown = told.reply.iter().filter(|bubble| desk.typing != Some(bubble.key.as_str()));
    let bubbles = el("ol", "bubbles").attr("role", "list").children(shown.map(|bubble| said(look, bubble)));
    let portrait = |listener: &Speaker| picture(look, listener.picture.as_str(), "reply__portrait");
    let log = bare("div").attr("role", "log").set("aria-label", look.words.conversation()).child(bubbles);
    el("div", "reply")
        .maybe(told.listener.map(portrait))
        .child(log)
        .child(typing_dots(look, desk.typing.and(told.listener)))
}

fn said(look: Look<'_>, bubble: &Bubble) -> El {
    let speaks = bubble.speaker.is_some();
    let side = if speaks { "bubble--other" } else { "bubble--narrator" };
    let body = el("div", "bubble__body")
        .maybe(speaks.then(|| bubble_name(look, bubble, true)))
        .child(bubble_body(look, bubble));
    bubble_row(bubble, &["bubble", side, "is-first"]).child(body)
}
