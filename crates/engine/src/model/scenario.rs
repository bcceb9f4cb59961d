//! A scenario and what it declares before its first scene.

use serde::{Deserialize, Serialize};

use super::{Digest, PictureId, PlaceId, ScenarioId, Scene, SceneId, SpeakerId, Step};

/// One story in one language, checked and compiled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its id and address.
    pub id: ScenarioId,
    /// What its structure was when a run was saved; see [`Digest`].
    pub digest: Digest,
    /// Its neutral name, fit for a browser tab.
    pub title: String,
    /// One or two sentences for the card on home.
    pub summary: String,
    /// The learners it is written for.
    pub band: Band,
    /// Who has to be there.
    pub setting: Setting,
    /// How long one run takes, in minutes.
    pub minutes: u8,
    /// The share of points, in per cent, from which a finished run counts as success.
    pub mastery: u8,
    /// The drawing on its card.
    pub cover: PictureId,
    /// What a scenario for a child with an adult says before it opens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// Everyone who speaks.
    pub speakers: Vec<Speaker>,
    /// Everywhere it is set.
    pub places: Vec<Place>,
    /// The scene that stands on the page at once.
    pub opening: SceneId,
    /// All scenes, in the author's order.
    pub scenes: Vec<Scene>,
}

impl Scenario {
    /// The scene of this id.
    #[must_use]
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == *id)
    }

    /// The speaker of this id.
    #[must_use]
    pub fn speaker(&self, id: &SpeakerId) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == *id)
    }

    /// The place of this id.
    #[must_use]
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// The scenes where a run can end.
    pub fn endings(&self) -> impl Iterator<Item = &Scene> {
        self.scenes.iter().filter(|scene| matches!(scene.step, Step::Ending(_)))
    }
}

/// The age band a scenario is written for. It decides length limits, type size and how the learner is addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// Primary school.
    #[serde(rename = "6-10")]
    Primary,
    /// Lower secondary school.
    #[serde(rename = "11-14")]
    LowerSecondary,
    /// Upper secondary school.
    #[serde(rename = "15-17")]
    UpperSecondary,
    /// Parents and teachers.
    #[serde(rename = "adult")]
    Adult,
}

impl Band {
    /// Every band, youngest first.
    pub const ALL: [Self; 4] = [Self::Primary, Self::LowerSecondary, Self::UpperSecondary, Self::Adult];

    /// The band as it is written in a scenario's file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "6-10",
            Self::LowerSecondary => "11-14",
            Self::UpperSecondary => "15-17",
            Self::Adult => "adult",
        }
    }
}

/// Who has to be there when a scenario is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// Anyone, anywhere.
    Open,
    /// A teacher or carer is near; it opens with a calm line, a way to stop, and help.
    WithAdult,
    /// Only as part of a led lesson.
    Lesson,
}

impl Setting {
    /// The setting as it is written in a scenario's file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::WithAdult => "with-adult",
            Self::Lesson => "lesson",
        }
    }
}

/// Someone who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Their id.
    pub id: SpeakerId,
    /// What the others call them.
    pub name: String,
    /// What part they have.
    pub role: Role,
    /// Their drawing.
    pub picture: PictureId,
}

/// What part a speaker has in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The child whom the learner advises.
    Friend,
    /// Another child or young person.
    Peer,
    /// An adult who may listen.
    Adult,
    /// A person with bad intent. Only their lines can carry a red flag.
    Offender,
}

/// Where a scene is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// The invented app's name; none for a talk in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app: Option<String>,
    /// The header of the screen: with whom, or where.
    pub title: String,
    /// Whose phone it is; their bubbles stand on the right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<SpeakerId>,
}
