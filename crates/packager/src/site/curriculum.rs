//! The curriculum, written from the stories themselves.

use std::rc::Rc;

use engine::DocumentGroup;
use ke_nghe::boot::Page;
use ke_nghe::page::CurriculumEntry;
use pack::Tag;

use super::address;
use super::pages::{Maker, PageSpec};

/// All stories, to choose one for a class.
pub(super) fn curriculum(site: &Maker<'_>) -> PageSpec {
    let here = address::curriculum(site.tag);
    let up = site.up(&here);
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
            lesson: format!("{}#lesson/{}", address::below(&up, &address::class(site.tag)), story.id),
            card,
        })
    });
    let entries = Rc::new(entries.collect());
    let spec = site.spec(&here, address::curriculum, Page::Document, Vec::new(), site.variant);
    let title = spec.boot.words.curriculum().to_owned();
    PageSpec {
        title: Some(title),
        card: site.group_card(DocumentGroup::Teachers),
        curriculum: Some(entries),
        needs_engine: false,
        style_apart: true,
        ..spec
    }
}
