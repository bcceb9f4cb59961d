//! That a story cannot be read now, and a way to try again.

use yew::prelude::*;

use crate::look::Look;
use crate::ui::{Button, El, Weight, bare, button, el};

/// The sentence and the button; each press counts one attempt more, which reads anew.
pub(crate) fn unreadable(look: Look<'_>, attempt: &UseStateHandle<u32>) -> El {
    let words = look.words;
    let retry = {
        let attempt = attempt.clone();
        Callback::from(move |()| attempt.set(*attempt + 1))
    };
    let again = Button {
        label: words.reload(),
        weight: Weight::Second,
        action: "retry",
        icon: "refresh",
        waits: false,
    };
    el("div", "setup__missing")
        .attr("role", "alert")
        .child(bare("p").text(words.class_unreadable()))
        .child(button(again, &retry))
}
