//! Scenes and boosters on paper: where, what is said, and then the step.

use classroom::SceneNotes;
use engine::{Branch, Line, Role, Scenario, Scene, Shown, Step};
use pack::{Booster, PackScenario};

use super::step::{self, kind};
use super::words::Words;
use crate::site::escape;

/// What a scene's parts are written with: the story around it, and the words.
#[derive(Clone, Copy)]
pub(super) struct Paper<'a> {
    pub(super) story: &'a Scenario,
    pub(super) words: &'a Words,
}

impl Paper<'_> {
    /// The number of a scene, as the map has it.
    pub(super) fn number(self, id: &engine::SceneId) -> usize {
        self.story.scenes.iter().position(|scene| scene.id == *id).map_or(0, |at| at + 1)
    }

    /// Whether it is a booster: it has one way, so nothing is said of where it goes on.
    pub(super) fn is_booster(self) -> bool {
        self.story
            .endings()
            .any(|scene| matches!(&scene.step, Step::Ending(ending) if ending.branch == Branch::Recall))
    }

    /// `→ 7`
    pub(super) fn to(self, id: &engine::SceneId) -> String {
        format!("<span class=\"to\">→ {}</span>", self.number(id))
    }
}

/// All scenes.
pub(super) fn scenes(scenario: &PackScenario, story: &Scenario, words: &Words) -> String {
    let paper = Paper { story, words };
    let notes = scenario.notes.get(words.tag).map(Vec::as_slice).unwrap_or_default();
    let scenes = story.scenes.iter().map(|scene| {
        let notes = notes.iter().find(|notes| notes.scene == scene.id);
        self::scene(paper, scene, notes)
    });
    let scenes: String = scenes.collect();
    format!("<section class=\"new-page\">\n<h2>{}</h2>\n{scenes}</section>\n", words.scenes)
}

fn scene(paper: Paper<'_>, scene: &Scene, notes: Option<&SceneNotes>) -> String {
    let words = paper.words;
    let opening =
        if scene.id == paper.story.opening { format!(" · {}", words.opening) } else { String::new() };
    let number = paper.number(&scene.id);
    // A scene that only leads on is short enough to stay whole.
    let short = if matches!(scene.step, Step::Next { .. } | Step::Say(_)) { " class=\"whole\"" } else { "" };
    format!(
        "<article{short}>\n<h3><b>{number}</b> {}{opening} <small>{}</small></h3>\n<p class=\"place\">{}</p>\n{}{}{}</article>\n",
        kind(&scene.step, words),
        escape(scene.id.as_str()),
        place(paper, scene),
        lines(paper, &scene.lines),
        step::step(paper, &scene.step),
        notes.map(|notes| self::notes(notes, words)).unwrap_or_default(),
    )
}

fn place(paper: Paper<'_>, scene: &Scene) -> String {
    let Some(place) = paper.story.place(&scene.place) else { return String::new() };
    let app = place.app.as_ref().map_or_else(String::new, |app| format!("{} · ", escape(app)));
    let owner = place.owner.as_ref().and_then(|id| paper.story.speaker(id));
    let owner = owner
        .map_or_else(String::new, |owner| format!(" ({} {})", paper.words.phone_of, escape(&owner.name)));
    format!("{app}{}{owner}", escape(&place.title))
}

/// A conversation: who, what, its code, and its red flag.
pub(super) fn lines(paper: Paper<'_>, lines: &[Line]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let rows: String = lines.iter().map(|line| row(paper, line)).collect();
    format!("<table class=\"chat\">\n{rows}</table>\n")
}

fn row(paper: Paper<'_>, line: &Line) -> String {
    let words = paper.words;
    let speaker = line.speaker.as_ref().and_then(|id| paper.story.speaker(id));
    let (class, name) = match speaker {
        None => (" class=\"told\"", String::new()),
        Some(speaker) if speaker.role == Role::Offender => (" class=\"offender\"", escape(&speaker.name)),
        Some(speaker) => ("", escape(&speaker.name)),
    };
    let text = match &line.shown {
        Shown::Words => escape(&line.text),
        Shown::Described | Shown::Picture(_) => format!("[{}: {}]", words.picture, escape(&line.text)),
    };
    let flag = line.flag.map_or_else(String::new, |flag| {
        format!(" <span class=\"flag\">⚑ {} / {}</span>", words.family(flag.family), words.lever(flag.lever))
    });
    format!(
        "<tr{class}><th>{name}</th><td>{text}{flag}</td><td class=\"code\">#{}</td></tr>\n",
        escape(line.id.as_str())
    )
}

fn notes(notes: &SceneNotes, words: &Words) -> String {
    let minutes =
        notes.minutes.map_or_else(String::new, |minutes| format!(" · {minutes} {}", words.short_minutes));
    let listen = notes
        .listen_for
        .as_ref()
        .map_or_else(String::new, |listen| format!("<br><i>{}:</i> {}", words.listen_for, escape(listen)));
    format!("<p class=\"notes\"><b>{}</b>{minutes}. {}{listen}</p>\n", words.notes, escape(&notes.discuss))
}

/// The boosters, each with its situation, its questions and what to take along.
pub(super) fn boosters(scenario: &PackScenario, words: &Words) -> String {
    if scenario.boosters.is_empty() {
        return String::new();
    }
    let boosters: String =
        scenario.boosters.iter().filter_map(|booster| self::booster(booster, words)).collect();
    format!("<section>\n<h2>{}</h2>\n{boosters}</section>\n", words.boosters)
}

fn booster(booster: &Booster, words: &Words) -> Option<String> {
    let story = booster.locales.get(words.tag)?;
    let paper = Paper { story, words };
    let asked = story.scenes.iter().map(|scene| match &scene.step {
        Step::Ending(ending) => {
            format!("<p><b>{}:</b> {}</p>\n", words.remember, escape(&ending.happened))
        }
        step => format!("{}{}", lines(paper, &scene.lines), step::step(paper, step)),
    });
    let asked: String = asked.collect();
    Some(format!(
        "<article>\n<h3>{} {} {}</h3>\n{asked}</article>\n",
        words.booster, booster.weeks, words.weeks
    ))
}
