//! The storage ladder: local storage, else session storage, else memory. It never throws: merely touching
//! `window.localStorage` can, in a sandboxed frame or with storage blocked, and so can every write.

use std::cell::{Cell, RefCell};

use tracking::{Rung, Store, StoreError};
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::window;

const PROGRESS: &str = "ke-nghe/progress";
const PLAN: &str = "ke-nghe/plan";
/// A lesson in progress.
const LESSON: &str = "ke-nghe/lesson";
/// Counts of classes.
const CLASS_BOOK: &str = "ke-nghe/class-book";
const PROBE: &str = "ke-nghe/probe";
/// How many damaged texts of a kind are kept aside; a further one is refused rather than an older one lost.
const ASIDE_PLACES: usize = 3;

/// Keeps a text on the best rung that the browser allows.
#[derive(Debug)]
pub struct Ladder {
    key: &'static str,
    rung: Cell<Rung>,
    memory: RefCell<Option<String>>,
}

impl Ladder {
    /// The place for progress.
    #[must_use]
    pub fn open() -> Self {
        Self::at(PROGRESS)
    }

    /// The place for a safety plan.
    #[must_use]
    pub fn for_plan() -> Self {
        Self::at(PLAN)
    }

    /// The place for a lesson in progress.
    #[must_use]
    pub fn for_lesson() -> Self {
        Self::at(LESSON)
    }

    /// The place for what classes counted.
    #[must_use]
    pub fn for_class_book() -> Self {
        Self::at(CLASS_BOOK)
    }

    /// Finds the best rung, by writing and removing a probe.
    fn at(key: &'static str) -> Self {
        let rung = [Rung::Local, Rung::Session].into_iter().find(|&rung| {
            area(rung).is_ok_and(|area| area.set_item(PROBE, "1").is_ok() && area.remove_item(PROBE).is_ok())
        });
        Self { key, rung: Cell::new(rung.unwrap_or(Rung::Memory)), memory: RefCell::new(None) }
    }
}

impl Store for Ladder {
    fn load(&self) -> Result<Option<String>, StoreError> {
        match self.rung.get() {
            Rung::Memory => Ok(self.memory.borrow().clone()),
            rung => area(rung)?.get_item(self.key).map_err(refused),
        }
    }

    fn save(&self, text: &str) -> Result<(), StoreError> {
        if self.rung.get() == Rung::Memory {
            *self.memory.borrow_mut() = Some(text.to_owned());
            return Ok(());
        }
        area(self.rung.get())?.set_item(self.key, text).map_err(full)
    }

    fn forget(&self) -> Result<(), StoreError> {
        if self.rung.get() == Rung::Memory {
            *self.memory.borrow_mut() = None;
            return Ok(());
        }
        area(self.rung.get())?.remove_item(self.key).map_err(refused)
    }

    fn keep_aside(&self, text: &str) -> Result<(), StoreError> {
        let rung = self.rung.get();
        if rung == Rung::Memory {
            return Ok(());
        }
        let area = area(rung)?;
        for place in 0..ASIDE_PLACES {
            let mut key = format!("{}-damaged", self.key);
            if place > 0 {
                key = format!("{key}-{place}");
            }
            match area.get_item(&key).map_err(refused)? {
                Some(kept) if kept == text => return Ok(()),
                Some(_) => {}
                None => return area.set_item(&key, text).map_err(full),
            }
        }
        Err(StoreError::Full("no place left for damaged text".to_owned()))
    }

    fn rung(&self) -> Rung {
        self.rung.get()
    }
}

fn area(rung: Rung) -> Result<Storage, StoreError> {
    let window = window().ok_or_else(|| StoreError::Refused("no window".to_owned()))?;
    let area = match rung {
        Rung::Local => window.local_storage(),
        Rung::Session => window.session_storage(),
        Rung::Memory => Ok(None),
    };
    area.map_err(refused)?.ok_or_else(|| StoreError::Refused("no storage".to_owned()))
}

// What exactly the browser says is of no use to anyone here, and printing it would bring much code along.
fn refused(_: JsValue) -> StoreError {
    StoreError::Refused("by the browser".to_owned())
}

fn full(_: JsValue) -> StoreError {
    StoreError::Full("by the browser".to_owned())
}
