//! How far it still is: the decisions on the shortest way to an ending.

use std::collections::VecDeque;

use crate::model::{SceneId, Step};
use crate::session::Session;

/// How many decisions lie ahead on the shortest way to an ending; 0 at an ending.
///
/// A breadth-first search in which a scene that only leads on costs nothing: it goes to the front of the queue.
pub(super) fn ahead(session: &Session) -> usize {
    let scenario = session.scenario();
    let place_of = |id: &SceneId| scenario.scenes.iter().position(|scene| scene.id == *id);
    let visit = session.visit();
    let start = if visit.decision.is_some() {
        session.target().and_then(|next| place_of(&next))
    } else {
        Some(visit.scene)
    };
    let mut done = vec![false; scenario.scenes.len()];
    let mut queue: VecDeque<(usize, usize)> = start.map(|scene| (scene, 0)).into_iter().collect();
    while let Some((at, decisions)) = queue.pop_front() {
        if std::mem::replace(&mut done[at], true) {
            continue;
        }
        let step = &scenario.scenes[at].step;
        if matches!(step, Step::Ending(_)) {
            return decisions;
        }
        for next in step.targets().into_iter().filter_map(|(_, target)| place_of(target)) {
            if matches!(step, Step::Next { .. }) {
                queue.push_front((next, decisions));
            } else {
                queue.push_back((next, decisions + 1));
            }
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use crate::model::{Branch, Quality, Scene};
    use crate::sample::{choice, ending, next, scenario, scene, story};
    use crate::session::{Event, Session};

    #[track_caller]
    fn check(scenes: Vec<Scene>, ahead: usize) {
        assert_eq!(Session::new(scenario(scenes).into()).view().ahead, ahead);
    }

    #[test]
    fn counts_the_decisions_of_the_shortest_way() {
        let end = || scene("het", &["na:z"], ending(Branch::Safe));
        let ask = |id: &str, ways: &[&str]| {
            let ways: Vec<_> = ways.iter().map(|way| (*way, Quality::Safe, *way)).collect();
            scene(id, &[], choice(&ways))
        };
        check(vec![end()], 0);
        check(vec![scene("a", &["na:x"], next("het")), end()], 0);
        check(vec![ask("a", &["het"]), end()], 1);
        check(vec![ask("a", &["b", "c"]), ask("b", &["c"]), ask("c", &["a", "het"]), end()], 2);
        // A way that only leads on is shorter, also where it is found later.
        check(
            vec![
                ask("a", &["b", "c"]),
                ask("b", &["d"]),
                scene("c", &[], next("d")),
                ask("d", &["het"]),
                end(),
            ],
            2,
        );
        // No way to an ending: the compiler refuses it, the meter does not hang.
        check(vec![ask("a", &["b"]), ask("b", &["a"])], 0);
    }

    #[test]
    fn a_decision_counts_from_where_it_leads() {
        let mut session = Session::new(story());
        assert_eq!(session.view().ahead, 4);
        session.apply(Event::choose("nghi".into()));
        assert_eq!(session.view().ahead, 4);
        session.apply(Event::Back);
        session.apply(Event::choose("ke".into()));
        assert_eq!(session.view().ahead, 3);
    }
}
