//! The teacher's key: every question with every option and what is said to it, the red flags and why, the right order and
//! places, what to discuss and what to listen for; last, what to do when a pupil tells.

use classroom::{Lesson, Paper, SceneNotes};
use engine::{Hunt, Order, Quality, Scenario, Scene, Settings, Sort, Step};

use super::asked::{Answer, RISKY, SAFE, UNSURE, answered};
use super::screen::{Sheets, heading, paper_name, sheet};
use crate::look::Look;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// The key of a story.
pub(super) fn sheets(look: Look<'_>, story: &Scenario, lesson: Option<&Lesson>) -> Sheets {
    let words = look.words;
    let notes_on = |scene: &Scene| lesson.and_then(|lesson| lesson.notes_on(&scene.id));
    let rows = story.scenes.iter().filter_map(|scene| row(words, story, scene, notes_on(scene)));
    let page = sheet("key")
        .child(heading(&paper_name(words, Paper::Key), &story.title))
        .child(el("p", "sheet__note").text(words.paper_marks()))
        .child(el("div", "keys").children(rows))
        .child(told(words));
    let how = el("div", "paper__how").child(bare("p").text(words.paper_key_lead()));
    Sheets { how, sheets: vec![page] }
}

/// What there is to know about a scene; none where it only leads on.
fn row(words: &Words, story: &Scenario, scene: &Scene, notes: Option<&SceneNotes>) -> Option<El> {
    let answers = step(words, story, &scene.step);
    if answers.is_none() && notes.is_none() {
        return None;
    }
    let first = scene.lines.first().map(|line| line.text.as_str()).unwrap_or_default();
    Some(
        el("section", "key")
            .key(scene.id.as_str())
            .set("data-key", kind(&scene.step))
            .child(el("p", "key__after").flag("hidden", first.is_empty()).text("… ").text(first))
            .maybe(answers)
            .maybe(notes.map(|notes| talk(words, notes))),
    )
}

/// By what name tests know what a scene asks.
const fn kind(step: &Step) -> &'static str {
    match step {
        Step::Choice(_) | Step::Tell(_) | Step::Question(_) => "asked",
        Step::Hunt(_) => "hunt",
        Step::Order(_) | Step::Sort(_) | Step::Settings(_) => "exercise",
        Step::Say(_) => "say",
        Step::Next { .. } | Step::Ending(_) => "notes",
    }
}

fn step(words: &Words, story: &Scenario, step: &Step) -> Option<El> {
    let block = |prompt: &str| bare("div").child(el("h3", "key__prompt").text(prompt));
    Some(match step {
        Step::Choice(choice) => {
            let answers = choice.options.iter().map(|option| Answer {
                id: option.id.as_str(),
                mark: match option.quality {
                    Quality::Safe => SAFE,
                    Quality::Unsure => UNSURE,
                    Quality::Risky => RISKY,
                },
                text: &option.text,
                feedback: &option.feedback,
            });
            block(&choice.prompt).child(answered(answers))
        }
        Step::Tell(tell) => {
            let answers = tell.options.iter().map(|option| Answer {
                id: option.id.as_str(),
                mark: if option.heard { SAFE } else { UNSURE },
                text: &option.text,
                feedback: &option.feedback,
            });
            block(&tell.prompt).child(answered(answers))
        }
        Step::Question(question) => {
            let answers = question.options.iter().map(|option| Answer {
                id: option.id.as_str(),
                mark: if option.right { SAFE } else { UNSURE },
                text: &option.text,
                feedback: &option.feedback,
            });
            block(&question.prompt).child(answered(answers))
        }
        Step::Hunt(hunt) => block(&hunt.prompt).child(flags(words, story, hunt)),
        Step::Order(order) => block(&order.prompt).child(ordered(order)),
        Step::Sort(sort) => block(&sort.prompt).child(sorted(sort)),
        Step::Settings(settings) => block(&settings.prompt).child(switched(words, settings)),
        Step::Say(say) => block(&say.prompt)
            .child(el("p", "key__say").text(&say.sentence))
            .child(el("p", "answer__why").text(&say.tip)),
        Step::Next { .. } | Step::Ending(_) => return None,
    })
}

/// The red flags, by the lines of the story in their order.
fn flags(words: &Words, story: &Scenario, hunt: &Hunt) -> El {
    let lines = hunt.scenes.iter().filter_map(|id| story.scene(id)).flat_map(|scene| &scene.lines);
    let flag = |line: &engine::Line| {
        let (flag, (_, why)) = (line.flag?, hunt.why.iter().find(|(id, _)| *id == line.id)?);
        let name = format!("{} · {}", words.family(flag.family), words.lever(flag.lever));
        Some(
            el("li", "key__flag")
                .key(line.id.as_str())
                .child(el("p", "answer__text").text(&line.text).text(" ").child(bare("em").text(&name)))
                .child(el("p", "answer__why").text(why)),
        )
    };
    bare("div")
        .child(bare("ul").children(lines.filter_map(flag)))
        .child(el("p", "answer__why").text(&hunt.feedback))
}

fn ordered(order: &Order) -> El {
    let item = |item: &engine::OrderItem| bare("li").key(item.id.as_str()).text(&item.text);
    bare("div")
        .child(el("ol", "key__order").children(order.items.iter().map(item)))
        .child(el("p", "answer__why").text(&order.feedback))
}

fn sorted(sort: &Sort) -> El {
    let bin = |bin: &engine::Bin| {
        let items = sort.items.iter().filter(|item| item.bin == bin.id).map(|item| {
            bare("li")
                .key(item.id.as_str())
                .child(bare("span").text(&item.text).text(" "))
                .child(el("span", "answer__why").text(&item.feedback))
        });
        el("div", "key__bin")
            .key(bin.id.as_str())
            .child(bare("strong").text(&bin.text))
            .child(bare("ul").children(items))
    };
    bare("div")
        .child(bare("div").children(sort.bins.iter().map(bin)))
        .child(el("p", "answer__why").text(&sort.feedback))
}

fn switched(words: &Words, settings: &Settings) -> El {
    let toggle = |toggle: &engine::Toggle| {
        let state = if toggle.safe { words.paper_on() } else { words.paper_off() };
        bare("li")
            .key(toggle.id.as_str())
            .child(bare("strong").text(state))
            .text(" · ")
            .text(&toggle.text)
            .text(" ")
            .child(el("span", "answer__why").text(&toggle.feedback))
    };
    bare("div")
        .child(bare("ul").children(settings.toggles.iter().map(toggle)))
        .child(el("p", "answer__why").text(&settings.feedback))
}

/// What to discuss, what to listen for.
fn talk(words: &Words, notes: &SceneNotes) -> El {
    let minutes = notes.minutes.map(|minutes| fill(words.minutes(), &[&minutes.to_string()]));
    let listen = notes.listen_for.as_deref();
    el("div", "key__talk")
        .child(
            bare("p")
                .child(bare("strong").text(words.paper_discuss()))
                .text(" ")
                .text(&notes.discuss)
                .maybe(minutes.map(|minutes| el("span", "key__minutes").text(&format!(" ({minutes})")))),
        )
        .child(
            bare("p")
                .flag("hidden", listen.is_none())
                .child(bare("strong").text(words.paper_listen_for()))
                .text(" ")
                .text(listen.unwrap_or_default()),
        )
}

/// What to do when a pupil tells something.
pub(super) fn told(words: &Words) -> El {
    let steps = words.paper_told_steps().split('¦').map(|step| bare("li").key(step).text(step.trim()));
    el("aside", "sheet__told")
        .child(bare("h3").text(words.paper_told()))
        .child(bare("ol").children(steps))
        .child(bare("p").text(words.paper_told_more()))
}
