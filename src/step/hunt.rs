//! The learner marks red flags on the bubbles themselves. Only the bubbles of a person with bad intent can be marked.

use engine::{Decision, HuntBubble, LineId, Reply, Speaker, Verdict};

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::chat::{bubble_body, bubble_name, bubble_row, side_class};
use crate::ui::{El, bare, el, icon, picture, push_button};
use crate::words::fill;

/// The conversation again, with bubbles to mark.
pub(crate) fn hunt_thread(desk: &Desk<'_>, bubbles: &[HuntBubble], answered: bool) -> El {
    let rows = bubbles.iter().map(|hunted| row(desk, hunted, answered));
    let list = el("ol", "bubbles").attr("role", "list").set("aria-label", desk.look.words.conversation());
    el("div", "thread thread--hunt").child(list.children(rows))
}

fn row(desk: &Desk<'_>, hunted: &HuntBubble, answered: bool) -> El {
    let words = desk.look.words;
    let bubble = &hunted.bubble;
    let verdict = hunted.verdict.map(|verdict| match verdict {
        Verdict::Found => ("is-found", "flag", words.found()),
        Verdict::Missed => ("is-missed", "eye", words.missed()),
        Verdict::Extra => ("is-extra", "think", words.extra()),
    });
    let content = bubble_body(desk.look, bubble);
    let content =
        if hunted.markable && !answered { mark_button(desk, &bubble.line, content) } else { content };
    let mark =
        verdict.map(|(_, drawn, said)| el("p", "mark").child(icon(drawn)).child(bare("span").text(said)));
    let family = hunted.flag.as_ref().map(|(flag, _)| {
        el("p", "mark__family")
            .child(bare("strong").text(words.family(flag.family)))
            .text(" · ")
            .text(words.lever(flag.lever))
    });
    let why = hunted.flag.as_ref().map(|(_, why)| el("p", "mark__why").text(why));
    let portrait = |speaker: &Speaker| picture(desk.look, speaker.picture.as_str(), "bubble__portrait");
    let body = el("div", "bubble__body")
        .child(bubble_name(desk.look, bubble, true))
        .child(content)
        .maybe(mark)
        .maybe(family)
        .maybe(why);
    let judged = verdict.map_or("", |(class, ..)| class);
    bubble_row(bubble, &["bubble", side_class(bubble.side), "is-first", judged])
        .maybe(bubble.speaker.as_ref().map(portrait))
        .child(body)
}

fn mark_button(desk: &Desk<'_>, line: &LineId, body: El) -> El {
    let marked = desk.draft.marked.iter().any(|id| id == line.as_str());
    let on_mark = {
        let id = line.clone();
        desk.drafting(move |draft| draft.flipped(id.as_str()))
    };
    push_button("bubble__mark", &on_mark)
        .state("aria-pressed", marked)
        .set("title", desk.look.words.mark())
        .child(body)
        .child(icon("flag"))
}

/// What is asked, how many are marked, and what was found.
pub(crate) fn hunt_panel(
    desk: &Desk<'_>,
    prompt: &str,
    bubbles: &[HuntBubble],
    flags: usize,
    answered: Option<&Reply>,
) -> El {
    let words = desk.look.words;
    let marked = &desk.draft.marked;
    let lines = marked.iter().map(|id| LineId::from(id.as_str())).collect();
    let main = check_button(desk, Decision::Flags(lines), marked.is_empty());
    let found = bubbles.iter().filter(|hunted| hunted.verdict == Some(Verdict::Found)).count();
    let verdict = fill(words.found_of(), &[&found.to_string(), &flags.to_string()]);
    let how = if answered.is_some() { "" } else { words.hunt_how() };
    let count = fill(words.marked(), &[&marked.len().to_string()]);
    let marked = el("p", "marked")
        .attr("role", "status")
        .flag("hidden", answered.is_some())
        .child(icon("flag"))
        .child(bare("span").text(&count));
    let said = answered.map_or("", |reply| &reply.feedback);
    let body = vec![marked, feedback(Tone::Plain, &verdict, said, answered.is_some())];
    panel(desk, prompt, how, Progress::of(answered), main, body)
}
