//! What the class sees: the conversation on the left, what is asked on the right, one strip below.

use classroom::{Command, Part};
use yew::prelude::*;

use super::panel::panel;
use super::slides::{part_slide, step_slide, thread};
use super::vote::vote_slide;
use super::{Above, Lesson};
use crate::ui::{El, bare, classed, el, icon, push_button};

/// The projector's screen.
pub(super) fn projector(
    lesson: &Lesson<'_>,
    above: &UseStateHandle<Above>,
    on_presenter: &Callback<()>,
    held_back: bool,
) -> El {
    let slide = lesson.slide;
    let conversation = slide.view.as_ref().filter(|view| shows_thread(view)).map(|view| thread(lesson, view));
    let main = match (&slide.vote, &slide.view) {
        (Some(vote), _) => vote_slide(lesson, vote),
        (None, Some(view)) => step_slide(lesson, view),
        (None, None) => part_slide(lesson, slide.part),
    };
    let wide = if conversation.is_some() { "" } else { "is-wide" };
    let stage = el("div", "show__main fit").child(main);
    let scene = slide.view.as_ref().map_or("", |view| view.scene.as_str());
    let dark = lesson.run.is_blank().then(|| dark(lesson));
    classed("div", &["show", wide])
        .set("data-part", part_name(slide.part))
        .set("data-scene", scene)
        .maybe(conversation)
        .child(stage)
        .child(strip(lesson, above, on_presenter))
        .child(aside(lesson, above, held_back))
        .maybe(dark)
}

/// By what name tests and measurements know a part.
const fn part_name(part: Part) -> &'static str {
    match part {
        Part::Rules => "rules",
        Part::Before => "before",
        Part::Story => "story",
        Part::After => "after",
        Part::Close => "close",
    }
}

/// A hunt shows the conversation itself, and an ending needs none.
fn shows_thread(view: &engine::View) -> bool {
    use engine::Stage;
    let is_own = matches!(view.stage, Stage::Hunt { .. } | Stage::Ending { .. } | Stage::Settings { .. });
    !is_own && (!view.thread.is_empty() || matches!(view.stage, Stage::Tell { .. }))
}

fn dark(lesson: &Lesson<'_>) -> El {
    let on_press = lesson.on_command.reform(|()| Command::Blank);
    push_button("show__dark", &on_press).set("aria-label", lesson.look.words.class_light())
}

fn strip(lesson: &Lesson<'_>, above: &UseStateHandle<Above>, on_presenter: &Callback<()>) -> El {
    let words = lesson.look.words;
    let toggle = |wanted: Above| {
        let above = above.clone();
        Callback::from(move |()| above.set(super::toggled(*above, wanted)))
    };
    let tool = |action: &'static str, drawn: &'static str, label: &str, on_press: &Callback<()>| {
        push_button("strip__tool", on_press)
            .key(action)
            .attr("data-action", action)
            .set("title", label)
            .set("aria-label", label)
            .child(icon(drawn))
    };
    let command = |command: Command| lesson.on_command.reform(move |()| command.clone());
    let tools = [
        tool("what-if", "branch", words.class_what_if(), &command(Command::WhatIf)),
        tool("blank", "dark", words.class_dark(), &command(Command::Blank)),
        tool("notes", "book", words.class_notes(), &toggle(Above::Notes)),
        tool("presenter", "window", words.class_presenter(), on_presenter),
        tool(
            "full-screen",
            "expand",
            words.class_full_screen(),
            &Callback::from(|()| web::toggle_full_screen()),
        ),
        tool("keys", "help", words.class_keys(), &toggle(Above::Keys)),
    ];
    let numbers = lesson.boot.numbers.iter().map(|number| {
        el("a", "strip__number")
            .key(&number.id)
            .set("href", &format!("tel:{}", number.tel))
            .child(icon("phone"))
            .child(bare("strong").text(&number.text))
    });
    let back = push_button("strip__back", &command(Command::Back))
        .attr("data-action", "back")
        .disabled(!lesson.run.can_go_back())
        .child(icon("back"))
        .child(bare("span").text(words.class_back()));
    let on = push_button("strip__on", &command(Command::On))
        .attr("data-action", "on")
        .disabled(lesson.run.is_at_end())
        .child(bare("span").text(words.class_on()))
        .child(icon("next"));
    let leave = el("a", "strip__tool")
        .attr("href", "#")
        .attr("data-action", "leave")
        .set("title", words.class_title())
        .set("aria-label", words.class_title())
        .child(icon("close"));
    el("footer", "show__strip")
        .child(leave)
        .child(el("p", "strip__title").text(&lesson.run.story().title))
        .child(el("div", "strip__numbers").children(numbers))
        .child(el("div", "strip__tools").attr("role", "group").children(tools))
        .child(back)
        .child(on)
}

/// What lies above the lesson: the teacher's notes, or the list of keys.
fn aside(lesson: &Lesson<'_>, above: &UseStateHandle<Above>, held_back: bool) -> El {
    let words = lesson.look.words;
    let close = {
        let above = above.clone();
        Callback::from(move |()| above.set(Above::Nothing))
    };
    let body = match **above {
        Above::Nothing => None,
        Above::Notes => Some(panel(lesson, false)),
        Above::Keys => Some(keys(lesson)),
    };
    let shut = push_button("strip__tool", &close)
        .attr("data-action", "close")
        .set("aria-label", words.close())
        .child(icon("close"));
    let held = held_back.then(|| el("p", "aside__note").attr("role", "alert").text(words.class_held_back()));
    let is_open = body.is_some() || held.is_some();
    el("aside", "show__aside")
        .flag("hidden", !is_open)
        .set("aria-label", words.class_notes())
        .child(shut)
        .maybe(held)
        .maybe(body)
}

/// The list of keys.
fn keys(lesson: &Lesson<'_>) -> El {
    let words = lesson.look.words;
    let row = |keys: &'static str, label: &str| {
        let caps = keys.split(' ').map(|key| bare("kbd").key(key).text(key));
        el("li", "keys__row")
            .key(keys)
            .child(el("span", "keys__caps").children(caps))
            .child(bare("span").text(label))
    };
    let rows = [
        row("PageDown → ↓ Enter", words.class_on()),
        row("PageUp ← ↑", words.class_back()),
        row("1 2 3 4", words.key_pick()),
        row("W", words.class_what_if()),
        row("B .", words.class_dark()),
        row("N", words.class_notes()),
        row("F", words.class_full_screen()),
        row("? Esc", words.class_keys()),
    ];
    el("section", "keys")
        .child(bare("h2").text(words.class_keys()))
        .child(bare("ul").attr("role", "list").children(rows))
}
