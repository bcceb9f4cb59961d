//! Keeps the sheets on one device, also while two windows write.

use tracking::{DecodeError, Found, Kept, Rung, Store};

use crate::book::SheetBook;
use crate::wire::{decode_book, encode_book};

/// Keeps the sheets.
#[derive(Debug)]
pub struct SheetKeeper<S> {
    store: S,
    book: SheetBook,
    found: Found,
    /// The damaged text that was put aside last, so that it is put aside once.
    aside: Option<String>,
}

/// Whether what stands in the store may be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stored {
    /// Sheets that are taken in, nothing, or damaged text that is safe elsewhere.
    Replaceable,
    /// Damaged text that could not be put aside, or nobody knows what.
    InTheWay,
    /// A newer program's sheets.
    Newer,
}

impl<S: Store> SheetKeeper<S> {
    /// Looks what is kept. Damaged text is put aside at once.
    pub fn open(store: S) -> Self {
        let mut keeper = Self { store, book: SheetBook::default(), found: Found::Readable, aside: None };
        keeper.take_in();
        keeper
    }

    /// The sheets, as far as this window knows.
    #[must_use]
    pub const fn book(&self) -> &SheetBook {
        &self.book
    }

    /// What was found.
    #[must_use]
    pub const fn found(&self) -> Found {
        self.found
    }

    /// Where they are kept, if they can be.
    #[must_use]
    pub fn rung(&self) -> Rung {
        self.store.rung()
    }

    /// Takes in what another window kept since; whether that changed anything.
    pub fn refresh(&mut self) -> bool {
        let before = self.book.clone();
        self.take_in();
        self.book != before
    }

    /// Changes the sheets and keeps them. What another window kept meanwhile is taken in first. The change is made in any
    /// case: where it could not be kept, it is there until the window is closed, and is kept with the next change.
    pub fn change(&mut self, change: impl FnOnce(&mut SheetBook)) -> Kept {
        let stored = self.take_in();
        let before = self.book.clone();
        change(&mut self.book);
        match stored {
            _ if self.book == before => Kept::Unchanged,
            Stored::Newer => Kept::NewerLeftAlone,
            Stored::InTheWay => Kept::Failed,
            Stored::Replaceable => match self.store.save(&encode_book(&self.book)) {
                Ok(()) => Kept::On(self.store.rung()),
                Err(_) => Kept::Failed,
            },
        }
    }

    fn take_in(&mut self) -> Stored {
        let Ok(text) = self.store.load() else { return Stored::InTheWay };
        let Some(text) = text else {
            self.found = Found::Readable;
            return Stored::Replaceable;
        };
        match decode_book(&text) {
            Ok(theirs) => {
                self.book = std::mem::take(&mut self.book).merge(theirs);
                self.found = Found::Readable;
                Stored::Replaceable
            }
            Err(DecodeError::Newer(_)) => {
                self.found = Found::Newer;
                Stored::Newer
            }
            Err(DecodeError::Damaged(_)) => {
                self.found = Found::Damaged;
                let safe = self.aside.as_ref() == Some(&text) || self.store.keep_aside(&text).is_ok();
                if safe {
                    self.aside = Some(text);
                }
                if safe { Stored::Replaceable } else { Stored::InTheWay }
            }
        }
    }
}
