//! The blocks of a page of content: lines of one kind become one list, and a drawing after a step belongs to it.

use engine::{Block, DocumentLink, Form, Inline, Organisation, ReportWay};

use super::document::Reading;
use crate::boot::Boot;
use crate::look::Look;
use crate::ui::{El, bare, described_picture, el, help_card, icon};
use crate::words::fill;

/// Draws blocks.
#[derive(Clone, Copy)]
pub(super) struct Blocks<'a> {
    /// The interface's words, and the drawings.
    pub look: Look<'a>,
    /// What every page is told.
    pub boot: &'a Boot,
    /// The page.
    pub reading: &'a Reading,
    /// What the help card says about fault to this reader.
    pub fault: &'a str,
}

impl Blocks<'_> {
    /// All blocks of a section.
    pub(super) fn all(&self, blocks: &[Block]) -> Vec<El> {
        let mut drawn = Vec::new();
        let mut rest = blocks;
        while let Some((first, after)) = rest.split_first() {
            match list_tag(first) {
                Some(tag) => {
                    let (list, left) = self.list(tag, rest);
                    drawn.push(list);
                    rest = left;
                }
                None => {
                    drawn.push(self.block(first));
                    rest = after;
                }
            }
        }
        drawn
    }

    /// The list that begins here, and what comes after it.
    fn list<'b>(&self, tag: &'static str, blocks: &'b [Block]) -> (El, &'b [Block]) {
        let mut items: Vec<(&[Inline], Vec<El>)> = Vec::new();
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first() {
            match (block, items.last_mut()) {
                (Block::Words { words, .. }, _) if list_tag(block) == Some(tag) => {
                    items.push((words, Vec::new()))
                }
                (Block::Picture { .. }, Some((_, pictures))) if tag == "ol" => {
                    pictures.push(self.block(block))
                }
                _ => break,
            }
            rest = after;
        }
        let class = if tag == "ol" { "doc__steps" } else { "doc__list" };
        let item = |(words, pictures): (&[Inline], Vec<El>)| {
            bare("li").child(self.inline(bare("p"), words)).children(pictures)
        };
        (el(tag, class).attr("role", "list").children(items.into_iter().map(item)), rest)
    }

    fn block(&self, block: &Block) -> El {
        match block {
            Block::Words { form, words, checked_on } => {
                let line = match form {
                    Form::Callout => el("p", "doc__callout"),
                    Form::Say => return self.say(words),
                    Form::Source => el("p", "doc__source"),
                    Form::Paragraph | Form::Bullet | Form::Step => bare("p"),
                };
                let line = self.inline(line, words);
                match checked_on {
                    Some(day) => line.text(" ").text(&self.checked(*day)),
                    None => line,
                }
            }
            Block::Picture { picture, description } => el("figure", "doc__picture").child(described_picture(
                self.look,
                picture.as_str(),
                "doc__drawing",
                description,
            )),
            Block::Door(link) => self.door(link),
            Block::Numbers => help_card(self.look, self.boot.numbers.iter(), self.fault),
            Block::Reports(ways) => {
                el("div", "doc__reports").children(ways.iter().map(|way| self.report(way)))
            }
            Block::Organisations { locality, organisations } => self.organisations(locality, organisations),
        }
    }

    fn checked(&self, day: engine::Date) -> String {
        let words = self.look.words;
        let written = day.to_string();
        let mut parts: Vec<&str> = written.split('-').map(|part| part.trim_start_matches('0')).collect();
        parts.reverse();
        format!("{}.", fill(words.checked_on(), &[&fill(words.day(), &parts)]))
    }

    fn say(&self, words: &[Inline]) -> El {
        el("blockquote", "doc__say").child(icon("speak")).child(self.inline(bare("p"), words))
    }

    fn door(&self, link: &DocumentLink) -> El {
        let words = bare("span")
            .child(bare("strong").text(&link.heading))
            .child(el("span", "doc__about").text(&link.summary));
        let way = self.reading.way(&link.id);
        let door = el("a", "doc__door").set("href", way.unwrap_or("#")).child(words).child(icon("next"));
        el("p", "doc__doorway").flag("hidden", way.is_none()).child(door)
    }

    fn report(&self, way: &ReportWay) -> El {
        let steps = way.steps.iter().map(|step| bare("li").text(step));
        el("div", "doc__report")
            .child(bare("h3").text(&fill(self.look.words.report_on(), &[&way.app])))
            .child(el("ol", "doc__taps").children(steps))
            .child(el("p", "doc__source").text(&self.checked(way.checked_on)))
    }

    fn organisations(&self, locality: &str, organisations: &[Organisation]) -> El {
        let one = |one: &Organisation| {
            bare("li").child(bare("strong").text(&one.name)).child(el("span", "doc__about").text(&one.about))
        };
        el("div", "doc__places")
            .maybe(
                (!locality.is_empty()).then(|| bare("h3").text(&fill(self.look.words.here(), &[locality]))),
            )
            .child(bare("ul").attr("role", "list").children(organisations.iter().map(one)))
    }

    /// Running text in an element.
    fn inline(&self, into: El, words: &[Inline]) -> El {
        words.iter().fold(into, |into, piece| match piece {
            Inline::Text(text) => into.text(text),
            Inline::Number { tel, text } => into.child(
                el("a", "doc__number").set("href", &format!("tel:{tel}")).child(bare("strong").text(text)),
            ),
            Inline::Link { url, text } => {
                into.child(bare("a").set("href", url).attr("rel", "noreferrer").text(text))
            }
            Inline::Page(link) => match self.reading.way(&link.id) {
                Some(way) => into.child(bare("a").set("href", way).text(&link.heading)),
                None => into.text(&link.heading),
            },
        })
    }
}

/// The list that a block is a line of.
const fn list_tag(block: &Block) -> Option<&'static str> {
    match block {
        Block::Words { form: Form::Bullet, .. } => Some("ul"),
        Block::Words { form: Form::Step, .. } => Some("ol"),
        _ => None,
    }
}
