//! What the story states as fact and whom it sends a child to, with sources and days; and the words it may use although
//! they are avoided elsewhere.

use pack::{Pack, PackScenario};

use super::words::Words;
use crate::site::escape;

/// Facts, numbers and waivers.
pub(super) fn facts(pack: &Pack, scenario: &PackScenario, words: &Words) -> String {
    let rows: String = scenario.references.iter().filter_map(|name| row(pack, name, words)).collect();
    let facts = format!(
        "<section>\n<h2>{}</h2>\n<table class=\"facts\">\n<thead><tr><th></th><th></th><th>{}</th><th>{}</th></tr></thead>\n\
         {rows}</table>\n</section>\n",
        words.facts, words.source, words.checked
    );
    if scenario.waivers.is_empty() {
        return facts;
    }
    let waivers = scenario.waivers.iter().map(|waiver| {
        format!(
            "<tr><th>{}</th><td>{}</td><td>{}</td></tr>\n",
            escape(&waiver.line),
            escape(&waiver.word),
            escape(&waiver.reason)
        )
    });
    let waivers: String = waivers.collect();
    format!(
        "{facts}<section>\n<h2>{}</h2>\n<table class=\"facts\">\n{waivers}</table>\n</section>\n",
        words.waivers
    )
}

fn row(pack: &Pack, name: &str, words: &Words) -> Option<String> {
    let (what, source, checked_on) = match name.strip_prefix("fact:") {
        Some(id) => {
            let fact = pack.facts.iter().find(|fact| fact.id == id)?;
            (fact.words.get(words.tag)?, fact.source.as_str(), fact.checked_on)
        }
        None => {
            let number = pack.site.number(name)?;
            (number.label.get(words.tag)?, number.source.as_str(), number.checked_on)
        }
    };
    Some(format!(
        "<tr><th>{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        escape(name),
        escape(what),
        escape(source),
        words.day(checked_on)
    ))
}
