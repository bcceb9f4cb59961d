//! Somebody who wants to know the small numbers. They know everything that was published, how the program decides what to
//! leave out, and how many answered in all, and they have time to try every table there can be.

use std::collections::{BTreeMap, BTreeSet};

/// All rows of so many numbers that add up to at most `most`.
pub(crate) fn all_rows(cells: usize, most: u32) -> Vec<Vec<u32>> {
    let mut rows = vec![Vec::new()];
    for _ in 0..cells {
        let longer = |row: Vec<u32>| {
            let left = most - row.iter().sum::<u32>();
            (0..=left).map(move |count| [row.as_slice(), &[count]].concat())
        };
        rows = rows.into_iter().flat_map(longer).collect();
    }
    rows
}

/// A number that could be worked out: in which true row, at which place, and what it can be.
#[derive(Debug)]
pub(crate) struct Found {
    #[allow(dead_code)] // read by those who read the message of a test that failed
    pub(crate) row: Vec<u32>,
    #[allow(dead_code)]
    pub(crate) place: usize,
    #[allow(dead_code)]
    pub(crate) can_be: BTreeSet<u32>,
}

/// Tries all rows: `publish` gives what is published of one, as a text, and for each place whether the number is shown.
/// A number that is not shown must be able to be many things: five of them, and not close together.
pub(crate) fn attack(rows: &[Vec<u32>], publish: impl Fn(&[u32]) -> (String, Vec<bool>)) -> Vec<Found> {
    let mut same: BTreeMap<String, (Vec<bool>, Vec<&[u32]>)> = BTreeMap::new();
    for row in rows {
        let (published, shown) = publish(row);
        same.entry(published).or_insert_with(|| (shown, Vec::new())).1.push(row);
    }
    let mut found = Vec::new();
    for (shown, rows) in same.into_values() {
        for (place, _) in shown.iter().enumerate().filter(|(_, shown)| !**shown) {
            let can_be: BTreeSet<u32> = rows.iter().map(|row| row[place]).collect();
            let spread = can_be.last().unwrap() - can_be.first().unwrap();
            if can_be.len() < 5 || spread < 4 {
                found.push(Found { row: rows[0].to_vec(), place, can_be });
            }
        }
    }
    found
}

/// The usual rule, to see that the attack is one: numbers under 5 are left out, and where that is one, the next smallest.
fn usual_rule(row: &[u32]) -> (String, Vec<bool>) {
    let mut shown: Vec<bool> = row.iter().map(|count| *count >= 5).collect();
    if shown.iter().filter(|shown| !**shown).count() == 1 {
        let next = (0..row.len()).filter(|place| shown[*place]).min_by_key(|place| row[*place]);
        next.into_iter().for_each(|place| shown[place] = false);
    }
    let cells = row.iter().zip(&shown).map(|(count, shown)| shown.then_some(count));
    (format!("{:?} {}", cells.collect::<Vec<_>>(), row.iter().sum::<u32>()), shown)
}

#[test]
fn the_attack_undoes_the_usual_rule() {
    let found = attack(&all_rows(3, 24), usual_rule);
    assert!(found.iter().any(|found| found.can_be.len() == 1), "{found:?}");
}
