//! When the fresh questions of a finished scenario are due: a few weeks later, by the device's own clock.
//!
//! What was learned in one sitting fades within weeks, and short boosters bring it back (on inoculation
//! doi 10.1038/s41467-025-57205-x; on spacing doi 10.1007/s10648-020-09572-8).

use engine::{Date, ScenarioId};

use crate::progress::Progress;

const DAYS_OF_A_WEEK: i32 = 7;

/// A scenario's booster, as far as its day depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Booster<'a> {
    /// The id under which its own results are kept.
    pub id: &'a ScenarioId,
    /// How many weeks after the scenario was first finished it is due.
    pub weeks: u8,
}

impl Progress {
    /// Which of a scenario's boosters to offer today, as a place in the given list. Of several that are due the latest
    /// one is, because an earlier one has had its time; and none once that one was done.
    ///
    /// A day that lies before the scenario was finished, or cannot be read, makes nothing due: clocks of shared devices
    /// are often wrong, and an offer at the wrong time would only puzzle.
    #[must_use]
    pub fn due_booster(&self, scenario: &ScenarioId, boosters: &[Booster<'_>], today: &str) -> Option<usize> {
        let today = Date::parse(today)?.number();
        let finished =
            self.results.get(scenario)?.iter().filter_map(|attempt| attempt.finished_on.as_deref());
        let first = finished.filter_map(Date::parse).min()?.number();
        let is_due = |booster: &Booster<'_>| first + i32::from(booster.weeks) * DAYS_OF_A_WEEK <= today;
        let (place, latest) =
            boosters.iter().enumerate().filter(|(_, it)| is_due(it)).max_by_key(|(_, it)| it.weeks)?;
        (!self.is_finished(latest.id)).then_some(place)
    }
}
