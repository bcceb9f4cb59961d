//! A warning of the day, as an office puts it on the site without building it anew. The file is read while the page is
//! open, so nothing of it was checked by a compiler: an entry that is not exactly as agreed is no entry.

use crate::{Band, Date};

/// How many bytes the file may have.
pub const LARGEST_FEED: usize = 16_000;
/// How many entries of the file are read.
pub const MOST_WARNINGS: u32 = 20;
/// How many a page shows at once.
pub const WARNINGS_SHOWN: usize = 3;
/// How many days a warning may stand.
pub const WARNING_DAYS: i32 = 90;
/// How many characters a title may have.
pub const WARNING_TITLE: usize = 70;
/// How many characters what happens, what to do and the source may have.
pub const WARNING_TEXT: usize = 280;

/// An entry as the file has it, in one language; what is missing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warning {
    /// `ages`: whom it is for.
    pub ages: Vec<String>,
    /// `date`: the day it was put up.
    pub date: String,
    /// `expires`: the last day it is shown.
    pub expires: String,
    /// `source`: who published it, and when.
    pub source: String,
    /// The tag of the language of the words.
    pub language: String,
    /// `title`
    pub title: String,
    /// `happens`
    pub happens: String,
    /// `do`
    pub action: String,
}

impl Warning {
    /// Whether every part of it is as agreed.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let known = |age: &String| Band::ALL.iter().any(|band| band.as_str() == age);
        let term = Date::parse(&self.date).zip(Date::parse(&self.expires));
        !self.ages.is_empty()
            && self.ages.iter().all(known)
            && term.is_some_and(|(date, expires)| is_term(date, expires))
            && fits(&self.title, WARNING_TITLE)
            && [&self.happens, &self.action, &self.source].into_iter().all(|text| fits(text, WARNING_TEXT))
    }

    /// Whether it is shown on this day, written as its own days are. Days written so stand in the calendar's order.
    #[must_use]
    pub fn is_valid_on(&self, today: &str) -> bool {
        self.date.as_str() <= today && today <= self.expires.as_str()
    }

    /// Whether it is for children of this age; without an age, for children of every age. A page for children never
    /// raises its voice.
    #[must_use]
    pub fn suits_children(&self, of: Option<Band>) -> bool {
        let has = |band: Band| self.ages.iter().any(|age| age == band.as_str());
        let fits = match of {
            Some(band) => has(band),
            None => has(Band::Primary) && has(Band::LowerSecondary) && has(Band::UpperSecondary),
        };
        fits && ![&self.title, &self.happens, &self.action].into_iter().any(|text| text.contains('!'))
    }
}

/// Those that home shows today to children of this age, the newest first.
#[must_use]
pub fn shown_warnings<'a>(all: &'a [Warning], today: &str, of: Option<Band>) -> Vec<&'a Warning> {
    let mut shown: Vec<&Warning> = Vec::new();
    for warning in all {
        if warning.is_sound() && warning.is_valid_on(today) && warning.suits_children(of) {
            // They are few; a sort would bring more code to the page than this.
            let mut place = shown.len();
            while place > 0 && shown[place - 1].date < warning.date {
                place -= 1;
            }
            shown.insert(place, warning);
            shown.truncate(WARNINGS_SHOWN);
        }
    }
    shown
}

/// Whether a warning may stand from one day to the other.
#[must_use]
pub fn is_term(date: Date, expires: Date) -> bool {
    (0..=WARNING_DAYS).contains(&(expires.number() - date.number()))
}

fn fits(text: &str, most: usize) -> bool {
    !text.is_empty() && text.chars().count() <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound() -> Warning {
        Warning {
            ages: ["6-10", "11-14", "15-17", "adult"].map(str::to_owned).to_vec(),
            date: "2026-11-24".to_owned(),
            expires: "2027-02-22".to_owned(),
            source: "Công an".to_owned(),
            language: "vi".to_owned(),
            title: "Quà trong game".to_owned(),
            happens: "Có người hứa tặng quà.".to_owned(),
            action: "Kể với người lớn.".to_owned(),
        }
    }

    #[track_caller]
    fn refused(change: impl FnOnce(&mut Warning)) {
        let mut warning = sound();
        change(&mut warning);
        assert!(!warning.is_sound(), "{warning:?}");
        assert!(shown_warnings(&[warning], "2026-11-24", None).is_empty());
    }

    #[test]
    fn only_what_is_as_agreed_is_a_warning() {
        assert!(sound().is_sound());
        refused(|it| it.ages.clear());
        refused(|it| it.ages.push("12".to_owned()));
        refused(|it| it.date = "24/11/2026".to_owned());
        refused(|it| it.expires = "2027-02-23".to_owned());
        refused(|it| it.expires = "2026-11-23".to_owned());
        refused(|it| it.title = "a".repeat(WARNING_TITLE + 1));
        refused(|it| it.happens = "ă".repeat(WARNING_TEXT + 1));
        refused(|it| it.action.clear());
        refused(|it| it.source.clear());
    }

    #[test]
    fn it_is_shown_from_its_first_to_its_last_day() {
        let on = |day| sound().is_valid_on(day);
        assert!(on("2026-11-24") && on("2027-02-22"));
        assert!(!on("2026-11-23") && !on("2027-02-23"));
    }

    #[test]
    fn children_see_what_is_for_their_age_and_calm() {
        let mut warning = sound();
        assert!(warning.suits_children(None));
        warning.ages = ["15-17", "adult"].map(str::to_owned).to_vec();
        assert!(!warning.suits_children(None));
        assert!(warning.suits_children(Some(Band::UpperSecondary)));
        assert!(!warning.suits_children(Some(Band::Primary)));
        warning.title.push('!');
        assert!(!warning.suits_children(Some(Band::UpperSecondary)));
    }

    #[test]
    fn the_newest_come_first_and_few_are_shown() {
        let of = |date: &str| Warning { date: date.to_owned(), expires: "2026-12-20".to_owned(), ..sound() };
        let all = ["2026-11-20", "2026-11-24", "2026-11-22", "2026-12-01", "2026-11-23"].map(of);
        let shown = shown_warnings(&all, "2026-11-24", Some(Band::Primary));
        let days: Vec<_> = shown.iter().map(|warning| warning.date.as_str()).collect();
        assert_eq!(days, ["2026-11-24", "2026-11-23", "2026-11-22"]);
        assert!(shown_warnings(&all, "", None).is_empty());
    }
}
