//! A day of the calendar. Today's comes in from outside; this crate has no clock.

use std::fmt;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of these numbers, if the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// Reads `2026-11-23`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shaped = (year.len(), month.len(), day.len()) == (4, 2, 2) && parts.next().is_none();
        let digits = [year, month, day].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if !shaped || !digits {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day of the Unix time, in UTC.
    #[must_use]
    pub fn from_unix_seconds(seconds: u64) -> Option<Self> {
        // Howard Hinnant's `civil_from_days`, on days since 1 March of the year 0.
        let days = seconds / 86_400 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = era * 400 + year_of_era + u64::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// How many days lie between the first day of the year 0 and this one, in the Gregorian calendar. Only differences
    /// mean anything.
    #[must_use]
    pub const fn number(self) -> i32 {
        // The year begins in March, so that the leap day is its last.
        let shift = if self.month <= 2 { 1 } else { 0 };
        let year = self.year as i32 - shift;
        let month = (self.month as i32 + 9) % 12;
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + self.day as i32
    }

    /// Whether more than twelve months lie between this day and the later one.
    #[must_use]
    pub const fn is_over_a_year_before(self, today: Self) -> bool {
        let (due, now) = (self.year as u32 + 1, today.year as u32);
        now > due
            || (now == due
                && (today.month > self.month || (today.month == self.month && today.day > self.day)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_days_of_the_calendar() {
        assert!(Date::parse("2026-11-23").is_some());
        assert!(Date::parse("2024-02-29").is_some());
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-1", "23/11/2026", "2026-11-23-1", "+026-01-01", ""]
        {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_year_is_over_on_the_day_after() {
        let checked = Date::parse("2025-11-23").expect("a day");
        assert!(!checked.is_over_a_year_before(Date::parse("2026-11-23").expect("a day")));
        assert!(checked.is_over_a_year_before(Date::parse("2026-11-24").expect("a day")));
    }

    #[test]
    fn days_are_numbered_without_a_gap() {
        let (first, last) = (Date::new(1999, 12, 25), Date::new(2401, 3, 5));
        let (first, last) = (first.expect("a day"), last.expect("a day"));
        let mut before = first.number() - 1;
        let days = (first.year..=last.year).flat_map(|year| {
            (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day)))
        });
        for day in days.filter(|day| (first..=last).contains(day)) {
            assert_eq!(day.number(), before + 1, "{day}");
            before = day.number();
        }
    }

    #[test]
    fn counts_from_the_unix_epoch() {
        assert_eq!(Date::from_unix_seconds(0), Date::parse("1970-01-01"));
        assert_eq!(Date::from_unix_seconds(1_795_478_400), Date::parse("2026-11-24"));
    }
}
