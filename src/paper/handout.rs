//! The handout: what a pupil sees of the story on a screen, up to the first decision, and what to do with a pen. It has no
//! answers, and nothing of a person with bad intent that the story does not show.

use classroom::Paper;
use engine::{Band, Choice, Hunt, Line, Role, Say, Scenario, Scene, Setting, Shown, Step, Tell};

use super::asked::{blank_lines, ticked};
use super::screen::{Sheets, heading, paper_name, sheet};
use crate::boot::Boot;
use crate::look::Look;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// The handout of a story.
pub(super) fn sheets(look: Look<'_>, boot: &Boot, story: &Scenario) -> Sheets {
    let words = look.words;
    let tasks: Vec<El> = tasks(words, story).into_iter().enumerate().map(numbered).collect();
    let page = sheet("handout")
        .child(heading(&paper_name(words, Paper::Handout), &story.title))
        .child(el("p", "sheet__note").text(words.paper_no_name()))
        .child(el("div", "tasks").children(tasks))
        .child(help(words, boot, story.band));
    let with_adult = story.setting != Setting::Open;
    let how = el("div", "paper__how")
        .child(bare("p").text(words.paper_handout_lead()))
        .child(el("p", "setup__adult").flag("hidden", !with_adult).text(words.paper_handout_adult()));
    Sheets { how, sheets: vec![page] }
}

fn numbered((at, task): (usize, El)) -> El {
    task.key(&at.to_string())
}

/// Read and advise; read on and underline; say; whom to tell; a word to the story's friend, written or drawn.
fn tasks(words: &Words, story: &Scenario) -> Vec<El> {
    let mut tasks = Vec::new();
    let task = |title: &str| el("section", "task").child(bare("h3").text(title));
    let opening = story.scene(&story.opening);
    if let Some((scene, choice)) = opening.and_then(|scene| Some((scene, choice(scene)?))) {
        let options = choice.options.iter().map(|option| (option.id.as_str(), option.text.as_str()));
        let asked = el("div", "asked")
            .child(el("p", "asked__prompt").text(&choice.prompt))
            .child(ticked(options))
            .child(el("p", "asked__why").text(words.paper_why()))
            .child(blank_lines(2));
        tasks.push(task(words.paper_read()).child(thread(story, &scene.lines, words)).child(asked));
    }
    if let Some(hunt) = first(story, hunt) {
        let scenes = hunt.scenes.iter().filter(|id| **id != story.opening);
        let lines: Vec<Line> =
            scenes.filter_map(|id| story.scene(id)).flat_map(|scene| scene.lines.clone()).collect();
        tasks.push(
            task(words.paper_underline())
                .child(bare("p").text(words.paper_underline_how()))
                .child(thread(story, &lines, words)),
        );
    }
    if let Some(say) = first(story, say) {
        let sentence = el("p", "task__say").text(&say.sentence);
        tasks.push(task(words.paper_say()).child(sentence).child(el("p", "task__tip").text(&say.tip)));
    }
    if let Some(tell) = first(story, tell) {
        let options = tell.options.iter().map(|option| (option.id.as_str(), option.text.as_str()));
        let asked = el("div", "asked")
            .child(el("p", "asked__prompt").text(&tell.prompt))
            .child(ticked(options))
            .child(el("p", "asked__why").text(words.paper_tell_another()))
            .child(blank_lines(1));
        tasks.push(task(words.paper_tell()).child(asked));
    }
    tasks.push(task(words.paper_word()).child(el("div", "task__box")));
    tasks
}

/// What is said, as bubbles: the phone's owner at the right, the narrator across.
fn thread(story: &Scenario, lines: &[Line], words: &Words) -> El {
    el("div", "bubbles").children(lines.iter().map(|line| bubble(story, line, words)))
}

fn bubble(story: &Scenario, line: &Line, words: &Words) -> El {
    let Some(speaker) = line.speaker.as_ref().and_then(|id| story.speaker(id)) else {
        return el("p", "bubble bubble--told").key(line.id.as_str()).text(&line.text);
    };
    let class = if speaker.role == Role::Friend { "bubble bubble--own" } else { "bubble" };
    let text = match line.shown {
        Shown::Words => line.text.clone(),
        Shown::Described | Shown::Picture(_) => fill(words.paper_picture(), &[&line.text]),
    };
    el("p", class)
        .key(line.id.as_str())
        .child(el("strong", "bubble__who").text(&speaker.name))
        .child(bare("span").text(&text))
}

/// Whom to call; whatever happens, somebody takes the sheet home.
fn help(words: &Words, boot: &Boot, band: Band) -> El {
    let older = band == Band::UpperSecondary || band == Band::Adult;
    let fault = if older { words.paper_fault_older() } else { words.not_your_fault() };
    let number = |number: &crate::boot::Number| {
        bare("li").key(&number.id).child(bare("strong").text(&number.text)).text(" ").text(&number.label)
    };
    el("aside", "sheet__help")
        .child(bare("ul").attr("role", "list").children(boot.numbers.iter().map(number)))
        .child(el("p", "").text(fault).text(" ").text(words.paper_any_time()))
}

/// The first step of a kind, as the author wrote them.
fn first<T>(story: &Scenario, is: impl Fn(&Scene) -> Option<&T>) -> Option<&T> {
    story.scenes.iter().find_map(is)
}

const fn choice(scene: &Scene) -> Option<&Choice> {
    if let Step::Choice(choice) = &scene.step { Some(choice) } else { None }
}

const fn hunt(scene: &Scene) -> Option<&Hunt> {
    if let Step::Hunt(hunt) = &scene.step { Some(hunt) } else { None }
}

const fn say(scene: &Scene) -> Option<&Say> {
    if let Step::Say(say) = &scene.step { Some(say) } else { None }
}

const fn tell(scene: &Scene) -> Option<&Tell> {
    if let Step::Tell(tell) = &scene.step { Some(tell) } else { None }
}
