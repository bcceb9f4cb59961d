//! Checked pages to what is drawn, in every language. What names something hidden is left out.

use std::collections::BTreeMap;

use engine::{Block, Date, Document, DocumentLink, Form, Inline, Organisation, ReportWay, Section, Shown};

use super::{BlockSource, DocumentSource, SectionSource, Special};
use crate::compiled::PackDocument;
use crate::label::LabelSource;
use crate::parse::EntrySource;
use crate::reference::references;
use crate::rules::{Shared, Translations, is};
use crate::source::{LineSource, ScenarioSource, Text};

/// A page, and its sections that are pages of their own, in Vietnamese and in every other language; none if something it
/// needs is missing after all.
pub(crate) fn documents(
    source: &DocumentSource,
    (pages, stories): (&[DocumentSource], &[ScenarioSource]),
    shared: &Shared<'_>,
    translations: &[Translations<'_>],
) -> Option<Vec<PackDocument>> {
    let id = &source.id.as_ref()?.value;
    let parts = source.sections.iter().filter(|section| section.summary.is_some());
    let made = std::iter::once(None).chain(parts.map(Some)).map(|part| {
        let mut locales = BTreeMap::new();
        for translations in std::iter::once(None).chain(translations.iter().map(Some)) {
            let tag = translations.map_or("vi", |translations| translations.tag.as_str());
            let maker = Maker { pages, stories, shared, translations };
            let document = match part {
                None => maker.document(source)?,
                Some(section) => maker.part(source, section)?,
            };
            locales.insert(tag.to_owned(), document);
        }
        Some(PackDocument {
            id: part.map_or_else(|| Some(id.clone()), |section| part_id(source, section))?,
            group: source.group.as_ref()?.value,
            order: source.order.as_ref()?.value,
            part_of: part.map(|_| id.clone()),
            locales,
        })
    });
    made.collect()
}

/// The id of a section that is a page of its own: with its slash it stands below its page, and can never be another's.
fn part_id(source: &DocumentSource, section: &SectionSource) -> Option<String> {
    Some(format!("{}/{}", source.id.as_ref()?.value, section.id.as_ref()?.value))
}

struct Maker<'a> {
    pages: &'a [DocumentSource],
    stories: &'a [ScenarioSource],
    shared: &'a Shared<'a>,
    translations: Option<&'a Translations<'a>>,
}

impl Maker<'_> {
    fn document(&self, source: &DocumentSource) -> Option<Document> {
        let mut sections: Vec<Section> = Vec::new();
        for written in &source.sections {
            let mut section = self.section(source, written)?;
            if written.summary.is_some() {
                // What is a page of its own stands here as a door, after what was said before; in easy words it is here.
                section.blocks.clear();
                let door = Block::Door(self.part_link(source, written)?);
                let before = sections.iter_mut().rfind(|before| !before.blocks.is_empty());
                before.unwrap_or(&mut section).blocks.push(door);
            }
            sections.push(section);
        }
        Some(Document {
            id: source.id.as_ref()?.value.clone(),
            kind: source.kind,
            audience: source.audience.as_ref()?.value,
            group: source.group.as_ref()?.value,
            title: self.plain(source, "title", source.title.as_ref()?)?,
            heading: self.heading(source)?,
            summary: self.plain(source, "summary", source.summary.as_ref()?)?,
            sections,
        })
    }

    /// A section as a page of its own.
    fn part(&self, source: &DocumentSource, written: &SectionSource) -> Option<Document> {
        let DocumentLink { id, heading, summary } = self.part_link(source, written)?;
        let mut section = self.section(source, written)?;
        section.easy.clear();
        Some(Document {
            id,
            kind: source.kind,
            audience: source.audience.as_ref()?.value,
            group: source.group.as_ref()?.value,
            title: heading.clone(),
            heading,
            summary,
            sections: vec![section],
        })
    }

    fn part_link(&self, source: &DocumentSource, section: &SectionSource) -> Option<DocumentLink> {
        let id = &section.id.as_ref()?.value;
        Some(DocumentLink {
            heading: self.plain(source, &format!("{id}/heading"), section.heading.as_ref()?)?,
            summary: self.plain(source, &format!("{id}/summary"), section.summary.as_ref()?)?,
            id: part_id(source, section)?,
        })
    }

    fn heading(&self, source: &DocumentSource) -> Option<String> {
        let key = if source.heading.is_some() { "heading" } else { "title" };
        self.plain(source, key, source.top()?)
    }

    fn section(&self, source: &DocumentSource, section: &SectionSource) -> Option<Section> {
        let id = section.id.as_ref()?.value.clone();
        let blocks = |all: &[BlockSource]| all.iter().filter_map(|block| self.block(source, block)).collect();
        Some(Section {
            heading: self.plain(source, &format!("{id}/heading"), section.heading.as_ref()?)?,
            blocks: blocks(&section.blocks),
            easy: blocks(&section.easy),
            id,
        })
    }

    /// The words of a text: translated, or as they were written while a translation is missing.
    fn words<'b>(&'b self, source: &DocumentSource, key: &str, text: &'b Text) -> Option<&'b str> {
        let key = format!("{}/{key}", source.id.as_ref()?.value);
        let words = self.translations.and_then(|translations| translations.words(&key));
        Some(words.unwrap_or(&text.value).trim())
    }

    /// Words that cannot hold links.
    fn plain(&self, source: &DocumentSource, key: &str, text: &Text) -> Option<String> {
        let (inline, _) = self.inline(self.words(source, key, text)?)?;
        let word = |piece: Inline| match piece {
            Inline::Text(text) | Inline::Number { text, .. } | Inline::Link { text, .. } => text,
            Inline::Page(page) => page.heading,
        };
        Some(inline.into_iter().map(word).collect())
    }

    fn block(&self, source: &DocumentSource, block: &BlockSource) -> Option<Block> {
        match block {
            BlockSource::Line { form, line } => self.line(source, *form, line),
            BlockSource::Door(page) => self.page(&page.value).map(Block::Door),
            BlockSource::Story(story) => self.story(&story.value).map(Block::Door),
            BlockSource::Special(special) => match special.value {
                Special::Numbers => Some(Block::Numbers),
                Special::Reports => {
                    let ways = self.shared.site.report_ways.iter().filter(|way| way.shown);
                    Some(Block::Reports(ways.filter_map(|way| self.report_way(way)).collect()))
                }
                Special::Receivers => Some(self.organisations(true)),
                Special::Helpers => Some(self.organisations(false)),
            },
        }
    }

    fn line(&self, source: &DocumentSource, form: Form, line: &LineSource) -> Option<Block> {
        let words = self.words(source, &line.id.as_ref()?.value, &line.text)?;
        if let Shown::Picture(picture) = &line.shown {
            return Some(Block::Picture { picture: picture.clone(), description: words.to_owned() });
        }
        let (words, oldest) = self.inline(words)?;
        let checked_on = oldest.filter(|_| form == Form::Source);
        Some(Block::Words { form, words, checked_on })
    }

    /// Running text in pieces, with the day on which the oldest fact in it was checked; none if it names something hidden.
    fn inline(&self, words: &str) -> Option<(Vec<Inline>, Option<Date>)> {
        let mut pieces = Pieces::default();
        let mut oldest: Option<Date> = None;
        let mut from = 0;
        for reference in references(words) {
            pieces.text(words.get(from..reference.range.start).unwrap_or_default());
            from = reference.range.end;
            if let Some(id) = reference.name.strip_prefix("page:") {
                pieces.0.push(Inline::Page(self.page(id)?));
            } else if let Some(id) = reference.name.strip_prefix("story:") {
                pieces.0.push(Inline::Page(self.story(id)?));
            } else if let Some(id) = reference.name.strip_prefix("link:") {
                let link = self.shared.site.links.iter().find(|link| is(link.id.as_ref(), id))?;
                let url = link.target.as_ref()?.value.clone();
                let text = self.of(&link.label)?.to_owned();
                pieces.0.push(link.shown.then_some(Inline::Link { url, text })?);
            } else if let Some(id) = reference.name.strip_prefix("fact:") {
                let fact = self.shared.pack.facts.iter().find(|fact| is(fact.id.as_ref(), id))?;
                oldest = oldest.into_iter().chain(fact.proof.day()).min();
                pieces.text(&self.shared.referred(reference.name, self.translations)?);
            } else {
                let numbers = &self.shared.site.numbers;
                let number = numbers.iter().find(|number| is(number.id.as_ref(), reference.name))?;
                let (tel, text) = (number.tel.as_ref()?.value.clone(), number.text.as_ref()?.value.clone());
                pieces.0.push(Inline::Number { tel, text });
            }
        }
        pieces.text(words.get(from..).unwrap_or_default());
        Some((pieces.0, oldest))
    }

    fn page(&self, id: &str) -> Option<DocumentLink> {
        let page = self.pages.iter().find(|page| is(page.id.as_ref(), id))?;
        Some(DocumentLink {
            id: id.to_owned(),
            heading: self.heading(page)?,
            summary: self.plain(page, "summary", page.summary.as_ref()?)?,
        })
    }

    /// Stories and pages have no id in common, so a link needs to say no more than the id.
    fn story(&self, id: &str) -> Option<DocumentLink> {
        let story = self.stories.iter().find(|story| is(story.id.as_ref(), id))?;
        let words = |key: &str, text: &Option<Text>| {
            let translated = self.translations.and_then(|all| all.words(&format!("{id}/{key}")));
            Some(translated.unwrap_or(&text.as_ref()?.value).trim().to_owned())
        };
        Some(DocumentLink {
            id: id.to_owned(),
            heading: words("title", &story.title)?,
            summary: words("summary", &story.summary)?,
        })
    }

    fn of<'b>(&'b self, label: &'b LabelSource) -> Option<&'b str> {
        label.words(self.translations)
    }

    fn report_way(&self, way: &EntrySource) -> Option<ReportWay> {
        let steps = self.of(&way.label)?.lines().map(str::trim).filter(|step| !step.is_empty());
        Some(ReportWay {
            app: way.target.as_ref()?.value.clone(),
            steps: steps.map(str::to_owned).collect(),
            checked_on: way.proof.day()?,
        })
    }

    fn organisations(&self, receives: bool) -> Block {
        let site = self.shared.site;
        let all = site.organisations.iter().filter(|one| one.shown && one.receives == receives);
        let one = |one: &EntrySource| {
            let (name, about) = (self.of(&one.label)?, self.of(one.about.as_ref()?)?);
            Some(Organisation { name: name.to_owned(), about: about.to_owned() })
        };
        let locality = site.locality.as_ref().and_then(|label| self.of(label)).unwrap_or_default().to_owned();
        Block::Organisations { locality, organisations: all.filter_map(one).collect() }
    }
}

/// Running text in the making.
#[derive(Default)]
struct Pieces(Vec<Inline>);

impl Pieces {
    /// Adds words to those before them.
    fn text(&mut self, words: &str) {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Inline::Text(text)) => text.push_str(words),
            _ => self.0.push(Inline::Text(words.to_owned())),
        }
    }
}
