//! Whether a decision belongs to the step it is made at. Stale taps and edited scenarios make others.

use crate::model::{LineId, Role, Scenario, Scene, SceneId, SpeakerId, Step};
use crate::run::Decision;

/// Whether the decision can be made at the scene's step.
pub(crate) fn fits(scene: &Scene, scenario: &Scenario, decision: &Decision) -> bool {
    match (&scene.step, decision) {
        (Step::Choice(choice), Decision::Choose(id)) => choice.options.iter().any(|option| option.id == *id),
        (Step::Tell(tell), Decision::Choose(id)) => tell.options.iter().any(|option| option.id == *id),
        (Step::Hunt(hunt), Decision::Flags(marked)) => {
            unique(marked) && marked.iter().all(|line| can_be_marked(scenario, &hunt.scenes, line))
        }
        (Step::Order(order), Decision::Order(items)) => {
            same(items.iter(), order.items.iter().map(|item| &item.id))
        }
        (Step::Sort(sort), Decision::Sort(placed)) => {
            same(placed.iter().map(|(item, _)| item), sort.items.iter().map(|item| &item.id))
                && placed.iter().all(|(_, bin)| sort.bins.iter().any(|known| known.id == *bin))
        }
        (Step::Settings(settings), Decision::Settings(left)) => {
            same(left.iter().map(|(toggle, _)| toggle), settings.toggles.iter().map(|toggle| &toggle.id))
        }
        (Step::Question(question), Decision::Options(marked)) => {
            !marked.is_empty()
                && unique(marked)
                && (question.several || marked.len() == 1)
                && marked.iter().all(|id| question.options.iter().any(|option| option.id == *id))
        }
        (Step::Say(_), Decision::Said | Decision::Passed) => true,
        _ => false,
    }
}

/// Only the bubbles of a person with bad intent can be marked, never a victim's.
pub(crate) fn can_be_marked(scenario: &Scenario, scenes: &[SceneId], line: &LineId) -> bool {
    scenes
        .iter()
        .filter_map(|id| scenario.scene(id))
        .flat_map(|scene| &scene.lines)
        .any(|known| known.id == *line && is_offenders(scenario, known.speaker.as_ref()))
}

fn is_offenders(scenario: &Scenario, speaker: Option<&SpeakerId>) -> bool {
    speaker.and_then(|id| scenario.speaker(id)).is_some_and(|speaker| speaker.role == Role::Offender)
}

/// Lists here have a handful of entries; comparing each with each takes far less code than sorting them.
fn unique<T: PartialEq>(all: &[T]) -> bool {
    all.iter().enumerate().all(|(at, one)| !all[..at].contains(one))
}

/// Whether both hold the same ids, each once.
fn same<'a, T: PartialEq + 'a>(
    given: impl Iterator<Item = &'a T>,
    known: impl Iterator<Item = &'a T>,
) -> bool {
    let given: Vec<_> = given.collect();
    let mut count = 0;
    let all_there = known.into_iter().all(|one| {
        count += 1;
        given.contains(&one)
    });
    all_there && count == given.len() && unique(&given)
}

#[cfg(test)]
mod tests {
    use super::fits;
    use crate::model::{Branch, Quality, Step};
    use crate::run::Decision;
    use crate::sample::{choice, ending, hunt, next, order, question, say, settings, sort, story, tell};

    #[track_caller]
    fn check(step: Step, decision: &Decision, expected: bool) {
        let story = story();
        let mut scene = story.scenes[0].clone();
        scene.step = step;
        assert_eq!(fits(&scene, &story, decision), expected, "{decision:?}");
    }

    fn ids<T: for<'a> From<&'a str>>(all: &[&str]) -> Vec<T> {
        all.iter().map(|id| T::from(id)).collect()
    }

    #[test]
    fn one_option_that_is_there() {
        for step in [choice(&[("me", Quality::Safe, "x")]), tell()] {
            check(step.clone(), &Decision::Choose("me".into()), true);
            check(step.clone(), &Decision::Choose("gone".into()), false);
            check(step, &Decision::Said, false);
        }
    }

    #[test]
    fn only_bubbles_of_a_person_with_bad_intent_each_once() {
        for (marked, fits) in
            [(&["a1"][..], true), (&[], true), (&["a2"], false), (&["a1", "a1"], false), (&["x"], false)]
        {
            check(hunt(), &Decision::Flags(ids(marked)), fits);
        }
    }

    #[test]
    fn every_card_once() {
        check(order(), &Decision::Order(ids(&["ke", "bao", "dung", "chan"])), true);
        check(order(), &Decision::Order(ids(&["ke", "bao", "dung"])), false);
        check(order(), &Decision::Order(ids(&["ke", "bao", "dung", "dung"])), false);
        let placed = |all: &[(&str, &str)]| {
            Decision::Sort(all.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect())
        };
        check(sort(), &placed(&[("mau", "giu"), ("truong", "giu"), ("dia-chi", "khoe")]), true);
        check(sort(), &placed(&[("mau", "giu"), ("truong", "giu"), ("dia-chi", "gone")]), false);
        check(sort(), &placed(&[("mau", "giu"), ("mau", "giu"), ("truong", "giu")]), false);
        check(sort(), &placed(&[]), false);
        let left = |all: &[(&str, bool)]| {
            Decision::Settings(all.iter().map(|(id, on)| ((*id).into(), *on)).collect())
        };
        check(settings(), &left(&[("nguoi-la", true), ("vi-tri", false)]), true);
        check(settings(), &left(&[("vi-tri", false)]), false);
        check(settings(), &left(&[("vi-tri", false), ("vi-tri", true)]), false);
    }

    #[test]
    fn one_answer_or_several_but_not_none() {
        check(question(true), &Decision::Options(ids(&["a", "c"])), true);
        check(question(false), &Decision::Options(ids(&["a", "c"])), false);
        check(question(false), &Decision::Options(ids(&["c"])), true);
        for several in [true, false] {
            check(question(several), &Decision::Options(Vec::new()), false);
            check(question(several), &Decision::Options(ids(&["x"])), false);
            check(question(several), &Decision::Options(ids(&["a", "a"])), false);
        }
    }

    #[test]
    fn nobody_has_to_speak() {
        check(say(), &Decision::Said, true);
        check(say(), &Decision::Passed, true);
    }

    #[test]
    fn nothing_is_decided_where_nothing_is_asked() {
        for step in [next("x"), ending(Branch::Safe)] {
            check(step.clone(), &Decision::Said, false);
            check(step, &Decision::Choose("me".into()), false);
        }
    }
}
