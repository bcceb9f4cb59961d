//! What is said about an answer. The region around it is there from the start, so that it is announced once.

use yew::prelude::*;

use crate::ui::{Icon, use_words};

/// What an answer is called. There is no wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// A safe way.
    Safe,
    /// Not the safest way yet.
    LessSafe,
    /// Said without judging.
    Plain,
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FeedbackProps {
    /// The words; empty says only the verdict.
    pub text: AttrValue,
    /// What it is called.
    pub tone: Tone,
    /// The verdict's words, where they are not those of the tone.
    #[prop_or_default]
    pub verdict: Option<AttrValue>,
    /// Whether it shows.
    pub shown: bool,
}

/// Feedback.
#[component]
pub(crate) fn Feedback(props: &FeedbackProps) -> Html {
    let words = use_words();
    let (class, icon, verdict) = match props.tone {
        Tone::Safe => ("feedback is-safe", "check", words.safe_way),
        Tone::LessSafe => ("feedback is-less-safe", "think", words.less_safe_way),
        Tone::Plain => ("feedback", "ear", ""),
    };
    let verdict = props.verdict.as_deref().unwrap_or(verdict);
    html! {
        <div role="status" class="feedback-place">
            <div {class} hidden={!props.shown}>
                if !verdict.is_empty() {
                    <p class="feedback__verdict"><Icon name={icon} /><span>{ verdict }</span></p>
                }
                if !props.text.is_empty() {
                    <p class="feedback__words">{ &props.text }</p>
                }
            </div>
        </div>
    }
}
