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
