//! The lesson as it goes on: what the class sees, and what the teacher sees.

mod count_field;
mod fit;
mod keys;
mod panel;
mod projector;
mod slides;
mod subtitles;
mod vote;

use std::rc::Rc;

use classroom::{Command, Key, LessonPlan, LessonRun, Pace, RunHead, Slide, Window, head_of};
use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::desk::LessonDesk;
use super::story::{Loaded, Story, use_material, use_story};
use super::unreadable::unreadable;
use crate::boot::Boot;
use crate::look::Look;
use crate::page::Classroom;
use crate::ui::{El, bare, el};
use keys::use_keys;
use panel::panel;
use projector::projector;

/// How often a window looks at the clock and shows itself to the other, in milliseconds.
const TICK: u32 = 2_000;

#[derive(Clone, Properties)]
pub(crate) struct LessonScreenProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// The lesson.
    pub desk: Rc<LessonDesk>,
    /// How often the lesson changed, so that it is drawn again.
    pub changes: u32,
    /// What the class sees, or what the teacher sees.
    pub window: Window,
}

/// A page is given once; the lesson says how often it changed.
impl PartialEq for LessonScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot)
            && Rc::ptr_eq(&self.told, &other.told)
            && self.changes == other.changes
            && self.window == other.window
    }
}

/// What is drawn of a lesson.
pub(crate) struct Lesson<'a> {
    /// Words, and the story's drawings.
    pub look: Look<'a>,
    /// The page.
    pub boot: &'a Rc<Boot>,
    /// What class mode is told.
    pub told: &'a Rc<Classroom>,
    /// The lesson.
    pub run: &'a LessonRun,
    /// What is on screen.
    pub slide: &'a Slide,
    /// The same in the second language, if one is shown.
    pub second: Option<&'a Slide>,
    /// Does something in it.
    pub on_command: &'a Callback<Command>,
    /// How the time goes.
    pub pace: Option<Pace>,
    /// What became of keeping it.
    pub kept: Option<tracking::Kept>,
}

/// What lies above the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Above {
    Nothing,
    /// The teacher's notes, where there is one screen only.
    Notes,
    /// The list of keys.
    Keys,
}

/// The lesson.
#[component]
pub(crate) fn LessonScreen(props: &LessonScreenProps) -> Html {
    let LessonScreenProps { boot, told, desk, window, .. } = props;
    let above = use_state(|| Above::Nothing);
    let held_back = use_state(|| false);
    let attempt = use_state(|| 0_u32);
    let drawn = use_state(|| 0_u32);
    let now = use_now(desk);
    let written = desk.lesson();
    let head = head_of(&written).ok();
    let (id, language, other_language) = told_by(head.as_ref());
    let loaded = use_story(boot, told, &id, &language, *attempt);
    let other = use_story(boot, told, &id, &other_language, *attempt);
    let first_told = use_material(boot, told, &language);
    let second_told = use_material(boot, told, &other_language);
    let on_command = {
        let (desk, told, loaded, drawn) = (desk.clone(), first_told.clone(), loaded.clone(), drawn.clone());
        Callback::from(move |command: Command| {
            // The desk knows best how the lesson stands: several keys may come before it is drawn again.
            let Some(mut run) = run_of(&desk, &told, loaded.story()) else { return };
            run.begin(web::now());
            run.apply(command);
            desk.change(run.to_text());
            drawn.set(*drawn + 1);
        })
    };
    let on_key = {
        let (on_command, above) = (on_command.clone(), above.clone());
        Callback::from(move |key: Key| match key {
            Key::Lesson(command) => on_command.emit(command),
            Key::FullScreen => web::toggle_full_screen(),
            Key::Help => above.set(toggled(*above, Above::Keys)),
            Key::Notes => above.set(toggled(*above, Above::Notes)),
            Key::Close => above.set(Above::Nothing),
        })
    };
    use_keys(&on_key);
    let look = Look { art: loaded.story().map_or("", |story| &story.art), ..Look::of(boot) };
    let run = run_of(desk, &first_told, loaded.story());
    let opinion = second_told.material.lesson(&id).map(|lesson| lesson.opinion.clone());
    let there = run.as_ref().zip(other.story());
    let there = there.and_then(|(run, story)| run.in_language(story.scenario.clone(), opinion));
    let (slide, second) = (run.as_ref().map(LessonRun::slide), there.as_ref().map(LessonRun::slide));
    let root = use_node_ref();
    let is_told = !told.sources.is_empty();
    fit::use_fit(&root, (slide.clone(), second.clone(), *above, *held_back, is_told));
    let Some((run, slide)) = run.zip(slide) else {
        return waiting(look, &loaded, written.is_empty(), &attempt).done();
    };
    let plan = run.course().plan.zip(first_told.material.lesson(&id));
    let plan = plan.and_then(|(kind, lesson)| LessonPlan::of(run.story(), lesson, kind).ok());
    let lesson = Lesson {
        look,
        boot,
        told,
        run: &run,
        slide: &slide,
        second: second.as_ref(),
        on_command: &on_command,
        pace: run.pace(*now, plan.as_ref()),
        kept: desk.kept(),
    };
    match window {
        Window::Presenter => panel(&lesson, true).node(&root).done(),
        Window::Projector => {
            let on_presenter = {
                let (desk, held_back) = (desk.clone(), held_back.clone());
                Callback::from(move |()| held_back.set(!desk.open_presenter("#presenter")))
            };
            projector(&lesson, &above, &on_presenter, *held_back).node(&root).done()
        }
    }
}

fn told_by(head: Option<&RunHead>) -> (String, String, String) {
    head.map_or_else(Default::default, |head| {
        let course = &head.course;
        (head.scenario.to_string(), course.language.clone(), course.subtitles.clone().unwrap_or_default())
    })
}

fn run_of(desk: &LessonDesk, told: &Classroom, story: Option<&Story>) -> Option<LessonRun> {
    let story = story?;
    let lesson = told.material.lesson(story.scenario.id.as_str());
    desk.run(&story.scenario, lesson.map(|lesson| lesson.opinion.clone()))
}

fn toggled(is: Above, wanted: Above) -> Above {
    if is == wanted { Above::Nothing } else { wanted }
}

/// The time, a few times a minute. Each time the window also shows itself to the other one, and holds the screen awake.
#[hook]
fn use_now(desk: &Rc<LessonDesk>) -> UseStateHandle<u64> {
    let now = use_state(|| 0);
    {
        let (now, desk) = (now.clone(), desk.clone());
        use_effect_with((), move |()| {
            now.set(web::now());
            web::keep_awake();
            let mut seen = true;
            let tick = Interval::new(TICK, move || {
                now.set(web::now());
                desk.ask();
                let sees = web::is_seen();
                if sees && !seen {
                    web::keep_awake();
                }
                seen = sees;
            });
            move || drop(tick)
        });
    }
    now
}

/// What stands there while there is no lesson to draw.
fn waiting(look: Look<'_>, loaded: &Loaded, is_empty: bool, attempt: &UseStateHandle<u32>) -> El {
    let words = look.words;
    let said = |text: &str| bare("p").attr("role", "status").text(text);
    let screen = el("div", "setup");
    match loaded {
        Loaded::Missing if !is_empty => screen.child(unreadable(look, attempt)),
        Loaded::Nothing | Loaded::Waiting if !is_empty => screen.child(said(words.class_waiting())),
        // There is no lesson, or its story does not fit it: it was written for another one.
        _ => {
            let home = el("a", "button button--main").attr("href", "#").text(words.class_title());
            screen.child(said(words.class_none())).child(home)
        }
    }
}
