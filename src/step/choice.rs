//! The learner advises the friend.

use engine::{ChoiceId, Decision, OptionView};
use yew::prelude::*;

use super::options::Options;
use super::panel::{Panel, Progress, Ways};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ChoicePanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// The options.
    pub options: Vec<OptionView>,
    /// The chosen one.
    pub chosen: Option<ChoiceId>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// The options and the feedback to the chosen one.
#[component]
pub(crate) fn ChoicePanel(props: &ChoicePanelProps) -> Html {
    let ChoicePanelProps { prompt, options, chosen, ways, on_decide } = props;
    let progress = match chosen.as_ref().and_then(|id| options.iter().find(|option| option.id == *id)) {
        None => Progress::Open,
        Some(option) if option.safe => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    html! {
        <Panel {prompt} {progress} ways={ways.clone()}>
            <Options options={options.clone()} chosen={chosen.clone()} explains=true
                on_choose={on_decide.reform(Decision::Choose)} />
        </Panel>
    }
}
