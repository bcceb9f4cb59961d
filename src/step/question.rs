//! A question with one or several right answers: native radio buttons or boxes, checked together.

use engine::{ChoiceId, Decision, OptionView, Reply};
use yew::prelude::*;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};

/// The answers, and why each is right or not. `answered` holds the marked ones.
pub(crate) fn question_panel(
    desk: &Desk<'_>,
    prompt: &str,
    several: bool,
    options: &[OptionView],
    answered: Option<&(Reply, Vec<ChoiceId>)>,
) -> Html {
    let words = desk.look.words;
    let drafted = &desk.draft.marked;
    let ids = drafted.iter().map(|id| ChoiceId::from(id.as_str())).collect();
    let main = check_button(desk, Decision::Options(ids), drafted.is_empty());
    let is_marked = |option: &OptionView| match answered {
        Some((_, marked)) => marked.contains(&option.id),
        None => drafted.iter().any(|id| id == option.id.as_str()),
    };
    let how = if several { words.pick_several } else { words.pick_one };
    let body = html! {
        <fieldset class="answers" aria-labelledby="prompt">
            { for options.iter().map(|option| one(desk, option, several, is_marked(option), answered.is_some())) }
        </fieldset>
    };
    panel(desk, prompt, how, Progress::of(answered.map(|(reply, _)| reply)), main, body)
}

fn one(desk: &Desk<'_>, option: &OptionView, several: bool, marked: bool, answered: bool) -> Html {
    let words = desk.look.words;
    let on_mark = {
        let id = option.id.clone();
        desk.drafting(move |draft| if several { draft.flipped(id.as_str()) } else { draft.only(id.as_str()) })
    };
    let verdict = if option.safe { words.right } else { words.not_right };
    html! {
        <div key={option.id.as_str()} class={classes!("answer", marked.then_some("is-marked"))}>
            <label class="answer__label">
                <input type={if several { "checkbox" } else { "radio" }} name="answer" value={option.id.to_string()}
                    data-choice={option.id.to_string()} data-answered={answered.then_some("")} checked={marked}
                    disabled={answered} onchange={move |_| on_mark.emit(())} />
                <span>{ &option.text }</span>
            </label>
            { feedback(Tone::safe_if(option.safe), verdict, &option.feedback, answered) }
        </div>
    }
}
