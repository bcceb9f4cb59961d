//! New ids for lines: short, random-looking, but made from the words, so that a check and `kenghe fmt` give the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::fnv;
use crate::lock::{Lock, Locked, digest};
use crate::written::Written;

/// No vowels, so that no id is a word, and nothing that looks like something else.
const LETTERS: &[u8; 28] = b"bcdfghjkmnpqrstvwxyz23456789";

/// Gives every line without an id one that nobody has or had; a line that only lost its id gets it back.
pub(crate) fn give(source: &mut impl Written, lock: &Lock) {
    let scenario = source.id().map(|id| id.value.clone()).unwrap_or_default();
    let mut taken: BTreeSet<String> = lock
        .ids
        .keys()
        .filter_map(|key| key.strip_prefix(&format!("{scenario}/")))
        .map(str::to_owned)
        .collect();
    let present: BTreeSet<String> =
        source.all_lines().into_iter().filter_map(|line| Some(line.id.as_ref()?.value.clone())).collect();
    let mut lost: BTreeMap<&str, &str> = lock
        .ids
        .iter()
        .filter_map(|(key, locked)| Some((key.strip_prefix(&format!("{scenario}/"))?, locked)))
        .filter_map(|(id, locked)| match locked {
            Locked::Used(digest) if !present.contains(id) => Some((digest.as_str(), id)),
            _ => None,
        })
        .collect();
    taken.extend(present);
    for line in source.all_lines_mut().into_iter().filter(|line| line.id.is_none()) {
        if let Some(id) = lost.remove(digest(line).as_str()) {
            line.id = Some(crate::diagnostic::Spanned::new(id.to_owned(), line.span.clone()));
            continue;
        }
        let speaker = line.speaker.as_ref().map_or("", |speaker| speaker.value.as_str());
        let id = (0_u32..)
            .map(|round| {
                letters(fnv::hash([&scenario, speaker, line.text.value.as_str(), &round.to_string()]))
            })
            .find(|id| !taken.contains(id))
            .unwrap_or_default();
        taken.insert(id.clone());
        line.id = Some(crate::diagnostic::Spanned::new(id, line.span.clone()));
    }
}

/// Four letters; over half a million ids, of which a scenario uses some fifty.
fn letters(mut hash: u64) -> String {
    // The last bits of the hash follow the last bytes of the text closely; the first ones are mixed better.
    hash ^= hash >> 32;
    let mut id = String::new();
    for _ in 0..4 {
        let at = usize::try_from(hash % LETTERS.len() as u64).unwrap_or_default();
        id.push(char::from(LETTERS[at]));
        hash /= LETTERS.len() as u64;
    }
    id
}
