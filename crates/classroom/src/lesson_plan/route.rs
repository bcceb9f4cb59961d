//! The way through a story that a lesson takes: safe all along, and a glance at one less safe option.

use std::collections::BTreeMap;

use engine::{Branch, Choice, ChoiceOption, Ending, Quality, Scenario, Scene, SceneId, Step};

use super::PlanKind;
use super::pace::{Asking, Care, Exercises, Pace};
use crate::material::Lesson;

/// More ways than any story has; a story that loops endlessly would otherwise be walked for ever.
const PATIENCE: usize = 20_000;

/// The way a lesson takes.
pub(super) struct Route<'a> {
    /// The scenes of the safe way, from the opening to the ending.
    pub(super) safe: Vec<&'a Scene>,
    /// The other way that is looked at, if there is one worth it.
    pub(super) what_if: Option<WhatIf<'a>>,
}

/// A less safe option, and what follows it.
pub(super) struct WhatIf<'a> {
    /// The fork.
    pub(super) at: &'a Scene,
    /// The option.
    pub(super) option: &'a ChoiceOption,
    /// The scenes that follow, up to the next thing that is asked; none of them is on the safe way.
    pub(super) scenes: Vec<&'a Scene>,
}

impl<'a> Route<'a> {
    /// The route for a kind of plan: to the ending that is safe at once, the shortest such way. A whole lesson and a
    /// round of groups rather take one with a hunt and with a sentence to say.
    pub(super) fn of(story: &'a Scenario, lesson: &Lesson, kind: PlanKind) -> Option<Self> {
        let pace = Pace::new(story, Care::of(kind, Exercises::of(kind)));
        let counts = matches!(kind, PlanKind::Minutes15 | PlanKind::Minutes45);
        let asking = if counts { Asking::Counted } else { Asking::Looked };
        let lasts = |way: &[&Scene]| way.iter().map(|scene| pace.scene(scene, asking)).sum::<u32>();
        let full = matches!(kind, PlanKind::Minutes45 | PlanKind::GroupRound);
        let lacks = |way: &[&Scene], has: fn(&Step) -> bool| full && !way.iter().any(|it| has(&it.step));
        let best = ways(story).into_iter().min_by_key(|way| {
            let ending = way.last().map(|scene| &scene.step);
            let at_once = matches!(ending, Some(Step::Ending(ending)) if ending.branch == Branch::Safe);
            let hunt = lacks(way, |step| matches!(step, Step::Hunt(_)));
            let say = lacks(way, |step| matches!(step, Step::Say(_)));
            (!at_once, hunt, say, lasts(way))
        })?;
        let shown = |scene: &&Scene| !skips(kind, &scene.step) || !scene.lines.is_empty();
        let what_if = what_if(story, lesson, &best).filter(|_| kind == PlanKind::Minutes45);
        Some(Self { safe: best.into_iter().filter(shown).collect(), what_if })
    }

    /// The ending.
    pub(super) fn ending(&self) -> Option<&'a Ending> {
        match self.safe.last().map(|scene| &scene.step) {
            Some(Step::Ending(ending)) => Some(ending),
            _ => None,
        }
    }

    /// The ids of all scenes.
    pub(super) fn scenes(&self, with_what_if: bool) -> Vec<SceneId> {
        let other = self.what_if.iter().filter(|_| with_what_if).flat_map(|other| &other.scenes);
        self.safe.iter().chain(other).map(|scene| scene.id.clone()).collect()
    }
}

/// Whether a kind of plan leaves out a step, so that a scene without lines shows nothing.
const fn skips(kind: PlanKind, step: &Step) -> bool {
    Exercises::of(kind).skips(step)
}

/// Every way that takes only safe advice, tells only who listens, and passes no scene twice.
fn ways(story: &Scenario) -> Vec<Vec<&Scene>> {
    let scenes: BTreeMap<&SceneId, &Scene> = story.scenes.iter().map(|scene| (&scene.id, scene)).collect();
    let mut found = Vec::new();
    let mut waiting: Vec<Vec<&Scene>> =
        scenes.get(&story.opening).map(|opening| vec![*opening]).into_iter().collect();
    let mut steps = 0;
    while let Some(way) = waiting.pop() {
        steps += 1;
        let Some(last) = way.last().filter(|_| steps < PATIENCE) else { break };
        if matches!(last.step, Step::Ending(_)) {
            found.push(way);
            continue;
        }
        let targets = safe_targets(&last.step);
        for next in targets.into_iter().filter_map(|id| scenes.get(id)) {
            if !way.iter().any(|scene| scene.id == next.id) {
                waiting.push(way.iter().copied().chain([*next]).collect());
            }
        }
    }
    found
}

fn safe_targets(step: &Step) -> Vec<&SceneId> {
    let mut targets: Vec<&SceneId> = match step {
        Step::Choice(choice) => safe(choice).map(|option| &option.goto).collect(),
        Step::Tell(tell) => tell.options.iter().filter(|it| it.heard).map(|it| &it.goto).collect(),
        other => other.targets().into_iter().map(|(_, target)| target).collect(),
    };
    targets.sort();
    targets.dedup();
    targets
}

fn safe(choice: &Choice) -> impl Iterator<Item = &ChoiceOption> {
    choice.options.iter().filter(|option| option.quality == Quality::Safe)
}

/// The first fork with a less safe option that leads away from the safe way; of several the riskiest.
fn what_if<'a>(story: &'a Scenario, lesson: &Lesson, way: &[&'a Scene]) -> Option<WhatIf<'a>> {
    way.iter().find_map(|at| {
        let Step::Choice(choice) = &at.step else { return None };
        let less_safe = choice.options.iter().filter(|option| option.quality != Quality::Safe);
        let mut others: Vec<WhatIf<'a>> = less_safe
            .map(|option| WhatIf { at, option, scenes: follow(story, &option.goto, way) })
            .filter(|other| !other.scenes.is_empty())
            .collect();
        // Of options that are as risky, one with notes on what follows says more.
        others.sort_by_key(|other| {
            let noted = other.scenes.iter().any(|scene| lesson.notes_on(&scene.id).is_some());
            (other.option.quality != Quality::Risky, !noted)
        });
        others.into_iter().next()
    })
}

/// The scenes from here to the next thing that is asked, as far as they are not on the safe way.
fn follow<'a>(story: &'a Scenario, from: &SceneId, way: &[&'a Scene]) -> Vec<&'a Scene> {
    let mut scenes: Vec<&Scene> = Vec::new();
    let mut next = story.scene(from);
    while let Some(scene) = next {
        if way.iter().chain(&scenes).any(|known| known.id == scene.id) {
            break;
        }
        scenes.push(scene);
        next = match &scene.step {
            Step::Next { next } => story.scene(next),
            _ => None,
        };
    }
    scenes
}
