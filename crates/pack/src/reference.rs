//! References in words: `{111}` is a number of `site.toml`, `{fact:ID}` a fact of `pack.toml`.

use std::ops::Range;

/// One reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference<'a> {
    /// Where it stands in the words, braces included.
    pub(crate) range: Range<usize>,
    /// What stands between the braces.
    pub(crate) name: &'a str,
}

/// All references of a text. A brace that is not closed is a reference without a name.
pub(crate) fn references(words: &str) -> Vec<Reference<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = words.get(from..).and_then(|rest| rest.find('{')) {
        let open = from + open;
        let inner = words.get(open + 1..).unwrap_or_default();
        let close = inner.find(['}', '{', '\n']).filter(|close| inner[*close..].starts_with('}'));
        let (name, end) = match close {
            Some(close) => (&inner[..close], open + 1 + close + 1),
            None => ("", open + 1),
        };
        found.push(Reference { range: open..end, name });
        from = end;
    }
    found
}

/// The names of all references, sorted, for comparing a translation with its source.
pub(crate) fn names(words: &str) -> Vec<&str> {
    let mut names: Vec<_> = references(words).into_iter().map(|reference| reference.name).collect();
    names.sort_unstable();
    names
}

/// The words with every reference replaced by what `known` says of it.
pub(crate) fn resolved(words: &str, known: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(words.len());
    let mut from = 0;
    for reference in references(words) {
        text.push_str(words.get(from..reference.range.start).unwrap_or_default());
        match known(reference.name) {
            Some(words) => text.push_str(&words),
            None => text.push_str(words.get(reference.range.clone()).unwrap_or_default()),
        }
        from = reference.range.end;
    }
    text.push_str(words.get(from..).unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_and_replaces() {
        assert_eq!(names("Gọi {111}, {fact:a b} và { {113"), ["", "", "111", "fact:a b"]);
        let known = |name: &str| (name == "111").then(|| "1-1-1".to_owned());
        assert_eq!(resolved("Gọi {111} hay {x}.", known), "Gọi 1-1-1 hay {x}.");
    }
}
