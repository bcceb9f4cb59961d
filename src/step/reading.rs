//! The learner reads on. The button keeps its place and its focus while bubbles arrive.

use yew::prelude::*;

use super::panel::Ways;
use crate::ui::{Button, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ReadingPanelProps {
    /// The ways out.
    pub ways: Ways,
}

/// The button to read on.
#[component]
pub(crate) fn ReadingPanel(props: &ReadingPanelProps) -> Html {
    let words = use_words();
    let ways = &props.ways;
    html! {
        <div class="panel panel--reading">
            <div class="panel__actions">
                if ways.can_step_back {
                    <Button key="back" label={words.step_back} weight={Weight::Quiet} action="back" icon={AttrValue::from("back")}
                        on_press={ways.on_back.clone()} />
                }
                <Button key="read" label={words.read_on} weight={Weight::Main} action="read" icon={AttrValue::from("next")}
                    on_press={ways.on_next.clone()} />
            </div>
        </div>
    }
}
