//! What is on screen: flat, for the projector and for the teacher's own window alike.

use engine::{ChoiceId, OptionView, PictureId, Stage, View};

use super::{LessonRun, Part, Phase};
use crate::lesson_plan::{LessonPlan, Segment, SegmentKind};
use crate::tally::{CLOSING, OPENING};

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// The part of the lesson.
    pub part: Part,
    /// What the story shows; none outside it.
    pub view: Option<View>,
    /// What the class is asked; none where it is not.
    pub vote: Option<Vote>,
}

/// A question to the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Under which key it is counted.
    pub key: String,
    /// What kind of question.
    pub kind: VoteKind,
    /// What is asked.
    pub prompt: String,
    /// The answers.
    pub options: Vec<VoteOption>,
    /// Who passed, where they were counted.
    pub passes: Option<u16>,
    /// Everyone counted.
    pub total: u32,
    /// How far it has come.
    pub phase: Phase,
    /// Whether there is a result to show: counts, or a winner.
    pub has_result: bool,
}

/// What kind of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteKind {
    /// What the friend should do.
    Advice,
    /// Whom the friend tells.
    Tell,
    /// One right answer, or several.
    Question {
        /// Whether several.
        several: bool,
    },
    /// No right answer.
    Opinion,
}

/// An answer to a question to the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteOption {
    /// Its letter, from A on.
    pub letter: char,
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub text: String,
    /// Its drawing.
    pub picture: Option<PictureId>,
    /// What speaks for or against it; empty where nothing is right or wrong.
    pub feedback: String,
    /// Whether it is a safe or right one.
    pub safe: bool,
    /// Hands, where they were counted.
    pub count: Option<u16>,
    /// Hands before the story, beside those after it.
    pub before: Option<u16>,
    /// Whether most were for it.
    pub leads: bool,
    /// Whether the story goes on with it.
    pub followed: bool,
}

/// How the time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Seconds since the lesson began.
    pub elapsed: u64,
    /// Seconds after which the lesson plan expects the class to come to this place; none without a plan.
    pub planned: Option<u64>,
}

impl LessonRun {
    /// What is on screen.
    #[must_use]
    pub fn slide(&self) -> Slide {
        let view = self.view();
        let vote = match self.place.part {
            Part::Before | Part::After => self.opinion_vote(),
            _ => view.as_ref().and_then(|view| self.story_vote(&view.stage)),
        };
        Slide { part: self.place.part, view, vote }
    }

    /// How the time goes; none before the lesson began.
    #[must_use]
    pub fn pace(&self, now: u64, plan: Option<&LessonPlan>) -> Option<Pace> {
        let begun = self.begun?;
        let planned = plan.map(|plan| self.segments_behind(plan).map(|it| u64::from(it.minutes) * 60).sum());
        Some(Pace { elapsed: now.saturating_sub(begun), planned })
    }

    /// The segments of the plan that lie behind the class. On a way that the plan does not take, the last place that they
    /// have in common counts.
    fn segments_behind<'a>(&self, plan: &'a LessonPlan) -> impl Iterator<Item = &'a Segment> {
        let of = |kind: SegmentKind| plan.segments.iter().position(|segment| segment.kind == kind);
        let until = match self.place.part {
            Part::Rules => Some(0),
            Part::Before => of(SegmentKind::OpinionBefore),
            Part::Story => {
                let session = self.place.session();
                let seen = session.run().decisions.into_iter().map(|(scene, _)| scene);
                let seen: Vec<_> = seen.chain([session.scene().id.clone()]).collect();
                seen.iter().rev().find_map(|scene| {
                    let shows = |it: &Segment| it.kind != SegmentKind::WhatIf && it.scenes.contains(scene);
                    plan.segments.iter().position(shows)
                })
            }
            Part::After => of(SegmentKind::OpinionAfter),
            Part::Close => of(SegmentKind::Closing),
        };
        plan.segments.iter().take(until.unwrap_or(0))
    }

    fn opinion_vote(&self) -> Option<Vote> {
        let opinion = self.opinion.as_ref()?;
        let options = opinion.options.iter().map(|option| OptionView {
            id: option.id.clone(),
            text: option.text.clone(),
            picture: None,
            feedback: String::new(),
            safe: false,
        });
        let key = if self.place.part == Part::Before { OPENING } else { CLOSING };
        let options: Vec<_> = options.collect();
        Some(self.vote(key.to_owned(), VoteKind::Opinion, &opinion.prompt, &options, &[]))
    }

    fn story_vote(&self, stage: &Stage) -> Option<Vote> {
        let key = self.key()?;
        Some(match stage {
            Stage::Choice { prompt, options, chosen } => {
                self.vote(key, VoteKind::Advice, prompt, options, chosen.as_slice())
            }
            Stage::Tell { prompt, options, chosen, .. } => {
                self.vote(key, VoteKind::Tell, prompt, options, chosen.as_slice())
            }
            Stage::Question { prompt, several, options, answered } => {
                let chosen = answered.as_ref().map_or(&[][..], |(_, chosen)| chosen);
                self.vote(key, VoteKind::Question { several: *several }, prompt, options, chosen)
            }
            _ => return None,
        })
    }

    fn vote(
        &self,
        key: String,
        kind: VoteKind,
        prompt: &str,
        options: &[OptionView],
        followed: &[ChoiceId],
    ) -> Vote {
        let ballot = self.ballot(&key);
        let before = (key == CLOSING).then(|| self.ballot(OPENING)).flatten();
        let leading = ballot.and_then(|ballot| ballot.leading());
        let options = ('A'..).zip(options).map(|(letter, option)| VoteOption {
            letter,
            id: option.id.clone(),
            text: option.text.clone(),
            picture: option.picture.clone(),
            feedback: option.feedback.clone(),
            safe: option.safe,
            count: ballot.and_then(|ballot| ballot.count(&option.id)),
            before: before.and_then(|ballot| ballot.count(&option.id)),
            leads: leading == Some(&option.id),
            followed: followed.contains(&option.id),
        });
        Vote {
            kind,
            prompt: prompt.to_owned(),
            options: options.collect(),
            passes: ballot.and_then(|ballot| ballot.passes),
            total: ballot.map_or(0, super::Ballot::total),
            phase: self.place.phase,
            has_result: ballot.is_some_and(|ballot| ballot.total() > 0 || ballot.winner.is_some()),
            key,
        }
    }
}
