//! A mock privacy page: the learner puts its switches right.

use engine::{Decision, Reply, SwitchView};
use yew::Callback;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::ui::{El, bare, el, icon, push_button};

/// The switches.
pub(crate) fn settings_panel(
    desk: &Desk<'_>,
    prompt: &str,
    switches: &[SwitchView],
    answered: Option<&Reply>,
) -> El {
    let words = desk.look.words;
    let moved = |switch: &SwitchView| desk.draft.marked.iter().any(|id| id == switch.id.as_str());
    let is_on = |switch: &SwitchView| switch.on != (answered.is_none() && moved(switch));
    let left = switches.iter().map(|switch| (switch.id.clone(), is_on(switch))).collect();
    let main = check_button(desk, Decision::Settings(left), false);
    let title = el("p", "privacy__title").child(icon("lock")).child(bare("span").text(words.privacy()));
    let rows = switches.iter().map(|switch| row(desk, switch, is_on(switch)));
    let body = vec![
        el("div", "privacy").child(title).child(bare("ul").attr("role", "list").children(rows)),
        feedback(Tone::Plain, "", answered.map_or("", |reply| &reply.feedback), answered.is_some()),
    ];
    panel(desk, prompt, words.settings_how(), Progress::of(answered), main, body)
}

fn row(desk: &Desk<'_>, switch: &SwitchView, on: bool) -> El {
    let words = desk.look.words;
    let answered = switch.verdict.is_some();
    let on_flip = {
        let id = switch.id.clone();
        desk.drafting(move |draft| draft.flipped(id.as_str()))
    };
    let on_flip = if answered { Callback::noop() } else { on_flip };
    let (right, why) = switch.verdict.as_ref().map_or((false, ""), |(right, why)| (*right, why));
    let verdict = if right { words.safer_so() } else { words.better_other() };
    let track = el("span", "switch__track").attr("aria-hidden", "true").child(el("span", "switch__knob"));
    let flip = push_button("switch", &on_flip)
        .attr("role", "switch")
        .state("aria-checked", on)
        .disabled(answered)
        .set("data-item", switch.id.as_str())
        .child(el("span", "switch__words").text(&switch.text))
        .child(track);
    el("li", "privacy__row").key(switch.id.as_str()).child(flip).child(feedback(
        Tone::safe_if(right),
        verdict,
        why,
        answered,
    ))
}
