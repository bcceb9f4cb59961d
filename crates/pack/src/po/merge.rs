//! Brings a catalogue up to date with its texts.

use std::collections::BTreeMap;

use super::entry::{Catalogue, Entry};

/// A text that a catalogue should have.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Its `msgctxt`.
    pub(crate) context: String,
    /// The Vietnamese words.
    pub(crate) words: String,
    /// What the translator should know.
    pub(crate) comment: String,
}

/// The catalogue with an entry for every wanted text: new ones empty, changed ones fuzzy with their former words, those
/// whose text is gone kept at the end. What did not change is kept to the byte.
pub(crate) fn merged(catalogue: &Catalogue, wanted: &[Wanted], head: &str) -> String {
    let mut known: BTreeMap<&str, &Entry> = BTreeMap::new();
    for entry in &catalogue.entries {
        // A living entry is preferred to one that was kept when its text was gone.
        let slot = known.entry(&entry.context).or_insert(entry);
        if slot.obsolete && !entry.obsolete {
            *slot = entry;
        }
    }
    let mut chunks = vec![if catalogue.head.is_empty() { head.to_owned() } else { catalogue.head.clone() }];
    for text in wanted {
        chunks.push(
            known.remove(text.context.as_str()).map_or_else(|| new(text), |entry| updated(entry, text)),
        );
    }
    for entry in &catalogue.entries {
        if known.remove(entry.context.as_str()).is_some() {
            chunks.extend(obsolete(entry));
        }
    }
    chunks.join("\n")
}

fn new(text: &Wanted) -> String {
    let (context, id) = (text.context.clone(), text.words.clone());
    Entry { context, id, extracted: vec![text.comment.clone()], ..Entry::default() }.written()
}

fn updated(entry: &Entry, text: &Wanted) -> String {
    let same_words = entry.id == text.words;
    if same_words && !entry.obsolete && entry.extracted == [text.comment.as_str()] {
        return entry.raw.clone();
    }
    let mut entry = entry.clone();
    entry.obsolete = false;
    entry.extracted = vec![text.comment.clone()];
    if !same_words {
        if !entry.words.is_empty() {
            entry.previous = Some(entry.previous.unwrap_or(entry.id));
            if !entry.flags.iter().any(|flag| flag == "fuzzy") {
                entry.flags.insert(0, "fuzzy".to_owned());
            }
        }
        entry.id = text.words.clone();
    }
    entry.written()
}

/// An entry without words has nothing worth keeping.
fn obsolete(entry: &Entry) -> Option<String> {
    if entry.words.is_empty() {
        return None;
    }
    if entry.obsolete {
        return Some(entry.raw.clone());
    }
    Some(Entry { obsolete: true, extracted: Vec::new(), ..entry.clone() }.written())
}
