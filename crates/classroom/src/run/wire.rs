//! A lesson written down, for the other window and for the next time this one is opened: a version, how it is given, the
//! trail, what was counted. One value a line; an engine's type is never written as it is.

use std::rc::Rc;

use engine::compact::{Reader, Writer};
use engine::{Scenario, ScenarioId};
use tracking::DecodeError;
use tracking::lines::{
    ReadVersion, decode_with, encode_with, read_decision, read_flag, read_list, read_number, read_text,
    write_decision, write_flag, write_list, write_number,
};

use super::{Ballot, Course, Draft, LessonRun, Mode, Move};
use crate::count::MOST_IN_CLASS;
use crate::lesson_plan::PlanKind;
use crate::material::Opinion;

/// The version that is written.
const VERSION: u64 = 1;

/// The reader of each version.
const READERS: [ReadVersion<Written>; VERSION as usize] = [read];

/// What a written lesson says of itself: enough to fetch its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunHead {
    /// Its story.
    pub scenario: ScenarioId,
    /// How it is given.
    pub course: Course,
}

/// Why a written lesson cannot be taken up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunTextError {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] DecodeError),
    /// It is of another story.
    #[error("it is of the story {0}")]
    OtherStory(ScenarioId),
}

/// What a written lesson says of itself.
///
/// # Errors
/// Where it is damaged or of a newer program.
pub fn head_of(text: &str) -> Result<RunHead, RunTextError> {
    Ok(decode_with(text, &READERS)?.head)
}

impl LessonRun {
    /// The lesson, written down.
    #[must_use]
    pub fn to_text(&self) -> String {
        encode_with(VERSION, |out| {
            out.line(self.story.id.as_str());
            write_course(&self.course, out);
            write_list(&self.trail, out, |step, out| match step {
                Move::On => out.line("0"),
                Move::Decide(decision) => {
                    out.line("1");
                    write_decision(decision, out);
                }
            });
            write_list(&self.ballots, out, write_ballot);
            write_draft(&self.draft, out);
            write_flag(self.blank, out);
            write_optional(self.begun, out);
        })
    }

    /// Takes a written lesson up. Where its story was edited since, it is followed as far as it fits; the number is that
    /// of the steps that were lost.
    ///
    /// # Errors
    /// Where the text is damaged, of a newer program, or of another story.
    pub fn from_text(
        story: Rc<Scenario>,
        opinion: Option<Opinion>,
        text: &str,
    ) -> Result<(Self, usize), RunTextError> {
        let written = decode_with(text, &READERS)?;
        if written.head.scenario != story.id {
            return Err(RunTextError::OtherStory(written.head.scenario));
        }
        let mut run = Self::new(story, opinion, written.head.course);
        let steps = written.trail.len();
        run.trail = written.trail;
        run.stand_again();
        let lost = steps - run.trail.len();
        run.ballots = written.ballots;
        run.draft = if lost == 0 { written.draft } else { Draft::default() };
        (run.blank, run.begun) = (written.blank, written.begun);
        Ok((run, lost))
    }
}

/// A lesson as it was written.
struct Written {
    head: RunHead,
    trail: Vec<Move>,
    ballots: Vec<Ballot>,
    draft: Draft,
    blank: bool,
    begun: Option<u64>,
}

fn read(from: &mut Reader<'_>) -> Option<Written> {
    Some(Written {
        head: RunHead { scenario: read_text(from)?, course: read_course(from)? },
        trail: read_list(from, |from| match from.number()? {
            0 => Some(Move::On),
            1 => read_decision(from).map(Move::Decide),
            _ => None,
        })?,
        ballots: read_list(from, read_ballot)?,
        draft: read_draft(from)?,
        blank: read_flag(from)?,
        begun: read_optional(from)?,
    })
}

fn write_course(course: &Course, out: &mut Writer) {
    write_flag(course.mode == Mode::Survey, out);
    out.line(&course.language);
    out.line(course.subtitles.as_deref().unwrap_or_default());
    write_flag(course.rules, out);
    write_flag(course.opinion, out);
    write_flag(course.eyes_closed, out);
    out.line(course.plan.map_or("", PlanKind::as_str));
}

fn read_course(from: &mut Reader<'_>) -> Option<Course> {
    Some(Course {
        mode: if read_flag(from)? { Mode::Survey } else { Mode::Lesson },
        language: read_text(from)?,
        subtitles: Some(read_text(from)?).filter(|tag: &String| !tag.is_empty()),
        rules: read_flag(from)?,
        opinion: read_flag(from)?,
        eyes_closed: read_flag(from)?,
        plan: match from.line()? {
            "" => None,
            kind => Some(PlanKind::of(kind)?),
        },
    })
}

fn write_ballot(ballot: &Ballot, out: &mut Writer) {
    out.line(&ballot.key);
    write_list(&ballot.counts, out, |(option, count), out| {
        out.line(option.as_str());
        write_number(u64::from(*count), out);
    });
    write_optional(ballot.passes.map(u64::from), out);
    out.line(ballot.winner.as_ref().map_or("", |option| option.as_str()));
}

fn read_ballot(from: &mut Reader<'_>) -> Option<Ballot> {
    let small = |number: u64| u16::try_from(number).ok().filter(|it| *it <= MOST_IN_CLASS);
    Some(Ballot {
        key: read_text(from)?,
        counts: read_list(from, |from| Some((read_text(from)?, small(read_number(from)?)?)))?,
        passes: match read_optional(from)? {
            Some(passes) => Some(small(passes)?),
            None => None,
        },
        winner: Some(read_text(from)?).filter(|id: &String| !id.is_empty()).map(Into::into),
    })
}

fn write_draft(draft: &Draft, out: &mut Writer) {
    write_list(&draft.marks, out, |line, out| out.line(line.as_str()));
    write_list(&draft.order, out, |item, out| out.line(item.as_str()));
    write_list(&draft.sorted, out, |(item, bin), out| {
        out.line(item.as_str());
        out.line(bin.as_str());
    });
    write_list(&draft.switched, out, |(toggle, on), out| {
        out.line(toggle.as_str());
        write_flag(*on, out);
    });
}

fn read_draft(from: &mut Reader<'_>) -> Option<Draft> {
    Some(Draft {
        marks: read_list(from, read_text)?,
        order: read_list(from, read_text)?,
        sorted: read_list(from, |from| Some((read_text(from)?, read_text(from)?)))?,
        switched: read_list(from, |from| Some((read_text(from)?, read_flag(from)?)))?,
    })
}

/// A number that may be missing: an empty line then.
fn write_optional(number: Option<u64>, out: &mut Writer) {
    match number {
        Some(number) => write_number(number, out),
        None => out.line(""),
    }
}

fn read_optional(from: &mut Reader<'_>) -> Option<Option<u64>> {
    let line = from.line()?;
    if line.is_empty() {
        return Some(None);
    }
    read_number(&mut Reader::new(&format!("{line}\n"))).map(Some)
}
