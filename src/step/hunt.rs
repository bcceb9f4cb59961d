//! The learner marks red flags on the bubbles themselves. Only the bubbles of a person with bad intent can be marked.

use std::rc::Rc;

use engine::{Decision, HuntBubble, LineId, Reply, Side, Verdict};
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use super::panel::{Panel, Progress, Ways};
use crate::chat::{BubbleBody, tint};
use crate::locale::{Words, fill};
use crate::ui::{Button, Icon, Picture, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HuntThreadProps {
    /// The conversation again.
    pub bubbles: Vec<HuntBubble>,
    /// The marked bubbles.
    pub marked: Rc<Vec<LineId>>,
    /// A bubble was marked or unmarked.
    pub on_mark: Callback<LineId>,
}

/// The conversation again, with bubbles to mark.
#[component]
pub(crate) fn HuntThread(props: &HuntThreadProps) -> Html {
    let words = use_words();
    html! {
        <div class="thread thread--hunt">
            <ol class="bubbles" role="list" aria-label={words.conversation}>
                { for props.bubbles.iter().map(|hunted| {
                    row(words, hunted, props.marked.contains(&hunted.bubble.line), &props.on_mark)
                }) }
            </ol>
        </div>
    }
}

fn row(words: &'static Words, hunted: &HuntBubble, marked: bool, on_mark: &Callback<LineId>) -> Html {
    let bubble = &hunted.bubble;
    let side = match bubble.side {
        Side::Own => "bubble--own",
        Side::Other => "bubble--other",
        Side::Narrator => "bubble--narrator",
    };
    let verdict = hunted.verdict.map(|verdict| match verdict {
        Verdict::Found => ("is-found", "flag", words.found),
        Verdict::Missed => ("is-missed", "eye", words.missed),
        Verdict::Extra => ("is-extra", "think", words.extra),
    });
    let class = classes!("bubble", side, "is-first", verdict.map(|(class, ..)| class));
    let answered = hunted.verdict.is_some();
    let body = html! { <BubbleBody bubble={bubble.clone()} /> };
    html! {
        <li key={bubble.key.clone()} {class} data-line={bubble.line.to_string()}
            data-tint={bubble.speaker.as_ref().map(tint)}>
            if let Some(speaker) = &bubble.speaker {
                <Picture name={speaker.picture.to_string()} class="bubble__portrait" />
            }
            <div class="bubble__body">
                <span class={if bubble.speaker.is_some() { "bubble__name" } else { "hidden" }}>
                    { bubble.speaker.as_ref().map_or(words.narrator, |speaker| &speaker.name) }
                </span>
                if hunted.markable && !answered {
                    { mark_button(words, &bubble.line, marked, on_mark, body) }
                } else {
                    { body }
                }
                if let Some((_, icon, verdict)) = verdict {
                    <p class="mark"><Icon name={icon} /><span>{ verdict }</span></p>
                }
                if let Some((flag, why)) = &hunted.flag {
                    <p class="mark__family">
                        <strong>{ words.family(flag.family) }</strong>{ " · " }{ words.lever(flag.lever) }
                    </p>
                    <p class="mark__why">{ why }</p>
                }
            </div>
        </li>
    }
}

fn mark_button(words: &'static Words, line: &LineId, marked: bool, on_mark: &Callback<LineId>, body: Html) -> Html {
    let (id, on_mark) = (line.clone(), on_mark.clone());
    html! {
        <button type="button" class="bubble__mark" aria-pressed={if marked { "true" } else { "false" }}
            title={words.mark} onclick={move |_| on_mark.emit(id.clone())}>
            { body }
            <Icon name="flag" />
        </button>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HuntPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// The bubbles, for counting what was found.
    pub bubbles: Vec<HuntBubble>,
    /// How many flags there are.
    pub flags: usize,
    /// The marked bubbles.
    pub marked: Rc<Vec<LineId>>,
    /// What is said once answered.
    pub answered: Option<Reply>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// What is asked, how many are marked, and what was found.
#[component]
pub(crate) fn HuntPanel(props: &HuntPanelProps) -> Html {
    let words = use_words();
    let HuntPanelProps { prompt, bubbles, flags, marked, answered, ways, on_decide } = props;
    let progress = match answered {
        None => Progress::Open,
        Some(reply) if reply.grade.is_full() => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    let hand_in = {
        let marked = marked.clone();
        on_decide.reform(move |()| Decision::Flags((*marked).clone()))
    };
    let main = html! {
        <Button label={words.check} weight={Weight::Main} action="check" icon={AttrValue::from("check")}
            waits={marked.is_empty()} on_press={hand_in} />
    };
    let found = bubbles.iter().filter(|hunted| hunted.verdict == Some(Verdict::Found)).count();
    let verdict = fill(words.found_of, &[&found.to_string(), &flags.to_string()]);
    html! {
        <Panel {prompt} how={answered.is_none().then(|| AttrValue::from(words.hunt_how))} {progress} {main}
            ways={ways.clone()}>
            <p class="marked" role="status" hidden={answered.is_some()}>
                <Icon name="flag" /><span>{ fill(words.marked, &[&marked.len().to_string()]) }</span>
            </p>
            <Feedback text={answered.as_ref().map(|reply| reply.feedback.clone()).unwrap_or_default()} tone={Tone::Plain}
                verdict={AttrValue::from(verdict)} shown={answered.is_some()} />
        </Panel>
    }
}
