//! What a page is told before it starts: the same for the prerenderer and for the browser, which finds its compact form
//! in `<script type="text/plain" id="boot">`, its words in the boot script. It was checked when the site was built; the browser only decodes it.

use std::rc::Rc;

use engine::{Band, PictureId, Scenario, ScenarioId, Setting, compact};

use crate::words::Words;

/// One page in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Boot {
    /// Which page.
    pub page: Page,
    /// The tag of its language (BCP 47).
    pub language: String,
    /// The page in the other languages.
    pub others: Vec<Translation>,
    /// Where everything is, seen from this page.
    pub links: Links,
    /// The phone numbers of the help bar and of help cards.
    pub numbers: Vec<Number>,
    /// The scenarios to list; empty where a page lists none.
    pub cards: Vec<Card>,
    /// The topics that these are about.
    pub topics: Vec<Topic>,
    /// The file that holds the drawings, relative; empty where they stand in the page itself.
    pub art: String,
    /// Whether the page is the one for frames in other sites: it leads nowhere but to itself.
    pub embedded: bool,
    /// What the interface says, in this language and to readers of this page's age. It comes last, because it stands in
    /// the boot script, which pages share.
    pub words: Words,
}

impl Boot {
    /// The way to the site's root: the file with the drawings stands there.
    #[must_use]
    pub fn root(&self) -> &str {
        self.art.rfind('/').and_then(|end| self.art.get(..=end)).unwrap_or_default()
    }
}

/// A page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language's tag.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// The page, relative.
    pub href: String,
}

/// The kinds of pages.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// The list of scenarios and the doors.
    Home,
    /// One scenario to play.
    Scenario {
        /// The compiled scenario.
        scenario: Rc<Scenario>,
    },
    /// The learner's safety plan.
    Plan,
    /// What the learner has read, and the certificate.
    Results,
    /// A page of content, drawn when the site is built.
    Document,
    /// Class mode.
    Class,
    /// Giving a story on to other sites.
    Embed,
    /// An address that leads nowhere.
    Missing,
}

/// Addresses, all relative to the page so that the site works in any folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// Home in this language.
    pub home: String,
    /// [`Page::Plan`]
    pub plan: String,
    /// [`Page::Results`]
    pub results: String,
    /// [`Page::Class`]
    pub class: String,
    /// "Mình cần kể".
    pub help: String,
    /// "Cho bố mẹ".
    pub parents: String,
    /// "Cho thầy cô".
    pub teachers: String,
    /// Where the quick exit leads.
    pub exit: String,
}

/// A phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its id in `site.toml`.
    pub id: String,
    /// What to dial.
    pub tel: String,
    /// How it is written.
    pub text: String,
    /// Whose it is, in this page's language.
    pub label: String,
}

/// A scenario on home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: ScenarioId,
    /// Its page, relative.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// Whom it is for.
    pub band: Band,
    /// Who has to be there.
    pub setting: Setting,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// Its drawing.
    pub cover: PictureId,
    /// The invented app it is set in.
    pub app: String,
    /// The school grades it is for.
    pub grades: Vec<u8>,
    /// The ids of its topics.
    pub topics: Vec<String>,
    /// Its fresh questions.
    pub boosters: Vec<BoosterCard>,
}

/// The fresh questions of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoosterCard {
    /// The id under which their results are kept.
    pub id: ScenarioId,
    /// How many weeks after the scenario they are due.
    pub weeks: u8,
    /// Their page, relative.
    pub href: String,
}

/// A topic that stories can be found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
}

compact! {
    struct Boot { page, language, others, links, numbers, cards, topics, art, embedded, words }
    struct Translation { tag, name, href }
    struct Links { home, plan, results, class, help, parents, teachers, exit }
    struct Number { id, tel, text, label }
    struct Card { id, href, title, summary, band, setting, minutes, cover, app, grades, topics, boosters }
    struct BoosterCard { id, weeks, href }
    struct Topic { id, label }
}

compact! {
    enum Page { 0 => Home, 1 => Scenario { scenario }, 2 => Document, 3 => Missing, 4 => Plan, 5 => Results, 6 => Class, 7 => Embed }
}
