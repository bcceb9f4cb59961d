//! What a survey shows: shares before, after, and some weeks later, of groups that are not linked, and what it can not show.

mod caveat;
mod figures;
mod interval;
mod wave_counts;

pub use caveat::Caveat;
pub use figures::{Change, Estimate, Item, ItemFigures, Point, SurveyFigures};
pub use interval::{Interval, newcombe, wilson};
pub use wave_counts::{ItemCounts, WaveCounts};

/// From how many answers on an interval is given.
pub const FEWEST_ANSWERS: u32 = 20;
/// From how many classes on an interval is given.
pub const FEWEST_SURVEYED: u32 = 2;
