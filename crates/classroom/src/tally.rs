//! What was counted on one question.

use engine::{ChoiceId, SceneId};
use thiserror::Error;

use crate::class::ClassSize;
use crate::count::MOST_IN_CLASS;

/// What was asked: a scene of the story, the question before and after it, or something in a survey.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionKey(String);

/// How long an id is at most.
const LONGEST_ID: usize = 80;

/// Whether this can be an id of ours: small Latin letters, digits, and `-`, `.`, `_`, `/` between them.
pub(crate) fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()].iter().all(|end| end.copied().is_some_and(plain));
    ends && bytes.len() <= LONGEST_ID && bytes.iter().all(|&byte| plain(byte) || b"-._/".contains(&byte))
}

/// The key of the question with no right answer, before the story.
pub(crate) const OPENING: &str = "opening";
/// The key of the same question after the story.
pub(crate) const CLOSING: &str = "closing";

impl QuestionKey {
    /// The key that is this id: that of a vignette, a confidence item, a source of help, or a round's question.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        is_id(id).then(|| Self(id.to_owned()))
    }

    /// The question with no right answer, before the story.
    #[must_use]
    pub fn opening() -> Self {
        Self(OPENING.to_owned())
    }

    /// The same question after the story.
    #[must_use]
    pub fn closing() -> Self {
        Self(CLOSING.to_owned())
    }

    /// What the class advised in a scene. No story may call a scene `opening` or `closing`.
    #[must_use]
    pub fn scene(scene: &SceneId) -> Option<Self> {
        Self::of(scene.as_str()).filter(|key| *key != Self::opening() && *key != Self::closing())
    }

    /// The key as it is written down.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was counted on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What was asked.
    pub question: QuestionKey,
    /// What came out.
    pub votes: Votes,
}

/// What came out of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Votes {
    /// It was counted, and everybody was for one option.
    Counted {
        /// How many were for each option.
        options: Vec<(ChoiceId, u16)>,
        /// How many did not want to say. Everybody may pass.
        passes: u16,
    },
    /// It was counted, and everybody could be for several options.
    Hands {
        /// How many were for each option.
        options: Vec<(ChoiceId, u16)>,
        /// How many did not want to say.
        passes: u16,
    },
    /// Nobody was counted; this option had clearly the most.
    Most(ChoiceId),
}

/// Why a tally cannot be right.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TallyFault {
    /// An option is there twice.
    #[error("option `{0}` is there twice")]
    Twice(ChoiceId),
    /// An option's id is none of ours.
    #[error("`{0}` is no id")]
    NoId(ChoiceId),
    /// More were counted than were there.
    #[error("{counted} were counted on `{}`, but {pupils} were there", question.as_str())]
    MoreThanPupils {
        /// The question.
        question: QuestionKey,
        /// How many were counted, passes included.
        counted: u32,
        /// How many were there.
        pupils: u16,
    },
    /// More were counted than a class has.
    #[error("{counted} were counted on `{}`, more than the {max} of a class", question.as_str())]
    TooMany {
        /// The question.
        question: QuestionKey,
        /// How many were counted, passes included.
        counted: u32,
        /// The most that a class has.
        max: u16,
    },
}

impl Tally {
    /// How many were counted, passes included; none where nobody was. Where everybody could be for several options, it were
    /// at least so many.
    #[must_use]
    pub fn counted(&self) -> Option<u32> {
        match &self.votes {
            Votes::Counted { options, passes } => {
                let votes: u32 = options.iter().map(|(_, count)| u32::from(*count)).sum();
                Some(votes + u32::from(*passes))
            }
            Votes::Hands { options, passes } => {
                let most = options.iter().map(|(_, count)| u32::from(*count)).max().unwrap_or_default();
                Some(most + u32::from(*passes))
            }
            Votes::Most(_) => None,
        }
    }

    /// Whether it can be right in a class of this size; where the size is not known, in any class.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, pupils: Option<ClassSize>) -> Result<(), TallyFault> {
        let known: Vec<&ChoiceId> = match &self.votes {
            Votes::Counted { options, .. } | Votes::Hands { options, .. } => {
                options.iter().map(|(id, _)| id).collect()
            }
            Votes::Most(id) => vec![id],
        };
        for (place, id) in known.iter().enumerate() {
            if !is_id(id.as_str()) {
                return Err(TallyFault::NoId((*id).clone()));
            }
            if known[..place].contains(id) {
                return Err(TallyFault::Twice((*id).clone()));
            }
        }
        let counted = self.counted().unwrap_or_default();
        let question = self.question.clone();
        match pupils.map(ClassSize::number) {
            Some(pupils) if counted > u32::from(pupils) => {
                Err(TallyFault::MoreThanPupils { question, counted, pupils })
            }
            None if counted > u32::from(MOST_IN_CLASS) => {
                Err(TallyFault::TooMany { question, counted, max: MOST_IN_CLASS })
            }
            _ => Ok(()),
        }
    }

    /// The same, its options in the order of their ids, so that equal tallies are equal.
    pub(crate) fn in_order(mut self) -> Self {
        if let Votes::Counted { options, .. } | Votes::Hands { options, .. } = &mut self.votes {
            options.sort();
        }
        self
    }
}
