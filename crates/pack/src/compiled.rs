//! What comes out: checked scenarios in every language, and what the site says around them.

use std::collections::BTreeMap;

use classroom::{GroundRules, Lesson, Material, Opinion, SceneNotes, Survey};
use engine::Date;

use crate::by_language::ByLanguage;

/// A checked pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// The pack's name.
    pub title: String,
    /// What a locality sets.
    pub site: Site,
    /// The scenarios, in the order of the home page.
    pub scenarios: Vec<PackScenario>,
    /// The pages of content, by group and by their order in it.
    pub documents: Vec<PackDocument>,
    /// What classes are asked before and after the lessons, the youngest band first.
    pub surveys: Vec<PackSurvey>,
    /// What scenarios can be about, in the order of the file.
    pub topics: Vec<Tag>,
    /// School lessons that scenarios can fit.
    pub subjects: Vec<Tag>,
    /// Digital competences of the school curriculum; they have official codes and no names.
    pub competences: Vec<Tag>,
    /// The duty groups of the province's plan.
    pub duties: Vec<Tag>,
    /// Who signs a scenario off.
    pub reviewers: Vec<Reviewer>,
    /// What stories may state as fact.
    pub facts: Vec<Fact>,
}

impl Pack {
    /// The scenario of this id.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&PackScenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// What class mode is told, in a language. A draft without its opinion question is no lesson yet.
    #[must_use]
    pub fn material(&self, tag: &str) -> Material {
        Material {
            lessons: self.scenarios.iter().filter_map(|scenario| scenario.lesson(tag)).collect(),
            surveys: self.surveys.iter().filter_map(|survey| survey.locales.get(tag)).cloned().collect(),
            rules: self.surveys.iter().filter_map(|survey| survey.rules.get(tag)).cloned().collect(),
        }
    }

    /// The languages the scenarios are in, Vietnamese first.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let first = self.scenarios.first();
        let others = first.into_iter().flat_map(|scenario| scenario.locales.keys()).map(String::as_str);
        std::iter::once("vi").chain(others.filter(|tag| *tag != "vi")).collect()
    }
}

/// One checked scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct PackScenario {
    /// Its id.
    pub id: String,
    /// Ids it had before it was renamed.
    pub former_ids: Vec<String>,
    /// Its place in the curriculum, such as `S06`.
    pub code: String,
    /// The school grades it fits; none for adults.
    pub grades: Vec<u8>,
    /// The ids of its topics.
    pub topics: Vec<String>,
    /// The ids of the school subjects where it fits.
    pub subjects: Vec<String>,
    /// The ids of the digital competences that it trains.
    pub competences: Vec<String>,
    /// The duty groups it serves.
    pub duties: Vec<u8>,
    /// The name of the first invented app it is set in.
    pub app: Option<String>,
    /// Further uses it is offered for: `assembly`, `group-round`, `home-task`.
    pub uses: Vec<String>,
    /// The numbers of `site.toml` and facts of `pack.toml` that it refers to: `111`, `fact:ID`.
    pub references: Vec<String>,
    /// The words it may use although they are otherwise refused.
    pub waivers: Vec<Waiver>,
    /// The teacher's notes by language.
    pub notes: BTreeMap<String, Vec<SceneNotes>>,
    /// What a class is asked before and after it, by language; a draft may have none yet.
    pub opinions: BTreeMap<String, Opinion>,
    /// Its boosters, the earlier one first.
    pub boosters: Vec<Booster>,
    /// The scenario in each language, by tag: `vi`, `en`.
    pub locales: BTreeMap<String, engine::Scenario>,
}

impl PackScenario {
    /// The scenario in a language.
    #[must_use]
    pub fn locale(&self, tag: &str) -> Option<&engine::Scenario> {
        self.locales.get(tag)
    }

    /// What it brings for a lesson, in a language; none where it has no opinion question yet.
    #[must_use]
    pub fn lesson(&self, tag: &str) -> Option<Lesson> {
        Some(Lesson {
            scenario: self.id.as_str().into(),
            notes: self.notes.get(tag).cloned().unwrap_or_default(),
            opinion: self.opinions.get(tag)?.clone(),
            uses: self.uses.clone(),
        })
    }
}

/// What a class of a band is asked before, after and some weeks after the lessons, and what it agrees upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackSurvey {
    /// Whom it is for.
    pub band: engine::Band,
    /// The survey in each language, by tag: `vi`, `en`.
    pub locales: BTreeMap<String, Survey>,
    /// The ground rules in each language, by tag.
    pub rules: BTreeMap<String, GroundRules>,
}

/// Two questions in a new setting, some weeks after a story: to the engine, a scenario of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Booster {
    /// The id of its scenario.
    pub id: String,
    /// How many weeks after the story it is due.
    pub weeks: u8,
    /// The booster in each language, by tag.
    pub locales: BTreeMap<String, engine::Scenario>,
}

impl Booster {
    /// The booster in a language.
    #[must_use]
    pub fn locale(&self, tag: &str) -> Option<&engine::Scenario> {
        self.locales.get(tag)
    }
}

/// The id under which a scenario's booster is played and kept. With its dot it can never be the id of a story.
pub(crate) fn booster_id(scenario: &str, weeks: u8) -> String {
    format!("{scenario}.{weeks}w")
}

/// Somebody who signs a scenario off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// Their id.
    pub id: String,
    /// Their part.
    pub label: ByLanguage,
    /// What they answer for.
    pub asks: ByLanguage,
}

/// What a story may state as fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: ByLanguage,
    /// Where it was read.
    pub source: String,
    /// The day it was checked.
    pub checked_on: Date,
}

/// A word that one text may use although it is otherwise refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// Which text.
    pub line: String,
    /// The word.
    pub word: String,
    /// Why.
    pub reason: String,
}

/// What a scenario is found by: a topic, a school subject or a digital competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: ByLanguage,
    /// Where it was read; a topic is our own word.
    pub source: Option<String>,
    /// The day that was checked.
    pub checked_on: Option<Date>,
}

impl Tag {
    /// Its name in a language, or its id where it has none.
    #[must_use]
    pub fn label(&self, tag: &str) -> &str {
        self.label.get(tag).unwrap_or(&self.id)
    }
}

/// One checked page of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackDocument {
    /// Its id.
    pub id: String,
    /// Which door of home it stands behind.
    pub group: engine::DocumentGroup,
    /// Its place within its group.
    pub order: u8,
    /// The id of the page whose section it is; that page has its easy-read form.
    pub part_of: Option<String>,
    /// The page in each language, by tag: `vi`, `en`.
    pub locales: BTreeMap<String, engine::Document>,
}

impl PackDocument {
    /// The page in a language.
    #[must_use]
    pub fn locale(&self, tag: &str) -> Option<&engine::Document> {
        self.locales.get(tag)
    }
}

/// What a locality sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The site's name.
    pub name: String,
    /// Where the quick exit leads.
    pub exit_url: String,
    /// The public address, or empty.
    pub base_url: String,
    /// The folder the site lives in.
    pub base_path: String,
    /// The numbers that help, in the order of the file.
    pub numbers: Vec<SiteNumber>,
}

impl Site {
    /// The number of this id.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<&SiteNumber> {
        self.numbers.iter().find(|number| number.id == id)
    }
}

/// A phone number that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteNumber {
    /// Its id.
    pub id: String,
    /// What the telephone dials.
    pub tel: String,
    /// How it is written.
    pub text: String,
    /// Who answers.
    pub label: ByLanguage,
    /// Where it was read.
    pub source: String,
    /// The day it was checked.
    pub checked_on: Date,
}
