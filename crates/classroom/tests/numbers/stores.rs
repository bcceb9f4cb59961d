//! A store for tests. Clones share what is kept, as tabs do.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use tracking::{Rung, Store, StoreError};

#[derive(Clone, Debug, Default)]
pub(crate) struct TestStore(Rc<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    text: RefCell<Option<String>>,
    aside: RefCell<Vec<String>>,
    refuses_load: Cell<bool>,
    refuses_save: Cell<bool>,
    refuses_aside: Cell<bool>,
}

impl TestStore {
    pub(crate) fn with(text: &str) -> Self {
        let store = Self::default();
        store.put(text);
        store
    }

    pub(crate) fn text(&self) -> Option<String> {
        self.0.text.borrow().clone()
    }

    pub(crate) fn put(&self, text: &str) {
        *self.0.text.borrow_mut() = Some(text.to_owned());
    }

    pub(crate) fn aside(&self) -> Vec<String> {
        self.0.aside.borrow().clone()
    }

    pub(crate) fn refuse(&self, load: bool, save: bool, aside: bool) {
        self.0.refuses_load.set(load);
        self.0.refuses_save.set(save);
        self.0.refuses_aside.set(aside);
    }
}

impl Store for TestStore {
    fn load(&self) -> Result<Option<String>, StoreError> {
        if self.0.refuses_load.get() {
            return Err(StoreError::Refused("test".to_owned()));
        }
        Ok(self.text())
    }

    fn save(&self, text: &str) -> Result<(), StoreError> {
        if self.0.refuses_save.get() {
            return Err(StoreError::Full("test".to_owned()));
        }
        self.put(text);
        Ok(())
    }

    fn forget(&self) -> Result<(), StoreError> {
        *self.0.text.borrow_mut() = None;
        Ok(())
    }

    fn keep_aside(&self, text: &str) -> Result<(), StoreError> {
        if self.0.refuses_aside.get() {
            return Err(StoreError::Full("test".to_owned()));
        }
        self.0.aside.borrow_mut().push(text.to_owned());
        Ok(())
    }

    fn rung(&self) -> Rung {
        Rung::Local
    }
}
