//! The pages of content: each in a full and in an easy-read form, and where its links lead.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use engine::{Audience, Block, Document, DocumentGroup, DocumentKind, DocumentLink};
use ke_nghe::Reading;
use ke_nghe::boot::Page;
use pack::{Pack, PackDocument, Reader};

use super::address;
use super::pages::{Maker, PageSpec, Variant};

/// Every page of content in one language.
pub(super) fn documents(site: &Maker<'_>) -> Vec<PageSpec> {
    let forms = |page: &PackDocument| if has_easy(page) { vec![false, true] } else { vec![false] };
    let all =
        site.pack.documents.iter().flat_map(|page| forms(page).into_iter().map(move |easy| (page, easy)));
    let drawings = Rc::new(drawings(site.pack));
    let with_drawings = |spec| PageSpec { drawings: drawings.clone(), ..spec };
    all.filter_map(|(page, easy)| document(site, page, easy)).map(with_drawings).collect()
}

/// The drawings of all pages of content. They are few and alike: one file with all is lighter than one for each page.
fn drawings(pack: &Pack) -> BTreeSet<String> {
    let sections =
        pack.documents.iter().flat_map(|page| page.locales.values()).flat_map(|page| &page.sections);
    let blocks = sections.flat_map(|section| section.blocks.iter().chain(&section.easy));
    blocks.filter_map(drawing).map(str::to_owned).collect()
}

fn drawing(block: &Block) -> Option<&str> {
    match block {
        Block::Picture { picture, .. } => Some(picture.as_str()),
        _ => None,
    }
}

fn document(site: &Maker<'_>, page: &PackDocument, easy: bool) -> Option<PageSpec> {
    let document = page.locale(site.tag)?;
    let here = at(site.pack, site.tag, page, easy);
    let spec =
        site.spec(&here, |tag| at(site.pack, tag, page, easy), Page::Document, Vec::new(), site.variant);
    let up = site.up(&here);
    let whole = page.part_of.as_ref().and_then(|id| site.pack.documents.iter().find(|page| page.id == *id));
    let way = |to: &PackDocument, easy| address::below(&up, &at(site.pack, site.tag, to, easy));
    // Whoever reads the easy form stays in it.
    let pages = site.pack.documents.iter().map(|to| (to.id.clone(), way(to, easy && has_easy(to))));
    let story = |id: &str| address::below(&up, &address::scenario(site.tag, id));
    let stories = site.pack.scenarios.iter().map(|to| (to.id.clone(), story(&to.id)));
    let ways: BTreeMap<_, _> = pages.chain(stories).collect();
    let door = whole.or_else(|| first(site.pack, page.group)).filter(|door| door.id != page.id);
    // The easy form of a section that is a page of its own stands on the whole page.
    let twin = match whole {
        Some(whole) => document.sections.first().map(|part| format!("{}#{}", way(whole, true), part.id)),
        None => has_easy(page).then(|| way(page, !easy)),
    };
    let reading = Reading {
        document: document.clone(),
        easy,
        ways,
        lessons: is_teachers_door(site.pack, page).then(|| {
            let way = |to: String| address::below(&up, &to);
            (way(address::class(site.tag)), way(address::curriculum(site.tag)))
        }),
        // A file has no address that could be given on.
        giving: (is_teachers_door(site.pack, page) && site.variant == Variant::Site)
            .then(|| address::below(&up, &address::embed(site.tag))),
        twin,
        part: whole.is_some(),
        door: door.and_then(|door| door.locale(site.tag)).map(link),
    };
    let mut boot = spec.boot;
    boot.words = site.words(site.tag, reader(document));
    Some(PageSpec {
        title: Some(reading.title(&boot.words)),
        description: document.summary.clone(),
        card: site.group_card(page.group),
        reading: Some(Rc::new(reading)),
        needs_engine: false,
        style_apart: true,
        boot,
        ..spec
    })
}

fn link(page: &Document) -> DocumentLink {
    DocumentLink { id: page.id.clone(), heading: page.title.clone(), summary: page.summary.clone() }
}

/// The first page of a group stands right behind its door.
fn first(pack: &Pack, group: DocumentGroup) -> Option<&PackDocument> {
    pack.documents.iter().find(|page| page.group == group)
}

fn at(pack: &Pack, tag: &str, page: &PackDocument, easy: bool) -> String {
    let is_first = first(pack, page.group).is_some_and(|door| door.id == page.id);
    let own = if is_first { "" } else { page.id.as_str() };
    address::document(tag, page.group, own, easy)
}

fn is_teachers_door(pack: &Pack, page: &PackDocument) -> bool {
    page.group == DocumentGroup::Teachers && first(pack, page.group).is_some_and(|door| door.id == page.id)
}

/// A card is as easy as can be already.
fn has_easy(page: &PackDocument) -> bool {
    page.part_of.is_none() && page.locales.values().all(|document| document.kind == DocumentKind::Page)
}

/// How the bars address the reader. Those of adults speak of the child, as they do to the youngest.
const fn reader(document: &Document) -> Reader {
    match document.audience {
        Audience::Teen => Reader::Older,
        Audience::Child | Audience::Adult => Reader::Younger,
    }
}
