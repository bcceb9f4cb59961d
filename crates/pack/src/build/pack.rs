//! What all scenarios share: the pack's own lists, and what a locality sets.

use super::value;
use crate::compiled::{Fact, Pack, PackDocument, PackScenario, PackSurvey, Reviewer, Site, SiteNumber, Tag};
use crate::parse::{NamedSource, NumberSource, ReviewerSource};
use crate::rules::{Shared, Translations};

/// The pack with these scenarios; none if something it needs is missing after all.
pub(crate) fn pack(
    shared: &Shared<'_>,
    scenarios: Vec<PackScenario>,
    documents: Vec<PackDocument>,
    surveys: Vec<PackSurvey>,
    languages: &[Translations<'_>],
) -> Option<Pack> {
    let source = shared.pack;
    let tags = |all: &[NamedSource]| all.iter().map(|one| tag(one, languages)).collect::<Option<_>>();
    Some(Pack {
        title: value(source.title.as_ref())?,
        site: site(shared, languages)?,
        scenarios,
        documents,
        surveys,
        topics: tags(&source.topics)?,
        subjects: tags(&source.subjects)?,
        competences: tags(&source.competences)?,
        duties: tags(&source.duties)?,
        reviewers: source.reviewers.iter().map(|one| reviewer(one, languages)).collect::<Option<_>>()?,
        facts: source.facts.iter().map(|one| fact(one, languages)).collect::<Option<_>>()?,
    })
}

fn tag(tag: &NamedSource, languages: &[Translations<'_>]) -> Option<Tag> {
    Some(Tag {
        id: value(tag.id.as_ref())?,
        label: tag.label.by_language(languages),
        source: value(tag.proof.source.as_ref()),
        checked_on: tag.proof.day(),
    })
}

fn reviewer(reviewer: &ReviewerSource, languages: &[Translations<'_>]) -> Option<Reviewer> {
    Some(Reviewer {
        id: value(reviewer.id.as_ref())?,
        label: reviewer.label.by_language(languages),
        asks: reviewer.asks.by_language(languages),
    })
}

fn fact(fact: &NamedSource, languages: &[Translations<'_>]) -> Option<Fact> {
    Some(Fact {
        id: value(fact.id.as_ref())?,
        words: fact.label.by_language(languages),
        source: value(fact.proof.source.as_ref())?,
        checked_on: fact.proof.day()?,
    })
}

fn site(shared: &Shared<'_>, languages: &[Translations<'_>]) -> Option<Site> {
    let source = shared.site;
    let number = |number: &NumberSource| {
        Some(SiteNumber {
            id: value(number.id.as_ref())?,
            tel: value(number.tel.as_ref())?,
            text: value(number.text.as_ref())?,
            label: number.label.by_language(languages),
            source: value(number.proof.source.as_ref())?,
            checked_on: number.proof.day()?,
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
