//! Steps on paper: what is asked, every answer, and what is said to it.

use engine::{Choice, Ending, Hunt, LineId, Order, PictureId, Question, Say, Settings, Sort, Step, Tell};

use super::scene::{Paper, lines};
use super::words::Words;
use crate::site::escape;

/// What the kind of step is called.
pub(super) const fn kind(step: &Step, words: &Words) -> &'static str {
    let steps = &words.steps;
    match step {
        Step::Next { .. } => steps.next,
        Step::Choice(_) => steps.choice,
        Step::Hunt(_) => steps.hunt,
        Step::Order(_) => steps.order,
        Step::Sort(_) => steps.sort,
        Step::Settings(_) => steps.settings,
        Step::Question(_) => steps.question,
        Step::Say(_) => steps.say,
        Step::Tell(_) => steps.tell,
        Step::Ending(_) => steps.ending,
    }
}

/// `A`, `B`, … for the options of a step.
pub(super) fn letter(place: usize) -> char {
    u8::try_from(place).ok().and_then(|place| b'A'.checked_add(place)).map_or('?', char::from)
}

/// The step.
pub(super) fn step(paper: Paper<'_>, step: &Step) -> String {
    match step {
        Step::Next { next } => format!("<p>{} {}</p>\n", paper.words.reads_on, paper.to(next)),
        Step::Choice(step) => choice(paper, step),
        Step::Hunt(step) => hunt(paper, step),
        Step::Order(step) => order(paper, step),
        Step::Sort(step) => sort(paper, step),
        Step::Settings(step) => settings(paper, step),
        Step::Question(step) => question(paper, step),
        Step::Say(step) => say(paper, step),
        Step::Tell(step) => tell(paper, step),
        Step::Ending(step) => ending(paper, step),
    }
}

fn prompt(text: &str) -> String {
    format!("<p class=\"prompt\">{}</p>\n", escape(text))
}

/// What kind of option it is, with the name of its drawing.
fn drawn(words: &Words, kind: &str, picture: Option<&PictureId>) -> String {
    let picture = picture.map(|picture| format!(" · {} {}", words.picture, escape(picture.as_str())));
    format!("{kind}{}", picture.unwrap_or_default())
}

/// A row of answers: letter, words with what kind they are, and what is said.
fn answer(letter: &str, text: &str, kind: &str, rest: &str) -> String {
    format!("<tr><th>{letter}</th><td><b>{}</b><br><i>{kind}</i></td><td>{rest}</td></tr>\n", escape(text))
}

fn answers(heads: [&str; 2], rows: &str) -> String {
    format!(
        "<table class=\"answers\">\n<thead><tr><th></th><th>{}</th><th>{}</th></tr></thead>\n{rows}</table>\n",
        heads[0], heads[1]
    )
}

/// What is said once the whole step is answered, and where the story goes on.
fn after(paper: Paper<'_>, feedback: &str, next: &engine::SceneId) -> String {
    format!("<p><b>{}:</b> {} {}</p>\n", paper.words.then, escape(feedback), paper.to(next))
}

fn choice(paper: Paper<'_>, choice: &Choice) -> String {
    let words = paper.words;
    let rows = choice.options.iter().enumerate().map(|(place, option)| {
        let kind = drawn(words, words.quality(option.quality), option.picture.as_ref());
        let said = format!("{} {}", escape(&option.feedback), paper.to(&option.goto));
        answer(&letter(place).to_string(), &option.text, &kind, &said)
    });
    let rows: String = rows.collect();
    format!("{}{}", prompt(&choice.prompt), answers([words.option, words.feedback], &rows))
}

fn tell(paper: Paper<'_>, tell: &Tell) -> String {
    let words = paper.words;
    let rows = tell.options.iter().enumerate().map(|(place, option)| {
        let kind = if option.heard { words.heard } else { words.not_heard };
        let kind = drawn(words, kind, option.picture.as_ref());
        let said =
            format!("{}{} {}", lines(paper, &option.reply), escape(&option.feedback), paper.to(&option.goto));
        answer(&letter(place).to_string(), &option.text, &kind, &said)
    });
    let rows: String = rows.collect();
    format!("{}{}", prompt(&tell.prompt), answers([words.option, words.reply], &rows))
}

fn question(paper: Paper<'_>, question: &Question) -> String {
    let words = paper.words;
    let rows = question.options.iter().enumerate().map(|(place, option)| {
        let kind = if option.right { words.right } else { words.not_right };
        let kind = drawn(words, kind, option.picture.as_ref());
        answer(&letter(place).to_string(), &option.text, &kind, &escape(&option.feedback))
    });
    let rows: String = rows.collect();
    let several = if question.several { format!(" <i>({})</i>", words.several) } else { String::new() };
    let next = if paper.is_booster() {
        String::new()
    } else {
        format!("<p>{} {}</p>\n", words.then, paper.to(&question.next))
    };
    format!(
        "<p class=\"prompt\">{}{several}</p>\n{}{next}",
        escape(&question.prompt),
        answers([words.option, words.feedback], &rows)
    )
}

fn hunt(paper: Paper<'_>, hunt: &Hunt) -> String {
    let words = paper.words;
    let again: Vec<String> = hunt.scenes.iter().map(|scene| paper.number(scene).to_string()).collect();
    let rows = hunt.why.iter().map(|(line, why)| {
        format!(
            "<tr><th>#{}</th><td>{}</td><td>{}</td></tr>\n",
            escape(line.as_str()),
            escape(&said(paper, hunt, line)),
            escape(why)
        )
    });
    let rows: String = rows.collect();
    format!(
        "{}<p>{}: {} {}</p>\n<table class=\"answers\">\n<thead><tr><th></th><th>⚑</th><th>{}</th></tr></thead>\n{rows}</table>\n{}",
        prompt(&hunt.prompt),
        words.shows_again,
        words.scene,
        again.join(", "),
        words.why,
        after(paper, &hunt.feedback, &hunt.next)
    )
}

/// The words of a hunted line.
fn said(paper: Paper<'_>, hunt: &Hunt, id: &LineId) -> String {
    let scenes = hunt.scenes.iter().filter_map(|scene| paper.story.scene(scene));
    scenes
        .flat_map(|scene| &scene.lines)
        .find(|line| line.id == *id)
        .map_or_else(String::new, |line| line.text.clone())
}

fn order(paper: Paper<'_>, order: &Order) -> String {
    let items: String = order.items.iter().map(|item| format!("<li>{}</li>\n", escape(&item.text))).collect();
    format!(
        "{}<p>{}:</p>\n<ol>\n{items}</ol>\n{}",
        prompt(&order.prompt),
        paper.words.right_order,
        after(paper, &order.feedback, &order.next)
    )
}

fn sort(paper: Paper<'_>, sort: &Sort) -> String {
    let words = paper.words;
    let bin =
        |id: &engine::BinId| sort.bins.iter().find(|bin| bin.id == *id).map_or("", |bin| bin.text.as_str());
    let rows = sort.items.iter().map(|item| {
        format!(
            "<tr><th></th><td><b>{}</b><br><i>{}: {}</i></td><td>{}</td></tr>\n",
            escape(&item.text),
            words.belongs,
            escape(bin(&item.bin)),
            escape(&item.feedback)
        )
    });
    let rows: String = rows.collect();
    format!(
        "{}{}{}",
        prompt(&sort.prompt),
        answers([words.option, words.feedback], &rows),
        after(paper, &sort.feedback, &sort.next)
    )
}

fn settings(paper: Paper<'_>, settings: &Settings) -> String {
    let words = paper.words;
    let stands = |on: bool| if on { words.on } else { words.off };
    let rows = settings.toggles.iter().map(|toggle| {
        let kind =
            format!("{}: {} · {}: {}", words.stands, stands(toggle.on), words.should, stands(toggle.safe));
        answer("", &toggle.text, &kind, &escape(&toggle.feedback))
    });
    let rows: String = rows.collect();
    format!(
        "{}{}{}",
        prompt(&settings.prompt),
        answers([words.option, words.feedback], &rows),
        after(paper, &settings.feedback, &settings.next)
    )
}

fn say(paper: Paper<'_>, say: &Say) -> String {
    format!(
        "{}<blockquote>{}</blockquote>\n<p><b>{}:</b> {} {}</p>\n",
        prompt(&say.prompt),
        escape(&say.sentence),
        paper.words.tip,
        escape(&say.tip),
        paper.to(&say.next)
    )
}

fn ending(paper: Paper<'_>, ending: &Ending) -> String {
    let words = paper.words;
    let actions = ending.actions.iter().map(|line| {
        format!("<li>{} <span class=\"code\">#{}</span></li>\n", escape(&line.text), escape(line.id.as_str()))
    });
    let actions: String = actions.collect();
    let help: Vec<&str> = ending.help.iter().map(|number| number.as_str()).collect();
    let question = ending.home_question.as_ref().map_or_else(String::new, |question| {
        format!("<p><b>{}:</b> {}</p>\n", words.home_question, escape(question))
    });
    format!(
        "<p class=\"prompt\">{} <i>({})</i></p>\n<p>{}</p>\n<p><b>{}:</b></p>\n<ul>\n{actions}</ul>\n{question}<p><b>{}:</b> {}</p>\n",
        escape(&ending.title),
        words.branch(ending.branch),
        escape(&ending.happened),
        words.actions,
        words.help,
        escape(&help.join(", "))
    )
}
