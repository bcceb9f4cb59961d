//! The learner practises a sentence aloud. Nothing is recorded, and nobody has to.

use engine::Decision;
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use super::panel::{Panel, Progress, Ways};
use crate::ui::{Button, Icon, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SayPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// The sentence.
    pub sentence: AttrValue,
    /// How to say it.
    pub tip: AttrValue,
    /// Once answered: whether it was said.
    pub said: Option<bool>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// The sentence, large.
#[component]
pub(crate) fn SayPanel(props: &SayPanelProps) -> Html {
    let words = use_words();
    let SayPanelProps { prompt, sentence, tip, said, ways, on_decide } = props;
    let progress = if said.is_some() { Progress::Full } else { Progress::Open };
    let main = html! {
        <>
            <Button label={words.pass} weight={Weight::Second} action="pass" on_press={on_decide.reform(|()| Decision::Passed)} />
            <Button label={words.said} weight={Weight::Main} action="said" icon={AttrValue::from("check")}
                on_press={on_decide.reform(|()| Decision::Said)} />
        </>
    };
    let done = if *said == Some(false) { words.pass_done } else { words.said_done };
    html! {
        <Panel {prompt} {progress} {main} ways={Ways { can_step_back: false, ..ways.clone() }}>
            <blockquote class="sentence">
                <Icon name="speak" />
                <p>{ sentence }</p>
            </blockquote>
            <p class="sentence__tip">{ tip }</p>
            <p class="panel__how">{ words.say_private }</p>
            <Feedback text={done} tone={Tone::Plain} shown={said.is_some()} />
        </Panel>
    }
}
