//! Readers of a session's log. Each keeps its own place in it, so none loses a record and none stops another.

use engine::{Record, ScenarioId, Session};

use crate::progress::{Attempt, Progress};
use crate::store::{ProgressStore, Rung};
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
    /// It could not be kept; play goes on.
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
    newer: bool,
}

/// What was found when a store was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Progress, or nothing yet.
    Readable,
    /// Damaged text; it was put aside.
    Damaged,
    /// A newer program's progress.
    Newer,
}

impl<S: ProgressStore> ProgressSink<S> {
    /// Opens a store. What a page before carried along in its address is taken in.
    pub fn open(store: S, carried: Option<Progress>) -> (Self, Found) {
        let (stored, found) = match store.load() {
            Ok(Some(text)) => match decode(&text) {
                Ok(progress) => (progress, Found::Readable),
                Err(DecodeError::Newer(_)) => (Progress::default(), Found::Newer),
                Err(DecodeError::Damaged(_)) => {
                    // If it cannot be put aside either, it stays where it is until the first save.
                    let _ = store.keep_aside(&text);
                    (Progress::default(), Found::Damaged)
                }
            },
            Ok(None) | Err(_) => (Progress::default(), Found::Readable),
        };
        let known = match carried {
            Some(carried) => stored.merge(carried),
            None => stored,
        };
        (Self { store, cursor: 0, known, newer: found == Found::Newer }, found)
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

    /// Starts reading a log from its beginning, because another session took its place.
    pub const fn rewind(&mut self) {
        self.cursor = 0;
    }

    fn note(&mut self, scenario: &ScenarioId, records: &[Record], session: &Session, today: Option<&str>) {
        let finished = records.iter().rev().find_map(|record| match record {
            Record::Finished { branch, score, success, .. } => Some((*branch, *score, *success)),
            _ => None,
        });
        match finished {
            Some((branch, score, success)) if session.is_finished() => {
                let finished_on = today.map(str::to_owned);
                let attempt = Attempt { revision: 0, branch, score, success, finished_on };
                self.known.finish(scenario, attempt);
            }
            _ => self.known.keep(scenario, Some(session.run())),
        }
    }

    fn save(&mut self) -> Kept {
        match self.store.save(&encode(&self.known)) {
            Ok(()) => Kept::On(self.store.rung()),
            Err(_) => Kept::Failed,
        }
    }
}

impl<S: ProgressStore> Sink for ProgressSink<S> {
    type Outcome = Kept;

    fn read(&mut self, session: &Session, today: Option<&str>) -> Kept {
        let log = session.log();
        let Some(records) = log.get(self.cursor..).filter(|records| !records.is_empty()) else {
            return Kept::Unchanged;
        };
        self.cursor = log.len();
        // Another tab may have kept something since.
        if let Ok(Some(text)) = self.store.load() {
            match decode(&text) {
                Ok(theirs) => self.known = std::mem::take(&mut self.known).merge(theirs),
                Err(DecodeError::Newer(_)) => self.newer = true,
                Err(DecodeError::Damaged(_)) => {}
            }
        }
        let scenario = session.scenario().id.clone();
        self.note(&scenario, records, session, today);
        if self.newer {
            return Kept::NewerLeftAlone;
        }
        self.save()
    }
}
