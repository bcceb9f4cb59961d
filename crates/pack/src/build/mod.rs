//! Checked sources to what the engine plays. Nothing is missing any more; what would be is left out, never guessed.

mod booster;
mod digest;
mod pack;
mod scene;

use std::collections::BTreeMap;

use classroom::{Opinion, OpinionOption, SceneNotes};

use crate::compiled::{Booster, PackScenario, Waiver, booster_id};
use crate::reference::{references, resolved};
use crate::rules::{Shared, Translations, is};
use crate::source::{ScenarioSource, StatementSource, StepSource, Text, WaiverSource};
use crate::texts::wordings;

pub(crate) use pack::pack;

/// The scenario in Vietnamese and in every other language; none if something it needs is missing after all.
pub(crate) fn scenario(
    source: &ScenarioSource,
    shared: &Shared<'_>,
    translations: &[Translations<'_>],
) -> Option<PackScenario> {
    let mut locales = BTreeMap::new();
    let mut notes = BTreeMap::new();
    let mut opinions = BTreeMap::new();
    let mut boosters = boosters(source)?;
    for translations in std::iter::once(None).chain(translations.iter().map(Some)) {
        let wording = Wordings { source, shared, translations };
        let tag = wording.tag().to_owned();
        let scenario = wording.scenario()?;
        for (booster, written) in boosters.iter_mut().zip(&source.boosters) {
            booster.locales.insert(tag.clone(), wording.booster(&scenario, written)?);
        }
        locales.insert(tag.clone(), scenario);
        opinions.extend(wording.opinion().map(|opinion| (tag.clone(), opinion)));
        notes.insert(tag, wording.notes());
    }
    boosters.sort_by_key(|booster| booster.weeks);
    Some(PackScenario {
        id: value(source.id.as_ref())?,
        code: value(source.code.as_ref())?,
        former_ids: values(&source.former_ids),
        grades: source.grades.iter().map(|grade| grade.value).collect(),
        topics: values(&source.topics),
        subjects: values(&source.subjects),
        competences: values(&source.competences),
        duties: source.duties.iter().map(|duty| duty.value).collect(),
        app: first_app(source, shared),
        uses: values(&source.uses),
        references: referred(source),
        waivers: source.waivers.iter().filter_map(waiver).collect(),
        notes,
        opinions,
        boosters,
        locales,
    })
}

/// The numbers and facts that the scenario names, help cards included, each once.
fn referred(source: &ScenarioSource) -> Vec<String> {
    let mut names = Vec::new();
    for wording in wordings(source) {
        names.extend(references(&wording.text.value).into_iter().map(|reference| reference.name.to_owned()));
    }
    for step in source.steps() {
        if let StepSource::Ending { help, .. } = &step.value {
            names.extend(values(help));
        }
    }
    names.sort();
    names.dedup();
    names
}

fn waiver(source: &WaiverSource) -> Option<Waiver> {
    Some(Waiver {
        line: value(source.line.as_ref())?,
        word: value(source.word.as_ref())?,
        reason: value(source.reason.as_ref())?,
    })
}

/// The boosters, still without words, the earlier one first.
fn boosters(source: &ScenarioSource) -> Option<Vec<Booster>> {
    let id = value(source.id.as_ref())?;
    let written = source.boosters.iter().map(|booster| {
        let weeks = booster.weeks.as_ref()?.value;
        Some(Booster { id: booster_id(&id, weeks), weeks, locales: BTreeMap::new() })
    });
    written.collect()
}

fn values(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

fn value(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

fn first_app(source: &ScenarioSource, shared: &Shared<'_>) -> Option<String> {
    source.scenes.iter().find_map(|scene| {
        let place = source
            .places
            .iter()
            .find(|place| scene.place.as_ref().is_some_and(|wanted| is(place.id.as_ref(), &wanted.value)))?;
        shared.app_name(&place.app.as_ref()?.value)
    })
}

impl Shared<'_> {
    fn app_name(&self, id: &str) -> Option<String> {
        self.pack.apps.iter().find(|app| is(app.id.as_ref(), id)).and_then(|app| value(app.name.as_ref()))
    }
}

/// The words of one scenario in one language.
struct Wordings<'a> {
    source: &'a ScenarioSource,
    shared: &'a Shared<'a>,
    /// None is Vietnamese, as the author wrote it.
    translations: Option<&'a Translations<'a>>,
}

impl Wordings<'_> {
    fn tag(&self) -> &str {
        self.translations.map_or("vi", |translations| translations.tag.as_str())
    }

    /// The words of a text: translated, or as they were written while a translation is missing; references replaced.
    fn words(&self, key: &[&str], text: Option<&Text>) -> Option<String> {
        let text = text?;
        let key = format!("{}/{}", self.source.id.as_ref()?.value, key.join("/"));
        let words =
            self.translations.and_then(|translations| translations.words(&key)).unwrap_or(&text.value);
        Some(resolved(words.trim(), |name| self.shared.referred(name, self.translations)))
    }

    fn scenario(&self) -> Option<engine::Scenario> {
        let source = self.source;
        let scenes: Option<Vec<_>> = source.scenes.iter().map(|scene| self.scene(scene)).collect();
        let speakers: Option<Vec<_>> = source.speakers.iter().map(|speaker| self.speaker(speaker)).collect();
        let places: Option<Vec<_>> = source.places.iter().map(|place| self.place(place)).collect();
        let mut scenario = engine::Scenario {
            id: value(source.id.as_ref())?.into(),
            digest: String::new().into(),
            title: self.words(&["title"], source.title.as_ref())?,
            summary: self.words(&["summary"], source.summary.as_ref())?,
            band: source.band.as_ref()?.value,
            setting: source.setting.as_ref()?.value,
            minutes: source.minutes.as_ref()?.value,
            mastery: source.mastery.as_ref().map_or(60, |mastery| mastery.value),
            cover: value(source.cover.as_ref())?.into(),
            notice: self.words(&["notice"], source.notice.as_ref()),
            speakers: speakers?,
            places: places?,
            opening: value(source.opening.as_ref())?.into(),
            scenes: scenes?,
        };
        scenario.digest = digest::digest(&scenario);
        Some(scenario)
    }

    fn speaker(&self, speaker: &crate::source::SpeakerSource) -> Option<engine::Speaker> {
        let id = value(speaker.id.as_ref())?;
        Some(engine::Speaker {
            name: self.words(&["speaker", &id], speaker.name.as_ref())?,
            role: speaker.role.as_ref()?.value,
            picture: value(speaker.picture.as_ref())?.into(),
            id: id.into(),
        })
    }

    fn place(&self, place: &crate::source::PlaceSource) -> Option<engine::Place> {
        let id = value(place.id.as_ref())?;
        Some(engine::Place {
            app: place.app.as_ref().and_then(|app| self.shared.app_name(&app.value)),
            title: self.words(&["place", &id], place.title.as_ref())?,
            owner: value(place.owner.as_ref()).map(Into::into),
            id: id.into(),
        })
    }

    fn opinion(&self) -> Option<Opinion> {
        let opinion = self.source.opinion.as_ref()?;
        let option = |option: &StatementSource| {
            let id = value(option.id.as_ref())?;
            Some(OpinionOption {
                text: self.words(&["opinion", &id, "text"], option.text.as_ref())?,
                id: id.into(),
            })
        };
        Some(Opinion {
            prompt: self.words(&["opinion", "prompt"], opinion.prompt.as_ref())?,
            options: opinion.options.iter().map(option).collect::<Option<_>>()?,
        })
    }

    fn notes(&self) -> Vec<SceneNotes> {
        let notes = self.source.scenes.iter().filter_map(|scene| {
            let id = &scene.id.as_ref()?.value;
            let notes = scene.notes.as_ref()?;
            Some(SceneNotes {
                scene: id.as_str().into(),
                discuss: self.words(&[id, "notes", "discuss"], notes.discuss.as_ref())?,
                listen_for: self.words(&[id, "notes", "listen-for"], notes.listen_for.as_ref()),
                minutes: notes.minutes.as_ref().map(|minutes| minutes.value),
            })
        });
        notes.collect()
    }
}
