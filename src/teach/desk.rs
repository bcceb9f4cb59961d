//! The lesson that is going on, as this window holds it: what is kept, and what the other window says.

use std::cell::RefCell;
use std::rc::Rc;

use classroom::{LessonRun, Opinion, RunKeeper, Said, Sync, Window};
use engine::Scenario;
use tracking::Kept;
use web::{Ladder, Peer};
use yew::Callback;

/// The lesson that is going on. It lives as long as the page does, so that nothing is lost between its screens even where
/// nothing can be stored.
pub(crate) struct LessonDesk {
    keeper: RunKeeper<Ladder>,
    sync: Rc<RefCell<Sync>>,
    peer: Peer,
    kept: RefCell<Option<Kept>>,
}

impl LessonDesk {
    /// Takes up what is kept, and asks the other window how the lesson stands. `on_change` is called whenever that window
    /// changed it.
    pub(crate) fn open(window: Window, on_change: Callback<()>) -> Rc<Self> {
        let keeper = RunKeeper::open(Ladder::for_lesson());
        let kept = keeper.load().0.and_then(|text| Said::from_text(&text));
        let (number, lesson) = match kept {
            Some(Said::State { number, lesson, .. }) => (number, lesson),
            _ => (0, String::new()),
        };
        let sync = Rc::new(RefCell::new(Sync::new(window, number, lesson)));
        let desk = Rc::new_cyclic(|desk: &std::rc::Weak<Self>| {
            let (heard, desk) = (sync.clone(), desk.clone());
            let peer = Peer::open(move |text| {
                let Some(said) = Said::from_text(&text) else { return };
                let (changed, answer) = heard.borrow_mut().hear(&said);
                if let (Some(answer), Some(desk)) = (answer, desk.upgrade()) {
                    desk.peer.say(&answer.to_text());
                }
                if changed {
                    if let Some(desk) = desk.upgrade() {
                        desk.keep();
                    }
                    on_change.emit(());
                }
            });
            Self { keeper, sync, peer, kept: RefCell::new(None) }
        });
        desk.ask();
        desk
    }

    /// Asks the other window how the lesson stands. By asking, a window also shows that it is there to one that was
    /// reloaded and no longer knows it.
    pub(crate) fn ask(&self) {
        let hello = self.sync.borrow().hello();
        self.peer.say(&hello.to_text());
    }

    /// The lesson as it is written; empty where none is going on.
    pub(crate) fn lesson(&self) -> String {
        self.sync.borrow().lesson().to_owned()
    }

    /// The lesson, once its story is there.
    pub(crate) fn run(&self, story: &Rc<Scenario>, opinion: Option<Opinion>) -> Option<LessonRun> {
        LessonRun::from_text(story.clone(), opinion, self.sync.borrow().lesson()).ok().map(|(run, _)| run)
    }

    /// The lesson now stands so: it is kept, and the other window is told.
    pub(crate) fn change(&self, lesson: String) {
        let said = self.sync.borrow_mut().changed(lesson, web::now());
        self.peer.say(&said.to_text());
        self.keep();
    }

    /// What became of keeping it the last time; none before the first.
    pub(crate) fn kept(&self) -> Option<Kept> {
        *self.kept.borrow()
    }

    /// Opens the teacher's own window; `false` where the browser holds it back.
    pub(crate) fn open_presenter(&self, url: &str) -> bool {
        self.peer.open_window(url)
    }

    fn keep(&self) {
        let kept = self.keeper.save(&self.sync.borrow().state().to_text());
        *self.kept.borrow_mut() = Some(kept);
    }
}
