//! Finds whole words in running text, in any case.

/// The places (in bytes) where the word stands by itself, not as a part of another.
pub(crate) fn whole_word(text: &str, word: &str, same_case: bool) -> Vec<usize> {
    let fold = |char: char| {
        if same_case { char } else { char.to_lowercase().next().unwrap_or(char) }
    };
    let wanted: Vec<char> = word.chars().map(fold).collect();
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, char)| (at, fold(char))).collect();
    let Some(first) = wanted.first() else { return Vec::new() };
    let apart =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_none_or(|(_, char)| !char.is_alphanumeric());
    (0..chars.len())
        .filter(|at| chars[*at].1 == *first)
        .filter(|at| {
            chars
                .get(*at..*at + wanted.len())
                .is_some_and(|found| found.iter().zip(&wanted).all(|((_, char), wanted)| char == wanted))
        })
        .filter(|at| apart(at.checked_sub(1)) && apart(Some(at + wanted.len())))
        .map(|at| chars[at].0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_and_not_parts() {
        assert_eq!(whole_word("Bạn ấy CẢ TIN, cả tin tưởng", "cả tin", false), [11, 21]);
        assert_eq!(whole_word("metaphor của Meta", "Meta", true), [15]);
        assert!(whole_word("thiên thần", "thần kỳ", false).is_empty());
    }
}
