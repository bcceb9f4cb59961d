//! Words in every language that has them.

use std::collections::BTreeMap;

/// The same words in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByLanguage(BTreeMap<String, String>);

impl ByLanguage {
    /// The words in a language, or in Vietnamese where it has none; nothing where there are no words at all.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).or_else(|| self.0.get("vi")).map(String::as_str)
    }
}

impl FromIterator<(String, String)> for ByLanguage {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_reads_vietnamese() {
        let both = [("vi", "Bí mật"), ("en", "Secrets")];
        let words: ByLanguage =
            both.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into_iter().collect();
        assert_eq!(
            ["vi", "en", "ktv"].map(|tag| words.get(tag)),
            [Some("Bí mật"), Some("Secrets"), Some("Bí mật")]
        );
        assert_eq!(ByLanguage::default().get("vi"), None);
    }
}
