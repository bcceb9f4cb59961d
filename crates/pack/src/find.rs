//! Finds whole words in running text, in any case. Of many words all are looked for at once: a text is cut into its
//! words one time, and only what begins with one of these is compared.

use std::collections::HashMap;

/// Finds any of a list of words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Finder {
    words: Vec<Wanted>,
    /// The places in the list by the first word of each, in small letters.
    by_start: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Wanted {
    folded: Vec<char>,
    /// The word as it is written, where only that is meant.
    exact: Option<String>,
}

impl Finder {
    /// Looks for these words, each with whether it is meant only as written.
    pub(crate) fn new<'a>(words: impl IntoIterator<Item = (&'a str, bool)>) -> Self {
        let mut finder = Self::default();
        for (word, same_case) in words {
            let start: String = word.chars().take_while(|char| char.is_alphanumeric()).map(fold).collect();
            let place = finder.words.len();
            finder.by_start.entry(start).or_default().push(place);
            finder.words.push(Wanted {
                folded: word.chars().map(fold).collect(),
                exact: same_case.then(|| word.to_owned()),
            });
        }
        finder
    }

    /// Which words stand in the text by themselves, not as a part of another, and where (in bytes), in the text's order.
    pub(crate) fn find(&self, text: &str) -> Vec<(usize, usize)> {
        let chars: Vec<(usize, char)> = text.char_indices().map(|(at, char)| (at, fold(char))).collect();
        let mut found = Vec::new();
        let mut start = 0;
        let mut word = String::new();
        while start < chars.len() {
            let length = chars[start..].iter().take_while(|(_, char)| char.is_alphanumeric()).count();
            if length == 0 {
                start += 1;
                continue;
            }
            word.clear();
            word.extend(chars[start..start + length].iter().map(|(_, char)| *char));
            for place in self.by_start.get(word.as_str()).into_iter().flatten() {
                if self.words[*place].stands_at(text, &chars, start) {
                    found.push((*place, chars[start].0));
                }
            }
            start += length;
        }
        found
    }
}

impl Wanted {
    fn stands_at(&self, text: &str, chars: &[(usize, char)], start: usize) -> bool {
        let end = start + self.folded.len();
        let same = chars
            .get(start..end)
            .is_some_and(|found| found.iter().zip(&self.folded).all(|((_, char), wanted)| char == wanted));
        let apart = chars.get(end).is_none_or(|(_, char)| !char.is_alphanumeric());
        let written = |exact: &String| text.get(chars[start].0..).is_some_and(|rest| rest.starts_with(exact));
        same && apart && self.exact.as_ref().is_none_or(written)
    }
}

fn fold(char: char) -> char {
    char.to_lowercase().next().unwrap_or(char)
}

/// The places (in bytes) where one word stands by itself.
pub(crate) fn whole_word(text: &str, word: &str, same_case: bool) -> Vec<usize> {
    Finder::new([(word, same_case)]).find(text).into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_and_not_parts() {
        assert_eq!(whole_word("Bạn ấy CẢ TIN, cả tin tưởng", "cả tin", false), [11, 21]);
        assert_eq!(whole_word("metaphor của Meta", "Meta", true), [15]);
        assert!(whole_word("thiên thần", "thần kỳ", false).is_empty());
        assert_eq!(whole_word("ảnh/clip nóng.", "ảnh/clip nóng", false), [0]);
    }

    #[test]
    fn finds_many_at_once_in_the_order_of_the_text() {
        let finder = Finder::new([("cả", false), ("cả tin", false), ("Zalo", true)]);
        assert_eq!(finder.find("zalo, Zalo: cả tin"), [(2, 6), (0, 12), (1, 12)]);
    }
}
