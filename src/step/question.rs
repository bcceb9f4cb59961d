//! A question with one or several right answers: native radio buttons or boxes, checked together.

use engine::{ChoiceId, Decision, OptionView, Reply};
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use super::panel::{Panel, Progress, Ways};
use crate::ui::{Button, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuestionPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// Whether more than one can be marked.
    pub several: bool,
    /// The answers.
    pub options: Vec<OptionView>,
    /// The marked ones, once answered.
    pub answered: Option<(Reply, Vec<ChoiceId>)>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// The answers, and why each is right or not.
#[component]
pub(crate) fn QuestionPanel(props: &QuestionPanelProps) -> Html {
    let words = use_words();
    let QuestionPanelProps { prompt, several, options, answered, ways, on_decide } = props;
    let marked = use_state(Vec::<ChoiceId>::new);
    let progress = match answered {
        None => Progress::Open,
        Some((reply, _)) if reply.grade.is_full() => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    let on_mark = {
        let (marked, several) = (marked.clone(), *several);
        Callback::from(move |id: ChoiceId| {
            let mut now = (*marked).clone();
            if !several {
                now = vec![id];
            } else if let Some(at) = now.iter().position(|known| *known == id) {
                now.remove(at);
            } else {
                now.push(id);
            }
            marked.set(now);
        })
    };
    let hand_in = {
        let (marked, on_decide) = (marked.clone(), on_decide.clone());
        Callback::from(move |()| on_decide.emit(Decision::Options((*marked).clone())))
    };
    let main = html! {
        <Button label={words.check} weight={Weight::Main} action="check" icon={AttrValue::from("check")}
            waits={marked.is_empty()} on_press={hand_in} />
    };
    let shown_marked = answered.as_ref().map_or_else(|| (*marked).clone(), |(_, marked)| marked.clone());
    html! {
        <Panel {prompt} how={AttrValue::from(if *several { words.pick_several } else { words.pick_one })} {progress} {main}
            ways={ways.clone()}>
            <fieldset class="answers" aria-labelledby="prompt">
                { for options.iter().map(|option| {
                    answer(words, option, *several, shown_marked.contains(&option.id), answered.is_some(), &on_mark)
                }) }
            </fieldset>
        </Panel>
    }
}

fn answer(
    words: &'static crate::locale::Words,
    option: &OptionView,
    several: bool,
    marked: bool,
    answered: bool,
    on_mark: &Callback<ChoiceId>,
) -> Html {
    let onchange = {
        let (id, on_mark) = (option.id.clone(), on_mark.clone());
        move |_: Event| on_mark.emit(id.clone())
    };
    let (tone, verdict) =
        if option.safe { (Tone::Safe, words.right) } else { (Tone::LessSafe, words.not_right) };
    html! {
        <div key={option.id.to_string()} class={classes!("answer", marked.then_some("is-marked"))}>
            <label class="answer__label">
                <input type={if several { "checkbox" } else { "radio" }} name="answer" value={option.id.to_string()}
                    data-choice={option.id.to_string()} data-answered={answered.then_some("")} checked={marked}
                    disabled={answered} {onchange} />
                <span>{ &option.text }</span>
            </label>
            <Feedback text={option.feedback.clone()} {tone} verdict={AttrValue::from(verdict)} shown={answered} />
        </div>
    }
}
