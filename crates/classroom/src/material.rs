//! What class mode is told of the stories and surveys, in one language. It was checked when the site was built.

use engine::{Band, ChoiceId, Question, ScenarioId, SceneId, compact};

/// Everything class mode is told besides the stories themselves, which it reads from their own pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Material {
    /// What each story brings for a lesson, in the pack's order.
    pub lessons: Vec<Lesson>,
    /// One survey for each band of children.
    pub surveys: Vec<Survey>,
    /// What the classes of each band of children agree upon.
    pub rules: Vec<GroundRules>,
}

impl Material {
    /// What a story brings for a lesson.
    #[must_use]
    pub fn lesson(&self, scenario: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.scenario.as_str() == scenario)
    }

    /// The survey for a band.
    #[must_use]
    pub fn survey(&self, band: Band) -> Option<&Survey> {
        self.surveys.iter().find(|survey| survey.band == band)
    }

    /// What classes of a band agree upon.
    #[must_use]
    pub fn rules(&self, band: Band) -> Option<&GroundRules> {
        self.rules.iter().find(|rules| rules.band == band)
    }
}

/// What a story brings for a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The story.
    pub scenario: ScenarioId,
    /// The teacher's notes, scene by scene.
    pub notes: Vec<SceneNotes>,
    /// The question that the class is asked before and after the story.
    pub opinion: Opinion,
    /// Further uses it is offered for: `assembly`, `group-round`, `home-task`; for `open` stories only.
    pub uses: Vec<String>,
}

impl Lesson {
    /// The notes on a scene.
    #[must_use]
    pub fn notes_on(&self, scene: &SceneId) -> Option<&SceneNotes> {
        self.notes.iter().find(|notes| notes.scene == *scene)
    }
}

/// What the teacher reads beside a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneNotes {
    /// The scene.
    pub scene: SceneId,
    /// A question to discuss.
    pub discuss: String,
    /// What to listen for.
    pub listen_for: Option<String>,
    /// How long to talk about it, in minutes.
    pub minutes: Option<u8>,
}

/// A question with no right answer, about what the story's friend or children in general may do, never about the pupils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// What is asked.
    pub prompt: String,
    /// Two to four answers.
    pub options: Vec<OpinionOption>,
}

/// One answer to a question with no right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpinionOption {
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub text: String,
}

/// What a class is asked before, after, and some weeks after the lessons. Only counts of it are ever kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Whom it is for.
    pub band: Band,
    /// Knowledge: small stories with one right answer, by cards.
    pub vignettes: Vec<Vignette>,
    /// Confidence, "Em tự tin có thể …", from 1 to 4: on secret paper slips, or alone on a device.
    pub confidence: Vec<SurveyItem>,
    /// Whom one would ask for help, from 1 to 4: on secret paper slips, or alone on a device.
    pub sources: Vec<SurveyItem>,
}

/// A small story with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vignette {
    /// Its id, the same in every language and year, so that counts can be put together.
    pub id: String,
    /// The question, its prompt with the story in it.
    pub question: Question,
}

/// A sentence to agree with, from 1 (not at all) to 4 (surely).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyItem {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// What a class agrees upon before a lesson, and what the teacher says first and last. Two places in it are filled in by
/// whoever shows it: `{nguoi-nghe}`, who listens today, and `{noi}`, where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroundRules {
    /// Whom they are for.
    pub band: Band,
    /// Their heading.
    pub title: String,
    /// The rules.
    pub rules: Vec<String>,
    /// What the teacher says before the story.
    pub opening: Vec<String>,
    /// What the teacher says at the end.
    pub closing: Vec<String>,
}

impl GroundRules {
    /// A sentence with who listens and where filled in.
    #[must_use]
    pub fn filled(sentence: &str, listener: &str, place: &str) -> String {
        sentence.replace("{nguoi-nghe}", listener).replace("{noi}", place)
    }
}

compact! {
    struct Material { lessons, surveys, rules }
    struct GroundRules { band, title, rules, opening, closing }
    struct Lesson { scenario, notes, opinion, uses }
    struct SceneNotes { scene, discuss, listen_for, minutes }
    struct Opinion { prompt, options }
    struct OpinionOption { id, text }
    struct Survey { band, vignettes, confidence, sources }
    struct Vignette { id, question }
    struct SurveyItem { id, text }
}
