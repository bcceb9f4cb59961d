//! The page for whoever puts a story into a site of their own, a newspaper or a poster: choose, see it live, copy.

use std::rc::Rc;

use engine::compact::Compact;
use engine::{Band, PictureId, ScenarioId, compact};
use yew::prelude::*;

use super::DeskPageProps;
use crate::give::GiveScreen;
use crate::ui::el;

/// What this page is told besides what every page is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlets {
    /// The public address of the site, with a slash at its end; empty where none was configured.
    pub base: String,
    /// The way from this page to the site's root.
    pub root: String,
    /// Every story.
    pub stories: Vec<Outlet>,
}

/// A story as it can be given on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Its id.
    pub scenario: ScenarioId,
    /// Whom it is for.
    pub band: Band,
    /// Its drawing.
    pub cover: PictureId,
    /// The story in each language.
    pub faces: Vec<Face>,
}

/// A story in one language. Places are seen from the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The language's tag.
    pub language: String,
    /// The language's own name.
    pub name: String,
    /// The title.
    pub title: String,
    /// What it is about, in one line.
    pub line: String,
    /// The page to link to.
    pub page: String,
    /// The page for frames.
    pub frame: String,
    /// The picture for links; empty where none was drawn.
    pub picture: String,
}

compact! {
    struct Outlets { base, root, stories }
    struct Outlet { scenario, band, cover, faces }
    struct Face { language, name, title, line, page, frame, picture }
}

/// The page.
#[component]
pub(crate) fn EmbedPage(props: &DeskPageProps) -> Html {
    let boot = &props.boot;
    let told = use_state(|| None::<Rc<Outlets>>);
    {
        let (told, on_ready) = (told.clone(), props.on_ready.clone());
        use_effect_with((), move |()| {
            if let Some(mut outlets) = web::block("outlets").and_then(|text| Outlets::from_compact(&text)) {
                if outlets.base.is_empty() {
                    // Where no address was configured, it is the one that the page was opened by.
                    outlets.base = web::absolute(&outlets.root);
                }
                told.set(Some(Rc::new(outlets)));
            }
            on_ready.emit(());
        });
    }
    let words = &boot.words;
    let screen = (*told).clone().map(|outlets| html! { <GiveScreen {boot} {outlets} /> });
    el("main", "give")
        .attr("id", "main")
        .attr("data-screen", "embed")
        .attr("tabindex", "-1")
        .child(el("h1", "give__title").text(words.give_title()))
        .child(el("p", "give__lead").text(words.give_lead()))
        .child(el("div", "give__screen").html(screen.unwrap_or_default()))
        .done()
}
