//! Class mode: one computer, one projector, a class without devices of their own.
//!
//! Nothing in here names a pupil. What a class leaves behind are counts, a day and a grade. This crate knows no browser:
//! the day and what another window says come in from outside.

mod ballot_box;
mod book;
mod class;
mod compose;
mod count;
mod keeper;
mod keys;
mod known;
mod lesson_plan;
mod material;
mod paper;
mod publish;
mod report;
mod route;
mod run;
mod run_keeper;
mod sheet;
mod surveys;
mod sync;
mod tally;
mod wire;
mod working_file;

pub use ballot_box::{BallotBox, FEWEST_BALLOTS, NoBallot, TooFewBallots};
pub use book::SheetBook;
pub use class::{ClassGrade, ClassMark, ClassSize};
pub use compose::{Captions, round_id, round_scenario, survey_id, survey_scenario};
pub use count::{CountError, MOST_IN_CLASS, count};
pub use keeper::SheetKeeper;
pub use keys::{Focus, Key, key};
pub use lesson_plan::{
    Act, FollowUp, LessonPlan, PlanKind, PlannedVote, Preparation, Segment, SegmentKind, Shortfall, Talk,
};
pub use material::{
    GroundRules, Lesson, Material, Opinion, OpinionOption, SceneNotes, Survey, SurveyItem, Vignette,
};
pub use paper::Paper;
pub use publish::{
    FEWEST_CLASSES, Layout, Published, PublishedGroup, PublishedRow, SMALLEST_SHOWN, Withheld,
    write_published_csv,
};
pub use report::{Group, QuestionTotals, Report};
pub use route::Route;
pub use run::{
    Ballot, Command, Course, Draft, LessonRun, Mode, Pace, Part, Phase, RunHead, RunTextError, Slide, Vote,
    VoteKind, VoteOption, head_of,
};
pub use run_keeper::RunKeeper;
pub use sheet::{ClassSheet, Kind, SheetHead, SheetId, Wave};
pub use surveys::{
    Caveat, Change, Estimate, FEWEST_ANSWERS, FEWEST_SURVEYED, Interval, Item, ItemCounts, ItemFigures,
    Point, SurveyFigures, WaveCounts, newcombe, wilson,
};
pub use sync::{Said, Sync, Window};
pub use tally::{QuestionKey, Tally, TallyFault, Votes};
pub use wire::{decode_book, encode_book};
pub use working_file::{Conflict, CsvFault, FaultKind, combine, read_csv, write_csv};
