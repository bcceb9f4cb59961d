//! Makes the minutes add up: leaves out what is needed least, then gives the time that is left to talks.
//!
//! What is left out, in this order, until it fits: counting hands at all votes but the first and the last; talks, down
//! to one, first those about scenes where nothing is decided, of these the shortest, of these the latest; exercises are
//! shown rather than done; the "what if?"; the question with no right answer; the last talk; votes but the first and the
//! last, where the safe option is read instead. The story, the welcome and the closing are never left out.
//!
//! What is left over goes, half a minute at a time, to whatever has used the smallest share of the room it has: talks
//! may take twice as long as their notes say, and closing, pairs and votes some more.

use engine::{Scenario, SceneId, Step};

use super::PlanKind;
use super::draft::{Contents, Draft, Drafter, minutes, vote};
use super::pace::{Exercises, MINUTE};
use super::plan::{Segment, Shortfall};
use super::route::Route;
use crate::material::Lesson;

/// How much is given at a time.
const SPOONFUL: u32 = MINUTE / 2;

/// The segments of a plan, their minutes adding up.
pub(super) fn fitted(
    story: &Scenario,
    lesson: &Lesson,
    kind: PlanKind,
    route: &Route<'_>,
) -> Result<Vec<Segment>, Shortfall> {
    let drafter = Drafter { story, lesson, kind, route };
    let wanted = u32::from(kind.minutes()) * MINUTE;
    let mut contents = everything(&drafter);
    let mut drafts = drafter.drafts(&contents);
    while total(&drafts) > wanted {
        if !leave_out(&drafter, &mut contents) {
            return Err(Shortfall::Over((total(&drafts) - wanted).div_ceil(MINUTE)));
        }
        drafts = drafter.drafts(&contents);
    }
    lengthen(&mut drafts, wanted)?;
    Ok(rounded(drafts))
}

fn total(drafts: &[Draft]) -> u32 {
    drafts.iter().map(|draft| draft.lasts).sum()
}

/// What a kind of plan has in it before anything is left out.
fn everything(drafter: &Drafter<'_>) -> Contents {
    let lesson = matches!(drafter.kind, PlanKind::Minutes15 | PlanKind::Minutes45);
    let other = drafter.route.what_if.iter().flat_map(|other| &other.scenes);
    let shown = drafter.route.safe.iter().chain(other).map(|scene| &scene.id);
    let noted: Vec<SceneId> = shown.filter(|id| drafter.lesson.notes_on(id).is_some()).cloned().collect();
    let mut contents = Contents {
        every_count: true,
        counts: lesson,
        every_vote: true,
        talks: noted,
        exercises: Exercises::of(drafter.kind),
        what_if: drafter.kind == PlanKind::Minutes45,
        opinion: lesson,
    };
    if drafter.kind == PlanKind::GroupRound {
        // Groups talk before each answer; there is no talk of all about it.
        contents.talks.clear();
    }
    contents
}

/// Takes away what is needed least; false where there is nothing more to take away.
fn leave_out(drafter: &Drafter<'_>, contents: &mut Contents) -> bool {
    if contents.counts && contents.every_count {
        contents.every_count = false;
    } else if contents.talks.len() > 1 {
        least_needed(drafter, contents);
    } else if contents.exercises == Exercises::Whole {
        contents.exercises = Exercises::Shown;
    } else if contents.what_if {
        contents.what_if = false;
    } else if contents.opinion {
        contents.opinion = false;
    } else if !contents.talks.is_empty() {
        contents.talks.clear();
    } else if contents.every_vote {
        contents.every_vote = false;
    } else {
        return false;
    }
    true
}

fn least_needed(drafter: &Drafter<'_>, contents: &mut Contents) {
    let need = |at: usize, id: &SceneId| {
        let step = drafter.story.scene(id).map(|scene| &scene.step);
        let decides = step.is_some_and(|step| vote(step).is_some());
        let tells = matches!(step, Some(Step::Tell(_)));
        let long = drafter.lesson.notes_on(id).map_or(0, minutes);
        (tells, decides, long, std::cmp::Reverse(at))
    };
    let least = contents.talks.iter().enumerate().min_by_key(|(at, id)| need(*at, id)).map(|(at, _)| at);
    if let Some(least) = least {
        contents.talks.remove(least);
    }
}

/// Gives what is left to whatever has used the smallest share of its room.
fn lengthen(drafts: &mut [Draft], wanted: u32) -> Result<(), Shortfall> {
    let mut left = wanted - total(drafts);
    let mut given = vec![0_u32; drafts.len()];
    while left > 0 {
        let open = (0..drafts.len()).filter(|at| given[*at] < drafts[*at].room);
        let share = |at: &usize| u64::from(given[*at]) * 1_000 / u64::from(drafts[*at].room);
        let Some(next) = open.min_by_key(share) else {
            return Err(Shortfall::Missing(left.div_ceil(MINUTE)));
        };
        let more = SPOONFUL.min(left).min(drafts[next].room - given[next]);
        given[next] += more;
        left -= more;
    }
    for (draft, more) in drafts.iter_mut().zip(given) {
        draft.lasts += more;
    }
    Ok(())
}

/// Whole minutes: each segment ends at the full minute nearest to where it would end. All of them last a minute at
/// least, so each keeps one, and the last one ends where the lesson does.
fn rounded(drafts: Vec<Draft>) -> Vec<Segment> {
    let (mut end, mut before) = (0, 0);
    let segments = drafts.into_iter().map(|draft| {
        end += draft.lasts;
        let minute = (end + MINUTE / 2) / MINUTE;
        let minutes = u8::try_from(minute - before).unwrap_or(u8::MAX);
        before = minute;
        let Draft { kind, scenes, acts, talks, .. } = draft;
        Segment { kind, minutes, scenes, acts, talks }
    });
    segments.collect()
}
