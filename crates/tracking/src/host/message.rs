//! The messages, and how each is written as fields.

use engine::{Band, Score};

use super::field::Field;

/// What every message of ours carries as `ns`, so that other scripts' messages are told apart.
pub const NAMESPACE: &str = "ke-nghe";

/// What every message of ours carries as `v`. A later version is another conversation: neither side guesses.
pub const VERSION: u32 = 1;

/// What the page around wishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// It gives the frame the height that the story asks for.
    pub height: bool,
    /// It wants to be told the score.
    pub score: bool,
    /// The story must lead to none for older readers.
    pub age: Option<Band>,
}

/// What the page around says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FromHost {
    /// It is there, and wishes this.
    Hello(Wishes),
    /// The frame has this height now.
    HeightSet {
        /// In CSS pixels.
        px: u32,
    },
}

impl FromHost {
    /// Reads a message by its fields; none where it is not one of ours, or not sound.
    pub(crate) fn read(field: &dyn Fn(&str) -> Option<Field>) -> Option<Self> {
        let text = |name: &str| field(name).and_then(Field::text);
        let flag = |name: &str| field(name).and_then(|field| field.flag()).unwrap_or_default();
        let is_ours = text("ns")? == NAMESPACE && field("v")?.number()? == f64::from(VERSION);
        if !is_ours {
            return None;
        }
        match text("type")?.as_str() {
            "hello" => {
                let age = text("age").and_then(|age| band(&age));
                Some(Self::Hello(Wishes { height: flag("height"), score: flag("score"), age }))
            }
            "height-set" => Some(Self::HeightSet { px: field("px")?.pixels()? }),
            _ => None,
        }
    }
}

/// What the story says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ToHost {
    /// The height that it would like to have.
    Height {
        /// In CSS pixels.
        px: u32,
    },
    /// It stands, and took in the `hello`.
    Ready {
        /// The band that it keeps to, where one was wished for.
        age: Option<Band>,
    },
    /// The learner took a first step.
    Started,
    /// The learner reached an ending.
    Finished {
        /// The score, where it was wished for and may be told.
        score: Option<Score>,
    },
}

impl ToHost {
    /// The message as fields; `about` are the ids of story and language.
    pub(crate) fn write(&self, about: (&str, &str)) -> Vec<(&'static str, Field)> {
        let mut fields = vec![("ns", NAMESPACE.into()), ("v", VERSION.into()), ("type", self.name().into())];
        if let Self::Height { px } = self {
            fields.push(("px", (*px).into()));
            return fields;
        }
        fields.extend([("scenario", about.0.into()), ("language", about.1.into())]);
        match self {
            Self::Ready { age: Some(age) } => fields.push(("age", age.as_str().into())),
            Self::Finished { score: Some(score) } => {
                fields.extend([("raw", score.raw.into()), ("max", score.max.into())]);
            }
            _ => {}
        }
        fields
    }

    const fn name(&self) -> &'static str {
        match self {
            Self::Height { .. } => "height",
            Self::Ready { .. } => "ready",
            Self::Started => "started",
            Self::Finished { .. } => "finished",
        }
    }
}

fn band(name: &str) -> Option<Band> {
    [Band::Primary, Band::LowerSecondary, Band::UpperSecondary].into_iter().find(|band| band.as_str() == name)
}
