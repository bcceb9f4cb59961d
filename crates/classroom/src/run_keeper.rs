//! Keeps the lesson that is going on, so that a window that was reloaded or closed goes on with it. What a lesson is
//! written like is not known here.

use tracking::{DecodeError, Found, Kept, Store};

use crate::wire::{decode_run, encode_run};

/// Keeps the text of a lesson in progress.
#[derive(Debug)]
pub struct RunKeeper<S> {
    store: S,
}

impl<S: Store> RunKeeper<S> {
    /// Keeps it here.
    pub const fn open(store: S) -> Self {
        Self { store }
    }

    /// What is kept now, and in which state it was found. Damaged text is put aside.
    pub fn load(&self) -> (Option<String>, Found) {
        let Ok(Some(text)) = self.store.load() else { return (None, Found::Readable) };
        match decode_run(&text) {
            Ok(run) => (Some(run), Found::Readable),
            Err(DecodeError::Newer(_)) => (None, Found::Newer),
            Err(DecodeError::Damaged(_)) => {
                // Where it cannot be put aside it stays where it is until the next lesson.
                let _ = self.store.keep_aside(&text);
                (None, Found::Damaged)
            }
        }
    }

    /// Keeps this. A newer program's lesson is left alone.
    pub fn save(&self, run: &str) -> Kept {
        if self.load().1 == Found::Newer {
            return Kept::NewerLeftAlone;
        }
        match self.store.save(&encode_run(run)) {
            Ok(()) => Kept::On(self.store.rung()),
            Err(_) => Kept::Failed,
        }
    }

    /// Keeps none any more: the lesson is over, or the teacher leaves it.
    pub fn forget(&self) -> Kept {
        match self.store.forget() {
            Ok(()) => Kept::On(self.store.rung()),
            Err(_) => Kept::Failed,
        }
    }
}
