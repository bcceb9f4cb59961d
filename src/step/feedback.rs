//! What is said about an answer. The region around it is there from the start, so that it is announced once.

use crate::look::Look;
use crate::ui::{El, bare, el, icon};

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

impl Tone {
    /// The tone for a safe or right answer, or another one.
    pub(crate) const fn safe_if(safe: bool) -> Self {
        if safe { Self::Safe } else { Self::LessSafe }
    }

    /// What it is usually called.
    pub(crate) fn verdict(self, look: Look<'_>) -> &str {
        match self {
            Self::Safe => look.words.safe_way(),
            Self::LessSafe => look.words.less_safe_way(),
            Self::Plain => "",
        }
    }
}

/// Feedback under its verdict; either may be empty.
pub(crate) fn feedback(tone: Tone, verdict: &str, text: &str, shown: bool) -> El {
    let (class, drawn) = match tone {
        Tone::Safe => ("feedback is-safe", "check"),
        Tone::LessSafe => ("feedback is-less-safe", "think"),
        Tone::Plain => ("feedback", "ear"),
    };
    let verdict_line = el("p", "feedback__verdict")
        .flag("hidden", verdict.is_empty())
        .child(icon(drawn))
        .child(bare("span").text(verdict));
    let why = el("p", "feedback__words").flag("hidden", text.is_empty()).text(text);
    let said = el("div", class).flag("hidden", !shown).child(verdict_line).child(why);
    el("div", "feedback-place").attr("role", "status").child(said)
}
