//! What a lesson is about, read from the stories' own pages: class mode brings none itself, so that none is shipped twice.

use std::rc::Rc;

use classroom::{Captions, Material, Route, round_id, round_scenario, survey_id, survey_scenario};
use engine::compact::Compact;
use engine::{Band, Scenario};
use yew::prelude::*;

use crate::boot::{Boot, Card, Page};
use crate::page::{Classroom, Source};

/// What a lesson is about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Story {
    /// The story, or the questions put together as one.
    pub scenario: Rc<Scenario>,
    /// Its file of drawings, seen from this page; empty where it has none.
    pub art: String,
}

/// How far reading has come.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Loaded {
    /// Nothing is asked for.
    Nothing,
    /// It is on its way.
    Waiting,
    /// It is there.
    There(Story),
    /// It cannot be read now: no network, or an address that leads nowhere.
    Missing,
}

impl Loaded {
    /// The story, if it is there.
    pub(crate) const fn story(&self) -> Option<&Story> {
        match self {
            Self::There(story) => Some(story),
            _ => None,
        }
    }
}

/// What the lesson of an id is about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Subject<'a> {
    /// A story.
    Story(&'a Card),
    /// A story's fresh questions, some weeks later.
    Booster(&'a Card, u8),
    /// The fresh questions of several stories.
    Round(Band),
    /// A survey.
    Survey(Band),
}

impl<'a> Subject<'a> {
    /// What the lesson of this id is about; none where there is no such lesson.
    pub(crate) fn of(id: &str, cards: &'a [Card]) -> Option<Self> {
        let band = |of: &dyn Fn(Band) -> String| Band::ALL.into_iter().find(|band| of(*band) == id);
        if let Some(card) = cards.iter().find(|card| card.id.as_str() == id) {
            return Some(Self::Story(card));
        }
        let booster = cards.iter().find_map(|card| {
            let booster = card.boosters.iter().find(|booster| booster.id.as_str() == id)?;
            Some(Self::Booster(card, booster.weeks))
        });
        let round = || band(&round_id).map(Self::Round);
        booster.or_else(round).or_else(|| band(&survey_id).map(Self::Survey))
    }

    /// The pages to read it from.
    fn sources<'b>(&self, id: &str, told: &'b Classroom, cards: &[Card]) -> Vec<&'b Source> {
        match self {
            Self::Story(_) | Self::Booster(..) => told.source(id).into_iter().collect(),
            Self::Round(band) => round_cards(*band, cards, &told.material)
                .flat_map(|card| &card.boosters)
                .filter_map(|booster| told.source(booster.id.as_str()))
                .collect(),
            Self::Survey(_) => Vec::new(),
        }
    }
}

/// The stories that a round of a band takes its questions from: such as may be played without a teacher near.
pub(crate) fn round_cards<'a>(
    band: Band,
    cards: &'a [Card],
    material: &'a Material,
) -> impl Iterator<Item = &'a Card> {
    let is_for_rounds = |card: &&Card| {
        let lesson = material.lesson(card.id.as_str());
        lesson.is_some_and(|lesson| lesson.uses.iter().any(|used| used == "group-round"))
    };
    cards.iter().filter(move |card| card.band == band).filter(is_for_rounds)
}

/// Reads what the lesson of this id is about, in this language; another id, language or attempt reads anew.
#[hook]
pub(crate) fn use_story(
    boot: &Rc<Boot>,
    told: &Rc<Classroom>,
    id: &str,
    language: &str,
    attempt: u32,
) -> Loaded {
    let loaded = use_state(|| (String::new(), Loaded::Nothing));
    let key = format!("{id} {language} {attempt}");
    let is_known = !told.sources.is_empty() && !language.is_empty();
    let subject = Subject::of(id, &boot.cards).filter(|_| is_known);
    let pages: Vec<String> = subject.iter().flat_map(|it| it.sources(id, told, &boot.cards)).fold(
        Vec::new(),
        |mut pages, source| {
            pages.extend(source.page(language).map(str::to_owned));
            pages
        },
    );
    {
        let (loaded, boot, told, id) = (loaded.clone(), boot.clone(), told.clone(), id.to_owned());
        use_effect_with((key.clone(), is_known), move |(key, is_known)| {
            if !is_known {
                return;
            }
            let Some(subject) = Subject::of(&id, &boot.cards) else {
                return loaded.set((key.clone(), Loaded::Missing));
            };
            loaded.set((key.clone(), Loaded::Waiting));
            let (key, title) = (key.clone(), title(&boot, &subject));
            let made: Box<dyn FnOnce(Option<Vec<Story>>)> = match subject {
                Subject::Survey(band) => {
                    let survey = told.material.survey(band);
                    let scenario = survey.map(|survey| survey_scenario(survey, ended(&boot, &title, true)));
                    let story = scenario.map(|it| Story { scenario: it.into(), art: boot.art.clone() });
                    return loaded.set((key, story.map_or(Loaded::Missing, Loaded::There)));
                }
                Subject::Round(band) => {
                    let boot = boot.clone();
                    Box::new(move |read| {
                        let boosters =
                            read.map(|all| all.iter().map(|it| (*it.scenario).clone()).collect::<Vec<_>>());
                        let round = boosters.and_then(|boosters| {
                            round_scenario(band, ended(&boot, &title, false), &boosters)
                        });
                        let story = round.map(|it| Story { scenario: it.into(), art: boot.art.clone() });
                        loaded.set((key, story.map_or(Loaded::Missing, Loaded::There)));
                    })
                }
                Subject::Story(_) | Subject::Booster(..) => Box::new(move |read| {
                    let story = read.and_then(|all| all.into_iter().next());
                    loaded.set((key, story.map_or(Loaded::Missing, Loaded::There)));
                }),
            };
            read_all(pages, boot, Vec::new(), made);
        });
    }
    let (of, state) = &*loaded;
    match (is_known, *of == key) {
        (false, _) => Loaded::Nothing,
        (true, true) => state.clone(),
        // What was read last is of another lesson.
        (true, false) => Loaded::Waiting,
    }
}

/// What class mode is told in this language: what this page is told, or what its page in that language is.
#[hook]
pub(crate) fn use_material(boot: &Rc<Boot>, told: &Rc<Classroom>, language: &str) -> Rc<Classroom> {
    let other = use_state(|| (String::new(), Rc::new(Classroom::default())));
    {
        let (other, boot) = (other.clone(), boot.clone());
        use_effect_with(language.to_owned(), move |language| {
            let page = boot.others.iter().find(|page| page.tag == *language).map(|page| page.href.clone());
            let Some(page) = page else { return };
            let language = language.clone();
            web::read_page(&page, move |html| {
                let told = html.as_deref().and_then(|html| block(html, "classroom"));
                if let Some(told) = told.and_then(Classroom::from_compact) {
                    other.set((language, Rc::new(told)));
                }
            });
        });
    }
    if language == boot.language || other.0 != language { told.clone() } else { other.1.clone() }
}

/// The text of a page's data block.
fn block<'a>(html: &'a str, id: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("id=\"{id}\">"))?;
    rest.split_once("</script>").map(|(told, _)| told)
}

/// What is said around questions that are put together, and at their end.
fn ended<'a>(boot: &'a Boot, title: &'a str, is_survey: bool) -> Captions<'a> {
    let words = &boot.words;
    let (end_title, end) = if is_survey {
        (words.survey_end_title(), words.survey_end())
    } else {
        (words.class_round_end_title(), words.class_round_end())
    };
    Captions { title, end_title, end }
}

/// Reads pages one after the other; nothing is handed on unless all can be read.
fn read_all(
    mut pages: Vec<String>,
    boot: Rc<Boot>,
    mut read: Vec<Story>,
    done: Box<dyn FnOnce(Option<Vec<Story>>)>,
) {
    if pages.is_empty() {
        return done(Some(read));
    }
    let page = pages.remove(0);
    web::read_page(&page, move |html| match html.and_then(|html| story_in(&html, &boot)) {
        Some(story) => {
            read.push(story);
            read_all(pages, boot, read, done);
        }
        None => done(None),
    });
}

/// The story that a page is told.
pub(super) fn story_in(html: &str, boot: &Boot) -> Option<Story> {
    let told = block(html, "boot")?;
    // A page's words stand in its boot script; here any do, for only the story is taken.
    let page = Boot::from_compact(&format!("{told}{}", boot.words.to_compact()))?;
    let art = page.art.rsplit('/').next().unwrap_or_default();
    match page.page {
        Page::Scenario { scenario } => Some(Story { scenario, art: format!("{}{art}", boot.root()) }),
        _ => None,
    }
}

/// What a lesson is called.
pub(crate) fn title(boot: &Boot, subject: &Subject<'_>) -> String {
    let words = &boot.words;
    match subject {
        Subject::Story(card) => card.title.clone(),
        Subject::Booster(card, weeks) => {
            let after = crate::words::fill(words.after_weeks(), &[&weeks.to_string()]);
            format!("{} · {after}", card.title)
        }
        Subject::Round(band) => format!("{} · {}", words.class_round(), words.band(*band)),
        Subject::Survey(band) => format!("{} · {}", words.survey(), words.band(*band)),
    }
}

/// The address of a screen within this page.
pub(crate) fn address_of(route: &Route) -> String {
    format!("#{}", route.to_fragment())
}
