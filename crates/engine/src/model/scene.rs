//! A passage of the story: what is said, and the step that follows.

use serde::{Deserialize, Serialize};

use super::{LineId, PictureId, PlaceId, SceneId, SpeakerId, Step};

/// A passage: its lines, then one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Its id.
    pub id: SceneId,
    /// Where it is set. The thread on screen goes on while the place stays the same.
    pub place: PlaceId,
    /// What is said, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// What the learner does after the lines.
    pub step: Step,
}

/// One message or one sentence of the narrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id.
    pub id: LineId,
    /// Who says it; none is the narrator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<SpeakerId>,
    /// The words, or the description of a picture.
    pub text: String,
    /// Whether the line is words or a picture.
    #[serde(default, skip_serializing_if = "Shown::is_words")]
    pub shown: Shown,
    /// The grooming sign it shows; only on lines of a person with bad intent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag: Option<Flag>,
}

/// How a line appears in its bubble.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// As words.
    #[default]
    Words,
    /// As a picture of which only the description is shown.
    Described,
    /// As a drawing, with the words as its description.
    Picture(PictureId),
}

impl Shown {
    /// Whether the line is plain words.
    #[must_use]
    pub const fn is_words(&self) -> bool {
        matches!(self, Self::Words)
    }
}

/// A red flag: the sign of grooming that a line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// What it is a sign of.
    pub family: Family,
    /// Which lever it pulls.
    pub lever: Lever,
}

/// The family of signs a red flag belongs to, at the level of public prevention (Childnet, hotline 111).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Many questions, or moving to another app.
    Contact,
    /// Praise, gifts, "only I understand you".
    Trust,
    /// Secrecy, or turning the child against others.
    Isolation,
    /// Hurry, small odd requests that grow.
    Pressure,
    /// Asking for a private picture or a meeting.
    ImageMeeting,
    /// Threatening to harm or to tell.
    Threat,
}

/// The three levers that the cyber police (A05, 2025) name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lever {
    /// Đe dọa.
    Threat,
    /// Thao túng.
    Manipulation,
    /// Dụ dỗ.
    Luring,
}
