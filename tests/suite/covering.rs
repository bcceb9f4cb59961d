//! Which decisions to try at a step. All of them where there are few; where there are many, enough that every two things
//! meet in every way.

use engine::{BinId, Decision, Hunt, ItemId, LineId, Question, Role, Scenario, Settings, Sort, Step};

/// Up to this many things, every subset is tried.
const IN_FULL: usize = 8;
/// Up to this many placements of cards, every one is tried.
const PLACEMENTS: usize = 256;

/// Decisions that together cover the step; none where there is nothing to decide.
pub(crate) fn decisions(scenario: &Scenario, step: &Step) -> Vec<Decision> {
    match step {
        Step::Next { .. } | Step::Ending(_) => Vec::new(),
        Step::Choice(choice) => {
            choice.options.iter().map(|option| Decision::Choose(option.id.clone())).collect()
        }
        Step::Tell(tell) => tell.options.iter().map(|option| Decision::Choose(option.id.clone())).collect(),
        Step::Hunt(hunt) => subsets(&markable(scenario, hunt)).into_iter().map(Decision::Flags).collect(),
        Step::Order(order) => {
            let items: Vec<ItemId> = order.items.iter().map(|item| item.id.clone()).collect();
            orders(&items).into_iter().map(Decision::Order).collect()
        }
        Step::Sort(sort) => placements(sort).into_iter().map(Decision::Sort).collect(),
        Step::Settings(settings) => switches(settings),
        Step::Question(question) => answers(question),
        Step::Say(_) => vec![Decision::Said, Decision::Passed],
    }
}

/// The bubbles of a hunt that a learner can mark.
pub(crate) fn markable(scenario: &Scenario, hunt: &Hunt) -> Vec<LineId> {
    let lines = hunt.scenes.iter().filter_map(|id| scenario.scene(id)).flat_map(|scene| &scene.lines);
    let offender = |id| scenario.speaker(id).is_some_and(|speaker| speaker.role == Role::Offender);
    lines.filter(|line| line.speaker.as_ref().is_some_and(offender)).map(|line| line.id.clone()).collect()
}

/// Every subset, or none, all, every single one, every one missing and every pair.
fn subsets<T: Clone>(all: &[T]) -> Vec<Vec<T>> {
    let len = all.len();
    let pick = |wanted: &dyn Fn(usize) -> bool| -> Vec<T> {
        (0..len).filter(|at| wanted(*at)).map(|at| all[at].clone()).collect()
    };
    if len <= IN_FULL {
        return (0..1_usize << len).map(|bits| pick(&|at| bits >> at & 1 == 1)).collect();
    }
    let mut found = vec![Vec::new(), all.to_vec()];
    for first in 0..len {
        found.push(pick(&|at| at != first));
        for second in first..len {
            found.push(pick(&|at| at == first || at == second));
        }
    }
    found
}

/// The right order, its reverse, and every two steps exchanged: each pair stands in both ways.
fn orders<T: Clone>(right: &[T]) -> Vec<Vec<T>> {
    let mut found = vec![right.to_vec(), right.iter().rev().cloned().collect()];
    for first in 0..right.len() {
        for second in first + 1..right.len() {
            let mut order = right.to_vec();
            order.swap(first, second);
            found.push(order);
        }
    }
    found
}

/// Every placement, or the right one with every two cards put in every two places.
fn placements(sort: &Sort) -> Vec<Vec<(ItemId, BinId)>> {
    let (items, bins) = (sort.items.len(), sort.bins.len());
    let place = |bin_of: &dyn Fn(usize) -> BinId| -> Vec<(ItemId, BinId)> {
        sort.items.iter().enumerate().map(|(at, item)| (item.id.clone(), bin_of(at))).collect()
    };
    let count = u32::try_from(items).ok().and_then(|items| bins.checked_pow(items));
    if let Some(count) = count.filter(|count| *count <= PLACEMENTS) {
        let digit = |number: usize, at: usize| (0..at).fold(number, |rest, _| rest / bins) % bins;
        return (0..count).map(|number| place(&|at| sort.bins[digit(number, at)].id.clone())).collect();
    }
    let mut found = vec![place(&|at| sort.items[at].bin.clone())];
    for (first, second) in (0..items).flat_map(|first| (first..items).map(move |second| (first, second))) {
        for (one, other) in (0..bins).flat_map(|one| (0..bins).map(move |other| (one, other))) {
            found.push(place(&|at| match at {
                _ if at == first => sort.bins[one].id.clone(),
                _ if at == second => sort.bins[other].id.clone(),
                _ => sort.items[at].bin.clone(),
            }));
        }
    }
    found
}

fn switches(settings: &Settings) -> Vec<Decision> {
    let ids: Vec<_> = settings.toggles.iter().map(|toggle| toggle.id.clone()).collect();
    let left = |on: Vec<_>| ids.iter().map(|id| (id.clone(), on.contains(id))).collect();
    subsets(&ids).into_iter().map(|on| Decision::Settings(left(on))).collect()
}

fn answers(question: &Question) -> Vec<Decision> {
    let ids: Vec<_> = question.options.iter().map(|option| option.id.clone()).collect();
    let marked = if question.several { subsets(&ids) } else { ids.into_iter().map(|id| vec![id]).collect() };
    marked.into_iter().filter(|marked| !marked.is_empty()).map(Decision::Options).collect()
}

#[cfg(test)]
mod tests {
    use super::{orders, subsets};

    /// Every two of nine things are there both, one, the other and neither.
    #[test]
    fn many_things_meet_pairwise() {
        let all: Vec<_> = (0..9).collect();
        let found = subsets(&all);
        assert!(found.len() < 100, "{}", found.len());
        for (a, b) in (0..9).flat_map(|a| (0..9).map(move |b| (a, b))).filter(|(a, b)| a != b) {
            for wanted in [(true, true), (true, false), (false, true), (false, false)] {
                assert!(found.iter().any(|set| (set.contains(&a), set.contains(&b)) == wanted));
            }
        }
    }

    #[test]
    fn few_things_meet_in_every_way() {
        assert_eq!(subsets(&[1, 2, 3]).len(), 8);
        assert_eq!(subsets::<u8>(&[]).len(), 1);
    }

    #[test]
    fn every_two_steps_stand_in_both_orders() {
        let found = orders(&[0, 1, 2, 3]);
        let before = |order: &[i32], a: i32, b: i32| {
            order.iter().position(|step| *step == a) < order.iter().position(|step| *step == b)
        };
        for (a, b) in [(0, 1), (1, 0), (2, 3), (3, 0)] {
            assert!(found.iter().any(|order| before(order, a, b)));
        }
    }
}
