//! The stable names of things. An id is never a position: inserting a scene or a line renames nothing.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it is written in the scenario's file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

id! {
    /// A scenario; also the last part of its page's address.
    ScenarioId
    /// A scene within its scenario.
    SceneId
    /// A line of conversation within its scenario. Translations and saved places hang on it.
    LineId
    /// Someone who speaks in a scenario.
    SpeakerId
    /// Where a scene is set: a conversation in an invented app, or a place in person.
    PlaceId
    /// A drawing of `assets/pictures`.
    PictureId
    /// An option of a choice, a question or a tell step, within its scene.
    ChoiceId
    /// A card to sort or to put in order, within its scene.
    ItemId
    /// A place to sort cards into, within its scene.
    BinId
    /// A switch of a mock privacy page, within its scene.
    ToggleId
    /// A phone number of `site.toml`.
    NumberId
    /// The digest of a scenario's structure: ids, jumps and outcomes, not words. It is the same in every language.
    Digest
}
