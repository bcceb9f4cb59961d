//! A lesson as it goes on in front of a class.
//!
//! The trail is the state: which steps were taken, one after the other. Where the class stands is derived from it, so
//! stepping back is leaving off the last one, and a lesson that was written down is taken up by going the trail again.
//! What was counted stands apart from the trail: going back to ask "what if?" loses no count.
//!
//! The shell sends a [`Command`]; one that does not fit the place changes nothing and is no error, because two windows,
//! a clicker and a keyboard may all send one at once.

mod ballot;
mod course;
mod draft;
mod pick;
mod place;
mod slide;
mod wire;

pub use ballot::Ballot;
pub use course::{Course, Mode};
pub use draft::Draft;
pub use place::{Part, Phase};
pub use slide::{Pace, Slide, Vote, VoteKind, VoteOption};
pub use wire::{RunHead, RunTextError, head_of};

use std::rc::Rc;

use engine::{BinId, ChoiceId, Decision, ItemId, LineId, Question, Scenario, Stage, Step, ToggleId, View};

use crate::material::Opinion;
use crate::tally::{QuestionKey, Tally, Votes};
use place::Place;

/// Something the teacher does, in either window, by key, clicker, mouse or touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// On: the next line, the next phase of a question, the next step.
    On,
    /// Back by one such step. Counts stay.
    Back,
    /// The option, bubble, card or switch that stands at this place, from 0.
    Pick(usize),
    /// So many hands for an option; none takes the count away.
    Count(ChoiceId, Option<u16>),
    /// So many who passed.
    Passes(Option<u16>),
    /// Nobody was counted, but most were for this option.
    Winner(ChoiceId),
    /// Goes on with this option, whatever most were for: "what if?".
    Follow(ChoiceId),
    /// Back to the last fork of the story, to see what the other way leads to.
    WhatIf,
    /// Marks a bubble, or takes the mark away.
    Mark(LineId),
    /// Puts a card behind those that are in order, or takes it out.
    Place(ItemId),
    /// Puts a card into a bin.
    Sort(ItemId, BinId),
    /// Turns a switch.
    Switch(ToggleId),
    /// Makes the projector dark, or lights it again.
    Blank,
    /// From the beginning; counts are forgotten.
    Again,
}

/// One step of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// The next line, phase or part.
    On,
    /// What the class decided, or the teacher for it.
    Decide(Decision),
}

/// A lesson as it goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonRun {
    story: Rc<Scenario>,
    opinion: Option<Opinion>,
    /// Whether the opinion question is asked; a translation may lack its words.
    asks_opinion: bool,
    course: Course,
    trail: Vec<Move>,
    place: Place,
    ballots: Vec<Ballot>,
    draft: Draft,
    blank: bool,
    begun: Option<u64>,
}

impl LessonRun {
    /// A lesson that has not begun. Without an opinion question the class is asked none.
    #[must_use]
    pub fn new(story: Rc<Scenario>, opinion: Option<Opinion>, course: Course) -> Self {
        let opinion = opinion.filter(|_| course.mode == Mode::Lesson && course.opinion);
        let place = Place::first(&story, &course, opinion.is_some());
        Self {
            story,
            asks_opinion: opinion.is_some(),
            opinion,
            course,
            trail: Vec::new(),
            place,
            ballots: Vec::new(),
            draft: Draft::default(),
            blank: false,
            begun: None,
        }
    }

    /// Carries out a command. One that does not fit changes nothing.
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::On => self.on(),
            Command::Back => self.back(),
            Command::Pick(at) => self.pick(at),
            Command::Count(option, count) => self.count(option, count),
            Command::Passes(passes) => self.passes(passes),
            Command::Winner(option) => self.winner(option),
            Command::Follow(option) => self.follow(option),
            Command::WhatIf => self.what_if(),
            Command::Mark(line) => self.mark(line),
            Command::Place(item) => self.put_in_order(item),
            Command::Sort(item, bin) => self.sort(item, bin),
            Command::Switch(toggle) => self.switch(toggle),
            Command::Blank => self.blank = !self.blank,
            Command::Again => {
                self.trail.clear();
                self.ballots.clear();
                self.begun = None;
                self.blank = false;
                self.stand_again();
            }
        }
    }

    /// Notes when the lesson began, in seconds since 1970, unless it is noted. Time comes from outside.
    pub fn begin(&mut self, now: u64) {
        self.begun.get_or_insert(now);
    }

    /// The story.
    #[must_use]
    pub const fn story(&self) -> &Rc<Scenario> {
        &self.story
    }

    /// How the lesson is given.
    #[must_use]
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// The part of the lesson the class is in.
    #[must_use]
    pub const fn part(&self) -> Part {
        self.place.part
    }

    /// Whether the projector is dark.
    #[must_use]
    pub const fn is_blank(&self) -> bool {
        self.blank
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub const fn can_go_back(&self) -> bool {
        !self.trail.is_empty()
    }

    /// Whether the lesson has come to its last screen.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.place.part == Part::Close
    }

    /// What was counted so far, in the order in which it was asked.
    #[must_use]
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// What was counted, as it stands on a sheet of the class. Questions of which nothing was noted are left out.
    #[must_use]
    pub fn tallies(&self) -> Vec<Tally> {
        let tally = |ballot: &Ballot| {
            let votes = if ballot.counts.is_empty() {
                Votes::Most(ballot.winner.clone()?)
            } else {
                // Where hands were counted, an option without any had none: a sheet names every option.
                let options = self.options_of(&ballot.key).into_iter();
                let options = options.map(|id| (id.clone(), ballot.count(&id).unwrap_or(0))).collect();
                let passes = ballot.passes.unwrap_or(0);
                match self.story.scene(&ballot.key.as_str().into()).map(|scene| &scene.step) {
                    Some(Step::Question(Question { several: true, .. })) => Votes::Hands { options, passes },
                    _ => Votes::Counted { options, passes },
                }
            };
            Some(Tally { question: QuestionKey::of(&ballot.key)?, votes })
        };
        self.ballots.iter().filter_map(tally).collect()
    }

    /// The options of a question, in the author's order.
    fn options_of(&self, key: &str) -> Vec<ChoiceId> {
        match self.story.scene(&key.into()).map(|scene| &scene.step) {
            Some(Step::Choice(choice)) => choice.options.iter().map(|option| option.id.clone()).collect(),
            Some(Step::Tell(tell)) => tell.options.iter().map(|option| option.id.clone()).collect(),
            Some(Step::Question(question)) => question.options.iter().map(|it| it.id.clone()).collect(),
            _ => self.opinion.iter().flat_map(|it| &it.options).map(|option| option.id.clone()).collect(),
        }
    }

    /// What is being put together at the present step.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The same lesson one step further, to show the teacher what comes next.
    #[must_use]
    pub fn ahead(&self) -> Self {
        let mut ahead = self.clone();
        ahead.on();
        ahead
    }

    /// The same place of the same story in another language, for the subtitles; none where that story is another one.
    #[must_use]
    pub fn in_language(&self, story: Rc<Scenario>, opinion: Option<Opinion>) -> Option<Self> {
        let mut other = Self { story, opinion, ..self.clone() };
        other.stand_again();
        (other.trail.len() == self.trail.len() && other.place.part == self.place.part).then_some(other)
    }

    fn ballot(&self, key: &str) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.key == key)
    }

    fn ballot_mut(&mut self, key: String) -> &mut Ballot {
        let at = self.ballots.iter().position(|ballot| ballot.key == key).unwrap_or_else(|| {
            self.ballots.push(Ballot::of(key));
            self.ballots.len() - 1
        });
        &mut self.ballots[at]
    }

    /// What the story shows, while the class is in it.
    fn stage(&self) -> Option<Stage> {
        self.view().map(|view| view.stage)
    }

    /// What the story shows, as far as it was read; none outside it.
    fn view(&self) -> Option<View> {
        (self.place.part == Part::Story).then(|| self.place.view())
    }

    fn take(&mut self, step: Move) {
        if self.place.take(&self.course, self.asks_opinion, &step) {
            self.trail.push(step);
            self.draft = Draft::default();
        }
    }

    /// Goes the trail again from the beginning, as far as it fits.
    fn stand_again(&mut self) {
        let trail = std::mem::take(&mut self.trail);
        self.place = Place::first(&self.story, &self.course, self.asks_opinion);
        self.draft = Draft::default();
        for step in trail {
            let before = self.trail.len();
            self.take(step);
            if self.trail.len() == before {
                break;
            }
        }
    }

    fn back(&mut self) {
        if self.trail.pop().is_some() {
            self.stand_again();
        }
    }

    /// Leaves off the trail down to the last fork that was decided.
    fn what_if(&mut self) {
        let is_fork = |step: &Move| matches!(step, Move::Decide(Decision::Choose(_)));
        if let Some(at) = self.trail.iter().rposition(is_fork) {
            self.trail.truncate(at + 1);
            self.stand_again();
        }
    }

    fn follow(&mut self, option: ChoiceId) {
        let followed = match self.stage() {
            Some(Stage::Choice { chosen, .. } | Stage::Tell { chosen, .. }) => chosen,
            _ => None,
        };
        if followed.is_none_or(|followed| followed == option) {
            return;
        }
        let mut other = self.clone();
        other.what_if();
        other.back();
        let before = other.trail.len();
        other.take(Move::Decide(Decision::Choose(option)));
        if other.trail.len() > before {
            *self = other;
        }
    }
}

#[cfg(test)]
mod tests;
