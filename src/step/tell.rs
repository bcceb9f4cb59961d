//! The learner chooses whom the friend tells, and reads what the listener answers.

use engine::{Bubble, ChoiceId, Decision, OptionView, Speaker};
use yew::prelude::*;

use super::options::Options;
use super::panel::{Panel, Progress, Ways};
use crate::chat::{BubbleBody, TypingDots, tint};
use crate::ui::{Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TellPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// Whom.
    pub options: Vec<OptionView>,
    /// Who was told.
    pub chosen: Option<ChoiceId>,
    /// The reply so far.
    pub reply: Vec<Bubble>,
    /// Whether the reply was read to its end.
    pub replied: bool,
    /// Who answers.
    pub listener: Option<Speaker>,
    /// The key of the bubble that is still being typed.
    pub typing: Option<AttrValue>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// The people, the reply, and what is said about it.
#[component]
pub(crate) fn TellPanel(props: &TellPanelProps) -> Html {
    let words = use_words();
    let TellPanelProps { prompt, options, chosen, reply, listener, typing, ways, on_decide, .. } = props;
    let replied = props.replied && typing.is_none();
    let progress = match chosen {
        None => Progress::Open,
        Some(_) if replied => Progress::Full,
        Some(_) => Progress::Listening,
    };
    let shown = reply.iter().filter(|bubble| typing.as_deref() != Some(bubble.key.as_str()));
    let between = html! {
        <div class="reply">
            if let Some(listener) = listener {
                <Picture name={listener.picture.to_string()} class="reply__portrait" />
            }
            <div role="log" aria-label={words.conversation}>
                <ol class="bubbles" role="list">
                    { for shown.map(reply_bubble) }
                </ol>
            </div>
            <TypingDots speaker={typing.as_ref().and(listener.clone())} />
        </div>
    };
    let verdicts = (AttrValue::from(words.heard), AttrValue::from(words.not_heard));
    html! {
        <Panel {prompt} {progress} ways={ways.clone()}>
            <div class="people">
                <Options options={options.clone()} chosen={chosen.clone()} explains={replied} {between} {verdicts}
                    on_choose={on_decide.reform(Decision::Choose)} />
            </div>
        </Panel>
    }
}

fn reply_bubble(bubble: &Bubble) -> Html {
    let side = if bubble.speaker.is_some() { "bubble--other" } else { "bubble--narrator" };
    html! {
        <li key={bubble.key.clone()} class={classes!("bubble", side, "is-first")} data-line={bubble.line.to_string()}
            data-tint={bubble.speaker.as_ref().map(tint)}>
            <div class="bubble__body">
                if let Some(speaker) = &bubble.speaker {
                    <span class="bubble__name">{ &speaker.name }</span>
                }
                <BubbleBody bubble={bubble.clone()} />
            </div>
        </li>
    }
}
