//! The learner practises a sentence aloud. Nothing is recorded, and nobody has to.

use engine::Decision;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, panel};
use crate::ui::{Button, El, Weight, bare, button, el, icon};

/// The sentence, large. `said` tells, once answered, whether it was said.
pub(crate) fn say_panel(desk: &Desk<'_>, prompt: &str, sentence: &str, tip: &str, said: Option<bool>) -> El {
    let words = desk.look.words;
    let progress = if said.is_some() { Progress::Full } else { Progress::Open };
    let pass = Button { label: words.pass(), weight: Weight::Second, action: "pass", icon: "", waits: false };
    let did =
        Button { label: words.said(), weight: Weight::Main, action: "said", icon: "check", waits: false };
    let main =
        vec![button(pass, &desk.deciding(Decision::Passed)), button(did, &desk.deciding(Decision::Said))];
    let done = if said == Some(false) { words.pass_done() } else { words.said_done() };
    let body = vec![
        el("blockquote", "sentence").child(icon("speak")).child(bare("p").text(sentence)),
        el("p", "sentence__tip").text(tip),
        el("p", "panel__how").text(words.say_private()),
        feedback(Tone::Plain, "", done, said.is_some()),
    ];
    panel(desk, prompt, "", progress, main, body)
}
