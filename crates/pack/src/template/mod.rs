//! The scenario that `kenghe new` starts from: a whole small story, so that an author changes words rather than faces an
//! empty file.

/// What stands for the new id in both texts.
const ID: &str = "ID-CUA-KICH-BAN";

/// The scenario's file.
#[must_use]
pub fn scenario(id: &str) -> String {
    include_str!("scenario.toml").replace(ID, id)
}

/// Its English translations, as a catalogue without a head.
#[must_use]
pub fn english(id: &str) -> String {
    include_str!("en.po").replace(ID, id)
}
