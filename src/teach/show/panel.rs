//! What only the teacher sees: what to ask and to listen for, what comes next, how the time goes, and where hands are
//! written down. In a window of its own, or over a part of the one screen there is.

use classroom::{Command, CountError, MOST_IN_CLASS, Part, Phase, Vote, VoteOption, count};
use engine::{Entry, Stage};
use tracking::{Kept, Rung};
use yew::prelude::*;

use super::Lesson;
use crate::teach::book::SaveSheet;
use crate::ui::{El, bare, classed, el, icon, push_button};
use crate::words::fill;

/// The teacher's part; as a window it also has the buttons that lead on and back.
pub(super) fn panel(lesson: &Lesson<'_>, is_window: bool) -> El {
    let slide = lesson.run.slide();
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
    let text = saying(lesson.run);
    el("section", "panel__now")
        .flag("hidden", text.is_empty())
        .child(bare("h2").text(words.panel_now()))
        .child(el("p", "panel__line").text(&text))
}

/// The newest words on a screen.
fn saying(run: &classroom::LessonRun) -> String {
    let slide = run.slide();
    if let Some(vote) = slide.vote {
        return vote.prompt;
    }
    let Some(view) = slide.view else { return String::new() };
    match view.stage {
        Stage::Hunt { prompt, .. }
        | Stage::Order { prompt, .. }
        | Stage::Sort { prompt, .. }
        | Stage::Settings { prompt, .. } => prompt,
        Stage::Say { sentence, .. } => sentence,
        Stage::Ending { ending, .. } => ending.title,
        _ => match view.thread.last() {
            Some(Entry::Bubble(bubble)) => match &bubble.speaker {
                Some(speaker) => format!("{}: {}", speaker.name, bubble.text),
                None => bubble.text.clone(),
            },
            Some(Entry::Advice { text, .. }) => text.clone(),
            None => String::new(),
        },
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
        name="passes" value={vote.passes} words={field_words(lesson)} on_count={on_count} /> };
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

fn field_words(lesson: &Lesson<'_>) -> [String; 2] {
    let words = lesson.look.words;
    let most = MOST_IN_CLASS.to_string();
    [words.count_not_a_number().to_owned(), fill(words.count_too_many(), &[&most])]
}

fn counted(lesson: &Lesson<'_>, vote: &Vote, option: &VoteOption) -> El {
    let words = lesson.look.words;
    let on_command = lesson.on_command.clone();
    let id = option.id.clone();
    let on_count = Callback::from(move |count| on_command.emit(Command::Count(id.clone(), count)));
    let letter = option.letter.to_string();
    let field = html! { <CountField key={format!("{}.{}", vote.key, option.id)} label={letter.clone()}
    name={option.id.to_string()} value={option.count} words={field_words(lesson)} {on_count} /> };
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

#[derive(Clone, PartialEq, Properties)]
struct CountFieldProps {
    /// What is counted, for those who do not see it.
    label: String,
    /// By what name tests know it.
    name: String,
    /// What was counted so far.
    value: Option<u16>,
    /// What is said of something that is no number, and of one that is too large.
    words: [String; 2],
    /// Told of each count that can be one.
    on_count: Callback<Option<u16>>,
}

/// A field for a count, with a button for one more and one for one less. What cannot be a count is said, and what was
/// counted before stays.
#[component]
fn CountField(props: &CountFieldProps) -> Html {
    let CountFieldProps { label, name, value, words, on_count } = props;
    let wrong = use_state(|| None::<String>);
    let fault = use_state(|| 0_usize);
    let on_type = {
        let (wrong, fault, on_count) = (wrong.clone(), fault.clone(), on_count.clone());
        Callback::from(move |typed: String| match count(&typed) {
            Ok(count) => {
                wrong.set(None);
                on_count.emit(Some(count));
            }
            Err(CountError::Empty) => {
                wrong.set(None);
                on_count.emit(None);
            }
            Err(reason) => {
                fault.set(usize::from(matches!(reason, CountError::TooLarge { .. })));
                wrong.set(Some(typed));
            }
        })
    };
    let step = |by: i32| {
        let (wrong, on_count) = (wrong.clone(), on_count.clone());
        let next = i32::from(value.unwrap_or(0)) + by;
        let next = u16::try_from(next).ok().filter(|next| *next <= MOST_IN_CLASS);
        Callback::from(move |()| {
            if let Some(next) = next {
                wrong.set(None);
                on_count.emit(Some(next));
            }
        })
    };
    let shown = wrong.as_ref().cloned().or_else(|| value.map(|count| count.to_string())).unwrap_or_default();
    let field = el("input", "count__field")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .set("aria-label", label)
        .set("data-count", name)
        .state("aria-invalid", wrong.is_some())
        .value(&shown)
        .on_value(&on_type);
    let message =
        wrong.is_some().then(|| el("span", "count__wrong").attr("role", "alert").text(&words[*fault]));
    el("span", "count")
        .child(
            push_button("count__step", &step(-1))
                .attr("tabindex", "-1")
                .attr("aria-hidden", "true")
                .text("−"),
        )
        .child(field)
        .child(
            push_button("count__step", &step(1))
                .attr("data-more", "")
                .set("aria-label", &format!("{label} +1"))
                .text("+"),
        )
        .maybe(message)
        .done()
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
    let slide = lesson.run.slide();
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
    let ahead = lesson.run.ahead();
    let text =
        match (lesson.run.slide().vote.map(|vote| vote.phase), ahead.slide().vote.map(|vote| vote.phase)) {
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
