//! The frame of every step: what is asked, what one does, and the way on.

use yew::prelude::*;

use crate::ui::{Button, Weight, use_words};

/// The ways out of a step.
#[derive(Clone, PartialEq)]
pub(crate) struct Ways {
    /// Goes on.
    pub on_next: Callback<()>,
    /// Takes the last decision back.
    pub on_back: Callback<()>,
    /// Whether there is a decision to take back.
    pub can_step_back: bool,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Nothing was decided yet.
    Open,
    /// Decided, and there is a safer or better way to try.
    CanRetry,
    /// Decided as well as can be.
    Full,
    /// Decided; the listener is still answering.
    Listening,
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// How it is done, in one line.
    #[prop_or_default]
    pub how: Option<AttrValue>,
    /// How far the step is.
    pub progress: Progress,
    /// The ways out.
    pub ways: Ways,
    /// The button that hands the answer in, where a step has one.
    #[prop_or_default]
    pub main: Html,
    /// What one does.
    pub children: Html,
}

/// The frame.
#[component]
pub(crate) fn Panel(props: &PanelProps) -> Html {
    let words = use_words();
    let PanelProps { prompt, how, progress, ways, main, children } = props;
    let button = |label: &'static str, weight, action: &'static str, icon: &'static str, on_press: &Callback<()>| {
        html! { <Button {label} {weight} {action} icon={AttrValue::from(icon)} on_press={on_press.clone()} /> }
    };
    let actions = match progress {
        Progress::Open => html! {
            <>
                if ways.can_step_back {
                    { button(words.step_back, Weight::Quiet, "back", "back", &ways.on_back) }
                }
                { main.clone() }
            </>
        },
        Progress::CanRetry => html! {
            <>
                { button(words.retry, Weight::Second, "retry", "refresh", &ways.on_back) }
                { button(words.go_on, Weight::Main, "next", "next", &ways.on_next) }
            </>
        },
        Progress::Full => button(words.go_on, Weight::Main, "next", "next", &ways.on_next),
        Progress::Listening => button(words.read_on, Weight::Main, "read", "next", &ways.on_next),
    };
    html! {
        <section class="panel" aria-labelledby="prompt">
            <div class="panel__scroll">
                <h2 id="prompt" class="panel__prompt" tabindex="-1">{ prompt }</h2>
                if let Some(how) = how {
                    <p class="panel__how">{ how }</p>
                }
                { children.clone() }
            </div>
            <div class="panel__actions">{ actions }</div>
        </section>
    }
}
