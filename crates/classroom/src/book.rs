//! All sheets that one device keeps: several classes side by side, and several windows that write at once.

use crate::sheet::{ClassSheet, SheetId};
use crate::wire::encode_sheet;

/// All sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetBook {
    /// Grows with every change, so that of two copies the newer is known.
    pub(crate) revision: u64,
    /// The revision at which everything was deleted last; what is not newer is gone.
    pub(crate) cleared: u64,
    /// In the order of their ids.
    pub(crate) entries: Vec<Entry>,
}

/// A sheet, or the mark that there is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) id: SheetId,
    /// The revision at which it was kept or deleted.
    pub(crate) revision: u64,
    /// None once it was deleted, so that an older copy does not bring it back.
    pub(crate) sheet: Option<ClassSheet>,
}

impl Entry {
    /// What decides between two copies: the newer; of two equally new, the deletion; else the same one on both sides.
    fn wins_over(&self, other: &Self) -> bool {
        let rank = |entry: &Self| (entry.revision, entry.sheet.is_none());
        rank(self) > rank(other)
            || (rank(self) == rank(other)
                && self.sheet.as_ref().map(encode_sheet) > other.sheet.as_ref().map(encode_sheet))
    }
}

impl SheetBook {
    /// The sheets: the newest day first, on one day the one kept last.
    #[must_use]
    pub fn sheets(&self) -> Vec<&ClassSheet> {
        let mut kept: Vec<(&Entry, &ClassSheet)> =
            self.entries.iter().filter_map(|entry| Some((entry, entry.sheet.as_ref()?))).collect();
        kept.sort_by_key(|(entry, sheet)| std::cmp::Reverse((sheet.head().day, entry.revision)));
        kept.into_iter().map(|(_, sheet)| sheet).collect()
    }

    /// One sheet.
    #[must_use]
    pub fn sheet(&self, id: &SheetId) -> Option<&ClassSheet> {
        self.entries.iter().find(|entry| entry.id == *id)?.sheet.as_ref()
    }

    /// Whether this id is or was a sheet's.
    #[must_use]
    pub fn knows(&self, id: &SheetId) -> bool {
        self.entries.iter().any(|entry| entry.id == *id)
    }

    /// Adds a sheet, or puts it in the place of the one with its id.
    pub fn put(&mut self, sheet: ClassSheet) {
        let id = sheet.id().clone();
        self.change(id, Some(sheet));
    }

    /// Deletes a sheet.
    pub fn delete(&mut self, id: &SheetId) {
        if self.sheet(id).is_some() {
            self.change(id.clone(), None);
        }
    }

    /// Deletes all sheets, and what was remembered of deleted ones.
    pub fn delete_all(&mut self) {
        self.revision = self.revision.saturating_add(1);
        self.cleared = self.revision;
        self.entries.clear();
    }

    /// Takes in what another window kept: of each sheet the newer.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for theirs in other.entries {
            match self.entries.binary_search_by(|ours| ours.id.cmp(&theirs.id)) {
                Ok(place) if theirs.wins_over(&self.entries[place]) => self.entries[place] = theirs,
                Ok(_) => {}
                Err(place) => self.entries.insert(place, theirs),
            }
        }
        self.revision = self.revision.max(other.revision);
        self.cleared = self.cleared.max(other.cleared);
        let cleared = self.cleared;
        self.entries.retain(|entry| entry.revision > cleared);
        self
    }

    fn change(&mut self, id: SheetId, sheet: Option<ClassSheet>) {
        // A damaged number must not overflow; at the limit, equally new copies are told apart by their content.
        self.revision = self.revision.saturating_add(1);
        let entry = Entry { id, revision: self.revision, sheet };
        match self.entries.binary_search_by(|known| known.id.cmp(&entry.id)) {
            Ok(place) => self.entries[place] = entry,
            Err(place) => self.entries.insert(place, entry),
        }
    }
}
