//! The frame of every step: what is asked, what one does, and the way on.

use engine::{Decision, Reply};

use super::desk::Desk;
use crate::ui::{Button, El, Weight, button, el};

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

/// The frame. `how` is how it is done, in one line; `main` hands the answer in, where a step has such buttons; `body` is
/// what the step consists of.
pub(crate) fn panel(
    desk: &Desk<'_>,
    prompt: &str,
    how: &str,
    progress: Progress,
    main: Vec<El>,
    body: Vec<El>,
) -> El {
    let words = desk.look.words;
    let way = |label, weight, action, icon, on_press| {
        button(Button { label, weight, action, icon, waits: false }, on_press)
    };
    let back = || way(words.step_back(), Weight::Quiet, "back", "back", &desk.on_back);
    let next = || way(words.go_on(), Weight::Main, "next", "next", &desk.on_next);
    let mut actions = match progress {
        Progress::Open => main,
        Progress::CanRetry => {
            vec![way(words.retry(), Weight::Second, "retry", "refresh", &desk.on_back), next()]
        }
        Progress::Full => vec![next()],
        Progress::Listening => vec![way(words.read_on(), Weight::Main, "read", "next", &desk.on_next)],
    };
    if progress == Progress::Open && desk.can_step_back {
        actions.insert(0, back());
    }
    let scroll = el("div", "panel__scroll")
        .child(el("h2", "panel__prompt").attr("id", "prompt").attr("tabindex", "-1").text(prompt))
        .child(el("p", "panel__how").flag("hidden", how.is_empty()).text(how));
    let scroll = body.into_iter().fold(scroll, El::child);
    el("section", "panel")
        .attr("aria-labelledby", "prompt")
        .child(scroll)
        .child(el("div", "panel__actions").children(actions))
}

/// The button that hands an answer in.
pub(crate) fn check_button(desk: &Desk<'_>, decision: Decision, waits: bool) -> Vec<El> {
    let label = desk.look.words.check();
    let check = Button { label, weight: Weight::Main, action: "check", icon: "check", waits };
    vec![button(check, &desk.deciding(decision))]
}
