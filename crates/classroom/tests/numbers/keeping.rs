//! Sheets survive: as text, between windows, in stores that refuse.

use classroom::{RunKeeper, SheetBook, SheetKeeper, decode_book, encode_book};
use proptest::prelude::*;
use tracking::{DecodeError, Found, Kept, Rung};

use crate::any::{any_sheet, lesson, sheet, tally};
use crate::stores::TestStore;

/// A book after some changes.
fn any_book() -> impl Strategy<Value = SheetBook> {
    prop::collection::vec((any_sheet(), 0..6_u8), 0..6).prop_map(|changes| {
        let mut book = SheetBook::default();
        for (sheet, then) in changes {
            let id = sheet.id().clone();
            book.put(sheet);
            match then {
                0 => book.delete(&id),
                1 => book.delete_all(),
                _ => {}
            }
        }
        book
    })
}

proptest! {
    #[test]
    fn a_book_is_read_as_it_was_written(book in any_book()) {
        prop_assert_eq!(decode_book(&encode_book(&book)), Ok(book));
    }

    #[test]
    fn a_text_that_was_cut_is_damaged(book in any_book(), at in any::<prop::sample::Index>()) {
        let text = encode_book(&book);
        let cut = &text[..at.index(text.len())];
        prop_assert!(matches!(decode_book(cut), Err(DecodeError::Damaged(_))));
    }

    #[test]
    fn any_text_is_survived(text in "(1\n)?([0-9a-k\n-]|end|lesson|\\PC){0,60}") {
        let _ = decode_book(&text);
    }

    #[test]
    fn merging_is_the_same_from_both_sides(one in any_book(), other in any_book()) {
        let merged = one.clone().merge(other.clone());
        prop_assert_eq!(&other.clone().merge(one.clone()), &merged);
        prop_assert_eq!(&merged.clone().merge(one), &merged);
        prop_assert_eq!(&merged.clone().merge(other), &merged);
    }

    /// Two windows change the same few sheets; what was done last to a sheet is what is kept of it.
    #[test]
    fn of_two_windows_the_last_word_counts(
        steps in prop::collection::vec((0..2_usize, 0..3_u64, 0..6_u8, 0..40_u16), 0..30)
    ) {
        let store = TestStore::default();
        let mut windows = [0, 1].map(|_| SheetKeeper::open(store.clone()));
        let mut expected = std::collections::BTreeMap::new();
        for (window, chance, what, count) in steps {
            let made = sheet(lesson(), chance, &[tally("canh", &[("a", count)], 0)]);
            let id = made.id().clone();
            windows[window].change(|book| match what {
                0 => book.delete_all(),
                1 => book.delete(&id),
                _ => book.put(made.clone()),
            });
            match what {
                0 => expected.clear(),
                1 => { expected.remove(&id); }
                _ => { expected.insert(id, made); }
            }
            if let Some(text) = store.text() {
                let kept = decode_book(&text).unwrap();
                prop_assert_eq!(kept.sheets().len(), expected.len());
                prop_assert!(kept.sheets().iter().all(|sheet| expected.get(sheet.id()) == Some(*sheet)));
            }
        }
    }
}

#[test]
fn the_newest_day_comes_first_then_what_was_kept_last() {
    let mut book = SheetBook::default();
    let mut older = sheet(lesson(), 3, &[]);
    let head = classroom::SheetHead { day: crate::any::day(1), ..older.head().clone() };
    older.correct(head).unwrap();
    let (first, second) = (sheet(lesson(), 1, &[]), sheet(lesson(), 2, &[]));
    for sheet in [&first, &second, &older] {
        book.put(sheet.clone());
    }
    assert_eq!(book.sheets(), [&second, &first, &older]);
    book.put(first.clone());
    assert_eq!(book.sheets(), [&first, &second, &older]);
}

#[test]
fn what_was_deleted_does_not_come_back_from_another_window() {
    let store = TestStore::default();
    let kept = sheet(lesson(), 1, &[]);
    let mut one = SheetKeeper::open(store.clone());
    assert_eq!(one.change(|book| book.put(kept.clone())), Kept::On(Rung::Local));
    let mut other = SheetKeeper::open(store.clone());
    one.change(|book| book.delete(kept.id()));
    other.change(|book| book.put(sheet(lesson(), 2, &[])));
    assert_eq!(other.book().sheet(kept.id()), None);
    assert!(one.refresh() && !one.refresh());
    assert_eq!(one.book().sheets().len(), 1);
    one.change(SheetBook::delete_all);
    assert!(!store.text().unwrap().contains('k'), "nothing of a sheet is left: {:?}", store.text());
}

#[test]
fn damaged_text_is_put_aside_once_and_a_newer_one_left_alone() {
    let store = TestStore::with("broken");
    let mut keeper = SheetKeeper::open(store.clone());
    assert_eq!((keeper.found(), store.aside()), (Found::Damaged, vec!["broken".to_owned()]));
    assert_eq!(keeper.change(|book| book.put(sheet(lesson(), 1, &[]))), Kept::On(Rung::Local));
    assert_eq!(store.aside().len(), 1);

    let store = TestStore::with("9\nsomething\n");
    let mut keeper = SheetKeeper::open(store.clone());
    assert_eq!(keeper.change(|book| book.put(sheet(lesson(), 1, &[]))), Kept::NewerLeftAlone);
    assert_eq!((keeper.found(), store.text()), (Found::Newer, Some("9\nsomething\n".to_owned())));
    assert_eq!(keeper.book().sheets().len(), 1, "it is there as long as the window is");
}

#[test]
fn a_store_that_refuses_loses_nothing_that_is_open() {
    let store = TestStore::with("broken");
    store.refuse(false, false, true);
    let mut keeper = SheetKeeper::open(store.clone());
    assert_eq!(keeper.change(|book| book.put(sheet(lesson(), 1, &[]))), Kept::Failed);
    assert_eq!(store.text(), Some("broken".to_owned()));
    store.refuse(false, false, false);
    assert_eq!(keeper.change(|book| book.put(sheet(lesson(), 2, &[]))), Kept::On(Rung::Local));
    assert_eq!(SheetKeeper::open(store).book().sheets().len(), 2);
}

#[test]
fn a_lesson_in_progress_is_kept_as_it_is() {
    let store = TestStore::default();
    let keeper = RunKeeper::open(store.clone());
    assert_eq!(keeper.load(), (None, Found::Readable));
    for run in ["", "1\nline\n<end>\\\n"] {
        assert_eq!(keeper.save(run), Kept::On(Rung::Local));
        assert_eq!(keeper.load(), (Some(run.to_owned()), Found::Readable));
    }
    keeper.forget();
    assert_eq!(store.text(), None);

    store.put("2\nnewer\n");
    assert_eq!((keeper.load(), keeper.save("run")), ((None, Found::Newer), Kept::NewerLeftAlone));
    store.put("1\ncut");
    assert_eq!(keeper.load(), (None, Found::Damaged));
    assert_eq!(store.aside(), ["1\ncut"]);
}
