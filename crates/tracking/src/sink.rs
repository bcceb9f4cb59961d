//! Readers of a session's log. Each keeps its own place in it, so none loses a record and none stops another.

use engine::{Record, Session};

use crate::progress::{Attempt, Progress};
use crate::store::{Rung, Store, StoreError};
use crate::wire::{DecodeError, decode, encode};

/// Something that reads what happened.
pub trait Sink {
    /// What reading brought about.
    type Outcome;

    /// Reads what was added to the log since the last time. `today` is `YYYY-MM-DD`, where the device has a clock.
    fn read(&mut self, session: &Session, today: Option<&str>) -> Self::Outcome;
}

/// How keeping went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There was nothing new.
    Unchanged,
    /// Kept on this rung.
    On(Rung),
    /// It could not be kept, or damaged data stands in its place that could not be put aside; play goes on.
    Failed,
    /// What is kept belongs to a newer program and was left alone; play goes on.
    NewerLeftAlone,
}

/// Keeps the run after every record, and the result of a finished one.
#[derive(Debug)]
pub struct ProgressSink<S> {
    store: S,
    cursor: usize,
    known: Progress,
    /// The damaged text that was put aside last, so that it is put aside once.
    aside: Option<String>,
}

/// What was found when a store was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Progress, or nothing yet.
    Readable,
    /// Damaged text. It was put aside; where that is refused, nothing is saved over it.
    Damaged,
    /// A newer program's progress.
    Newer,
}

/// What stands in the store at the moment.
enum Stored {
    /// Progress that is taken in, nothing, or damaged text that is safe elsewhere.
    Replaceable,
    /// Damaged text that could not be put aside, or nobody knows what.
    InTheWay,
    /// A newer program's progress.
    Newer,
}

impl<S: Store> ProgressSink<S> {
    /// Opens a store. What a page before carried along in its address is taken in and kept at once, because the address
    /// forgets it.
    pub fn open(store: S, carried: Option<Progress>) -> (Self, Found) {
        let mut sink = Self { store, cursor: 0, known: Progress::default(), aside: None };
        let (stored, found) = sink.take_in();
        if let Some(carried) = carried {
            let known = sink.known.clone().merge(carried);
            if known != sink.known {
                sink.known = known;
                // Whether this could be kept is said at the first record, as for every other save.
                let _ = sink.save(&stored);
            }
        }
        (sink, found)
    }

    /// What is kept.
    #[must_use]
    pub const fn progress(&self) -> &Progress {
        &self.known
    }

    /// Where it is kept.
    #[must_use]
    pub fn rung(&self) -> Rung {
        self.store.rung()
    }

    /// Keeps nothing any more, at the learner's wish: runs and results are gone.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn forget(&mut self) -> Result<(), StoreError> {
        self.store.forget()?;
        self.known = Progress::default();
        Ok(())
    }

    /// Starts reading a log from its beginning, because another session took its place.
    pub const fn rewind(&mut self) {
        self.cursor = 0;
    }

    /// Takes in what is stored: another tab may have kept something since.
    fn take_in(&mut self) -> (Stored, Found) {
        let Ok(text) = self.store.load() else { return (Stored::InTheWay, Found::Readable) };
        let Some(text) = text else { return (Stored::Replaceable, Found::Readable) };
        match decode(&text) {
            Ok(theirs) => {
                self.known = std::mem::take(&mut self.known).merge(theirs);
                (Stored::Replaceable, Found::Readable)
            }
            Err(DecodeError::Newer(_)) => (Stored::Newer, Found::Newer),
            Err(DecodeError::Damaged(_)) => {
                let safe = self.aside.as_ref() == Some(&text) || self.store.keep_aside(&text).is_ok();
                if safe {
                    self.aside = Some(text);
                }
                (if safe { Stored::Replaceable } else { Stored::InTheWay }, Found::Damaged)
            }
        }
    }

    /// Notes what the records say; `false` where there is nothing new to keep.
    fn note(&mut self, records: &[Record], session: &Session, today: Option<&str>) -> bool {
        let scenario = &session.scenario().id;
        let mut changed = false;
        let ended = session.is_finished();
        for record in records {
            let Record::Finished { branch, score, success, .. } = record else { continue };
            let finished_on = today.map(str::to_owned);
            let attempt =
                Attempt { revision: 0, branch: *branch, score: *score, success: *success, finished_on };
            self.known.finish(scenario, attempt, ended.then(|| session.run()));
            changed = true;
        }
        // A page that was only opened must not take the place of the run it still offers.
        let only_opened = session.log().iter().all(|record| *record == Record::Started);
        let run = session.run();
        if !ended && !only_opened && self.known.last_run(scenario) != Some(&run) {
            self.known.keep(scenario, Some(run));
            changed = true;
        }
        changed
    }

    fn save(&self, stored: &Stored) -> Kept {
        match stored {
            Stored::Newer => Kept::NewerLeftAlone,
            Stored::InTheWay => Kept::Failed,
            Stored::Replaceable => match self.store.save(&encode(&self.known)) {
                Ok(()) => Kept::On(self.store.rung()),
                Err(_) => Kept::Failed,
            },
        }
    }
}

impl<S: Store> Sink for ProgressSink<S> {
    type Outcome = Kept;

    fn read(&mut self, session: &Session, today: Option<&str>) -> Kept {
        let log = session.log();
        if self.cursor > log.len() {
            // A log only grows: this is another session's.
            self.rewind();
        }
        let records = &log[self.cursor..];
        if records.is_empty() {
            return Kept::Unchanged;
        }
        self.cursor = log.len();
        let (stored, _) = self.take_in();
        if self.note(records, session, today) { self.save(&stored) } else { Kept::Unchanged }
    }
}
