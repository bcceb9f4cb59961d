//! The frame of every step: what is asked, what one does, and the way on.

use engine::{Decision, Reply};
use yew::prelude::*;

use super::desk::Desk;
use crate::ui::{Button, Weight, button};

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

impl Progress {
    /// How far a step is that is answered as a whole.
    pub(crate) fn of(answered: Option<&Reply>) -> Self {
        match answered {
            None => Self::Open,
            Some(reply) if reply.grade.is_full() => Self::Full,
            Some(_) => Self::CanRetry,
        }
    }
}

/// The frame. `how` is how it is done, in one line; `main` hands the answer in, where a step has such a button.
pub(crate) fn panel(
    desk: &Desk<'_>,
    prompt: &str,
    how: &str,
    progress: Progress,
    main: Html,
    body: Html,
) -> Html {
    let words = desk.look.words;
    let way = |label, weight, action, icon, on_press| {
        button(Button { label, weight, action, icon, waits: false }, on_press)
    };
    let back = way(words.step_back, Weight::Quiet, "back", "back", &desk.on_back);
    let retry = way(words.retry, Weight::Second, "retry", "refresh", &desk.on_back);
    let next = way(words.go_on, Weight::Main, "next", "next", &desk.on_next);
    let actions = match progress {
        Progress::Open if desk.can_step_back => html! { <>{ back }{ main }</> },
        Progress::Open => main,
        Progress::CanRetry => html! { <>{ retry }{ next }</> },
        Progress::Full => next,
        Progress::Listening => way(words.read_on, Weight::Main, "read", "next", &desk.on_next),
    };
    html! {
        <section class="panel" aria-labelledby="prompt">
            <div class="panel__scroll">
                <h2 id="prompt" class="panel__prompt" tabindex="-1">{ prompt }</h2>
                <p class="panel__how" hidden={how.is_empty()}>{ how }</p>
                { body }
            </div>
            <div class="panel__actions">{ actions }</div>
        </section>
    }
}

/// The button that hands an answer in.
pub(crate) fn check_button(desk: &Desk<'_>, decision: Decision, waits: bool) -> Html {
    let label = desk.look.words.check;
    button(
        Button { label, weight: Weight::Main, action: "check", icon: "check", waits },
        &desk.deciding(decision),
    )
}
