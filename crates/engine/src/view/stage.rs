//! What the learner can do now: one kind of stage for each kind of step, as a component needs it.

use super::Bubble;
use crate::model::{BinId, ChoiceId, Ending, Flag, ItemId, PictureId, Speaker, ToggleId};
use crate::score::{Grade, Score};

/// What the learner can do now.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Read on.
    Reading {
        /// Who speaks next, for the typing dots; none where the narrator does or the scene ends.
        next: Option<Speaker>,
    },
    /// Advise the friend.
    Choice {
        /// What is asked.
        prompt: String,
        /// The options.
        options: Vec<OptionView>,
        /// What was chosen.
        chosen: Option<ChoiceId>,
    },
    /// Mark red flags.
    Hunt {
        /// What is asked.
        prompt: String,
        /// The conversation again.
        bubbles: Vec<HuntBubble>,
        /// How many flags there are.
        flags: usize,
        /// What is said once answered.
        answered: Option<Reply>,
    },
    /// Put in order.
    Order {
        /// What is asked.
        prompt: String,
        /// The cards: shuffled, or as they were put once answered.
        cards: Vec<Card>,
        /// What is said once answered, and the right order.
        answered: Option<(Reply, Vec<String>)>,
    },
    /// Sort cards.
    Sort {
        /// What is asked.
        prompt: String,
        /// Where they can go.
        bins: Vec<(BinId, String)>,
        /// The cards.
        cards: Vec<Card>,
        /// What is said once answered.
        answered: Option<Reply>,
    },
    /// Put a mock privacy page right.
    Settings {
        /// What is asked.
        prompt: String,
        /// The switches.
        switches: Vec<SwitchView>,
        /// What is said once answered.
        answered: Option<Reply>,
    },
    /// Answer a question.
    Question {
        /// What is asked.
        prompt: String,
        /// Whether more than one can be marked.
        several: bool,
        /// The answers.
        options: Vec<OptionView>,
        /// The marked ones, once answered.
        answered: Option<(Reply, Vec<ChoiceId>)>,
    },
    /// Practise a sentence.
    Say {
        /// What is asked.
        prompt: String,
        /// The sentence.
        sentence: String,
        /// How to say it.
        tip: String,
        /// Once answered: whether it was said (`true`) or passed over.
        said: Option<bool>,
    },
    /// Tell someone.
    Tell {
        /// What is asked.
        prompt: String,
        /// Whom.
        options: Vec<OptionView>,
        /// Who was told.
        chosen: Option<ChoiceId>,
        /// The reply so far.
        reply: Vec<Bubble>,
        /// Whether the reply has been read to its end.
        replied: bool,
        /// Who is seen answering: the speaker of the reply's next line, or of its last once all is read. None before
        /// anyone was told, and while the narrator speaks.
        listener: Option<Speaker>,
    },
    /// The end.
    Ending {
        /// How it ended.
        ending: Ending,
        /// The score over the path.
        score: Score,
    },
}

/// An option as it is shown. Its feedback is there from the start, because a tap is answered before the engine is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub text: String,
    /// Its drawing.
    pub picture: Option<PictureId>,
    /// What is said when it is chosen.
    pub feedback: String,
    /// Whether it is a safe or right one.
    pub safe: bool,
}

/// How one marked thing turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Found.
    Found,
    /// There was one, not marked.
    Missed,
    /// Marked, though there was none.
    Extra,
}

/// What is said once a step is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The words.
    pub feedback: String,
    /// What the answer earned.
    pub grade: Grade,
}

/// A bubble of a hunt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuntBubble {
    /// The bubble.
    pub bubble: Bubble,
    /// Whether it can be marked: only a person with bad intent's can.
    pub markable: bool,
    /// Its flag and why it is one, once answered.
    pub flag: Option<(Flag, String)>,
    /// How it turned out, once answered.
    pub verdict: Option<Verdict>,
}

/// A card to order or to sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: ItemId,
    /// Its words.
    pub text: String,
    /// How it turned out, once answered.
    pub verdict: Option<CardVerdict>,
}

/// How a card turned out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardVerdict {
    /// Whether it is where it belongs.
    pub right: bool,
    /// Where it was put, in a sort.
    pub bin: Option<BinId>,
    /// Where it belongs, in a sort.
    pub belongs: Option<BinId>,
    /// Why, in a sort.
    pub why: String,
}

/// A switch of a mock privacy page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchView {
    /// Its id.
    pub id: ToggleId,
    /// Its label.
    pub text: String,
    /// How it stands, or was left.
    pub on: bool,
    /// Once answered: whether it is right, and why.
    pub verdict: Option<(bool, String)>,
}
