//! A mock privacy page: the learner puts its switches right.

use engine::{Decision, Reply, SwitchView, ToggleId};
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use super::panel::{Panel, Progress, Ways};
use crate::locale::Words;
use crate::ui::{Button, Icon, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SettingsPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// The switches.
    pub switches: Vec<SwitchView>,
    /// What is said once answered.
    pub answered: Option<Reply>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// The switches.
#[component]
pub(crate) fn SettingsPanel(props: &SettingsPanelProps) -> Html {
    let words = use_words();
    let SettingsPanelProps { prompt, switches, answered, ways, on_decide } = props;
    // Which switches the learner moved from where they stood at first.
    let moved = use_state(Vec::<ToggleId>::new);
    let is_on = |switch: &SwitchView| switch.on != (answered.is_none() && moved.contains(&switch.id));
    let on_flip = {
        let moved = moved.clone();
        Callback::from(move |id: ToggleId| {
            let mut now = (*moved).clone();
            match now.iter().position(|known| *known == id) {
                Some(at) => drop(now.remove(at)),
                None => now.push(id),
            }
            moved.set(now);
        })
    };
    let left: Vec<_> = switches.iter().map(|switch| (switch.id.clone(), is_on(switch))).collect();
    let hand_in = on_decide.reform(move |()| Decision::Settings(left.clone()));
    let progress = match answered {
        None => Progress::Open,
        Some(reply) if reply.grade.is_full() => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    let main = html! {
        <Button label={words.check} weight={Weight::Main} action="check" icon={AttrValue::from("check")} on_press={hand_in} />
    };
    html! {
        <Panel {prompt} how={AttrValue::from(words.settings_how)} {progress} {main} ways={ways.clone()}>
            <div class="privacy">
                <p class="privacy__title"><Icon name="lock" /><span>{ words.privacy }</span></p>
                <ul role="list">
                    { for switches.iter().map(|switch| row(words, switch, is_on(switch), &on_flip)) }
                </ul>
            </div>
            <Feedback text={answered.as_ref().map(|reply| reply.feedback.clone()).unwrap_or_default()} tone={Tone::Plain}
                shown={answered.is_some()} />
        </Panel>
    }
}

fn row(words: &'static Words, switch: &SwitchView, on: bool, on_flip: &Callback<ToggleId>) -> Html {
    let onclick = {
        let (id, on_flip, answered) = (switch.id.clone(), on_flip.clone(), switch.verdict.is_some());
        move |_| {
            if !answered {
                on_flip.emit(id.clone());
            }
        }
    };
    let (right, why) = switch.verdict.clone().unwrap_or_default();
    let (tone, verdict) =
        if right { (Tone::Safe, words.safer_so) } else { (Tone::LessSafe, words.better_other) };
    html! {
        <li key={switch.id.to_string()} class="privacy__row">
            <button type="button" role="switch" class="switch" aria-checked={if on { "true" } else { "false" }}
                aria-disabled={switch.verdict.is_some().then_some("true")} data-item={switch.id.to_string()} {onclick}>
                <span class="switch__words">{ &switch.text }</span>
                <span class="switch__track" aria-hidden="true"><span class="switch__knob"></span></span>
            </button>
            <Feedback text={why} {tone} verdict={AttrValue::from(verdict)} shown={switch.verdict.is_some()} />
        </li>
    }
}
