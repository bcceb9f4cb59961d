//! What only the teacher sees: what to ask and to listen for, what comes next, how the time goes, and where hands are
//! written down. In a window of its own, or over a part of the one screen there is.

use classroom::{Command, Part, Phase, Slide, Vote, VoteOption};
use engine::{Entry, Stage};
use tracking::{Kept, Rung};
use yew::prelude::*;

use super::Lesson;
use super::count_field::CountField;
use super::slides::prompt_of;
use crate::teach::book::SaveSheet;
use crate::ui::{El, bare, classed, el, icon, push_button};
use crate::words::fill;

/// The teacher's part; as a window it also has the buttons that lead on and back.
pub(super) fn panel(lesson: &Lesson<'_>, is_window: bool) -> El {
    let slide = lesson.slide;
    let counts = slide.vote.as_ref().map(|vote| counting(lesson, vote));
    let save = (slide.part == Part::Close).then(|| save(lesson));
    let controls = is_window.then(|| controls(lesson));
    let column = el("div", "panel__column")
        .child(time(lesson))
        .child(notes(lesson))
        .child(next(lesson))
        .child(kept(lesson));
    classed("section", &["panel", if is_window { "panel--window" } else { "" }])
        .set("aria-label", lesson.look.words.class_notes())
        .child(bare("div").maybe(is_window.then(|| now(lesson))).maybe(counts).html(save.unwrap_or_default()))
        .child(column)
        .maybe(controls)
}

/// Where what was counted becomes a sheet of the class.
fn save(lesson: &Lesson<'_>) -> Html {
    let (boot, told) = (lesson.boot.clone(), lesson.told.clone());
    let story = lesson.run.story().clone();
    let (id, tallies) = (story.id.to_string(), lesson.run.tallies());
    html! { <SaveSheet {boot} {told} {id} {tallies} {story} /> }
}

/// What the class sees now, in a few words.
fn now(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let text = saying(lesson.slide);
    el("section", "panel__now")
        .flag("hidden", text.is_empty())
        .child(bare("h2").text(words.panel_now()))
        .child(el("p", "panel__line").text(&text))
}

/// The newest words on a screen.
fn saying(slide: &Slide) -> String {
    if let Some(vote) = &slide.vote {
        return vote.prompt.clone();
    }
    let Some(view) = &slide.view else { return String::new() };
    match &view.stage {
        Stage::Say { sentence, .. } => sentence.clone(),
        Stage::Ending { ending, .. } => ending.title.clone(),
        stage => prompt_of(stage).unwrap_or_else(|| match view.thread.last() {
            Some(Entry::Bubble(bubble)) => match &bubble.speaker {
                Some(speaker) => format!("{}: {}", speaker.name, bubble.text),
                None => bubble.text.clone(),
            },
            Some(Entry::Advice { text, .. }) => text.clone(),
            None => String::new(),
        }),
    }
}

/// Where hands are written down: a number an option, or only which had most.
fn counting(lesson: &Lesson<'_>, vote: &Vote) -> El {
    let words = lesson.look.words;
    let rows = vote.options.iter().map(|option| counted(lesson, vote, option));
    let passes = {
        let on_command = lesson.on_command.clone();
        let on_count = Callback::from(move |count: Option<u16>| on_command.emit(Command::Passes(count)));
        let field = html! { <CountField key={format!("{}.passes", vote.key)} label={words.vote_passes().to_owned()}
        name="passes" value={vote.passes} boot={lesson.boot} on_count={on_count} /> };
        el("li", "counted")
            .key("passes")
            .child(el("span", "counted__text").text(words.vote_passes()))
            .html(field)
    };
    let total = fill(words.vote_total(), &[&vote.total.to_string()]);
    let held = vote.phase < Phase::Revealed;
    el("section", "panel__counts")
        .child(bare("h2").text(words.panel_counts()))
        .child(el("p", "panel__hint").text(if held { words.panel_held() } else { words.panel_shown() }))
        .child(el("ul", "counted-list").attr("role", "list").children(rows.chain([passes])))
        .child(el("p", "panel__total").attr("role", "status").text(&total))
}

fn counted(lesson: &Lesson<'_>, vote: &Vote, option: &VoteOption) -> El {
    let words = lesson.look.words;
    let on_command = lesson.on_command.clone();
    let id = option.id.clone();
    let on_count = Callback::from(move |count| on_command.emit(Command::Count(id.clone(), count)));
    let letter = option.letter.to_string();
    let field = html! { <CountField key={format!("{}.{}", vote.key, option.id)} label={letter.clone()}
    name={option.id.to_string()} value={option.count} boot={lesson.boot} {on_count} /> };
    let id = option.id.clone();
    let most = lesson.on_command.reform(move |()| Command::Winner(id.clone()));
    let is_most = option.count.is_none() && option.leads;
    let counts = vote.options.iter().any(|option| option.count.is_some());
    let most = push_button("counted__most", &most)
        .set("data-most", option.id.as_str())
        .state("aria-pressed", is_most)
        .disabled(counts)
        .text(words.vote_most());
    el("li", "counted")
        .key(option.id.as_str())
        .child(el("span", "tile__letter").text(&letter))
        .child(el("span", "counted__text").text(&option.text))
        .html(field)
        .child(most)
}

/// How the time goes.
fn time(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let minutes = |seconds: u64| format!("{}:{:02}", seconds / 60, seconds % 60);
    let text = lesson.pace.map(|pace| {
        let kind = lesson.run.course().plan.map_or(0, classroom::PlanKind::minutes).to_string();
        let planned = pace
            .planned
            .map(|planned| bare("span").text(&fill(words.panel_planned(), &[&kind, &minutes(planned)])));
        bare("p").child(el("strong", "panel__clock").text(&minutes(pace.elapsed))).text(" ").maybe(planned)
    });
    el("section", "panel__time").flag("hidden", text.is_none()).child(icon("clock")).maybe(text)
}

/// What to ask and to listen for here.
fn notes(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let slide = lesson.slide;
    let scene = slide.view.as_ref().map(|view| view.scene.clone());
    let material = lesson.told.material.lesson(lesson.run.story().id.as_str());
    let notes = material.zip(scene).and_then(|(lesson, scene)| lesson.notes_on(&scene));
    let part = |heading: &str, text: &str| {
        bare("div").child(bare("h3").text(heading)).child(el("p", "panel__line").text(text))
    };
    let general = match slide.part {
        Part::Rules => words.panel_rules(),
        Part::Before => words.panel_before(),
        Part::After => words.panel_after(),
        Part::Close => words.panel_close(),
        Part::Story => "",
    };
    el("section", "panel__notes")
        .maybe((!general.is_empty()).then(|| el("p", "panel__line").text(general)))
        .maybe(notes.map(|notes| part(words.panel_discuss(), &notes.discuss)))
        .maybe(notes.and_then(|notes| notes.listen_for.as_ref()).map(|text| part(words.panel_listen(), text)))
}

/// What the next press shows.
fn next(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let ahead = lesson.run.ahead().slide();
    let phase = |slide: &Slide| slide.vote.as_ref().map(|vote| vote.phase);
    let text = match (phase(lesson.slide), phase(&ahead)) {
        (Some(Phase::Asked), Some(Phase::Voting)) => words.panel_next_vote().to_owned(),
        (Some(Phase::Voting), Some(Phase::Revealed)) => words.panel_next_reveal().to_owned(),
        (Some(Phase::Revealed), Some(Phase::Explained)) => words.panel_next_explain().to_owned(),
        _ => saying(&ahead),
    };
    el("section", "panel__next")
        .flag("hidden", text.is_empty() || lesson.run.is_at_end())
        .child(bare("h3").text(words.panel_next()))
        .child(el("p", "panel__line").text(&text))
}

/// What the teacher should know of keeping.
fn kept(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let text = match lesson.kept {
        Some(Kept::On(Rung::Memory)) => words.class_kept_memory(),
        Some(Kept::Failed) => words.class_not_kept(),
        _ => "",
    };
    el("p", "panel__kept").attr("role", "status").flag("hidden", text.is_empty()).text(text)
}

fn controls(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let command = |command: Command| lesson.on_command.reform(move |()| command.clone());
    let tool = |action: &'static str, drawn: &'static str, label: &str, what: Command| {
        push_button("button", &command(what))
            .key(action)
            .attr("data-action", action)
            .child(icon(drawn))
            .child(bare("span").text(label))
    };
    let on = push_button("button button--main", &command(Command::On))
        .key("on")
        .attr("data-action", "on")
        .disabled(lesson.run.is_at_end())
        .child(bare("span").text(words.class_on()))
        .child(icon("next"));
    el("nav", "panel__controls").set("aria-label", words.class_keys()).children([
        tool("back", "back", words.class_back(), Command::Back),
        tool("blank", "dark", words.class_dark(), Command::Blank),
        tool("what-if", "branch", words.class_what_if(), Command::WhatIf),
        on,
    ])
}
