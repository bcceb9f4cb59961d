//! Whether a decision belongs to the step it is made at. Stale taps and edited scenarios make others.

use std::collections::BTreeSet;

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

fn unique<T: Ord>(all: &[T]) -> bool {
    all.iter().collect::<BTreeSet<_>>().len() == all.len()
}

/// Whether both hold the same ids, each once.
fn same<'a, T: Ord + 'a>(given: impl Iterator<Item = &'a T>, known: impl Iterator<Item = &'a T>) -> bool {
    let mut given: Vec<_> = given.collect();
    let mut known: Vec<_> = known.collect();
    given.sort_unstable();
    known.sort_unstable();
    given == known
}
