//! A list of options of which one is chosen, each with its feedback. The boot script answers the first tap on exactly this
//! markup before the engine is there, and the engine then renders the same.

use engine::{ChoiceId, Decision, OptionView};
use yew::prelude::*;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use crate::ui::picture;

/// What is drawn around the chosen option.
pub(crate) struct Answer<'a> {
    /// The chosen option.
    pub chosen: Option<&'a ChoiceId>,
    /// Whether its feedback shows. A listener answers first.
    pub explains: bool,
    /// What stands between the option and its feedback.
    pub between: Html,
    /// What a safe option and another one is called.
    pub verdicts: (&'static str, &'static str),
}

/// The options.
pub(crate) fn option_list(desk: &Desk<'_>, options: &[OptionView], answer: &Answer<'_>) -> Html {
    let has_pictures = options.iter().any(|option| option.picture.is_some());
    let class = classes!(
        "choices",
        answer.chosen.is_some().then_some("is-answered"),
        has_pictures.then_some("has-pictures")
    );
    html! {
        <div {class}>
            <ul class="choices__list" role="list">
                { for options.iter().map(|option| card(desk, option, answer)) }
            </ul>
            <p class="wait" role="status" hidden=true>{ desk.look.words.wait }</p>
        </div>
    }
}

fn card(desk: &Desk<'_>, option: &OptionView, answer: &Answer<'_>) -> Html {
    let chosen = answer.chosen == Some(&option.id);
    let shown = chosen && answer.explains;
    let onclick = {
        let on_press = desk.deciding(Decision::Choose(option.id.clone()));
        move |_| on_press.emit(())
    };
    let verdict = if option.safe { answer.verdicts.0 } else { answer.verdicts.1 };
    html! {
        <li key={option.id.as_str()} class={classes!("choice", chosen.then_some("is-chosen"))}>
            <button type="button" class="option" data-choice={option.id.to_string()}
                data-answered={shown.then_some("")} aria-disabled={chosen.then_some("true")} {onclick}>
                if let Some(drawn) = &option.picture {
                    { picture(desk.look, drawn.as_str(), "option__picture") }
                }
                <span>{ &option.text }</span>
            </button>
            if chosen {
                { answer.between.clone() }
            }
            { feedback(Tone::safe_if(option.safe), verdict, &option.feedback, shown) }
        </li>
    }
}
