//! A list of options of which one is chosen, each with its feedback. The boot script answers the first tap on exactly this
//! markup before the engine is there, and the engine then renders the same.

use engine::{ChoiceId, Decision, OptionView, PictureId};

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use crate::ui::{El, bare, classed, el, picture, push_button};

/// What is drawn around the chosen option.
pub(crate) struct Answer<'a> {
    /// The chosen option.
    pub chosen: Option<&'a ChoiceId>,
    /// Whether its feedback shows. A listener answers first.
    pub explains: bool,
    /// What stands between the option and its feedback.
    pub between: Option<El>,
    /// What a safe option and another one is called.
    pub verdicts: (&'a str, &'a str),
}

/// The options.
pub(crate) fn option_list(desk: &Desk<'_>, options: &[OptionView], mut answer: Answer<'_>) -> El {
    let has = |is: bool, class: &'static str| if is { class } else { "" };
    let answered = has(answer.chosen.is_some(), "is-answered");
    let pictured = has(options.iter().any(|option| option.picture.is_some()), "has-pictures");
    let cards = options.iter().map(|option| card(desk, option, &mut answer));
    classed("div", &["choices", answered, pictured])
        .child(el("ul", "choices__list").attr("role", "list").children(cards))
        .child(el("p", "wait").attr("role", "status").flag("hidden", true).text(desk.look.words.wait()))
}

fn card(desk: &Desk<'_>, option: &OptionView, answer: &mut Answer<'_>) -> El {
    let chosen = answer.chosen == Some(&option.id);
    let shown = chosen && answer.explains;
    let on_press = desk.deciding(Decision::Choose(option.id.clone()));
    let verdict = if option.safe { answer.verdicts.0 } else { answer.verdicts.1 };
    let drawn = |drawn: &PictureId| picture(desk.look, drawn.as_str(), "option__picture");
    let press = push_button("option", &on_press)
        .set("data-choice", option.id.as_str())
        .flag("data-answered", shown)
        .disabled(chosen)
        .maybe(option.picture.as_ref().map(drawn))
        .child(bare("span").text(&option.text));
    let item =
        el("li", if chosen { "choice is-chosen" } else { "choice" }).key(option.id.as_str()).child(press);
    item.maybe(if chosen { answer.between.take() } else { None }).child(feedback(
        Tone::safe_if(option.safe),
        verdict,
        &option.feedback,
        shown,
    ))
}
