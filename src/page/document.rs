//! The pages of content. They are drawn when the site is built, each in a full and in an easy-read form, and need no
//! engine. A page of the kind `card` fills the screen, to be shown to an adult.

use std::collections::BTreeMap;
use std::rc::Rc;

use engine::{Document, DocumentGroup, DocumentKind, DocumentLink, Section};
use yew::prelude::*;

use super::document_blocks::Blocks;
use crate::boot::Boot;
use crate::look::Look;
use crate::ui::{El, bare, classed, el, frame, icon};
use crate::warnings::warning_place;
use crate::words::Words;

/// From how many sections on a page begins with a list of them.
const MANY: usize = 4;

/// One page of content in one of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The page.
    pub document: Document,
    /// Whether it is the easy-read form.
    pub easy: bool,
    /// Where the pages of content and the stories are, by id, seen from here.
    pub ways: BTreeMap<String, String>,
    /// Where the other form of this page is; a card has none.
    pub twin: Option<String>,
    /// Where teachers begin a lesson in class mode, and where they choose a story; on their first page only.
    pub lessons: Option<(String, String)>,
    /// Where stories are given on to other sites; on the same page.
    pub giving: Option<String>,
    /// The page that leads here; none for the first of a group.
    pub door: Option<DocumentLink>,
    /// Whether it is a section of that page, fit for one sheet of paper.
    pub part: bool,
}

impl Reading {
    /// Its title; both forms stand in the browser's tab, so each has its own.
    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        let title = &self.document.title;
        if self.easy { format!("{title} · {}", words.easy_form()) } else { title.clone() }
    }

    /// Whether it shows the warnings of the day: the pages for adults do, but for parts of a page that does.
    #[must_use]
    pub fn warns(&self) -> bool {
        !self.part && self.document.kind != DocumentKind::Card && self.document.group != DocumentGroup::Help
    }

    /// Where a page or a story is, seen from here; none for a story that was not taken along into a file.
    pub(super) fn way(&self, id: &str) -> Option<&str> {
        self.ways.get(id).map(String::as_str)
    }
}

/// What a page of content is given.
#[derive(Clone, PartialEq, Properties)]
pub struct DocumentPageProps {
    /// What every page is told.
    pub boot: Rc<Boot>,
    /// What this one says.
    pub reading: Rc<Reading>,
}

/// A page of content with the bars that every page has.
#[component]
pub fn DocumentPage(props: &DocumentPageProps) -> Html {
    let (boot, reading) = (&props.boot, &*props.reading);
    let look = Look::of(boot);
    let is_card = reading.document.kind == DocumentKind::Card;
    let fault = match reading.document.group {
        DocumentGroup::Parents => look.words.fault_parents(),
        _ => look.words.not_your_fault(),
    };
    let blocks = Blocks { look, boot, reading, fault };
    let main = if is_card { card(&blocks) } else { page(&blocks) };
    frame(boot, if is_card { "page page--card" } else { "page" }, "all", main.done()).done()
}

fn page(blocks: &Blocks<'_>) -> El {
    let (reading, words) = (blocks.reading, blocks.look.words);
    let document = &reading.document;
    let said = |section: &&Section| !(if reading.easy { &section.easy } else { &section.blocks }).is_empty();
    let shown: Vec<&Section> = document.sections.iter().filter(said).collect();
    let many = shown.len() >= MANY && !reading.easy;
    let section = |section: &&Section| {
        // A section that is a page of its own has its heading at the top of the page.
        let heading = (section.heading != document.heading).then(|| bare("h2").text(&section.heading));
        el("section", "doc__section")
            .set("id", &section.id)
            .maybe(heading)
            .children(blocks.all(if reading.easy { &section.easy } else { &section.blocks }))
    };
    let lessons = reading.lessons.as_ref().map(|(class, curriculum)| {
        let way = |class, to: &str, name: &str| {
            el("a", class).set("href", to).child(bare("span").text(name)).child(icon("next"))
        };
        el("p", "doc__lessons").child(way("button button--main", class, words.teach())).text(" ").child(way(
            "button",
            curriculum,
            words.curriculum(),
        ))
    });
    let giving = reading.giving.as_ref().map(|way| {
        let link = el("a", "button").set("href", way).child(bare("span").text(words.door_embed()));
        bare("p").child(link.child(icon("next")))
    });
    // Whoever came for one thing finds that first.
    let is_door = reading.door.is_none();
    classed("main", &["doc", if reading.easy { "doc--easy" } else { "" }])
        .attr("id", "main")
        .attr("data-screen", "document")
        .attr("tabindex", "-1")
        .child(ways(blocks))
        .child(bare("h1").text(&document.heading))
        .child(el("p", "doc__lead").text(&document.summary))
        .maybe((reading.warns() && is_door).then(|| warning_place(words)))
        .maybe(lessons)
        .maybe(giving)
        .maybe(many.then(|| contents(&shown, words)))
        .children(shown.iter().map(section))
        .maybe((reading.warns() && !is_door).then(|| warning_place(words)))
        .child(back(blocks))
}

/// Up to the page that leads here, and over to the other form.
fn ways(blocks: &Blocks<'_>) -> El {
    let (reading, words) = (blocks.reading, blocks.look.words);
    let up = reading.door.as_ref().map(|door| {
        el("a", "doc__up")
            .set("href", reading.way(&door.id).unwrap_or("#"))
            .child(icon("back"))
            .child(bare("span").text(&door.heading))
    });
    let twin = reading.twin.as_ref().map(|twin| {
        let (drawn, label) =
            if reading.easy { ("book", words.full_form()) } else { ("eye", words.easy_form()) };
        el("a", "button doc__twin").set("href", twin).child(icon(drawn)).child(bare("span").text(label))
    });
    el("div", "doc__ways").maybe(up).maybe(twin)
}

fn contents(sections: &[&Section], words: &Words) -> El {
    let item = |section: &&Section| {
        bare("li").child(bare("a").set("href", &format!("#{}", section.id)).text(&section.heading))
    };
    el("nav", "doc__contents")
        .set("aria-label", words.contents())
        .child(bare("ul").attr("role", "list").children(sections.iter().map(item)))
}

fn back(blocks: &Blocks<'_>) -> El {
    let home = el("a", "button")
        .set("href", &blocks.boot.links.home)
        .child(icon("home"))
        .child(bare("span").text(blocks.look.words.home()));
    el("p", "doc__back").child(home)
}

/// A card for each way in which a child may speak of itself. No bar lies over it; help stands under it.
fn card(blocks: &Blocks<'_>) -> El {
    let (reading, words) = (blocks.reading, blocks.look.words);
    let document = &reading.document;
    let way = |section: &Section| {
        bare("li").child(bare("a").set("href", &format!("#{}", section.id)).text(&section.heading))
    };
    let forms = el("nav", "card__forms")
        .set("aria-label", words.card_forms())
        .child(bare("ul").attr("role", "list").children(document.sections.iter().map(way)));
    let section = |section: &Section| {
        el("section", "card")
            .set("id", &section.id)
            .attr("tabindex", "-1")
            .child(el("h2", "hidden").text(&section.heading))
            .children(blocks.all(&section.blocks))
    };
    el("main", "cards")
        .attr("id", "main")
        .attr("data-screen", "card")
        .attr("tabindex", "-1")
        .child(el("h1", "hidden").text(&document.heading))
        .child(forms)
        .children(document.sections.iter().map(section))
        .child(el("div", "card__foot").child(ways(blocks)).child(back(blocks)))
}
