//! The learner marks red flags on the bubbles themselves. Only the bubbles of a person with bad intent can be marked.

use engine::{Decision, HuntBubble, LineId, Reply, Verdict};
use yew::prelude::*;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::chat::{bubble_body, side_class, tint};
use crate::locale::fill;
use crate::ui::{icon, picture};

/// The conversation again, with bubbles to mark.
pub(crate) fn hunt_thread(desk: &Desk<'_>, bubbles: &[HuntBubble], answered: bool) -> Html {
    html! {
        <div class="thread thread--hunt">
            <ol class="bubbles" role="list" aria-label={desk.look.words.conversation}>
                { for bubbles.iter().map(|hunted| row(desk, hunted, answered)) }
            </ol>
        </div>
    }
}

fn row(desk: &Desk<'_>, hunted: &HuntBubble, answered: bool) -> Html {
    let words = desk.look.words;
    let bubble = &hunted.bubble;
    let verdict = hunted.verdict.map(|verdict| match verdict {
        Verdict::Found => ("is-found", "flag", words.found),
        Verdict::Missed => ("is-missed", "eye", words.missed),
        Verdict::Extra => ("is-extra", "think", words.extra),
    });
    let class = classes!("bubble", side_class(bubble.side), "is-first", verdict.map(|(class, ..)| class));
    let body = bubble_body(desk.look, bubble);
    html! {
        <li key={bubble.key.as_str()} {class} data-line={bubble.line.to_string()}
            data-tint={bubble.speaker.as_ref().map(tint)}>
            if let Some(speaker) = &bubble.speaker {
                { picture(desk.look, speaker.picture.as_str(), "bubble__portrait") }
            }
            <div class="bubble__body">
                <span class={if bubble.speaker.is_some() { "bubble__name" } else { "hidden" }}>
                    { bubble.speaker.as_ref().map_or(words.narrator, |speaker| &speaker.name) }
                </span>
                if hunted.markable && !answered {
                    { mark_button(desk, &bubble.line, body) }
                } else {
                    { body }
                }
                if let Some((_, drawn, verdict)) = verdict {
                    <p class="mark">{ icon(drawn) }<span>{ verdict }</span></p>
                }
                if let Some((flag, why)) = &hunted.flag {
                    <>
                        <p class="mark__family">
                            <strong>{ words.family(flag.family) }</strong>{ " · " }{ words.lever(flag.lever) }
                        </p>
                        <p class="mark__why">{ why }</p>
                    </>
                }
            </div>
        </li>
    }
}

fn mark_button(desk: &Desk<'_>, line: &LineId, body: Html) -> Html {
    let marked = desk.draft.marked.iter().any(|id| id == line.as_str());
    let on_mark = {
        let id = line.clone();
        desk.drafting(move |draft| draft.flipped(id.as_str()))
    };
    html! {
        <button type="button" class="bubble__mark" aria-pressed={if marked { "true" } else { "false" }}
            title={desk.look.words.mark} onclick={move |_| on_mark.emit(())}>
            { body }
            { icon("flag") }
        </button>
    }
}

/// What is asked, how many are marked, and what was found.
pub(crate) fn hunt_panel(
    desk: &Desk<'_>,
    prompt: &str,
    bubbles: &[HuntBubble],
    flags: usize,
    answered: Option<&Reply>,
) -> Html {
    let words = desk.look.words;
    let marked = &desk.draft.marked;
    let lines = marked.iter().map(|id| LineId::from(id.as_str())).collect();
    let main = check_button(desk, Decision::Flags(lines), marked.is_empty());
    let found = bubbles.iter().filter(|hunted| hunted.verdict == Some(Verdict::Found)).count();
    let verdict = fill(words.found_of, &[&found.to_string(), &flags.to_string()]);
    let how = if answered.is_some() { "" } else { words.hunt_how };
    let body = html! {
        <>
            <p class="marked" role="status" hidden={answered.is_some()}>
                { icon("flag") }<span>{ fill(words.marked, &[&marked.len().to_string()]) }</span>
            </p>
            { feedback(Tone::Plain, &verdict, answered.map_or("", |reply| &reply.feedback), answered.is_some()) }
        </>
    };
    panel(desk, prompt, how, Progress::of(answered), main, body)
}
