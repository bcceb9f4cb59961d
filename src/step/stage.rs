//! Picks the component for what the learner can do now.

use std::rc::Rc;

use engine::{Decision, LineId, PictureId, Stage};
use yew::prelude::*;

use super::choice::ChoicePanel;
use super::ending::EndingPanel;
use super::hunt::HuntPanel;
use super::order::OrderPanel;
use super::panel::Ways;
use super::question::QuestionPanel;
use super::reading::ReadingPanel;
use super::say::SayPanel;
use super::settings::SettingsPanel;
use super::sort::SortPanel;
use super::tell::TellPanel;
use crate::boot::Number;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct StagePanelProps {
    /// What the learner can do now.
    pub stage: Stage,
    /// The key of the bubble that is still being typed.
    pub typing: Option<AttrValue>,
    /// The bubbles marked in a hunt.
    pub marked: Rc<Vec<LineId>>,
    /// The story's drawing.
    pub cover: PictureId,
    /// The phone numbers known to the page.
    pub numbers: Vec<Number>,
    /// Home; none where the page stands in another site.
    pub home: Option<AttrValue>,
    /// Whether there is a decision to take back.
    pub can_step_back: bool,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
    /// The learner goes on.
    pub on_next: Callback<()>,
    /// The learner takes a decision back.
    pub on_back: Callback<()>,
    /// The learner begins again.
    pub on_restart: Callback<()>,
}

/// The panel of the stage.
#[component]
pub(crate) fn StagePanel(props: &StagePanelProps) -> Html {
    let ways = Ways {
        on_next: props.on_next.clone(),
        on_back: props.on_back.clone(),
        can_step_back: props.can_step_back,
    };
    let on_decide = props.on_decide.clone();
    match props.stage.clone() {
        Stage::Reading { .. } => html! { <ReadingPanel {ways} /> },
        Stage::Choice { prompt, options, chosen } => {
            html! { <ChoicePanel {prompt} {options} {chosen} {ways} {on_decide} /> }
        }
        Stage::Hunt { prompt, bubbles, flags, answered } => html! {
            <HuntPanel {prompt} {bubbles} {flags} {answered} marked={props.marked.clone()} {ways} {on_decide} />
        },
        Stage::Order { prompt, cards, answered } => {
            html! { <OrderPanel {prompt} {cards} {answered} {ways} {on_decide} /> }
        }
        Stage::Sort { prompt, bins, cards, answered } => {
            html! { <SortPanel {prompt} {bins} {cards} {answered} {ways} {on_decide} /> }
        }
        Stage::Settings { prompt, switches, answered } => {
            html! { <SettingsPanel {prompt} {switches} {answered} {ways} {on_decide} /> }
        }
        Stage::Question { prompt, several, options, answered } => {
            html! { <QuestionPanel {prompt} {several} {options} {answered} {ways} {on_decide} /> }
        }
        Stage::Say { prompt, sentence, tip, said } => {
            html! { <SayPanel {prompt} {sentence} {tip} {said} {ways} {on_decide} /> }
        }
        Stage::Tell { prompt, options, chosen, reply, replied, listener } => html! {
            <TellPanel {prompt} {options} {chosen} {reply} {replied} {listener} typing={props.typing.clone()} {ways}
                {on_decide} />
        },
        Stage::Ending { ending, .. } => html! {
            <EndingPanel {ending} cover={props.cover.clone()} numbers={props.numbers.clone()} home={props.home.clone()}
                {ways} on_restart={props.on_restart.clone()} />
        },
    }
}
