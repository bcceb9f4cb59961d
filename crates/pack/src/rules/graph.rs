//! Where the story can go: everything is reachable, everything ends, and nothing ends before somebody listened.

use std::collections::{BTreeSet, VecDeque};

use super::{Scope, is};
use crate::code::Code;
use crate::source::{ScenarioSource, StepSource};

/// How many steps the search for the longest path takes before it gives up; real stories need a few hundred.
const PATIENCE: usize = 200_000;

/// Checks every path through the scenario.
pub(super) fn check(scope: &Scope<'_>) {
    branches(scope);
    let graph = Graph::new(scope.source);
    let Some(opening) = graph.opening else { return };
    let heard = graph.heard_states(opening);
    if !graph.broken {
        unreachable(scope, &heard);
    }
    trapped(scope, &graph, &heard);
    untold(scope, &graph, &heard);
    decisions(scope, &graph, opening);
    unseen(scope, &graph, opening);
}

/// The scenes by position, with their jumps.
struct Graph {
    jumps: Vec<Vec<(usize, bool)>>,
    ending: Vec<bool>,
    decides: Vec<bool>,
    /// Scenes of which it is not known where they lead, because of another fault.
    open: Vec<bool>,
    opening: Option<usize>,
    broken: bool,
}

impl Graph {
    fn new(source: &ScenarioSource) -> Self {
        let position = |id: &str| {
            source.scenes.iter().position(|scene| scene.id.as_ref().is_some_and(|known| known.value == id))
        };
        let mut graph = Self {
            jumps: Vec::new(),
            ending: Vec::new(),
            decides: Vec::new(),
            open: Vec::new(),
            opening: source.opening.as_ref().and_then(|opening| position(&opening.value)),
            broken: false,
        };
        for scene in &source.scenes {
            let targets: Vec<_> = scene.steps.iter().flat_map(|step| step.value.jumps()).collect();
            let known: Vec<_> = targets
                .iter()
                .filter_map(|(target, heard)| Some((position(&target.value)?, *heard)))
                .collect();
            let ending = scene.steps.iter().any(|step| matches!(step.value, StepSource::Ending { .. }));
            let open = scene.steps.is_empty() || known.len() < targets.len() || (known.is_empty() && !ending);
            graph.broken |= open;
            graph.open.push(open);
            graph.jumps.push(known);
            graph.ending.push(ending);
            graph.decides.push(
                scene
                    .steps
                    .iter()
                    .any(|step| matches!(step.value, StepSource::Choice { .. } | StepSource::Tell { .. })),
            );
        }
        graph
    }

    /// Every state that can be reached: a scene, and whether somebody listened on the way there; with the state before.
    fn heard_states(&self, opening: usize) -> Vec<[Option<Before>; 2]> {
        let mut states = vec![[None, None]; self.jumps.len()];
        states[opening][0] = Some(Before::Opening);
        let mut waiting = VecDeque::from([(opening, false)]);
        while let Some((scene, heard)) = waiting.pop_front() {
            for (target, listens) in &self.jumps[scene] {
                let state = heard || *listens;
                let slot = &mut states[*target][usize::from(state)];
                if slot.is_none() {
                    *slot = Some(Before::Scene(scene, heard));
                    waiting.push_back((*target, state));
                }
            }
        }
        states
    }

    /// The scenes from which an ending can be reached, or might be if another fault were mended.
    fn ends(&self) -> Vec<bool> {
        let mut backwards = vec![Vec::new(); self.jumps.len()];
        for (scene, jumps) in self.jumps.iter().enumerate() {
            for (target, _) in jumps {
                backwards[*target].push(scene);
            }
        }
        let mut ends: Vec<bool> =
            self.ending.iter().zip(&self.open).map(|(ending, open)| *ending || *open).collect();
        let mut waiting: Vec<usize> = (0..ends.len()).filter(|scene| ends[*scene]).collect();
        while let Some(scene) = waiting.pop() {
            for before in &backwards[scene] {
                if !ends[*before] {
                    ends[*before] = true;
                    waiting.push(*before);
                }
            }
        }
        ends
    }

    /// The fewest decisions on a way to each scene.
    fn fewest(&self, opening: usize) -> Vec<Option<usize>> {
        let mut fewest = vec![None; self.jumps.len()];
        let mut waiting = VecDeque::from([(opening, 0)]);
        while let Some((scene, count)) = waiting.pop_front() {
            if fewest[scene].is_some_and(|known| known <= count) {
                continue;
            }
            fewest[scene] = Some(count);
            for (target, _) in &self.jumps[scene] {
                if self.decides[scene] {
                    waiting.push_back((*target, count + 1));
                } else {
                    waiting.push_front((*target, count));
                }
            }
        }
        fewest
    }

    /// A way from the opening to a scene that does not pass another one.
    fn way_around(&self, opening: usize, avoided: usize, to: usize) -> Option<Vec<usize>> {
        let mut before: Vec<Option<usize>> = vec![None; self.jumps.len()];
        let mut waiting = VecDeque::from_iter((opening != avoided).then_some(opening));
        while let Some(scene) = waiting.pop_front() {
            if scene == to {
                let mut way = vec![scene];
                while let Some(earlier) = before[way[way.len() - 1]].filter(|_| way[way.len() - 1] != opening)
                {
                    way.push(earlier);
                }
                way.reverse();
                return Some(way);
            }
            for (target, _) in &self.jumps[scene] {
                if before[*target].is_none() && *target != avoided && *target != opening {
                    before[*target] = Some(scene);
                    waiting.push_back(*target);
                }
            }
        }
        None
    }

    /// The most decisions on a way to each ending that passes no scene twice; a second try is not counted again.
    fn most(&self, opening: usize) -> Option<Vec<usize>> {
        let mut most = vec![0; self.jumps.len()];
        let mut on_path = vec![false; self.jumps.len()];
        let mut path = vec![(opening, 0, 0)];
        on_path[opening] = true;
        for _ in 0..PATIENCE {
            let Some((scene, next, count)) = path.last_mut() else { return Some(most) };
            let (scene, count) = (*scene, *count);
            most[scene] = most[scene].max(count);
            let target = self.jumps[scene].get(*next).map(|(target, _)| *target);
            *next += 1;
            match target {
                Some(target) if !on_path[target] => {
                    on_path[target] = true;
                    path.push((target, 0, count + usize::from(self.decides[scene])));
                }
                Some(_) => {}
                None => {
                    on_path[scene] = false;
                    path.pop();
                }
            }
        }
        None
    }
}

/// A hunt shows a conversation again: on every way to it, that conversation has been read.
fn unseen(scope: &Scope<'_>, graph: &Graph, opening: usize) {
    let scenes = &scope.source.scenes;
    let position = |id: &str| scenes.iter().position(|scene| is(scene.id.as_ref(), id));
    for (hunt, scene) in scenes.iter().enumerate() {
        for step in &scene.steps {
            let StepSource::Hunt { scenes: hunted, .. } = &step.value else { continue };
            for name in hunted {
                let Some(seen) = position(&name.value).filter(|seen| *seen != hunt) else { continue };
                let Some(way) = graph.way_around(opening, seen, hunt) else { continue };
                let way: Vec<_> = way.into_iter().map(|scene| self::name(scope.source, scene)).collect();
                let message =
                    format!("a path comes to this hunt without `{}`: {}", name.value, way.join(" → "));
                let hint =
                    "hunt only over scenes that every path has shown; give the other path a hunt of its own";
                scope.push(&name.span, Code::HuntUnseen, message, hint);
            }
        }
    }
}

/// How a state was reached first.
#[derive(Clone, Copy)]
enum Before {
    Opening,
    Scene(usize, bool),
}

fn name(source: &ScenarioSource, scene: usize) -> &str {
    source.scenes.get(scene).and_then(|scene| scene.id.as_ref()).map_or("?", |id| id.value.as_str())
}

fn branches(scope: &Scope<'_>) {
    let found: BTreeSet<_> = scope
        .source
        .scenes
        .iter()
        .flat_map(|scene| &scene.steps)
        .filter_map(|step| match &step.value {
            StepSource::Ending { branch, .. } => branch.as_ref().map(|branch| branch.value),
            _ => None,
        })
        .collect();
    for (branch, what) in [
        (engine::Branch::Safe, "the friend is safe at once"),
        (engine::Branch::Late, "the friend tells late, and it still helps"),
        (engine::Branch::Friend, "a friend helps"),
    ] {
        if !found.contains(&branch) {
            let message = format!("no ending has `branch = \"{}\"`", branch.as_str());
            let hint = format!("add a path on which {what}");
            scope.push(&scope.head(), Code::BranchMissing, message, hint);
        }
    }
}

fn unreachable(scope: &Scope<'_>, heard: &[[Option<Before>; 2]]) {
    for (scene, states) in scope.source.scenes.iter().zip(heard) {
        if states.iter().all(Option::is_none) {
            let id = scene.id.as_ref().map_or("?", |id| id.value.as_str());
            let hint = "let an option's `goto` or a `next` lead here, or delete the scene";
            scope.push(&scene.span, Code::SceneUnreachable, format!("nothing leads to `{id}`"), hint);
        }
    }
}

fn trapped(scope: &Scope<'_>, graph: &Graph, heard: &[[Option<Before>; 2]]) {
    let ends = graph.ends();
    for (position, scene) in scope.source.scenes.iter().enumerate() {
        if !ends[position] && heard[position].iter().any(Option::is_some) {
            let message = format!("from `{}` no ending can be reached", name(scope.source, position));
            let hint = "lead one way on to a scene with [scene.ending]; trying again is fine, never getting out is not";
            scope.push(&scene.span, Code::SceneTrapped, message, hint);
        }
    }
}

fn untold(scope: &Scope<'_>, graph: &Graph, heard: &[[Option<Before>; 2]]) {
    for (position, scene) in scope.source.scenes.iter().enumerate() {
        if !graph.ending[position] || heard[position][0].is_none() {
            continue;
        }
        let mut path = vec![name(scope.source, position)];
        let mut state = (position, false);
        while let Some(Before::Scene(scene, before)) = heard[state.0][usize::from(state.1)] {
            path.push(name(scope.source, scene));
            state = (scene, before);
        }
        path.reverse();
        let message = format!("a path ends here and nobody has listened: {}", path.join(" → "));
        let hint =
            "lead the path through a [scene.tell] whose option has a `reply` and is not `heard = false`";
        scope.push(&scene.span, Code::TellMissing, message, hint);
    }
}

fn decisions(scope: &Scope<'_>, graph: &Graph, opening: usize) {
    if graph.broken {
        return;
    }
    let fewest = graph.fewest(opening);
    let most = graph.most(opening);
    for (position, scene) in scope.source.scenes.iter().enumerate().filter(|(at, _)| graph.ending[*at]) {
        if let Some(few) = fewest[position].filter(|few| *few < 3) {
            let message = format!("a path ends here after {few} decisions");
            let hint = "a story has 3 to 5 decisions ([scene.choice] or [scene.tell]) on every path";
            scope.push(&scene.span, Code::DecisionsFew, message, hint);
        }
        if let Some(many) = most.as_ref().map(|most| most[position]).filter(|many| *many > 5) {
            let message = format!("a path ends here after {many} decisions");
            let hint = "a story has 3 to 5 decisions ([scene.choice] or [scene.tell]) on every path";
            scope.push(&scene.span, Code::DecisionsMany, message, hint);
        }
    }
}
