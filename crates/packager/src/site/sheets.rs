//! The pages for teachers that are written from the stories themselves.

use std::rc::Rc;

use engine::DocumentGroup;
use ke_nghe::boot::Page;
use ke_nghe::page::{CurriculumEntry, Sheet};
use pack::{PackScenario, Tag};

use super::address;
use super::pages::{Maker, PageSpec, Variant};

/// All stories, to choose one for a class.
pub(super) fn curriculum(site: &Maker<'_>) -> PageSpec {
    let here = address::curriculum(site.tag);
    let up = address::climb(&here);
    let named = |tags: &[Tag], ids: &[String]| {
        tags.iter().filter(|tag| ids.contains(&tag.id)).map(|tag| tag.label(site.tag).to_owned()).collect()
    };
    let entries = site.cards(&up).into_iter().filter_map(|card| {
        let story = site.pack.scenario(card.id.as_str())?;
        Some(CurriculumEntry {
            code: story.code.clone(),
            topics: named(&site.pack.topics, &story.topics),
            subjects: named(&site.pack.subjects, &story.subjects),
            competences: story.competences.clone(),
            duties: story.duties.clone(),
            round: address::below(&up, &address::round(site.tag, &story.id)),
            card,
        })
    });
    let sheet = Sheet::Curriculum { entries: entries.collect() };
    let spec = site.spec(&here, address::curriculum, Page::Document, Vec::new(), Variant::Site);
    let title = spec.boot.words.curriculum().to_owned();
    of_sheet(site, spec, title, sheet)
}

/// The fresh questions of a story for the whole class; none where it has none.
pub(super) fn round(site: &Maker<'_>, story: &PackScenario) -> Option<PageSpec> {
    let text = story.locale(site.tag)?;
    let here = address::round(site.tag, &story.id);
    let boosters: Vec<_> = story
        .boosters
        .iter()
        .filter_map(|booster| Some((booster.weeks, booster.locale(site.tag)?.clone())))
        .collect();
    if boosters.is_empty() {
        return None;
    }
    let curriculum = address::below(&address::climb(&here), &address::curriculum(site.tag));
    let sheet = Sheet::Round { title: text.title.clone(), boosters, curriculum };
    let spec =
        site.spec(&here, |tag| address::round(tag, &story.id), Page::Document, Vec::new(), Variant::Site);
    let title = format!("{} · {}", spec.boot.words.round(), text.title);
    Some(of_sheet(site, spec, title, sheet))
}

fn of_sheet(site: &Maker<'_>, spec: PageSpec, title: String, sheet: Sheet) -> PageSpec {
    PageSpec {
        title: Some(title),
        card: site.group_card(DocumentGroup::Teachers),
        sheet: Some(Rc::new(sheet)),
        needs_engine: false,
        style_apart: true,
        ..spec
    }
}
