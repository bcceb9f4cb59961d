//! What all scenarios share: the pack's own lists, and what a locality sets.

use std::collections::BTreeMap;

use engine::Date;

use super::value;
use crate::compiled::{Fact, Pack, PackDocument, PackScenario, PackSurvey, Reviewer, Site, SiteNumber, Tag};
use crate::parse::{FactSource, ReviewerSource, SiteSource, TagSource};
use crate::rules::Shared;
use crate::source::Text;

/// The pack with these scenarios; none if something it needs is missing after all.
pub(crate) fn pack(
    shared: &Shared<'_>,
    scenarios: Vec<PackScenario>,
    documents: Vec<PackDocument>,
    surveys: Vec<PackSurvey>,
) -> Option<Pack> {
    let source = shared.pack;
    Some(Pack {
        title: value(source.title.as_ref())?,
        site: site(shared.site)?,
        scenarios,
        documents,
        surveys,
        topics: source.topics.iter().map(tag).collect::<Option<_>>()?,
        subjects: source.subjects.iter().map(tag).collect::<Option<_>>()?,
        competences: source.competences.iter().map(tag).collect::<Option<_>>()?,
        duties: source.duties.iter().map(tag).collect::<Option<_>>()?,
        reviewers: source.reviewers.iter().map(reviewer).collect::<Option<_>>()?,
        facts: source.facts.iter().map(fact).collect::<Option<_>>()?,
    })
}

fn by_language(words: &[(&'static str, Text)]) -> BTreeMap<String, String> {
    words.iter().map(|(tag, words)| ((*tag).to_owned(), words.value.clone())).collect()
}

fn day(text: Option<&Text>) -> Option<Date> {
    Date::parse(&text?.value)
}

fn tag(tag: &TagSource) -> Option<Tag> {
    Some(Tag {
        id: value(tag.id.as_ref())?,
        label: by_language(&tag.words),
        source: value(tag.source.as_ref()),
        checked_on: day(tag.checked_on.as_ref()),
    })
}

fn reviewer(reviewer: &ReviewerSource) -> Option<Reviewer> {
    Some(Reviewer {
        id: value(reviewer.id.as_ref())?,
        label: by_language(&reviewer.words),
        asks: by_language(&reviewer.asks),
    })
}

fn fact(fact: &FactSource) -> Option<Fact> {
    Some(Fact {
        id: value(fact.id.as_ref())?,
        words: by_language(&fact.words),
        source: value(fact.source.as_ref())?,
        checked_on: day(fact.checked_on.as_ref())?,
    })
}

fn site(source: &SiteSource) -> Option<Site> {
    let number = |number: &crate::parse::NumberSource| {
        Some(SiteNumber {
            id: value(number.id.as_ref())?,
            tel: value(number.tel.as_ref())?,
            text: value(number.text.as_ref())?,
            label: by_language(&number.labels),
            source: value(number.source.as_ref())?,
            checked_on: day(number.checked_on.as_ref())?,
        })
    };
    Some(Site {
        name: value(source.name.as_ref())?,
        exit_url: value(source.exit_url.as_ref())?,
        base_url: value(source.base_url.as_ref())?,
        base_path: value(source.base_path.as_ref())?,
        numbers: source.numbers.iter().map(number).collect::<Option<_>>()?,
    })
}
