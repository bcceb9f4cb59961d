//! What is on screen, derived from the session: flat, so that a component never walks the model.

mod meter;
mod screen;
mod show;
mod stage;
mod thread;

pub use screen::Screen;
pub use stage::{Card, CardVerdict, HuntBubble, OptionView, Reply, Stage, SwitchView, Verdict};
pub use thread::{Bubble, Entry, Side};

use crate::model::{Place, SceneId};
use crate::session::Session;

/// Everything a screen needs.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The scene the learner is in.
    pub scene: SceneId,
    /// Where it is set.
    pub place: Place,
    /// What has been said and advised at this place so far.
    pub thread: Vec<Entry>,
    /// What the learner can do now.
    pub stage: Stage,
    /// Whether there is a decision to take back.
    pub can_step_back: bool,
    /// How many decisions lie behind.
    pub decided: usize,
    /// How many decisions lie ahead on the shortest way to an ending.
    pub ahead: usize,
}

impl View {
    /// Which screen this is, by the name that tests and measurements know it by.
    #[must_use]
    pub const fn screen(&self) -> Screen {
        match &self.stage {
            Stage::Reading { .. } | Stage::Choice { .. } => Screen::Chat,
            Stage::Hunt { .. } => Screen::Hunt,
            Stage::Order { .. } => Screen::Order,
            Stage::Sort { .. } => Screen::Sort,
            Stage::Settings { .. } => Screen::Settings,
            Stage::Question { .. } => Screen::Question,
            Stage::Say { .. } => Screen::Say,
            Stage::Tell { .. } => Screen::Tell,
            Stage::Ending { .. } => Screen::Ending,
        }
    }
}

impl Session {
    /// What is on screen.
    #[must_use]
    pub fn view(&self) -> View {
        let scene = self.scene();
        View {
            scene: scene.id.clone(),
            place: self.scenario().place(&scene.place).cloned().unwrap_or_else(|| Place {
                id: scene.place.clone(),
                app: None,
                title: String::new(),
                owner: None,
            }),
            thread: thread::thread(self),
            stage: show::stage(self),
            can_step_back: self.can_step_back(),
            decided: self.visits().iter().filter(|visit| visit.decision.is_some()).count(),
            ahead: meter::ahead(self),
        }
    }
}
