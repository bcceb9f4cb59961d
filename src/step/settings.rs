//! A mock privacy page: the learner puts its switches right.

use engine::{Decision, Reply, SwitchView};
use yew::prelude::*;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::ui::icon;

/// The switches.
pub(crate) fn settings_panel(
    desk: &Desk<'_>,
    prompt: &str,
    switches: &[SwitchView],
    answered: Option<&Reply>,
) -> Html {
    let words = desk.look.words;
    let moved = |switch: &SwitchView| desk.draft.marked.iter().any(|id| id == switch.id.as_str());
    let is_on = |switch: &SwitchView| switch.on != (answered.is_none() && moved(switch));
    let left = switches.iter().map(|switch| (switch.id.clone(), is_on(switch))).collect();
    let main = check_button(desk, Decision::Settings(left), false);
    let body = html! {
        <>
            <div class="privacy">
                <p class="privacy__title">{ icon("lock") }<span>{ words.privacy }</span></p>
                <ul role="list">{ for switches.iter().map(|switch| row(desk, switch, is_on(switch))) }</ul>
            </div>
            { feedback(Tone::Plain, "", answered.map_or("", |reply| &reply.feedback), answered.is_some()) }
        </>
    };
    panel(desk, prompt, words.settings_how, Progress::of(answered), main, body)
}

fn row(desk: &Desk<'_>, switch: &SwitchView, on: bool) -> Html {
    let words = desk.look.words;
    let answered = switch.verdict.is_some();
    let on_flip = {
        let id = switch.id.clone();
        desk.drafting(move |draft| draft.flipped(id.as_str()))
    };
    let onclick = move |_| {
        if !answered {
            on_flip.emit(());
        }
    };
    let (right, why) = switch.verdict.as_ref().map_or((false, ""), |(right, why)| (*right, why));
    let verdict = if right { words.safer_so } else { words.better_other };
    html! {
        <li key={switch.id.as_str()} class="privacy__row">
            <button type="button" role="switch" class="switch" aria-checked={if on { "true" } else { "false" }}
                aria-disabled={answered.then_some("true")} data-item={switch.id.to_string()} {onclick}>
                <span class="switch__words">{ &switch.text }</span>
                <span class="switch__track" aria-hidden="true"><span class="switch__knob"></span></span>
            </button>
            { feedback(Tone::safe_if(right), verdict, why, answered) }
        </li>
    }
}
