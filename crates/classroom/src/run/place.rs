//! Where the class stands, and how one step leads on.

use std::rc::Rc;

use engine::{Decision, Entry, Event, Scenario, Session, Stage, View};

use super::Move;
use super::course::{Course, Mode};

/// The parts of a lesson, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What holds in this room.
    Rules,
    /// The opinion question, before anything is known.
    Before,
    /// The story.
    Story,
    /// The opinion question again.
    After,
    /// Whom to tell, what to take home, what was counted.
    Close,
}

/// How far a question has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// It stands there, to think and to whisper about.
    Asked,
    /// Hands or cards are up; nobody sees a result.
    Voting,
    /// The result stands there, to talk about.
    Revealed,
    /// What speaks for and against each option stands there.
    Explained,
}

/// Where the class stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) part: Part,
    /// Of the question on screen.
    pub(super) phase: Phase,
    session: Session,
    /// How many lines of the opening are shown. The engine shows them at once; in class they come one by one.
    opening: usize,
}

impl Place {
    pub(super) fn first(story: &Rc<Scenario>, course: &Course, asks_opinion: bool) -> Self {
        let part = if course.rules { Part::Rules } else { Part::Before };
        let place = Self { part, phase: Phase::Asked, session: Session::new(story.clone()), opening: 1 };
        if part == Part::Before && !asks_opinion { Self { part: Part::Story, ..place } } else { place }
    }

    /// What the story shows, as far as it was read.
    pub(super) fn view(&self) -> View {
        let view = self.session.view();
        let Some(hidden) = self.hidden() else { return view };
        let shown = view.thread.len().saturating_sub(hidden);
        let next = view.thread.get(shown).and_then(|entry| match entry {
            Entry::Bubble(bubble) => bubble.speaker.clone(),
            Entry::Advice { .. } => None,
        });
        let thread = view.thread.into_iter().take(shown).collect();
        View { thread, stage: Stage::Reading { next }, ..view }
    }

    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// How many lines of the opening are still to come; none once all are there.
    fn hidden(&self) -> Option<usize> {
        let run = self.session.run();
        let lines = self.session.scene().lines.len();
        (run.is_at_start() && self.opening < lines).then(|| lines - self.opening)
    }

    /// Takes a step; `false` where it does not fit, and then nothing has changed.
    pub(super) fn take(&mut self, course: &Course, asks_opinion: bool, step: &Move) -> bool {
        match (self.part, step) {
            (Part::Rules, Move::On) => {
                self.enter(if asks_opinion { Part::Before } else { Part::Story });
                true
            }
            (Part::Before | Part::After, Move::On) => {
                match self.phase {
                    Phase::Asked => self.phase = Phase::Voting,
                    Phase::Voting => self.phase = Phase::Revealed,
                    _ if self.part == Part::Before => self.enter(Part::Story),
                    _ => self.enter(Part::Close),
                }
                true
            }
            (Part::Story, Move::On) => self.on_in_story(course, asks_opinion),
            (Part::Story, Move::Decide(decision)) => self.decide(course, decision),
            _ => false,
        }
    }

    fn enter(&mut self, part: Part) {
        self.part = part;
        self.phase = Phase::Asked;
    }

    fn on_in_story(&mut self, course: &Course, asks_opinion: bool) -> bool {
        if self.hidden().is_some() {
            self.opening += 1;
            return true;
        }
        let stage = self.session.view().stage;
        if let Stage::Ending { .. } = stage {
            self.enter(if asks_opinion { Part::After } else { Part::Close });
            return true;
        }
        if is_open_vote(&stage) {
            // After the result comes a decision, not one more step.
            let last = if course.mode == Mode::Survey { Phase::Voting } else { Phase::Revealed };
            let next = match self.phase {
                Phase::Asked => Phase::Voting,
                Phase::Voting => Phase::Revealed,
                _ => return false,
            };
            if self.phase == last {
                return false;
            }
            self.phase = next;
            return true;
        }
        let before = self.session.log().len();
        self.session.apply(Event::Continue);
        if self.session.log().len() == before {
            return false;
        }
        if !is_decided(&self.session.view().stage) {
            self.phase = Phase::Asked;
        }
        true
    }

    fn decide(&mut self, course: &Course, decision: &Decision) -> bool {
        let before = self.session.log().len();
        if self.hidden().is_some() {
            return false;
        }
        self.session.apply(Event::Decide(decision.clone()));
        if self.session.log().len() == before {
            return false;
        }
        self.phase = Phase::Explained;
        // A survey asks on, and a sentence that was said needs no answer.
        let goes_on = course.mode == Mode::Survey || matches!(decision, Decision::Said | Decision::Passed);
        if goes_on {
            self.session.apply(Event::Continue);
            self.phase = Phase::Asked;
        }
        true
    }
}

/// Whether the class is asked to choose.
pub(super) fn is_open_vote(stage: &Stage) -> bool {
    match stage {
        Stage::Choice { chosen, .. } | Stage::Tell { chosen, .. } => chosen.is_none(),
        Stage::Question { answered, .. } => answered.is_none(),
        _ => false,
    }
}

fn is_decided(stage: &Stage) -> bool {
    match stage {
        Stage::Choice { chosen, .. } | Stage::Tell { chosen, .. } => chosen.is_some(),
        Stage::Question { answered, .. } => answered.is_some(),
        Stage::Hunt { answered, .. } | Stage::Sort { answered, .. } | Stage::Settings { answered, .. } => {
            answered.is_some()
        }
        Stage::Order { answered, .. } => answered.is_some(),
        _ => false,
    }
}
