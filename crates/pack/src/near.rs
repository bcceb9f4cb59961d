//! "Did you mean": the known word that a mistyped one is nearest to.

/// The nearest known word, if one is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Distances are counted on short words only; a page of text is not a mistyped key.
    if word.len() > 64 {
        return None;
    }
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A hint that offers the nearest word, or else lists what is known.
pub(crate) fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean `{near}`?");
    }
    let all: Vec<_> = known.into_iter().map(|word| format!("`{word}`")).collect();
    match all.len() {
        0 => "there is none to choose from yet".to_owned(),
        1..=24 => format!("known here: {}", all.join(", ")),
        _ => format!("known here: {}, …", all.get(..24).unwrap_or_default().join(", ")),
    }
}

/// How many letters have to be changed, added, left out or swapped with their neighbour.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, from) in a.iter().enumerate() {
        let mut here = vec![row + 1];
        for (col, to) in b.iter().enumerate() {
            let mut best = (above[col] + usize::from(from != to)).min(above[col + 1] + 1).min(here[col] + 1);
            if row > 0 && col > 0 && *from == b[col - 1] && a[row - 1] == *to {
                best = best.min(before[col - 1] + 1);
            }
            here.push(best);
        }
        before = std::mem::replace(&mut above, here);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_what_was_meant() {
        assert_eq!(nearest("feedbak", ["text", "feedback", "goto"]), Some("feedback"));
        assert_eq!(nearest("gtoo", ["text", "feedback", "goto"]), Some("goto"));
        assert_eq!(nearest("colour", ["text", "feedback", "goto"]), None);
    }
}
