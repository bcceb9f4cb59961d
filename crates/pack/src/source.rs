//! A scenario as its author wrote it: the words in one language, each with its place in the file.
//!
//! Every field that may be missing is an `Option`, so that all faults of a file can be named at once. Rules read this;
//! the engine's [`engine::Scenario`] is made from it only once it has no errors.

mod booster;
mod opinion;

use crate::diagnostic::{SourceFile, Span, Spanned};

pub use booster::{BoosterQuestionSource, BoosterSource};
pub use opinion::{OpinionSource, StatementSource};

/// A string with its place.
pub type Text = Spanned<String>;

/// One scenario file.
#[derive(Clone, Debug)]
pub struct ScenarioSource {
    /// The file.
    pub file: SourceFile,
    /// `id`
    pub id: Option<Text>,
    /// `code`
    pub code: Option<Text>,
    /// `title`
    pub title: Option<Text>,
    /// `summary`
    pub summary: Option<Text>,
    /// `band`
    pub band: Option<Spanned<engine::Band>>,
    /// `setting`
    pub setting: Option<Spanned<engine::Setting>>,
    /// `minutes`
    pub minutes: Option<Spanned<u8>>,
    /// `mastery`
    pub mastery: Option<Spanned<u8>>,
    /// `cover`
    pub cover: Option<Text>,
    /// `notice`
    pub notice: Option<Text>,
    /// `opening`
    pub opening: Option<Text>,
    /// `former_ids`
    pub former_ids: Vec<Text>,
    /// `grades`
    pub grades: Vec<Spanned<u8>>,
    /// `topics`
    pub topics: Vec<Text>,
    /// `subjects`
    pub subjects: Vec<Text>,
    /// `competences`
    pub competences: Vec<Text>,
    /// `duties`
    pub duties: Vec<Spanned<u8>>,
    /// Uses outside a pupil's own run that the scenario declares: `assembly`, `group-round`, `home-task`.
    pub uses: Vec<Text>,
    /// `[opinion]`
    pub opinion: Option<OpinionSource>,
    /// `[[speaker]]`
    pub speakers: Vec<SpeakerSource>,
    /// `[[place]]`
    pub places: Vec<PlaceSource>,
    /// `[[scene]]`
    pub scenes: Vec<SceneSource>,
    /// `[[booster]]`
    pub boosters: Vec<BoosterSource>,
    /// `[[waiver]]`: a line allowed to use a word of the avoid list, with the reason.
    pub waivers: Vec<WaiverSource>,
}

/// `[[speaker]]`
#[derive(Clone, Debug)]
pub struct SpeakerSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `name`
    pub name: Option<Text>,
    /// `role`
    pub role: Option<Spanned<engine::Role>>,
    /// `picture`
    pub picture: Option<Text>,
    /// `gender`: `boy`/`girl`/`man`/`woman`, for the balance of the cast.
    pub gender: Option<Text>,
    /// `known`: whether the child knows a person with bad intent in daily life.
    pub known: Option<Spanned<bool>>,
}

/// `[[place]]`
#[derive(Clone, Debug)]
pub struct PlaceSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `app`
    pub app: Option<Text>,
    /// `title`
    pub title: Option<Text>,
    /// `owner`
    pub owner: Option<Text>,
}

/// `[[waiver]]`
#[derive(Clone, Debug)]
pub struct WaiverSource {
    /// Where the table stands.
    pub span: Span,
    /// `line`: the text key the waiver is for (a line id, or the last parts of a `msgctxt`).
    pub line: Option<Text>,
    /// `word`
    pub word: Option<Text>,
    /// `reason`
    pub reason: Option<Text>,
}

/// `[[scene]]`
#[derive(Clone, Debug)]
pub struct SceneSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `place`
    pub place: Option<Text>,
    /// `chat`, one bubble a line.
    pub lines: Vec<LineSource>,
    /// Every step found; a scene must have exactly one.
    pub steps: Vec<Spanned<StepSource>>,
    /// Whether a step stands there at all, be it of the wrong type.
    pub step_tried: bool,
    /// `[scene.notes]`
    pub notes: Option<NotesSource>,
}

/// `[scene.notes]`: for the teacher, never in a pupil's page.
#[derive(Clone, Debug)]
pub struct NotesSource {
    /// Where the table stands.
    pub span: Span,
    /// `discuss`
    pub discuss: Option<Text>,
    /// `listen_for`
    pub listen_for: Option<Text>,
    /// `minutes`
    pub minutes: Option<Spanned<u8>>,
}

/// One line of chat, reply or actions.
#[derive(Clone, Debug)]
pub struct LineSource {
    /// The whole line.
    pub span: Span,
    /// Who speaks; none is the narrator (and every line of `actions`).
    pub speaker: Option<Text>,
    /// The words, or a picture's description.
    pub text: Text,
    /// Whether words or a picture.
    pub shown: engine::Shown,
    /// `#id`; where the author gave none, the one that `kenghe fmt` would give, once `id_given` is false.
    pub id: Option<Text>,
    /// Whether the id stands in the file.
    pub id_given: bool,
    /// Where an id is to be written.
    pub id_place: usize,
    /// `!family/lever`
    pub flag: Option<Spanned<engine::Flag>>,
}

/// One reason of a hunt's `why`.
#[derive(Clone, Debug)]
pub struct WhySource {
    /// The id of the flagged line.
    pub line: Text,
    /// The reason.
    pub text: Text,
}

/// The step of a scene.
#[derive(Clone, Debug)]
pub enum StepSource {
    /// `next`
    Next(Text),
    /// `[scene.choice]`
    Choice {
        /// `prompt`
        prompt: Option<Text>,
        /// `option`
        options: Vec<OptionSource>,
    },
    /// `[scene.hunt]`
    Hunt {
        /// `prompt`
        prompt: Option<Text>,
        /// `scenes`
        scenes: Vec<Text>,
        /// `why`
        why: Vec<WhySource>,
        /// `feedback`
        feedback: Option<Text>,
        /// `next`
        next: Option<Text>,
    },
    /// `[scene.order]`
    Order {
        /// `prompt`
        prompt: Option<Text>,
        /// `item`
        items: Vec<ItemSource>,
        /// `feedback`
        feedback: Option<Text>,
        /// `next`
        next: Option<Text>,
    },
    /// `[scene.sort]`
    Sort {
        /// `prompt`
        prompt: Option<Text>,
        /// `bin`
        bins: Vec<ItemSource>,
        /// `item`
        items: Vec<ItemSource>,
        /// `feedback`
        feedback: Option<Text>,
        /// `next`
        next: Option<Text>,
    },
    /// `[scene.settings]`
    Settings {
        /// `prompt`
        prompt: Option<Text>,
        /// `toggle`
        toggles: Vec<ToggleSource>,
        /// `feedback`
        feedback: Option<Text>,
        /// `next`
        next: Option<Text>,
    },
    /// `[scene.question]`
    Question {
        /// `prompt`
        prompt: Option<Text>,
        /// `several`
        several: bool,
        /// `option`
        options: Vec<OptionSource>,
        /// `next`
        next: Option<Text>,
    },
    /// `[scene.say]`
    Say {
        /// `prompt`
        prompt: Option<Text>,
        /// `sentence`
        sentence: Option<Text>,
        /// `tip`
        tip: Option<Text>,
        /// `next`
        next: Option<Text>,
    },
    /// `[scene.tell]`
    Tell {
        /// `prompt`
        prompt: Option<Text>,
        /// `option`
        options: Vec<OptionSource>,
    },
    /// `[scene.ending]`
    Ending {
        /// `branch`
        branch: Option<Spanned<engine::Branch>>,
        /// `title`
        title: Option<Text>,
        /// `happened`
        happened: Option<Text>,
        /// `actions`
        actions: Vec<LineSource>,
        /// `home_question`
        home_question: Option<Text>,
        /// `help`
        help: Vec<Text>,
    },
}

/// An option of a choice (`quality`, `goto`), a question (`right`) or a tell step (`reply`, `heard`, `goto`).
#[derive(Clone, Debug)]
pub struct OptionSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `text`
    pub text: Option<Text>,
    /// `feedback`
    pub feedback: Option<Text>,
    /// `quality`
    pub quality: Option<Spanned<engine::Quality>>,
    /// `goto`
    pub goto: Option<Text>,
    /// `picture`
    pub picture: Option<Text>,
    /// `right`
    pub right: Option<Spanned<bool>>,
    /// `reply`
    pub reply: Vec<LineSource>,
    /// `heard`
    pub heard: Option<Spanned<bool>>,
}

/// A card (`bin` and `feedback` only in a sort) or a bin.
#[derive(Clone, Debug)]
pub struct ItemSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `text`
    pub text: Option<Text>,
    /// `bin`
    pub bin: Option<Text>,
    /// `feedback`
    pub feedback: Option<Text>,
}

/// A switch of a mock privacy page.
#[derive(Clone, Debug)]
pub struct ToggleSource {
    /// Where the table stands.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `text`
    pub text: Option<Text>,
    /// `on`
    pub on: Option<Spanned<bool>>,
    /// `safe`
    pub safe: Option<Spanned<bool>>,
    /// `feedback`
    pub feedback: Option<Text>,
}
