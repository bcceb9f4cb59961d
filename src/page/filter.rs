//! Which stories home lists: by age, grade, topic and time.

use engine::Band;
use yew::prelude::*;

use crate::boot::{Card, Topic};
use crate::look::Look;
use crate::ui::{El, bare, el, icon, push_button};
use crate::words::fill;

/// So many stories need no search: they are seen at a glance.
const FEW: usize = 4;
/// How long a story may take, in minutes: what fits into a break, and into part of a lesson.
const TIMES: [u8; 2] = [10, 15];

/// The age that an address locks its page to, as in `?tuoi=6-10`.
pub(crate) fn locked(query: &str) -> Option<Band> {
    let age = query.split('&').find_map(|part| part.strip_prefix("tuoi="))?;
    Band::ALL.into_iter().find(|band| *band != Band::Adult && band.as_str() == age)
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// An age, by its door.
    pub band: Option<Band>,
    grade: Option<u8>,
    topic: Option<String>,
    within: Option<u8>,
    /// Whether the choices show where the screen is too small to show them always.
    open: bool,
}

impl Filter {
    /// Whether a story is listed.
    pub(crate) fn shows(&self, card: &Card) -> bool {
        self.band.is_none_or(|band| card.band == band)
            && self.grade.is_none_or(|grade| card.grades.contains(&grade))
            && self.topic.as_ref().is_none_or(|topic| card.topics.contains(topic))
            && self.within.is_none_or(|minutes| card.minutes <= minutes)
    }

    /// Whether anything was chosen.
    pub(crate) const fn is_set(&self) -> bool {
        self.band.is_some() || self.grade.is_some() || self.topic.is_some() || self.within.is_some()
    }

    /// With this age, or without where it was chosen already. A grade of another age would find nothing.
    pub(crate) fn at_door(&self, band: Band) -> Self {
        let band = (self.band != Some(band)).then_some(band);
        let grade = self.grade.filter(|grade| band.is_none_or(|band| grades(band).contains(grade)));
        Self { band, grade, ..self.clone() }
    }

    fn toggled_grade(&self, grade: u8) -> Self {
        Self { grade: (self.grade != Some(grade)).then_some(grade), ..self.clone() }
    }

    fn toggled_topic(&self, topic: &str) -> Self {
        let topic = (self.topic.as_deref() != Some(topic)).then(|| topic.to_owned());
        Self { topic, ..self.clone() }
    }

    fn toggled_time(&self, minutes: u8) -> Self {
        Self { within: (self.within != Some(minutes)).then_some(minutes), ..self.clone() }
    }
}

/// The school grades of an age.
fn grades(band: Band) -> std::ops::Range<u8> {
    match band {
        Band::Primary => 1..6,
        Band::LowerSecondary => 6..10,
        Band::UpperSecondary => 10..13,
        Band::Adult => 0..0,
    }
}

/// The choices among these stories. On a small screen they open by a button, on a wide one they are always there; where
/// there are few stories, nowhere.
pub(crate) fn filter_panel(
    look: Look<'_>,
    cards: &[Card],
    topics: &[Topic],
    filter: &UseStateHandle<Filter>,
) -> El {
    let words = look.words;
    let to = |next: Filter| {
        let filter = filter.clone();
        Callback::from(move |()| filter.set(next.clone()))
    };
    let chip = |key: &str, label: &str, pressed: bool, next: Filter| {
        push_button("pick", &to(next))
            .key(key)
            .set("data-pick", key)
            .state("aria-pressed", pressed)
            .text(label)
    };
    let shown = filter.band.map_or(1..13, grades);
    let taught = |grade: &u8| cards.iter().any(|card| card.grades.contains(grade));
    let grades = shown.filter(taught).map(|grade| {
        let label = grade.to_string();
        chip(&format!("grade-{label}"), &label, filter.grade == Some(grade), filter.toggled_grade(grade))
    });
    let no_topics = topics.is_empty();
    let topics = topics.iter().map(|topic| {
        let pressed = filter.topic.as_ref() == Some(&topic.id);
        chip(&topic.id, &topic.label, pressed, filter.toggled_topic(&topic.id))
    });
    let times = TIMES.into_iter().map(|minutes| {
        let label = fill(words.within(), &[&minutes.to_string()]);
        chip(
            &format!("within-{minutes}"),
            &label,
            filter.within == Some(minutes),
            filter.toggled_time(minutes),
        )
    });
    let row = |id: &'static str, label: &str, chips: Vec<El>| {
        let picks = el("div", "picks").attr("role", "group").attr("aria-labelledby", id).children(chips);
        el("div", "find__row").child(el("span", "find__label").attr("id", id).text(label)).child(picks)
    };
    let open = push_button("find__open", &to(Filter { open: !filter.open, ..(**filter).clone() }))
        .state("aria-expanded", filter.open)
        .child(bare("span").text(words.find()))
        .child(icon(if filter.open { "up" } else { "down" }));
    el("section", if filter.open { "find is-open" } else { "find" })
        .set("aria-label", words.find())
        .flag("hidden", cards.len() <= FEW)
        .child(open)
        .child(row("by-grade", words.grade(), grades.collect()))
        .child(row("by-topic", words.topic(), topics.collect()).flag("hidden", no_topics))
        .child(row("by-time", words.time(), times.collect()))
}

#[cfg(test)]
mod tests {
    use engine::{Band, Setting};

    use super::Filter;
    use crate::boot::Card;

    fn card(band: Band, grades: &[u8], topics: &[&str], minutes: u8) -> Card {
        Card {
            id: "a".into(),
            href: String::new(),
            title: String::new(),
            summary: String::new(),
            band,
            setting: Setting::Open,
            minutes,
            cover: "na".into(),
            app: String::new(),
            grades: grades.to_vec(),
            topics: topics.iter().map(ToString::to_string).collect(),
            boosters: Vec::new(),
        }
    }

    #[test]
    fn a_teacher_finds_a_grade_and_a_time_in_two_steps() {
        let filter = Filter::default().toggled_grade(7).toggled_time(15);
        assert!(filter.is_set());
        assert!(filter.shows(&card(Band::LowerSecondary, &[6, 7], &["x"], 12)));
        assert!(!filter.shows(&card(Band::LowerSecondary, &[6, 7], &["x"], 20)));
        assert!(!filter.shows(&card(Band::LowerSecondary, &[8], &["x"], 12)));
        assert!(!filter.toggled_grade(7).toggled_time(15).is_set());
    }

    #[test]
    fn a_lock_is_one_of_the_ages_of_pupils() {
        assert_eq!(super::locked("tuoi=6-10"), Some(Band::Primary));
        assert_eq!(super::locked("x=1&tuoi=15-17"), Some(Band::UpperSecondary));
        for none in ["", "tuoi=", "tuoi=adult", "tuoi=6", "muoi=6-10"] {
            assert_eq!(super::locked(none), None, "{none}");
        }
    }

    #[test]
    fn topics_and_ages_narrow_it_down() {
        let filter = Filter::default().toggled_topic("x");
        assert!(filter.shows(&card(Band::Primary, &[2], &["y", "x"], 6)));
        assert!(!filter.at_door(Band::LowerSecondary).shows(&card(Band::Primary, &[2], &["x"], 6)));
        assert!(!filter.toggled_topic("x").is_set());
    }

    #[test]
    fn a_door_of_another_age_forgets_the_grade() {
        let filter = Filter::default().toggled_grade(7).at_door(Band::LowerSecondary);
        assert_eq!(filter.grade, Some(7));
        assert_eq!(filter.at_door(Band::Primary).grade, None);
        assert_eq!(filter.at_door(Band::LowerSecondary).band, None);
    }
}
