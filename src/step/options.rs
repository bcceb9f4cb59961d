//! A list of options of which one is chosen, each with its feedback. The boot script answers the first tap on exactly this
//! markup before the engine is there, and the engine then renders the same.

use engine::{ChoiceId, OptionView};
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use crate::ui::{Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OptionsProps {
    /// The options.
    pub options: Vec<OptionView>,
    /// The chosen one.
    pub chosen: Option<ChoiceId>,
    /// Whether the chosen one's feedback shows. A listener answers first.
    pub explains: bool,
    /// What stands between the chosen option and its feedback.
    #[prop_or_default]
    pub between: Html,
    /// The verdict's words, where they are not the usual ones.
    #[prop_or_default]
    pub verdicts: Option<(AttrValue, AttrValue)>,
    /// An option was chosen.
    pub on_choose: Callback<ChoiceId>,
}

/// The options.
#[component]
pub(crate) fn Options(props: &OptionsProps) -> Html {
    let words = use_words();
    let has_pictures = props.options.iter().any(|option| option.picture.is_some());
    let class = classes!(
        "choices",
        props.chosen.is_some().then_some("is-answered"),
        has_pictures.then_some("has-pictures")
    );
    html! {
        <div {class}>
            <ul class="choices__list" role="list">
                { for props.options.iter().map(|option| card(props, option)) }
            </ul>
            <p class="wait" role="status" hidden=true>{ words.wait }</p>
        </div>
    }
}

fn card(props: &OptionsProps, option: &OptionView) -> Html {
    let chosen = props.chosen.as_ref() == Some(&option.id);
    let shown = chosen && props.explains;
    let onclick = {
        let (id, on_choose) = (option.id.clone(), props.on_choose.clone());
        let answered = props.chosen.is_some();
        move |_| {
            if !answered {
                on_choose.emit(id.clone());
            }
        }
    };
    let verdict = props.verdicts.as_ref().map(|(safe, less)| if option.safe { safe.clone() } else { less.clone() });
    html! {
        <li key={option.id.to_string()} class={classes!("choice", chosen.then_some("is-chosen"))}>
            <button type="button" class="option" data-choice={option.id.to_string()}
                data-answered={shown.then_some("")} aria-disabled={chosen.then_some("true")} {onclick}>
                if let Some(picture) = &option.picture {
                    <Picture name={picture.to_string()} class="option__picture" />
                }
                <span>{ &option.text }</span>
            </button>
            if chosen {
                { props.between.clone() }
            }
            <Feedback text={option.feedback.clone()} tone={if option.safe { Tone::Safe } else { Tone::LessSafe }}
                {verdict} {shown} />
        </li>
    }
}
