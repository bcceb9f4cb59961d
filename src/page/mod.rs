//! The pages, each one `<main>`, and which program draws which.

mod class;
#[cfg(feature = "ssr")]
mod curriculum;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod document_blocks;
mod embed;
mod filter;
mod home;
#[cfg(feature = "ssr")]
mod lost;
#[cfg(feature = "ssr")]
mod offline;
mod plan;
mod player;
mod results;
mod story_list;

use std::rc::Rc;

use engine::Session;
use yew::prelude::*;

use crate::boot::{Boot, Page};
use class::ClassPage;
pub use class::{Classroom, Source};
#[cfg(feature = "ssr")]
pub use curriculum::{CurriculumEntry, CurriculumPage, CurriculumPageProps};
#[cfg(feature = "ssr")]
pub use document::{DocumentPage, DocumentPageProps, Reading};
use embed::EmbedPage;
pub use embed::{Face, Outlet, Outlets};
pub(crate) use filter::{Filter, filter_panel};
use home::HomePage;
#[cfg(feature = "ssr")]
pub use lost::{Lost, LostPage, LostPageProps};
#[cfg(feature = "ssr")]
pub use offline::{FreshNote, FreshNoteProps, OfferedFile, OfflinePanel, OfflinePanelProps};
use plan::PlanPage;
use player::PlayerPage;
use results::ResultsPage;

/// Draws the main part of a page, and is told what to call once the page answers.
pub type Draw = fn(&Rc<Boot>, Callback<()>) -> Html;

/// What each page of the program `desk` is given.
#[derive(Clone, Properties)]
pub(crate) struct DeskPageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Called once the page answers.
    pub on_ready: Callback<()>,
}

/// A page is given once; comparing what it was given as a whole would only cost.
impl PartialEq for DeskPageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && self.on_ready == other.on_ready
    }
}

/// What the program `play` draws: scenarios. It is what most phones load, so it knows nothing else.
pub fn play(boot: &Rc<Boot>, on_ready: Callback<()>) -> Html {
    match &boot.page {
        Page::Scenario { scenario } => {
            let on_log: fn(&Session) = |_| ();
            html! { <PlayerPage {boot} {scenario} {on_ready} {on_log} /> }
        }
        _ => nothing(),
    }
}

/// What the program `frame` draws: scenarios that tell the page around them what it may know.
pub fn frame(boot: &Rc<Boot>, on_ready: Callback<()>) -> Html {
    match &boot.page {
        Page::Scenario { scenario } => {
            let on_log: fn(&Session) = web::tell_host;
            html! { <PlayerPage {boot} {scenario} {on_ready} {on_log} /> }
        }
        _ => nothing(),
    }
}

/// What the program `desk` draws: the pages around the scenarios.
pub fn desk(boot: &Rc<Boot>, on_ready: Callback<()>) -> Html {
    match &boot.page {
        Page::Home | Page::Missing => html! { <HomePage {boot} {on_ready} /> },
        Page::Plan => html! { <PlanPage {boot} {on_ready} /> },
        Page::Results => html! { <ResultsPage {boot} {on_ready} /> },
        _ => nothing(),
    }
}

/// What the program `class` draws: class mode, and giving stories on.
pub fn class(boot: &Rc<Boot>, on_ready: Callback<()>) -> Html {
    match &boot.page {
        Page::Class => html! { <ClassPage {boot} {on_ready} /> },
        Page::Embed => html! { <EmbedPage {boot} {on_ready} /> },
        _ => nothing(),
    }
}

/// What the program `whole` draws: every page of a site in one file. From there no story can be given on.
pub fn whole(boot: &Rc<Boot>, on_ready: Callback<()>) -> Html {
    match &boot.page {
        Page::Scenario { .. } => play(boot, on_ready),
        Page::Class => html! { <ClassPage {boot} {on_ready} /> },
        _ => desk(boot, on_ready),
    }
}

/// Every page, as it is written when the site is built. What a page of content says is not among what every page is told:
/// see `DocumentPage`.
#[cfg(feature = "ssr")]
pub fn any(boot: &Rc<Boot>, on_ready: Callback<()>) -> Html {
    match &boot.page {
        Page::Embed => class(boot, on_ready),
        _ => whole(boot, on_ready),
    }
}

/// The drawings that a page brings along whatever it is told.
#[cfg(feature = "ssr")]
#[must_use]
pub fn pictures(page: &Page) -> Vec<&'static str> {
    match page {
        Page::Home => vec!["door-6-10", "door-11-14", "door-15-17"],
        Page::Plan => plan::HELPERS.iter().map(|helper| helper.picture).collect(),
        _ => Vec::new(),
    }
}

/// A page that another program draws.
fn nothing() -> Html {
    html! { <main id="main"></main> }
}
