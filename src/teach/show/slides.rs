//! What the class sees of each kind of step that is no vote.

use classroom::{Command, Part};
use engine::{
    Bubble, Card, Ending, Entry, HuntBubble, Shown, Side, Speaker, Stage, SwitchView, Verdict, View,
};

use super::Lesson;
use crate::chat::{bubble_body, bubble_name, bubble_row, side_class};
use crate::ui::{El, bare, classed, described_picture, el, help_card, icon, picture, push_button};
use crate::words::fill;

/// The conversation so far, on the left: the newest line at its lower edge.
pub(super) fn thread(lesson: &Lesson<'_>, view: &View) -> El {
    let look = lesson.look;
    let reply = match &view.stage {
        Stage::Tell { reply, .. } => reply.as_slice(),
        _ => &[],
    };
    let place = view.place.app.as_ref().map_or_else(
        || view.place.title.clone(),
        |app| {
            if view.place.title.is_empty() { app.clone() } else { format!("{app} · {}", view.place.title) }
        },
    );
    let entry = |entry: &Entry| match entry {
        Entry::Bubble(bubble) => row(lesson, bubble),
        Entry::Advice { key, text } => {
            let body = el("div", "bubble__body")
                .child(el("span", "bubble__name").text(look.words.vote_class()))
                .child(lesson.both(el("p", "bubble__words"), text, lesson.second_line(key)));
            el("li", "bubble bubble--advice").key(key).child(body)
        }
    };
    let rows = view.thread.iter().map(entry).chain(reply.iter().map(|bubble| row(lesson, bubble)));
    let list = el("ol", "bubbles").attr("role", "list").children(rows);
    el("div", "show__thread")
        .attr("role", "log")
        .attr("tabindex", "0")
        .set("aria-label", look.words.conversation())
        .child(el("p", "show__place").flag("hidden", place.is_empty()).text(&place))
        .child(list)
}

fn row(lesson: &Lesson<'_>, bubble: &Bubble) -> El {
    let subtitle = lesson.second_line(&bubble.key).or_else(|| second_reply(lesson, bubble));
    let tag = lesson.run.course().subtitles.clone().unwrap_or_default();
    let subtitle = subtitle
        .filter(|second| *second != bubble.text)
        .map(|second| el("p", "subtitle").set("lang", &tag).text(&second));
    let body = el("div", "bubble__body")
        .child(bubble_name(lesson.look, bubble, true))
        .child(bubble_body(lesson.look, bubble))
        .maybe(subtitle);
    bubble_row(bubble, &["bubble", side_class(bubble.side), "is-first"]).child(body)
}

fn second_reply(lesson: &Lesson<'_>, bubble: &Bubble) -> Option<String> {
    lesson.second_stage(|stage| match stage {
        Stage::Tell { reply, .. } => {
            reply.iter().find(|other| other.key == bubble.key).map(|other| other.text.clone())
        }
        _ => None,
    })
}

/// What stands on the right, large.
pub(super) fn step_slide(lesson: &Lesson<'_>, view: &View) -> El {
    match &view.stage {
        Stage::Hunt { prompt, bubbles, flags, answered } => {
            hunt(lesson, (prompt, bubbles, *flags), answered.as_ref().map(|it| it.feedback.as_str()))
        }
        Stage::Order { prompt, cards, answered } => order(
            lesson,
            prompt,
            cards,
            answered.as_ref().map(|(reply, right)| (reply.feedback.as_str(), right.as_slice())),
        ),
        Stage::Sort { prompt, bins, cards, answered } => {
            let bins: Vec<_> = bins.iter().map(|(id, text)| (id.clone(), text.clone())).collect();
            sort(lesson, prompt, &bins, cards, answered.as_ref().map(|it| it.feedback.as_str()))
        }
        Stage::Settings { prompt, switches, answered } => {
            settings(lesson, prompt, switches, answered.as_ref().map(|it| it.feedback.as_str()))
        }
        Stage::Say { prompt, sentence, tip, .. } => say(lesson, prompt, sentence, tip),
        Stage::Ending { ending, .. } => end(lesson, ending),
        // A vote is drawn elsewhere.
        _ => spotlight(lesson, view),
    }
}

/// The newest line, large enough for the back row.
fn spotlight(lesson: &Lesson<'_>, view: &View) -> El {
    let look = lesson.look;
    let newest = view.thread.iter().rev().find_map(|entry| match entry {
        Entry::Bubble(bubble) => Some(bubble),
        Entry::Advice { .. } => None,
    });
    let said = newest.map(|bubble| {
        let portrait = |speaker: &Speaker| {
            el("div", "spot__who")
                .child(picture(look, speaker.picture.as_str(), "spot__portrait"))
                .child(bare("span").text(&speaker.name))
        };
        let words = match &bubble.shown {
            Shown::Picture(id) => described_picture(look, id.as_str(), "spot__picture", &bubble.text),
            Shown::Words | Shown::Described => {
                let photo = matches!(bubble.shown, Shown::Described).then(|| icon("picture"));
                lesson.both(
                    el("p", "spot__words").maybe(photo),
                    &bubble.text,
                    lesson.second_line(&bubble.key),
                )
            }
        };
        let side = if bubble.side == Side::Narrator { "spot spot--narrator" } else { "spot" };
        el("div", side).key(&bubble.key).maybe(bubble.speaker.as_ref().map(portrait)).child(words)
    });
    let story = lesson.run.story();
    let opens = view.scene == story.opening && view.decided == 0;
    let cover = opens.then(|| picture(look, story.cover.as_str(), "show__cover").key("cover"));
    el("section", "show__spot").attr("aria-live", "polite").children(cover.into_iter().chain(said))
}

fn heading(lesson: &Lesson<'_>, prompt: &str, how: &str) -> [El; 2] {
    let second = lesson.second_stage(prompt_of);
    [
        lesson.both(el("h2", "show__prompt").attr("id", "prompt").key("prompt"), prompt, second),
        el("p", "show__how").key("how").flag("hidden", how.is_empty()).text(how),
    ]
}

/// What is asked in a step that is no vote.
pub(super) fn prompt_of(stage: &Stage) -> Option<String> {
    match stage {
        Stage::Hunt { prompt, .. }
        | Stage::Order { prompt, .. }
        | Stage::Sort { prompt, .. }
        | Stage::Settings { prompt, .. }
        | Stage::Say { prompt, .. } => Some(prompt.clone()),
        _ => None,
    }
}

/// What is said once a step is answered.
fn conclusion(said: Option<&str>) -> El {
    el("p", "show__discuss")
        .key("said")
        .flag("hidden", said.is_none())
        .child(icon("check"))
        .child(bare("span").text(said.unwrap_or_default()))
}

fn hunt(
    lesson: &Lesson<'_>,
    (prompt, bubbles, flags): (&str, &[HuntBubble], usize),
    said: Option<&str>,
) -> El {
    let words = lesson.look.words;
    let marks = lesson.run.draft().marks.as_slice();
    let mut place = 0;
    let rows = bubbles.iter().filter(|it| said.is_none() || it.verdict.is_some()).map(|it| {
        let number = it.markable.then(|| {
            place += 1;
            place
        });
        hunted(lesson, it, number, marks.contains(&it.bubble.line))
    });
    let rows: Vec<El> = rows.collect();
    let how = if said.is_none() { words.vote_hunt() } else { "" };
    let found = bubbles.iter().filter(|it| it.verdict == Some(Verdict::Found)).count();
    let count = said.map(|_| fill(words.vote_found_of(), &[&found.to_string(), &flags.to_string()]));
    el("section", "show__step show__hunt")
        .attr("aria-labelledby", "prompt")
        .children(heading(lesson, prompt, how))
        .child(
            el("p", "show__how")
                .key("count")
                .flag("hidden", count.is_none())
                .text(count.as_deref().unwrap_or_default()),
        )
        .child(el("ol", "hunt-list").key("list").attr("role", "list").children(rows))
        .child(conclusion(said))
}

fn hunted(lesson: &Lesson<'_>, it: &HuntBubble, number: Option<usize>, marked: bool) -> El {
    let words = lesson.look.words;
    let bubble = &it.bubble;
    let name = bubble.speaker.as_ref().map(|speaker| el("span", "bubble__name").text(&speaker.name));
    let verdict = it.verdict.map(|verdict| match verdict {
        Verdict::Found => ("flag", words.vote_flag()),
        Verdict::Missed => ("flag", words.vote_flag()),
        Verdict::Extra => ("check", words.extra()),
    });
    let why = verdict.map(|(drawn, label)| {
        let family = it.flag.as_ref().map_or(label, |(flag, _)| words.family(flag.family));
        let why = it.flag.as_ref().map(|(_, why)| bare("span").text(why));
        el("span", "hunt__why").child(icon(drawn)).child(bare("strong").text(family)).maybe(why)
    });
    let text =
        el("span", "hunt__text").maybe(name).child(el("span", "hunt__words").text(&bubble.text)).maybe(why);
    let classes =
        ["hunt", side_class(bubble.side), if marked || it.flag.is_some() { "is-marked" } else { "" }];
    let row = classed("li", &classes).key(&bubble.key).set("data-line", bubble.line.as_str());
    match number.filter(|_| it.verdict.is_none() && it.markable) {
        None => row.child(el("span", "hunt__body").child(text)),
        Some(number) => {
            let line = bubble.line.clone();
            let on_press = lesson.on_command.reform(move |()| Command::Mark(line.clone()));
            let press = push_button("hunt__press", &on_press)
                .state("aria-pressed", marked)
                .child(el("span", "hunt__number").text(&number.to_string()))
                .child(text);
            row.child(press)
        }
    }
}

fn order(lesson: &Lesson<'_>, prompt: &str, cards: &[Card], said: Option<(&str, &[String])>) -> El {
    let words = lesson.look.words;
    let how = if said.is_none() { words.vote_order() } else { words.right_order() };
    let row = |(at, card): (usize, &Card)| {
        let rank = lesson.run.draft().rank(&card.id);
        let id = card.id.clone();
        let on_press = lesson.on_command.reform(move |()| Command::Place(id.clone()));
        let press = push_button("ranked", &on_press)
            .state("aria-pressed", rank.is_some())
            .child(el("span", "hunt__number").text(&(at + 1).to_string()))
            .child(el("span", "ranked__text").text(&card.text))
            .child(el("span", "ranked__rank").text(&rank.map_or_else(String::new, |rank| rank.to_string())));
        bare("li").key(card.id.as_str()).child(press)
    };
    let list = match said {
        None => el("ul", "step-list").children(cards.iter().enumerate().map(row)),
        Some((_, right)) => el("ol", "step-list").children(right.iter().enumerate().map(|(at, text)| {
            let number = el("span", "hunt__number").text(&(at + 1).to_string());
            el("li", "ranked").key(text).child(number).child(el("span", "ranked__text").text(text))
        })),
    };
    el("section", "show__step")
        .attr("aria-labelledby", "prompt")
        .children(heading(lesson, prompt, how))
        .child(list.key("list").attr("role", "list"))
        .child(conclusion(said.map(|(said, _)| said)))
}

fn sort(
    lesson: &Lesson<'_>,
    prompt: &str,
    bins: &[(engine::BinId, String)],
    cards: &[Card],
    said: Option<&str>,
) -> El {
    let words = lesson.look.words;
    let how = if said.is_none() { words.vote_sort() } else { "" };
    let next = cards.iter().find(|card| lesson.run.draft().bin(&card.id).is_none()).map(|card| &card.id);
    let row = |card: &Card| {
        let put = lesson.run.draft().bin(&card.id);
        let belongs = card.verdict.as_ref().and_then(|verdict| verdict.belongs.as_ref());
        let bin = |(id, text): &(engine::BinId, String)| {
            let (item, to) = (card.id.clone(), id.clone());
            let on_press = lesson.on_command.reform(move |()| Command::Sort(item.clone(), to.clone()));
            push_button("bin", &on_press).key(id.as_str()).state("aria-pressed", put == Some(id)).text(text)
        };
        let bins = || el("span", "bins").children(bins.iter().map(bin));
        let verdict =
            belongs.and_then(|id| bins_text(lesson, id)).map(|bin| el("strong", "sorted__bin").text(&bin));
        let why = card.verdict.as_ref().map(|it| el("span", "sorted__why").text(&it.why));
        let is_next = said.is_none() && next == Some(&card.id);
        classed("li", &["sorted", if is_next { "is-next" } else { "" }])
            .key(card.id.as_str())
            .child(el("span", "sorted__text").text(&card.text))
            .maybe(said.is_none().then(bins))
            .maybe(verdict)
            .maybe(why)
    };
    el("section", "show__step")
        .attr("aria-labelledby", "prompt")
        .children(heading(lesson, prompt, how))
        .child(el("ul", "step-list").key("list").attr("role", "list").children(cards.iter().map(row)))
        .child(conclusion(said))
}

/// The words of a bin, by its id.
fn bins_text(lesson: &Lesson<'_>, id: &engine::BinId) -> Option<String> {
    match &lesson.slide.view.as_ref()?.stage {
        Stage::Sort { bins, .. } => bins.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone()),
        _ => None,
    }
}

fn settings(lesson: &Lesson<'_>, prompt: &str, switches: &[SwitchView], said: Option<&str>) -> El {
    let words = lesson.look.words;
    let how = if said.is_none() { words.vote_settings() } else { "" };
    let row = |(at, it): (usize, &SwitchView)| {
        let id = it.id.clone();
        let on = if said.is_none() { lesson.run.draft().is_on(&it.id, it.on) } else { it.on };
        let on_press = lesson.on_command.reform(move |()| Command::Switch(id.clone()));
        let why = it.verdict.as_ref().map(|(_, why)| el("span", "sorted__why").text(why));
        let press = push_button("switch-row", &on_press)
            .attr("role", "switch")
            .state("aria-checked", on)
            .child(el("span", "hunt__number").text(&(at + 1).to_string()))
            .child(el("span", "ranked__text").text(&it.text).maybe(why))
            .child(el("span", "switch__knob").attr("aria-hidden", "true"));
        bare("li").key(it.id.as_str()).child(press)
    };
    el("section", "show__step")
        .attr("aria-labelledby", "prompt")
        .children(heading(lesson, prompt, how))
        .child(
            el("ul", "step-list")
                .key("list")
                .attr("role", "list")
                .children(switches.iter().enumerate().map(row)),
        )
        .child(conclusion(said))
}

fn say(lesson: &Lesson<'_>, prompt: &str, sentence: &str, tip: &str) -> El {
    let second = lesson.second_stage(|stage| match stage {
        Stage::Say { sentence, .. } => Some(sentence.clone()),
        _ => None,
    });
    let quote = lesson.both(el("p", "spot__words"), sentence, second);
    el("section", "show__step show__say")
        .attr("aria-labelledby", "prompt")
        .children(heading(lesson, prompt, lesson.look.words.vote_say()))
        .child(el("div", "spot").key("quote").child(icon("speak")).child(quote))
        .child(el("p", "show__how").key("tip").text(tip))
}

fn end(lesson: &Lesson<'_>, ending: &Ending) -> El {
    let words = lesson.look.words;
    let second = lesson.second_stage(|stage| match stage {
        Stage::Ending { ending, .. } => Some(ending.happened.clone()),
        _ => None,
    });
    let action = |line: &engine::Line| {
        bare("li").key(line.id.as_str()).child(icon("check")).child(bare("span").text(&line.text))
    };
    let actions = (!ending.actions.is_empty())
        .then(|| el("ul", "ending-list").attr("role", "list").children(ending.actions.iter().map(action)));
    let cover = picture(lesson.look, lesson.run.story().cover.as_str(), "show__cover");
    let text = el("div", "show__rules-list")
        .child(el("h2", "show__prompt").attr("id", "prompt").text(&ending.title))
        .child(lesson.both(el("p", "show__happened"), &ending.happened, second))
        .child(bare("h3").flag("hidden", actions.is_none()).text(words.actions()))
        .maybe(actions);
    el("section", "show__rules show__end")
        .attr("aria-labelledby", "prompt")
        .child(text)
        .child(el("figure", "show__story").child(cover))
}

/// What holds in this room, or how the lesson closes: outside the story.
pub(super) fn part_slide(lesson: &Lesson<'_>, part: Part) -> El {
    let words = lesson.look.words;
    if part == Part::Rules {
        return rules(lesson);
    }
    let endings = lesson.run.story().endings().next().map(|scene| &scene.step);
    let home = match endings {
        Some(engine::Step::Ending(ending)) => ending.home_question.as_deref(),
        _ => None,
    };
    let question = home.map(|question| {
        bare("div")
            .child(bare("h3").text(words.home_question()))
            .child(el("p", "show__happened").text(question))
    });
    let rules = lesson.told.material.rules(lesson.run.story().band);
    let said = rules.iter().flat_map(|rules| &rules.closing).map(|sentence| {
        let sentence =
            classroom::GroundRules::filled(sentence, words.class_listener(), words.class_listening_at());
        el("p", "show__happened").key(&sentence).text(&sentence)
    });
    el("section", "show__step show__close")
        .child(el("h2", "show__prompt").text(words.class_close()))
        .child(el("div", "show__said").children(said))
        .maybe(question)
        .child(help_card(lesson.look, lesson.boot.numbers.iter(), words.not_your_fault()))
}

fn rules(lesson: &Lesson<'_>) -> El {
    let story = lesson.run.story();
    let rules = lesson.told.material.rules(story.band);
    let rule = |(at, rule): (usize, &String)| {
        let number = el("span", "hunt__number").text(&(at + 1).to_string());
        el("li", "rule").key(rule.as_str()).child(number).child(bare("span").text(rule))
    };
    let list = rules.map(|rules| {
        el("ol", "step-list").attr("role", "list").children(rules.rules.iter().enumerate().map(rule))
    });
    let heading = rules.map_or(lesson.look.words.class_rules(), |rules| &rules.title);
    let text = el("div", "show__rules-list").child(el("h2", "show__prompt").text(heading)).maybe(list);
    let story = el("figure", "show__story")
        .child(picture(lesson.look, story.cover.as_str(), "show__cover"))
        .child(bare("figcaption").text(&story.title));
    el("section", "show__rules").child(text).child(story)
}
