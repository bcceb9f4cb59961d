//! Scoring, the only place where it happens. Views and trackers read it.
//!
//! Each decision that can be more or less safe is worth two points. Telling someone always earns both: whether the
//! listener listens is not the child's doing. Practising a sentence is not scored.

use crate::model::{BinId, Hunt, ItemId, LineId, Order, Quality, Question, Settings, Sort, Step, ToggleId};
use crate::run::Decision;

/// The points that a scored decision is worth.
const FULL: u32 = 2;

/// What one decision earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// The points earned.
    pub points: u32,
    /// The points it could have earned; 0 for a step that is not scored.
    pub of: u32,
}

impl Grade {
    /// Whether all points were earned, or there were none to earn.
    #[must_use]
    pub const fn is_full(self) -> bool {
        self.points == self.of
    }
}

/// The sum over a path, as SCORM 2004 `cmi.score` and xAPI `result.score` name it; `min` is always 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The points earned.
    pub raw: u32,
    /// The points that this path could have earned.
    pub max: u32,
}

impl Score {
    /// The share of points, in per cent, rounded down; 0 where nothing was scored.
    #[must_use]
    pub fn percent(self) -> u8 {
        let share = (u64::from(self.raw) * 100).checked_div(u64::from(self.max)).unwrap_or(0);
        u8::try_from(share.min(100)).unwrap_or(100)
    }

    /// Adds a grade.
    pub(crate) const fn add(&mut self, grade: Grade) {
        self.raw += grade.points;
        self.max += grade.of;
    }
}

/// What a decision at a step earns. A decision that does not belong to the step earns nothing.
pub(crate) fn grade(step: &Step, decision: &Decision) -> Grade {
    let share = match (step, decision) {
        (Step::Choice(choice), Decision::Choose(id)) => {
            let quality = choice.options.iter().find(|option| option.id == *id).map(|option| option.quality);
            return Grade {
                points: match quality {
                    Some(Quality::Safe) => FULL,
                    Some(Quality::Unsure) => FULL / 2,
                    Some(Quality::Risky) | None => 0,
                },
                of: FULL,
            };
        }
        (Step::Tell(_), Decision::Choose(_)) => return Grade { points: FULL, of: FULL },
        (Step::Hunt(hunt), Decision::Flags(marked)) => hunt_share(hunt, marked),
        (Step::Order(order), Decision::Order(items)) => order_share(order, items),
        (Step::Sort(sort), Decision::Sort(placed)) => sort_share(sort, placed),
        (Step::Settings(settings), Decision::Settings(left)) => settings_share(settings, left),
        (Step::Question(question), Decision::Options(marked)) => question_share(question, marked),
        _ => return Grade { points: 0, of: 0 },
    };
    let (hit, of) = share;
    // Where there is nothing to get right, there are no points to miss.
    let Some(points) = (hit * FULL as usize).checked_div(of) else { return Grade { points: 0, of: 0 } };
    Grade { points: u32::try_from(points).unwrap_or(0).min(FULL), of: FULL }
}

fn hunt_share(hunt: &Hunt, marked: &[LineId]) -> (usize, usize) {
    let found = hunt.why.iter().filter(|(line, _)| marked.contains(line)).count();
    let extra = marked.len().saturating_sub(found);
    (found.saturating_sub(extra), hunt.why.len())
}

/// Neighbouring pairs that stand in the right order.
fn order_share(order: &Order, items: &[ItemId]) -> (usize, usize) {
    let rank = |id: &ItemId| order.items.iter().position(|item| item.id == *id);
    let pairs = items.windows(2).filter(|pair| match pair {
        [first, second] => matches!((rank(first), rank(second)), (Some(a), Some(b)) if b == a + 1),
        _ => false,
    });
    (pairs.count(), order.items.len().saturating_sub(1))
}

fn sort_share(sort: &Sort, placed: &[(ItemId, BinId)]) -> (usize, usize) {
    let right =
        sort.items.iter().filter(|item| placed.iter().any(|(id, bin)| *id == item.id && *bin == item.bin));
    (right.count(), sort.items.len())
}

fn settings_share(settings: &Settings, left: &[(ToggleId, bool)]) -> (usize, usize) {
    let right = settings.toggles.iter().filter(|t| left.iter().any(|(id, on)| *id == t.id && *on == t.safe));
    (right.count(), settings.toggles.len())
}

fn question_share(question: &Question, marked: &[crate::model::ChoiceId]) -> (usize, usize) {
    let (right, wrong): (Vec<_>, Vec<_>) = question.options.iter().partition(|option| option.right);
    let hit = right.iter().filter(|option| marked.contains(&option.id)).count();
    let extra = wrong.iter().filter(|option| marked.contains(&option.id)).count();
    (hit.saturating_sub(extra), right.len())
}
