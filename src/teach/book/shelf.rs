//! The counts that this device keeps, and those of other classes that were opened beside them.

use std::cell::RefCell;

use classroom::{ClassSheet, SheetBook, SheetKeeper, combine};
use gloo_events::EventListener;
use tracking::{Found, Kept, Rung};
use web::Ladder;
use yew::prelude::*;

thread_local! {
    /// One for the page and not for each screen: where nothing can be stored, it is all that there is.
    static SHELF: RefCell<Option<Shelf>> = const { RefCell::new(None) };
}

/// What is there to look at.
struct Shelf {
    keeper: SheetKeeper<Ladder>,
    opened: Vec<OpenedFile>,
    kept: Option<Kept>,
}

/// A working file of other classes. It is looked at, and kept only if the teacher says so.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OpenedFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub sheets: Vec<ClassSheet>,
}

/// What the shelf holds now.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Held {
    /// The sheets that are kept.
    pub book: SheetBook,
    /// Files of other classes.
    pub opened: Vec<OpenedFile>,
    /// Where the sheets are kept.
    pub rung: Rung,
    /// What was found when they were read.
    pub found: Found,
    /// What became of the last change; none before the first.
    pub kept: Option<Kept>,
}

impl Held {
    /// All sheets: those that are kept, and those of other classes. They were put together when the files were opened; if
    /// they do not fit any more, because one was corrected since, the kept ones stand.
    pub(crate) fn all(&self) -> Vec<ClassSheet> {
        let own: Vec<ClassSheet> = self.book.sheets().into_iter().cloned().collect();
        let files = std::iter::once(own.clone()).chain(self.opened.iter().map(|file| file.sheets.clone()));
        combine(&files.collect::<Vec<_>>()).unwrap_or(own)
    }
}

/// The shelf, as a screen sees it; nothing is there until it was read.
#[derive(Clone)]
pub(crate) struct UseShelf {
    held: UseStateHandle<Option<Held>>,
}

impl UseShelf {
    /// What it holds.
    pub(crate) fn held(&self) -> Option<&Held> {
        self.held.as_ref()
    }

    /// Changes the sheets and keeps them.
    pub(crate) fn change(&self, change: impl FnOnce(&mut SheetBook)) -> Option<Kept> {
        let kept = with(|shelf| {
            let kept = shelf.keeper.change(change);
            shelf.kept = Some(kept);
            kept
        });
        self.held.set(look());
        kept
    }

    /// Takes these files of other classes beside the book, or none any more.
    pub(crate) fn open_files(&self, files: Vec<OpenedFile>) {
        with(|shelf| shelf.opened = files);
        self.held.set(look());
    }
}

/// The shelf. It is read once the page stands, and again whenever this window is looked at, for another may have changed it.
#[hook]
pub(crate) fn use_shelf() -> UseShelf {
    let held = use_state(|| None::<Held>);
    {
        let held = held.clone();
        use_effect_with((), move |()| {
            let read = move || {
                SHELF.with_borrow_mut(|shelf| match shelf {
                    Some(shelf) => {
                        shelf.keeper.refresh();
                    }
                    None => {
                        let keeper = SheetKeeper::open(Ladder::for_class_book());
                        *shelf = Some(Shelf { keeper, opened: Vec::new(), kept: None });
                    }
                });
                held.set(look());
            };
            read();
            let listener =
                web_sys::window().map(|window| EventListener::new(&window, "focus", move |_| read()));
            move || drop(listener)
        });
    }
    UseShelf { held }
}

fn with<T>(act: impl FnOnce(&mut Shelf) -> T) -> Option<T> {
    SHELF.with_borrow_mut(|shelf| shelf.as_mut().map(act))
}

fn look() -> Option<Held> {
    with(|shelf| Held {
        book: shelf.keeper.book().clone(),
        opened: shelf.opened.clone(),
        rung: shelf.keeper.rung(),
        found: shelf.keeper.found(),
        kept: shelf.kept,
    })
}
