//! The whole page: what the scenario declares, the map, the scenes, the boosters, the facts, the boxes to sign.

use engine::Scenario;
use pack::{ByLanguage, Pack, PackScenario, Tag};

use super::words::Words;
use super::{facts, map, paths, scene};
use crate::site::escape;

const STYLE: &str = include_str!("print.css");

/// The page; none where the scenario is not in this language.
pub(super) fn page(pack: &Pack, scenario: &PackScenario, words: &Words, today: &str) -> Option<String> {
    let story = scenario.locale(words.tag)?;
    let title = escape(&story.title);
    let body = [
        head(scenario, story, words, today),
        about(pack, scenario, story, words),
        cast(story, words),
        map::map(story, words),
        paths::paths(story, words),
        scene::scenes(scenario, story, words),
        scene::boosters(scenario, words),
        facts::facts(pack, scenario, words),
        sign_off(pack, words),
    ]
    .concat();
    Some(format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{} {title} · {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        words.tag,
        escape(&scenario.code),
        words.heading,
    ))
}

fn head(scenario: &PackScenario, story: &Scenario, words: &Words, today: &str) -> String {
    format!(
        "<header>\n<p class=\"kind\">{}</p>\n<h1>{} · {}</h1>\n<p class=\"version\">{} {} · {} {}</p>\n<p>{}</p>\n</header>\n",
        words.heading,
        escape(&scenario.code),
        escape(&story.title),
        words.printed,
        escape(today),
        words.version,
        escape(story.digest.as_str()),
        words.how
    )
}

fn about(pack: &Pack, scenario: &PackScenario, story: &Scenario, words: &Words) -> String {
    let labels = |tags: &[Tag], ids: &[String]| {
        let label = |id: &String| {
            tags.iter().find(|tag| tag.id == *id).map_or(id.as_str(), |tag| tag.label(words.tag)).to_owned()
        };
        ids.iter().map(label).collect::<Vec<_>>().join(" · ")
    };
    let duties: Vec<String> = scenario.duties.iter().map(u8::to_string).collect();
    let grades: Vec<String> = scenario.grades.iter().map(u8::to_string).collect();
    let duties = duties
        .iter()
        .map(|number| format!("{number}. {}", labels(&pack.duties, std::slice::from_ref(number))));
    let rows = [
        (words.age, words.band(story.band).to_owned()),
        (words.grades, grades.join(", ")),
        (words.setting, words.of_setting(story.setting).to_owned()),
        (words.minutes, story.minutes.to_string()),
        (words.topics, labels(&pack.topics, &scenario.topics)),
        (words.subjects, labels(&pack.subjects, &scenario.subjects)),
        (words.competences, labels(&pack.competences, &scenario.competences)),
        (words.duties, duties.collect::<Vec<_>>().join(" · ")),
        (words.summary, story.summary.clone()),
        (words.notice, story.notice.clone().unwrap_or_default()),
        (words.opinion, opinion(scenario, words)),
    ];
    let rows = rows.iter().filter(|(_, value)| !value.is_empty());
    let rows: String =
        rows.map(|(key, value)| format!("<tr><th>{key}</th><td>{}</td></tr>\n", escape(value))).collect();
    format!("<section>\n<h2>{}</h2>\n<table class=\"about\">\n{rows}</table>\n</section>\n", words.about)
}

/// What a class is asked before and after the story, with its answers.
fn opinion(scenario: &PackScenario, words: &Words) -> String {
    let Some(opinion) = scenario.opinions.get(words.tag) else { return String::new() };
    let answers: Vec<&str> = opinion.options.iter().map(|option| option.text.as_str()).collect();
    format!("{} {}", opinion.prompt, answers.join(" · "))
}

fn cast(story: &Scenario, words: &Words) -> String {
    let row = |speaker: &engine::Speaker| {
        format!("<tr><th>{}</th><td>{}</td></tr>\n", escape(&speaker.name), words.role(speaker.role))
    };
    let rows: String = story.speakers.iter().map(row).collect();
    format!("<section>\n<h2>{}</h2>\n<table class=\"about\">\n{rows}</table>\n</section>\n", words.cast)
}

/// One box for each reviewer, whole on its page.
fn sign_off(pack: &Pack, words: &Words) -> String {
    let in_language = |all: &ByLanguage| escape(all.get(words.tag).unwrap_or_default());
    let field = |label: &str| format!("<div class=\"field\"><span>{label}</span></div>");
    let boxes = pack.reviewers.iter().map(|reviewer| {
        format!(
            "<div class=\"sign\">\n<h3>{}</h3>\n<p>{}</p>\n<p class=\"ticks\"><span>☐ {}</span> <span>☐ {}</span> \
             <span>☐ {}</span></p>\n<div class=\"remarks\"><span>{}</span></div>\n<div class=\"fields\">{}{}{}{}</div>\n</div>\n",
            in_language(&reviewer.label),
            in_language(&reviewer.asks),
            words.agree,
            words.agree_if,
            words.disagree,
            words.remarks,
            field(words.name),
            field(words.organisation),
            field(words.date),
            field(words.signature),
        )
    });
    let boxes: String = boxes.collect();
    format!("<section class=\"new-page\">\n<h2>{}</h2>\n{boxes}</section>\n", words.sign_off)
}
