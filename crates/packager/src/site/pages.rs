//! Which pages there are, and what each is told.

use std::collections::BTreeSet;
use std::rc::Rc;

use engine::{Band, DocumentGroup, Scenario};
use ke_nghe::Reading;
use ke_nghe::boot::{BoosterCard, Boot, Card, Links, Number, Page, Topic, Translation};
use ke_nghe::page::{Classroom, CurriculumEntry, Lost, Outlets};
use ke_nghe::words::{CLASS, DESK, NAMES, PLAY, Words};
use pack::{Interface, Pack, Reader, Site};

use super::address;
use super::classroom::classroom_of;
use super::curriculum::curriculum;
use super::offline::{Panel, lost};
use super::outlets::outlets;
use super::reading::documents;
use super::shared_links;
use crate::share::LinkCard;

/// One page of the site.
#[derive(Clone, Debug)]
pub struct PageSpec {
    /// Its address from the site's root.
    pub address: String,
    /// Its file.
    pub file: String,
    /// Its title, without the site's name.
    pub title: Option<String>,
    /// What a link to it shows where it is shared; none for pages that nobody shares.
    pub(crate) card: Option<Rc<LinkCard>>,
    /// What it is, for search results and link previews.
    pub description: String,
    /// The same page in each language, by its tag.
    pub alternates: Vec<(String, String)>,
    /// What the app is told.
    pub boot: Boot,
    /// What a page of content says.
    pub reading: Option<Rc<Reading>>,
    /// The drawings that it brings besides those it is told of.
    pub drawings: Rc<BTreeSet<String>>,
    /// The stories of the curriculum, on its page.
    pub curriculum: Option<Rc<Vec<CurriculumEntry>>>,
    /// What class mode is told besides.
    pub classroom: Option<Rc<Classroom>>,
    /// What the page for giving stories on is told besides.
    pub outlets: Option<Rc<Outlets>>,
    /// What comes instead of a page that is not on the device, where it is that page.
    pub lost: Option<Rc<Lost>>,
    /// What it says about reading without a network, where it does.
    pub(crate) panel: Option<Panel>,
    /// For the site itself, or for frames.
    pub variant: Variant,
    /// Whether the app runs on it.
    pub needs_engine: bool,
    /// Whether its style stands in a file. It stands in the page where somebody may come first; a page that is only
    /// come to from others is lighter without, and finds the file kept.
    pub style_apart: bool,
    /// Where files stand, seen from this page.
    pub to_root: String,
}

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// The site: engine as a module, drawings in a file.
    Site,
    /// Frames in other sites, sandboxed ones too: engine in a classic script, drawings in the page.
    Embedded,
    /// The site in one file: links lead within it, and everything that pages share stands in it once.
    Whole,
}

/// Every page. Where its drawings are is not told yet, since that depends on which it shows.
#[must_use]
pub fn page_specs(pack: &Pack, interface: &Interface) -> Vec<PageSpec> {
    let mut all = Vec::new();
    let languages = pack.languages();
    let maker = |tag| Maker { pack, interface, tag, languages: &languages, variant: Variant::Site };
    for tag in &languages {
        let site = maker(tag);
        all.extend(pages_of(&site));
        all.extend([site.embed(), lost(&site)]);
        all.extend(pack.scenarios.iter().filter_map(|story| site.scenario(&story.id, Variant::Embedded)));
    }
    all.push(maker(address::SOURCE).missing());
    all
}

/// Every page of a site in one file, in these languages: all but where stories are given on, since it has no address.
pub(super) fn whole_specs(pack: &Pack, interface: &Interface, languages: &[&str]) -> Vec<PageSpec> {
    let maker = |tag| Maker { pack, interface, tag, languages, variant: Variant::Whole };
    languages.iter().flat_map(|tag| pages_of(&maker(tag))).collect()
}

/// The pages that every form of the site has, in one language.
fn pages_of(site: &Maker<'_>) -> Vec<PageSpec> {
    let mut all = vec![site.home(), site.plan(), site.results(), site.class()];
    all.extend(documents(site));
    all.push(curriculum(site));
    for scenario in &site.pack.scenarios {
        all.extend(site.scenario(&scenario.id, site.variant));
        all.extend(scenario.boosters.iter().filter_map(|booster| site.booster(scenario, booster)));
    }
    all
}

/// Makes the pages of one language.
pub(super) struct Maker<'a> {
    pub(super) pack: &'a Pack,
    pub(super) interface: &'a Interface,
    pub(super) tag: &'a str,
    /// The languages that the pages are made in.
    pub(super) languages: &'a [&'a str],
    /// What the pages are for.
    pub(super) variant: Variant,
}

impl Maker<'_> {
    /// The way from a page up to the site's root, or into the site in one file.
    pub(super) fn up(&self, here: &str) -> String {
        if self.variant == Variant::Whole { address::INSIDE.to_owned() } else { address::climb(here) }
    }

    fn home(&self) -> PageSpec {
        let here = address::root(self.tag);
        let cards = self.cards(&self.up(&here));
        let spec = self.spec(&here, address::root, Page::Home, cards, self.variant);
        PageSpec { card: Some(self.home_card()), panel: self.panel(false), ..spec }
    }

    /// What a page says about reading without a network, for class mode or for everybody. What is in one file needs no more.
    fn panel(&self, lessons: bool) -> Option<Panel> {
        (self.variant == Variant::Site).then(|| Panel { words: self.all_words(), lessons, file: None })
    }

    fn plan(&self) -> PageSpec {
        let spec = self.spec(&address::plan(self.tag), address::plan, Page::Plan, Vec::new(), self.variant);
        PageSpec {
            title: Some(spec.boot.words.plan_title().to_owned()),
            card: Some(self.home_card()),
            ..spec
        }
    }

    fn results(&self) -> PageSpec {
        let here = address::results(self.tag);
        let cards = self.cards(&self.up(&here));
        let spec = self.spec(&here, address::results, Page::Results, cards, self.variant);
        PageSpec {
            title: Some(spec.boot.words.results_title().to_owned()),
            card: Some(self.home_card()),
            ..spec
        }
    }

    /// Class mode. It reads the stories from their own pages, so it is told where these are in every language.
    fn class(&self) -> PageSpec {
        let here = address::class(self.tag);
        let up = self.up(&here);
        let spec = self.spec(&here, address::class, Page::Class, self.cards(&up), self.variant);
        let told = classroom_of(self, &up);
        let title = Some(spec.boot.words.class_title().to_owned());
        let description = spec.boot.words.class_lead().to_owned();
        let card = self.group_card(DocumentGroup::Teachers);
        PageSpec { title, description, card, panel: self.panel(true), classroom: Some(Rc::new(told)), ..spec }
    }

    /// Where stories are given on. Of these it is told less than home is, but in every language.
    fn embed(&self) -> PageSpec {
        let here = address::embed(self.tag);
        let spec = self.spec(&here, address::embed, Page::Embed, Vec::new(), self.variant);
        let told = outlets(self, &spec.to_root);
        let drawings = told.stories.iter().map(|story| story.cover.to_string()).collect();
        let title = Some(spec.boot.words.give_title().to_owned());
        let description = spec.boot.words.give_lead().to_owned();
        let (outlets, drawings) = (Some(Rc::new(told)), Rc::new(drawings));
        PageSpec { title, description, outlets, drawings, ..spec }
    }

    fn booster(&self, of: &pack::PackScenario, booster: &pack::Booster) -> Option<PageSpec> {
        let scenario = booster.locale(self.tag)?;
        let address = |tag: &str| address::booster(tag, &of.id, booster.weeks);
        let page = Page::Scenario { scenario: Rc::new(scenario.clone()) };
        let spec = self.spec(&address(self.tag), address, page, Vec::new(), self.variant);
        let (title, description) = (Some(scenario.title.clone()), scenario.summary.clone());
        let card = of.locale(self.tag).map(|story| self.story_card(story));
        Some(PageSpec { title, description, card, style_apart: true, ..spec })
    }

    fn scenario(&self, id: &str, variant: Variant) -> Option<PageSpec> {
        let scenario = self.pack.scenario(id)?.locale(self.tag)?;
        let address = |tag: &str| match variant {
            Variant::Site | Variant::Whole => address::scenario(tag, id),
            Variant::Embedded => address::embedded(tag, id),
        };
        let page = Page::Scenario { scenario: Rc::new(scenario.clone()) };
        let spec = self.spec(&address(self.tag), address, page, Vec::new(), variant);
        let card = (variant == Variant::Site).then(|| self.story_card(scenario));
        let (title, description) = (Some(scenario.title.clone()), scenario.summary.clone());
        Some(PageSpec { title, description, card, ..spec })
    }

    fn story_card(&self, scenario: &Scenario) -> Rc<LinkCard> {
        let words = self.words(self.tag, Reader::Younger);
        Rc::new(LinkCard::of_story(scenario, self.tag, words.name()))
    }

    fn home_card(&self) -> Rc<LinkCard> {
        let words = self.words(self.tag, Reader::Younger);
        Rc::new(shared_links::home(self.tag, words.name(), words.tagline()))
    }

    /// The card of all pages behind a door of home.
    pub(super) fn group_card(&self, of: DocumentGroup) -> Option<Rc<LinkCard>> {
        let door = self.pack.documents.iter().find(|page| page.group == of)?.locale(self.tag)?;
        let words = self.words(self.tag, Reader::Younger);
        Some(Rc::new(shared_links::group(of, self.tag, words.name(), &door.title, &door.summary)))
    }

    /// The page for unknown addresses can be shown at any depth, so its links start at the site's folder.
    fn missing(&self) -> PageSpec {
        let base = &self.pack.site.base_path;
        let spec = self.spec("404.html", address::root, Page::Missing, Vec::new(), self.variant);
        let mut boot = spec.boot;
        boot.cards = self.cards(base);
        boot.topics = self.topics(&boot.cards);
        boot.links = self.links(base);
        boot.others = self.others(base, &address::root);
        let title = Some(boot.words.missing_title().to_owned());
        PageSpec { title, alternates: Vec::new(), boot, to_root: base.clone(), ..spec }
    }

    pub(super) fn spec(
        &self,
        here: &str,
        address: impl Fn(&str) -> String,
        page: Page,
        cards: Vec<Card>,
        variant: Variant,
    ) -> PageSpec {
        let up = self.up(here);
        let reader = match &page {
            Page::Scenario { scenario } => reader(scenario.band),
            _ => Reader::Younger,
        };
        let names = match page {
            Page::Scenario { .. } => PLAY,
            Page::Class | Page::Embed => CLASS,
            _ => DESK,
        };
        let words = Words::new(self.interface.words(self.tag, reader, names));
        let languages = self.languages.iter();
        let boot = Boot {
            page,
            language: self.tag.to_owned(),
            others: self.others(&up, &address),
            links: self.links(&up),
            numbers: numbers(&self.pack.site, self.tag),
            topics: self.topics(&cards),
            cards,
            art: String::new(),
            embedded: variant == Variant::Embedded,
            words: words.clone(),
        };
        PageSpec {
            address: here.to_owned(),
            file: address::file(here),
            title: None,
            card: None,
            description: words.home_description().to_owned(),
            alternates: languages.map(|tag| ((*tag).to_owned(), address(tag))).collect(),
            boot,
            reading: None,
            drawings: Rc::default(),
            curriculum: None,
            classroom: None,
            outlets: None,
            lost: None,
            panel: None,
            variant,
            needs_engine: true,
            style_apart: false,
            to_root: up,
        }
    }

    pub(super) fn words(&self, tag: &str, reader: Reader) -> Words {
        Words::new(self.interface.words(tag, reader, DESK))
    }

    /// All words, for what is written into a page and no program says.
    pub(super) fn all_words(&self) -> Words {
        Words::new(self.interface.words(self.tag, Reader::Younger, NAMES))
    }

    fn others(&self, up: &str, address: &dyn Fn(&str) -> String) -> Vec<Translation> {
        let others = self.languages.iter().copied().filter(|tag| *tag != self.tag);
        let translation = |tag: &str| Translation {
            tag: tag.to_owned(),
            name: self.words(tag, Reader::Younger).language().to_owned(),
            href: address::below(up, &address(tag)),
        };
        others.map(translation).collect()
    }

    fn links(&self, up: &str) -> Links {
        let from_here = |to: &str| address::below(up, to);
        Links {
            home: from_here(&address::root(self.tag)),
            plan: from_here(&address::plan(self.tag)),
            results: from_here(&address::results(self.tag)),
            class: from_here(&address::class(self.tag)),
            help: from_here(&address::group(self.tag, DocumentGroup::Help)),
            parents: from_here(&address::group(self.tag, DocumentGroup::Parents)),
            teachers: from_here(&address::group(self.tag, DocumentGroup::Teachers)),
            exit: self.pack.site.exit_url.clone(),
        }
    }

    pub(super) fn cards(&self, up: &str) -> Vec<Card> {
        let card = |scenario: &pack::PackScenario| {
            let text = scenario.locale(self.tag)?;
            Some(Card {
                id: text.id.clone(),
                href: format!("{up}{}", address::scenario(self.tag, &scenario.id)),
                title: text.title.clone(),
                summary: text.summary.clone(),
                band: text.band,
                setting: text.setting,
                minutes: text.minutes,
                cover: text.cover.clone(),
                app: scenario.app.clone().unwrap_or_default(),
                grades: scenario.grades.clone(),
                topics: scenario.topics.clone(),
                boosters: scenario
                    .boosters
                    .iter()
                    .filter_map(|it| self.booster_card(up, scenario, it))
                    .collect(),
            })
        };
        self.pack.scenarios.iter().filter_map(card).collect()
    }

    fn booster_card(
        &self,
        up: &str,
        of: &pack::PackScenario,
        booster: &pack::Booster,
    ) -> Option<BoosterCard> {
        let id = booster.locale(self.tag)?.id.clone();
        let href = format!("{up}{}", address::booster(self.tag, &of.id, booster.weeks));
        Some(BoosterCard { id, weeks: booster.weeks, href })
    }

    /// The topics of these cards, in the pack's order.
    pub(super) fn topics(&self, cards: &[Card]) -> Vec<Topic> {
        let used =
            self.pack.topics.iter().filter(|topic| cards.iter().any(|card| card.topics.contains(&topic.id)));
        used.map(|topic| Topic { id: topic.id.clone(), label: topic.label(self.tag).to_owned() }).collect()
    }
}

/// Vietnamese says *em* to children up to 14, *bạn* from 15 on.
const fn reader(band: Band) -> Reader {
    match band {
        Band::Primary | Band::LowerSecondary => Reader::Younger,
        Band::UpperSecondary | Band::Adult => Reader::Older,
    }
}

fn numbers(site: &Site, tag: &str) -> Vec<Number> {
    let number = |number: &pack::SiteNumber| Number {
        id: number.id.clone(),
        tel: number.tel.clone(),
        text: number.text.clone(),
        label: number.label.get(tag).unwrap_or_default().to_owned(),
    };
    site.numbers.iter().map(number).collect()
}
