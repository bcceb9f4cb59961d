//! Puts the sheets of several files together.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::sheet::{ClassSheet, SheetId};

/// One sheet is in two files, and they do not say the same.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("sheet {id} is another one in file {} than in file {}", second + 1, first + 1)]
pub struct Conflict {
    /// The sheet.
    pub id: SheetId,
    /// The place of the file that has it first.
    pub first: usize,
    /// The place of the file that says something else.
    pub second: usize,
}

/// All sheets of these files, the newest day first; one that is in several is taken once.
///
/// # Errors
/// Every sheet that is not the same in all files that have it; nothing is put together then.
pub fn combine(files: &[Vec<ClassSheet>]) -> Result<Vec<ClassSheet>, Vec<Conflict>> {
    let mut known: BTreeMap<&SheetId, (usize, &ClassSheet)> = BTreeMap::new();
    let mut conflicts = Vec::new();
    for (second, sheet) in files.iter().enumerate().flat_map(|(at, file)| file.iter().map(move |it| (at, it)))
    {
        let (first, other) = *known.entry(sheet.id()).or_insert((second, sheet));
        if other != sheet {
            conflicts.push(Conflict { id: sheet.id().clone(), first, second });
        }
    }
    if !conflicts.is_empty() {
        return Err(conflicts);
    }
    let mut sheets: Vec<ClassSheet> = known.into_values().map(|(_, sheet)| sheet.clone()).collect();
    sheets.sort_by_key(|sheet| std::cmp::Reverse(sheet.head().day));
    Ok(sheets)
}
