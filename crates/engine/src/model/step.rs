//! What the learner does after a scene's lines: one type for each interaction kind.

use serde::{Deserialize, Serialize};

use super::{BinId, ChoiceId, ItemId, Line, LineId, NumberId, PictureId, SceneId, ToggleId};

/// The step that follows a scene's lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The story goes on.
    Next {
        /// Where to.
        next: SceneId,
    },
    /// The learner advises the friend.
    Choice(Choice),
    /// The learner marks the bubbles where the conversation turned.
    Hunt(Hunt),
    /// The learner puts steps in order.
    Order(Order),
    /// The learner sorts cards.
    Sort(Sort),
    /// The learner puts a mock privacy page right.
    Settings(Settings),
    /// The learner answers a question with one or several right answers.
    Question(Question),
    /// The learner practises a sentence aloud.
    Say(Say),
    /// The learner chooses whom the friend tells, and hears the reply.
    Tell(Tell),
    /// The story ends.
    Ending(Ending),
}

impl Step {
    /// Every scene that can follow, each with the option that leads there, if any.
    #[must_use]
    pub fn targets(&self) -> Vec<(Option<&ChoiceId>, &SceneId)> {
        match self {
            Self::Next { next } => vec![(None, next)],
            Self::Choice(choice) => choice.options.iter().map(|o| (Some(&o.id), &o.goto)).collect(),
            Self::Tell(tell) => tell.options.iter().map(|o| (Some(&o.id), &o.goto)).collect(),
            Self::Hunt(Hunt { next, .. })
            | Self::Order(Order { next, .. })
            | Self::Sort(Sort { next, .. })
            | Self::Settings(Settings { next, .. })
            | Self::Question(Question { next, .. })
            | Self::Say(Say { next, .. }) => vec![(None, next)],
            Self::Ending(_) => Vec::new(),
        }
    }
}

/// How safe an option is. There is no wrong: a less safe one is "not the safest way yet".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// A safe way.
    Safe,
    /// Understandable, but it leaves the friend alone with it.
    Unsure,
    /// It lets the danger grow; the story still ends well.
    Risky,
}

/// A piece of advice to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is asked.
    pub prompt: String,
    /// Two to four options.
    pub options: Vec<ChoiceOption>,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// Its id.
    pub id: ChoiceId,
    /// The words on its card.
    pub text: String,
    /// Why it helps, or why another way is safer.
    pub feedback: String,
    /// How safe it is.
    pub quality: Quality,
    /// Where the story goes on.
    pub goto: SceneId,
    /// Its drawing, for those who do not read well yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
}

/// The conversation again, to find the red flags in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hunt {
    /// What is asked.
    pub prompt: String,
    /// The scenes whose lines are shown.
    pub scenes: Vec<SceneId>,
    /// For each red flag, why it is one.
    pub why: Vec<(LineId, String)>,
    /// What is said once the flags are explained.
    pub feedback: String,
    /// Where the story goes on.
    pub next: SceneId,
}

/// Steps to put in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What is asked.
    pub prompt: String,
    /// The steps, in the right order.
    pub items: Vec<OrderItem>,
    /// Why this order.
    pub feedback: String,
    /// Where the story goes on.
    pub next: SceneId,
}

/// One step to put in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderItem {
    /// Its id.
    pub id: ItemId,
    /// Its words.
    pub text: String,
}

/// Cards to sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// What is asked.
    pub prompt: String,
    /// Two or three places to put them.
    pub bins: Vec<Bin>,
    /// The cards.
    pub items: Vec<SortItem>,
    /// What is said at the end.
    pub feedback: String,
    /// Where the story goes on.
    pub next: SceneId,
}

/// A place to sort cards into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bin {
    /// Its id.
    pub id: BinId,
    /// Its words.
    pub text: String,
}

/// One card to sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortItem {
    /// Its id.
    pub id: ItemId,
    /// Its words.
    pub text: String,
    /// Where it belongs.
    pub bin: BinId,
    /// Why it belongs there.
    pub feedback: String,
}

/// A mock privacy page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// What is asked.
    pub prompt: String,
    /// The switches.
    pub toggles: Vec<Toggle>,
    /// What is said at the end.
    pub feedback: String,
    /// Where the story goes on.
    pub next: SceneId,
}

/// One switch of a mock privacy page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toggle {
    /// Its id.
    pub id: ToggleId,
    /// Its label.
    pub text: String,
    /// How it stands at first.
    pub on: bool,
    /// How it should stand.
    pub safe: bool,
    /// Why.
    pub feedback: String,
}

/// A question with one or several right answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub prompt: String,
    /// Whether more than one answer can be marked.
    pub several: bool,
    /// The answers to choose from.
    pub options: Vec<QuestionOption>,
    /// Where the story goes on.
    pub next: SceneId,
}

/// One answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionOption {
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
    /// Why it is, or is not.
    pub feedback: String,
    /// Its drawing, for those who do not read well yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
}

/// A sentence to practise aloud. Nobody hears it but the room: nothing is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Say {
    /// What is asked.
    pub prompt: String,
    /// The sentence.
    pub sentence: String,
    /// How to say it.
    pub tip: String,
    /// Where the story goes on.
    pub next: SceneId,
}

/// Whom the friend tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tell {
    /// What is asked.
    pub prompt: String,
    /// The people to tell.
    pub options: Vec<TellOption>,
}

/// Someone to tell, and what they answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellOption {
    /// Its id.
    pub id: ChoiceId,
    /// Who it is.
    pub text: String,
    /// What the listener answers.
    pub reply: Vec<Line>,
    /// Whether they listened. If not, the friend goes on to tell another.
    pub heard: bool,
    /// What is said afterwards.
    pub feedback: String,
    /// Where the story goes on.
    pub goto: SceneId,
    /// Its drawing; without one the listener's portrait stands on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
}

/// How the story ends. It always ends well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Which of the branches it closes.
    pub branch: Branch,
    /// Its heading.
    pub title: String,
    /// What happened.
    pub happened: String,
    /// What the friend did that anyone can do.
    pub actions: Vec<Line>,
    /// A question to talk about at home; a booster is too short for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_question: Option<String>,
    /// The numbers on the help card.
    pub help: Vec<NumberId>,
}

/// The outcome class of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Branch {
    /// Safe at once.
    Safe,
    /// Told late; telling late still helps.
    Late,
    /// A friend helped.
    Friend,
    /// A booster was answered. It is no story, so nothing branches.
    Recall,
}

impl Branch {
    /// The branch as it is written in a scenario's file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Late => "late",
            Self::Friend => "friend",
            Self::Recall => "recall",
        }
    }
}
