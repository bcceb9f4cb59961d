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

#[cfg(test)]
mod tests {
    use super::{Grade, Score, grade};
    use crate::model::{Quality, Step};
    use crate::run::Decision;
    use crate::sample::{choice, hunt, next, order, question, say, settings, sort, tell};

    #[track_caller]
    fn check(step: &Step, decision: &Decision, points: u32, of: u32) {
        assert_eq!(grade(step, decision), Grade { points, of }, "{decision:?}");
    }

    fn options(ids: &[&str]) -> Decision {
        Decision::Options(ids.iter().map(|id| (*id).into()).collect())
    }

    fn put(ids: &[&str]) -> Decision {
        Decision::Order(ids.iter().map(|id| (*id).into()).collect())
    }

    #[test]
    fn advice_earns_by_how_safe_it_is() {
        let step =
            choice(&[("a", Quality::Safe, "x"), ("b", Quality::Unsure, "x"), ("c", Quality::Risky, "x")]);
        for (id, points) in [("a", 2), ("b", 1), ("c", 0), ("gone", 0)] {
            check(&step, &Decision::Choose(id.into()), points, 2);
        }
    }

    #[test]
    fn telling_earns_all_whoever_listens() {
        check(&tell(), &Decision::Choose("ban".into()), 2, 2);
        check(&tell(), &Decision::Choose("me".into()), 2, 2);
    }

    #[test]
    fn a_mark_too_many_takes_a_found_flag_back() {
        check(&hunt(), &Decision::Flags(vec!["a1".into()]), 2, 2);
        check(&hunt(), &Decision::Flags(vec!["a1".into(), "a9".into()]), 0, 2);
        check(&hunt(), &Decision::Flags(Vec::new()), 0, 2);
    }

    #[test]
    fn order_earns_by_neighbours() {
        check(&order(), &put(&["dung", "chan", "ke", "bao"]), 2, 2);
        check(&order(), &put(&["bao", "dung", "chan", "ke"]), 1, 2);
        check(&order(), &put(&["bao", "ke", "chan", "dung"]), 0, 2);
    }

    #[test]
    fn cards_and_switches_earn_by_the_share_that_is_right() {
        let placed = |bins: [&str; 3]| {
            Decision::Sort(
                ["truong", "mau", "dia-chi"]
                    .into_iter()
                    .zip(bins)
                    .map(|(a, b)| (a.into(), b.into()))
                    .collect(),
            )
        };
        check(&sort(), &placed(["giu", "khoe", "giu"]), 2, 2);
        check(&sort(), &placed(["giu", "giu", "giu"]), 1, 2);
        check(&sort(), &placed(["khoe", "giu", "khoe"]), 0, 2);
        let left = |a, b| Decision::Settings(vec![("vi-tri".into(), a), ("nguoi-la".into(), b)]);
        check(&settings(), &left(false, false), 2, 2);
        check(&settings(), &left(false, true), 1, 2);
        check(&settings(), &left(true, true), 0, 2);
    }

    #[test]
    fn a_wrong_answer_takes_a_right_one_back() {
        check(&question(true), &options(&["a", "b"]), 2, 2);
        check(&question(true), &options(&["a"]), 1, 2);
        check(&question(true), &options(&["a", "b", "c"]), 1, 2);
        check(&question(true), &options(&["c"]), 0, 2);
    }

    #[test]
    fn what_is_not_scored_or_does_not_belong_earns_nothing() {
        check(&say(), &Decision::Said, 0, 0);
        check(&say(), &Decision::Passed, 0, 0);
        check(&next("x"), &Decision::Said, 0, 0);
        check(&order(), &Decision::Said, 0, 0);
    }

    #[test]
    fn where_there_is_nothing_to_find_no_points_are_missed() {
        let Step::Hunt(mut empty) = hunt() else { unreachable!() };
        empty.why.clear();
        check(&Step::Hunt(empty), &Decision::Flags(Vec::new()), 0, 0);
    }

    #[test]
    fn per_cent_stays_between_0_and_100_whatever_was_stored() {
        let cases =
            [((0, 0), 0), ((1, 3), 33), ((2, 3), 66), ((3, 3), 100), ((9, 3), 100), ((u32::MAX, 1), 100)];
        for ((raw, max), percent) in cases {
            assert_eq!(Score { raw, max }.percent(), percent, "{raw}/{max}");
        }
    }
}
