//! The learner chooses whom the friend tells, and reads what the listener answers.

use engine::{Bubble, ChoiceId, OptionView, Speaker};
use yew::prelude::*;

use super::desk::Desk;
use super::options::{Answer, option_list};
use super::panel::{Progress, panel};
use crate::chat::{bubble_body, tint, typing_dots};
use crate::look::Look;
use crate::ui::picture;

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
pub(crate) fn tell_panel(desk: &Desk<'_>, prompt: &str, options: &[OptionView], told: &Told<'_>) -> Html {
    let words = desk.look.words;
    let explains = told.replied && desk.typing.is_none();
    let progress = match told.chosen {
        None => Progress::Open,
        Some(_) if explains => Progress::Full,
        Some(_) => Progress::Listening,
    };
    let verdicts = (words.heard, words.not_heard);
    let answer = Answer { chosen: told.chosen, explains, between: reply(desk, told), verdicts };
    let body = html! { <div class="people">{ option_list(desk, options, &answer) }</div> };
    panel(desk, prompt, "", progress, Html::default(), body)
}

fn reply(desk: &Desk<'_>, told: &Told<'_>) -> Html {
    let shown = told.reply.iter().filter(|bubble| desk.typing != Some(bubble.key.as_str()));
    html! {
        <div class="reply">
            if let Some(listener) = told.listener {
                { picture(desk.look, listener.picture.as_str(), "reply__portrait") }
            }
            <div role="log" aria-label={desk.look.words.conversation}>
                <ol class="bubbles" role="list">{ for shown.map(|bubble| said(desk.look, bubble)) }</ol>
            </div>
            { typing_dots(desk.look, desk.typing.and(told.listener)) }
        </div>
    }
}

fn said(look: Look<'_>, bubble: &Bubble) -> Html {
    let side = if bubble.speaker.is_some() { "bubble--other" } else { "bubble--narrator" };
    html! {
        <li key={bubble.key.as_str()} class={classes!("bubble", side, "is-first")} data-line={bubble.line.to_string()}
            data-tint={bubble.speaker.as_ref().map(tint)}>
            <div class="bubble__body">
                if let Some(speaker) = &bubble.speaker {
                    <span class="bubble__name">{ &speaker.name }</span>
                }
                { bubble_body(look, bubble) }
            </div>
        </li>
    }
}
