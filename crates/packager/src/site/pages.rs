//! Which pages there are, and what each is told.

use std::rc::Rc;

use ke_nghe::boot::{Boot, Card, Guide, Links, Number, Page};
use ke_nghe::locale::Locale;
use pack::{Pack, Site};

use super::address;

/// One page of the site.
#[derive(Clone, Debug)]
pub struct PageSpec {
    /// Its address from the site's root.
    pub address: String,
    /// Its file.
    pub file: String,
    /// Its title, without the site's name.
    pub title: Option<String>,
    /// What it is, for search results and link previews.
    pub description: String,
    /// The same page in each language.
    pub alternates: Vec<(Locale, String)>,
    /// What the app is told.
    pub boot: Boot,
    /// For the site itself, or for frames.
    pub variant: Variant,
    /// Whether the app runs on it.
    pub needs_engine: bool,
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
}

const GUIDES: [Guide; 3] = [Guide::Help, Guide::Parents, Guide::Teachers];

/// Every page. Where its drawings are is not told yet, since that depends on which it shows.
#[must_use]
pub fn page_specs(pack: &Pack) -> Vec<PageSpec> {
    let mut all = Vec::new();
    for locale in Locale::ALL {
        let site = Maker { pack, locale };
        all.push(site.home());
        all.extend(GUIDES.map(|guide| site.guide(guide)));
        for scenario in &pack.scenarios {
            all.extend(site.scenario(&scenario.id, Variant::Site));
            all.extend(site.scenario(&scenario.id, Variant::Embedded));
        }
    }
    all.push(Maker { pack, locale: Locale::Vi }.missing());
    all
}

/// Makes the pages of one language.
struct Maker<'a> {
    pack: &'a Pack,
    locale: Locale,
}

impl Maker<'_> {
    fn home(&self) -> PageSpec {
        let here = address::root(self.locale);
        let cards = self.cards(&address::climb(here));
        self.spec(here, |locale| address::root(locale).to_owned(), Page::Home, cards, Variant::Site)
    }

    fn guide(&self, guide: Guide) -> PageSpec {
        let here = address::guide(self.locale, guide);
        let other = |locale| address::guide(locale, guide).to_owned();
        let words = self.locale.words();
        let title = match guide {
            Guide::Help => words.door_help(),
            Guide::Parents => words.door_parents(),
            Guide::Teachers => words.door_teachers(),
        };
        let spec = self.spec(here, other, Page::Guide { guide }, Vec::new(), Variant::Site);
        PageSpec { title: Some(title.to_owned()), needs_engine: false, ..spec }
    }

    fn scenario(&self, id: &str, variant: Variant) -> Option<PageSpec> {
        let scenario = self.pack.scenario(id)?.locale(self.locale.tag())?;
        let address = |locale| match variant {
            Variant::Site => address::scenario(locale, id),
            Variant::Embedded => address::embedded(locale, id),
        };
        let page = Page::Scenario { scenario: Rc::new(scenario.clone()) };
        let spec = self.spec(&address(self.locale), address, page, Vec::new(), variant);
        Some(PageSpec { title: Some(scenario.title.clone()), description: scenario.summary.clone(), ..spec })
    }

    /// The page for unknown addresses can be shown at any depth, so its links start at the site's folder.
    fn missing(&self) -> PageSpec {
        let base = &self.pack.site.base_path;
        let spec = self.spec(
            "404.html",
            |locale| address::root(locale).to_owned(),
            Page::Missing,
            Vec::new(),
            Variant::Site,
        );
        let mut boot = spec.boot;
        boot.cards = self.cards(base);
        boot.links = self.links(base, &|locale| address::root(locale).to_owned());
        let title = Some(self.locale.words().missing_title().to_owned());
        PageSpec { title, alternates: Vec::new(), boot, to_root: base.clone(), ..spec }
    }

    fn spec(
        &self,
        here: &str,
        address: impl Fn(Locale) -> String,
        page: Page,
        cards: Vec<Card>,
        variant: Variant,
    ) -> PageSpec {
        let up = address::climb(here);
        let words = match &page {
            Page::Scenario { scenario } => self.locale.words_for(scenario.band),
            _ => self.locale.words(),
        };
        let boot = Boot {
            page,
            locale: self.locale,
            words: words.clone(),
            links: self.links(&up, &address),
            numbers: numbers(&self.pack.site, self.locale),
            cards,
            art: String::new(),
            embedded: variant == Variant::Embedded,
        };
        PageSpec {
            address: here.to_owned(),
            file: address::file(here),
            title: None,
            description: words.home_description().to_owned(),
            alternates: Locale::ALL.map(|locale| (locale, address(locale))).to_vec(),
            boot,
            variant,
            needs_engine: true,
            to_root: up,
        }
    }

    fn links(&self, up: &str, address: &dyn Fn(Locale) -> String) -> Links {
        let from_here = |to: &str| address::below(up, to);
        Links {
            home: from_here(address::root(self.locale)),
            other_language: from_here(&address(self.locale.other())),
            help: from_here(address::guide(self.locale, Guide::Help)),
            parents: from_here(address::guide(self.locale, Guide::Parents)),
            teachers: from_here(address::guide(self.locale, Guide::Teachers)),
            exit: self.pack.site.exit_url.clone(),
        }
    }

    fn cards(&self, up: &str) -> Vec<Card> {
        let card = |scenario: &pack::PackScenario| {
            let text = scenario.locale(self.locale.tag())?;
            Some(Card {
                id: text.id.clone(),
                href: format!("{up}{}", address::scenario(self.locale, &scenario.id)),
                title: text.title.clone(),
                summary: text.summary.clone(),
                band: text.band,
                setting: text.setting,
                minutes: text.minutes,
                cover: text.cover.clone(),
                app: scenario.app.clone().unwrap_or_default(),
            })
        };
        self.pack.scenarios.iter().filter_map(card).collect()
    }
}

fn numbers(site: &Site, locale: Locale) -> Vec<Number> {
    let number = |number: &pack::SiteNumber| Number {
        id: number.id.clone(),
        tel: number.tel.clone(),
        text: number.text.clone(),
        label: number.label(locale.tag()).to_owned(),
    };
    site.numbers.iter().map(number).collect()
}
