//! A question with one or several right answers: native radio buttons or boxes, checked together.

use engine::{ChoiceId, Decision, OptionView, PictureId, Reply};

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::ui::{El, bare, el, picture};

/// The answers, and why each is right or not. `answered` holds the marked ones.
pub(crate) fn question_panel(
    desk: &Desk<'_>,
    prompt: &str,
    several: bool,
    options: &[OptionView],
    answered: Option<&(Reply, Vec<ChoiceId>)>,
) -> El {
    let words = desk.look.words;
    let drafted = &desk.draft.marked;
    let ids = drafted.iter().map(|id| ChoiceId::from(id.as_str())).collect();
    let main = check_button(desk, Decision::Options(ids), drafted.is_empty());
    let is_marked = |option: &OptionView| match answered {
        Some((_, marked)) => marked.contains(&option.id),
        None => drafted.iter().any(|id| id == option.id.as_str()),
    };
    let how = if several { words.pick_several() } else { words.pick_one() };
    let rows = options.iter().map(|option| one(desk, option, several, is_marked(option), answered.is_some()));
    let body = vec![el("fieldset", "answers").attr("aria-labelledby", "prompt").children(rows)];
    panel(desk, prompt, how, Progress::of(answered.map(|(reply, _)| reply)), main, body)
}

fn one(desk: &Desk<'_>, option: &OptionView, several: bool, marked: bool, answered: bool) -> El {
    let words = desk.look.words;
    let on_mark = {
        let id = option.id.clone();
        desk.drafting(move |draft| if several { draft.flipped(id.as_str()) } else { draft.only(id.as_str()) })
    };
    let verdict = if option.safe { words.right() } else { words.not_right() };
    let input = bare("input")
        .attr("type", if several { "checkbox" } else { "radio" })
        .attr("name", "answer")
        .set("value", option.id.as_str())
        .set("data-choice", option.id.as_str())
        .flag("data-answered", answered)
        .flag("disabled", answered)
        .checked(marked)
        .on_mark(&on_mark);
    let drawn = |drawn: &PictureId| picture(desk.look, drawn.as_str(), "option__picture");
    let label = el("label", "answer__label")
        .child(input)
        .maybe(option.picture.as_ref().map(drawn))
        .child(bare("span").text(&option.text));
    el("div", if marked { "answer is-marked" } else { "answer" })
        .key(option.id.as_str())
        .child(label)
        .child(feedback(Tone::safe_if(option.safe), verdict, &option.feedback, answered))
}
