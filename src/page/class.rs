//! Class mode: a story for a whole class, on one screen. The page holds which screen is shown and what it is told.

use std::rc::Rc;

use classroom::{Material, Route, Window};
use engine::compact::Compact;
use engine::{ScenarioId, compact};
use gloo_events::EventListener;
use yew::prelude::*;

use super::DeskPageProps;
use crate::paper::PaperScreen;
use crate::teach::{
    AloneScreen, BookScreen, CountsScreen, LessonDesk, LessonScreen, ReportScreen, SetupScreen, SheetScreen,
    StartScreen, SurveyScreen,
};
use crate::ui::el;

/// What class mode is told besides what every page is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classroom {
    /// Notes, opinion questions and surveys, in the page's language.
    pub material: Material,
    /// Where each story and booster stands.
    pub sources: Vec<Source>,
}

impl Classroom {
    /// Where a story or booster stands.
    #[must_use]
    pub fn source(&self, scenario: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.scenario.as_str() == scenario)
    }
}

/// Where a story or booster stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub scenario: ScenarioId,
    /// Its page by language, relative.
    pub pages: Vec<(String, String)>,
}

impl Source {
    /// Its page in a language.
    #[must_use]
    pub fn page(&self, language: &str) -> Option<&str> {
        self.pages.iter().find(|(tag, _)| tag == language).map(|(_, page)| page.as_str())
    }
}

compact! {
    struct Classroom { material, sources }
    struct Source { scenario, pages }
}

/// Class mode.
#[component]
pub(crate) fn ClassPage(props: &DeskPageProps) -> Html {
    let boot = &props.boot;
    let told = use_state(|| Rc::new(Classroom::default()));
    let route = use_route();
    let changes = use_state(|| 0_u32);
    let desk = use_state(|| None::<Rc<LessonDesk>>);
    {
        let (told, desk, changes) = (told.clone(), desk.clone(), changes.clone());
        let on_ready = props.on_ready.clone();
        use_effect_with((), move |()| {
            let is_presenter = Route::from_fragment(&web::read_fragment()) == Route::Presenter;
            let window = if is_presenter { Window::Presenter } else { Window::Projector };
            // The number only has to differ from the one before; the desk itself knows how the lesson stands.
            let count = std::cell::Cell::new(0);
            let on_change = Callback::from(move |()| {
                count.set(count.get() + 1);
                changes.set(count.get());
            });
            desk.set(Some(LessonDesk::open(window, on_change)));
            // A page that lost its second block still lists the stories.
            if let Some(block) = web::block("classroom").and_then(|text| Classroom::from_compact(&text)) {
                told.set(Rc::new(block));
            }
            on_ready.emit(());
        });
    }
    let told = (*told).clone();
    let screen = match (&*route, (*desk).clone()) {
        (Route::Setup(id), Some(desk)) => {
            html! { <SetupScreen {boot} {told} {desk} id={id.clone()} key={id.clone()} /> }
        }
        (Route::Book, _) => html! { <BookScreen {boot} {told} /> },
        (Route::Sheet(id), _) => {
            html! { <SheetScreen {boot} {told} id={id.clone()} key={id.to_string()} /> }
        }
        (Route::Report, _) => html! { <ReportScreen {boot} {told} /> },
        (Route::Survey(band), _) => {
            html! { <SurveyScreen {boot} {told} band={*band} /> }
        }
        (Route::Alone(band), _) => {
            html! { <AloneScreen {boot} {told} band={*band} /> }
        }
        (Route::Counts(band), _) => {
            html! { <CountsScreen {boot} {told} band={*band} /> }
        }
        (Route::Show, Some(desk)) => {
            html! { <LessonScreen {boot} {told} {desk} changes={*changes} window={Window::Projector} /> }
        }
        (Route::Presenter, Some(desk)) => {
            html! { <LessonScreen {boot} {told} {desk} changes={*changes} window={Window::Presenter} /> }
        }
        (Route::Paper(paper, id), _) => {
            let key = route.to_fragment();
            html! { <PaperScreen {boot} {told} paper={*paper} id={id.clone()} {key} /> }
        }
        (_, desk) => html! { <StartScreen {boot} {told} {desk} /> },
    };
    el("main", "class")
        .attr("id", "main")
        .set("data-screen", screen_name(&route))
        .attr("tabindex", "-1")
        .html(screen)
        .done()
}

/// By what name tests and measurements know a screen.
const fn screen_name(route: &Route) -> &'static str {
    match route {
        Route::Start => "class-start",
        Route::Setup(_) => "class-setup",
        Route::Show => "class-show",
        Route::Presenter => "class-presenter",
        Route::Book => "class-book",
        Route::Sheet(_) => "class-sheet",
        Route::Report => "class-report",
        Route::Survey(_) => "class-survey",
        Route::Counts(_) => "class-counts",
        Route::Alone(_) => "class-alone",
        Route::Paper(..) => "class-paper",
    }
}

/// Which screen the address names. At first it is the start, because that is what was prerendered.
#[hook]
fn use_route() -> UseStateHandle<Route> {
    let route = use_state(Route::default);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let read = move || route.set(Route::from_fragment(&web::read_fragment()));
            read();
            let listener =
                web_sys::window().map(|window| EventListener::new(&window, "hashchange", move |_| read()));
            move || drop(listener)
        });
    }
    route
}
