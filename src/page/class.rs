//! Class mode: a story for a whole class, on one screen.

use classroom::Material;
use engine::{ScenarioId, compact};
use yew::prelude::*;

use super::DeskPageProps;
use crate::look::Look;
use crate::ui::{bare, el};

/// What class mode is told besides what every page is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classroom {
    /// Notes, opinion questions and surveys, in the page's language.
    pub material: Material,
    /// Where each story and booster stands.
    pub sources: Vec<Source>,
}

/// Where a story or booster stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub scenario: ScenarioId,
    /// Its page by language, relative.
    pub pages: Vec<(String, String)>,
}

compact! {
    struct Classroom { material, sources }
    struct Source { scenario, pages }
}

/// Class mode.
#[component]
pub(crate) fn ClassPage(props: &DeskPageProps) -> Html {
    let look = Look::of(&props.boot);
    {
        let on_ready = props.on_ready.clone();
        use_effect_with((), move |()| on_ready.emit(()));
    }
    el("main", "class")
        .attr("id", "main")
        .attr("data-screen", "class")
        .attr("tabindex", "-1")
        .child(bare("h1").text(look.words.class_title()))
        .child(el("p", "class__lead").text(look.words.class_lead()))
        .done()
}
