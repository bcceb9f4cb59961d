//! A question to the class: its answers in large tiles with a letter each; the result and what speaks for and against each
//! appear in the same tiles.

use classroom::{Command, Phase, Slide, Vote, VoteKind, VoteOption};

use super::Lesson;
use crate::ui::{El, bare, classed, el, icon, picture, push_button};
use crate::words::fill;

/// The question and its answers, as the class sees them.
pub(super) fn vote_slide(lesson: &Lesson<'_>, vote: &Vote) -> El {
    let words = lesson.look.words;
    let asked = lesson.second(|slide| Some(slide.vote.as_ref()?.prompt.clone()));
    let prompt = lesson.both(el("h2", "show__prompt").attr("id", "prompt"), &vote.prompt, asked);
    let how = match (vote.phase, vote.kind) {
        (Phase::Asked, VoteKind::Opinion) => words.vote_opinion(),
        (Phase::Asked, VoteKind::Question { several: true }) => words.pick_several(),
        (Phase::Asked, _) => words.vote_think(),
        (Phase::Voting, _) if lesson.run.course().eyes_closed => words.vote_eyes_closed(),
        (Phase::Voting, _) => words.vote_cards(),
        (Phase::Revealed, _) => words.vote_talk(),
        (Phase::Explained, _) => "",
    };
    let how = el("p", "show__how")
        .flag("hidden", how.is_empty())
        .attr("role", "status")
        .maybe((vote.phase == Phase::Voting).then(|| icon("hand")))
        .child(bare("span").text(how));
    let tiles = vote.options.iter().map(|option| tile(lesson, vote, option));
    let shows_result = vote.phase >= Phase::Revealed;
    let passes = vote.passes.filter(|passes| shows_result && *passes > 0);
    let passed =
        passes.map(|passes| el("p", "show__passes").text(&fill(words.vote_passed(), &[&passes.to_string()])));
    let discuss = (vote.phase == Phase::Revealed).then(|| discuss(lesson, vote)).flatten();
    classed("section", &["show__vote", phase_class(vote.phase)])
        .attr("aria-labelledby", "prompt")
        .set("data-phase", phase_name(vote.phase))
        .child(prompt)
        .child(how)
        .child(el("ul", "tiles").attr("role", "list").children(tiles))
        .maybe(passed)
        .maybe(discuss)
}

/// By what name tests and measurements know a phase.
pub(super) const fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Asked => "asked",
        Phase::Voting => "voting",
        Phase::Revealed => "revealed",
        Phase::Explained => "explained",
    }
}

const fn phase_class(phase: Phase) -> &'static str {
    match phase {
        Phase::Explained => "is-explained",
        Phase::Revealed => "is-revealed",
        Phase::Asked | Phase::Voting => "",
    }
}

fn tile(lesson: &Lesson<'_>, vote: &Vote, option: &VoteOption) -> El {
    let words = lesson.look.words;
    let reveals = vote.phase >= Phase::Revealed && (vote.has_result || option.before.is_some());
    let explains = vote.phase == Phase::Explained;
    let (text, why) = second(lesson, option);
    let letter = el("span", "tile__letter").text(&option.letter.to_string());
    let drawing = option.picture.as_ref().map(|it| picture(lesson.look, it.as_str(), "tile__picture"));
    let label = lesson.both(el("span", "tile__text"), &option.text, text);
    let feedback = (explains && !option.feedback.is_empty()).then(|| {
        let mark = if option.safe { "check" } else { "think" };
        let said = lesson.both(bare("span"), &option.feedback, why);
        el("span", "tile__why").child(icon(mark)).child(said)
    });
    let leads_on = matches!(vote.kind, VoteKind::Advice | VoteKind::Tell);
    let followed = (explains && leads_on && option.followed && vote.options.len() > 1)
        .then(|| el("span", "tile__way").child(icon("next")).child(bare("span").text(words.vote_follows())));
    let id = option.id.clone();
    let command = if explains { Command::Follow(id) } else { Command::Winner(id) };
    let on_press = lesson.on_command.reform(move |()| command.clone());
    let is_safe = explains && option.safe;
    let leads = reveals && option.leads;
    let body = el("span", "tile__body")
        .child(label)
        .maybe(reveals.then(|| bars(lesson, vote, option)))
        .maybe(feedback)
        .maybe(followed);
    let classes = ["tile", if is_safe { "is-safe" } else { "" }, if leads { "is-leading" } else { "" }];
    let press = push_button("tile__press", &on_press)
        .set("data-option", option.id.as_str())
        .state("aria-pressed", if explains { option.followed } else { leads })
        .child(letter)
        .maybe(drawing)
        .child(body);
    classed("li", &classes).key(option.id.as_str()).child(press)
}

fn second(lesson: &Lesson<'_>, option: &VoteOption) -> (Option<String>, Option<String>) {
    let there = |slide: &Slide| {
        let options = &slide.vote.as_ref()?.options;
        options.iter().find(|other| other.id == option.id).cloned()
    };
    lesson.second(there).map_or((None, None), |other| (Some(other.text), Some(other.feedback)))
}

/// The result: a bar as long as the share of all hands, with the number beside it; before the story's, thinner.
fn bars(lesson: &Lesson<'_>, vote: &Vote, option: &VoteOption) -> El {
    let words = lesson.look.words;
    let total = vote.options.iter().map(|option| u32::from(option.count.unwrap_or(0))).sum::<u32>();
    let before: u32 = vote.options.iter().map(|option| u32::from(option.before.unwrap_or(0))).sum();
    let now = option.count.map(|count| bar("bar", count, total, &count.to_string()));
    let then = option.before.map(|count| {
        bar("bar bar--before", count, before, &fill(words.vote_before(), &[&count.to_string()]))
    });
    let most = (option.count.is_none() && option.leads)
        .then(|| el("span", "tile__most").child(icon("hand")).child(bare("span").text(words.vote_most())));
    el("span", "bars").maybe(then).maybe(now).maybe(most)
}

fn bar(class: &'static str, count: u16, of: u32, label: &str) -> El {
    let share = (u32::from(count) * 100).checked_div(of).unwrap_or(0);
    let filled = el("rect", "bar__fill").attr("height", "1").set("width", &share.to_string());
    let ground = el("rect", "bar__ground").attr("height", "1").attr("width", "100");
    let drawn = el("svg", "bar__line")
        .attr("viewBox", "0 0 100 1")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(ground)
        .child(filled);
    el("span", class).child(drawn).child(el("span", "bar__count").text(label))
}

/// What to talk about, once the result stands there.
fn discuss(lesson: &Lesson<'_>, vote: &Vote) -> Option<El> {
    let notes = lesson.told.material.lesson(lesson.run.story().id.as_str())?;
    let discuss = &notes.notes_on(&vote.key.as_str().into())?.discuss;
    Some(el("p", "show__discuss").child(icon("speak")).child(bare("span").text(discuss)))
}
