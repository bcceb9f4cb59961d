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

#[cfg(test)]
mod tests {
    use super::{Entry, Stage, Verdict, View};
    use crate::model::{Quality, Scene};
    use crate::run::Decision;
    use crate::sample::{choice, next, order, scenario, scene, story};
    use crate::session::{Event, Session};

    fn after(session: &mut Session, events: impl IntoIterator<Item = Event>) -> View {
        events.into_iter().for_each(|event| session.apply(event));
        session.view()
    }

    /// The ids of the options, or of the cards to order, in the order they stand.
    fn stand(scenes: &[Scene], seed: u64, events: &[Event]) -> Vec<String> {
        let mut session = Session::new(scenario(scenes.to_vec()).into());
        session.apply(Event::Start { seed });
        match after(&mut session, events.to_vec()).stage {
            Stage::Choice { options, .. } => options.iter().map(|option| option.id.to_string()).collect(),
            Stage::Order { cards, .. } => cards.iter().map(|card| card.id.to_string()).collect(),
            _ => Vec::new(),
        }
    }

    /// What stands in the thread: line ids, and advice in brackets.
    #[track_caller]
    fn check_thread(view: &View, expected: &str) {
        let entries = view.thread.iter().map(|entry| match entry {
            Entry::Bubble(bubble) => bubble.line.to_string(),
            Entry::Advice { text, .. } => format!("[{text}]"),
        });
        assert_eq!(entries.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn at_the_opening_everything_stands_as_it_was_prerendered() {
        let ways = [("a", Quality::Safe, "b"), ("b", Quality::Safe, "b"), ("c", Quality::Safe, "b")];
        let asked = [scene("a", &["na:x"], choice(&ways)), scene("b", &["na:y"], choice(&ways))];
        let puzzle = [scene("a", &[], order())];
        let later = [Event::choose("a".into()), Event::Continue];
        for seed in 0..20 {
            assert_eq!(stand(&asked, seed, &[]), ["a", "b", "c"]);
            assert_eq!(stand(&puzzle, seed, &[]), stand(&puzzle, 0, &[]));
        }
        assert!(
            (0..20).any(|seed| stand(&asked, seed, &later) != ["a", "b", "c"]),
            "later they are shuffled"
        );
    }

    #[test]
    fn the_thread_goes_on_while_the_place_stays() {
        let mut session = Session::new(story());
        check_thread(&session.view(), "a1 a2");
        check_thread(&after(&mut session, [Event::choose("ke".into())]), "a1 a2");
        check_thread(&after(&mut session, [Event::Continue]), "a1 a2 [ke?] b1");
        let mut elsewhere = scene("b", &["na:y"], next("c"));
        elsewhere.place = "nha".into();
        let scenes = vec![scene("a", &["na:x"], next("b")), elsewhere, scene("c", &["na:z"], next("c"))];
        let mut session = Session::new(scenario(scenes).into());
        check_thread(&after(&mut session, [Event::Continue]), "y");
        check_thread(&after(&mut session, [Event::Continue]), "z");
    }

    #[test]
    fn a_hunt_is_explained_once_answered() {
        let mut session = Session::new(story());
        let open = after(&mut session, [Event::choose("ke".into()), Event::Continue, Event::Continue]);
        let Stage::Hunt { bubbles, flags: 1, answered: None, .. } = open.stage else {
            panic!("{:?}", open.stage)
        };
        assert_eq!(bubbles.iter().map(|b| b.markable).collect::<Vec<_>>(), [true, false]);
        assert!(bubbles.iter().all(|bubble| bubble.flag.is_none() && bubble.verdict.is_none()));
        for (marked, verdict) in [(vec!["a1".into()], Verdict::Found), (Vec::new(), Verdict::Missed)] {
            let mut session = session.clone();
            let answered = after(&mut session, [Event::Decide(Decision::Flags(marked))]);
            let Stage::Hunt { bubbles, answered: Some(_), .. } = answered.stage else { panic!() };
            assert_eq!(bubbles[0].verdict, Some(verdict));
            assert!(
                bubbles[0].flag.as_ref().is_some_and(|(_, why)| why == "khen") && bubbles[1].flag.is_none()
            );
        }
    }

    #[test]
    fn a_listener_answers_line_by_line() {
        let mut session = Session::new(story());
        let order = ["dung", "chan", "ke", "bao"].map(Into::into).into();
        let told = [
            Event::choose("ke".into()),
            Event::Continue,
            Event::Continue,
            Event::Decide(Decision::Flags(Vec::new())),
            Event::Continue,
            Event::Decide(Decision::Order(order)),
            Event::Continue,
            Event::Continue,
        ];
        let Stage::Tell { reply, replied, listener, .. } = after(&mut session, told).stage else { panic!() };
        assert_eq!((reply.len(), replied, listener), (0, false, None));
        let events = [Event::choose("me".into()), Event::Continue];
        for (event, expected) in events.into_iter().zip([(1, false), (2, true)]) {
            let Stage::Tell { reply, replied, listener, .. } = after(&mut session, [event]).stage else {
                panic!()
            };
            assert_eq!((reply.len(), replied), expected);
            assert!(listener.is_some_and(|listener| listener.id.as_str() == "na"));
        }
    }
}
