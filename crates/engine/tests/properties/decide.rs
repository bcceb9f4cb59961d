//! Decisions for a test to make: any that fits the step, the one that leads on, and ones that fit nowhere.

use engine::{Decision, Event, LineId, Role, Scenario, Session, Step};

/// A small source of choices, so that one number gives one decision.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = u64::try_from(bound.max(1)).unwrap();
        usize::try_from((self.0 >> 33) % bound).unwrap()
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 1
    }

    fn some<T: Clone>(&mut self, all: &[T]) -> Vec<T> {
        all.iter().filter(|_| self.coin()).cloned().collect()
    }
}

/// The decision that a number stands for at the open step; none where there is nothing to decide.
pub(crate) fn any_decision(session: &Session, number: u64) -> Option<Decision> {
    let mut dice = Dice(number);
    Some(match &session.scene().step {
        Step::Next { .. } | Step::Ending(_) => return None,
        Step::Choice(choice) => Decision::Choose(choice.options[dice.below(choice.options.len())].id.clone()),
        Step::Tell(tell) => Decision::Choose(tell.options[dice.below(tell.options.len())].id.clone()),
        Step::Hunt(hunt) => Decision::Flags(dice.some(&markable(session.scenario(), &hunt.scenes))),
        Step::Order(order) => {
            let mut items: Vec<_> = order.items.iter().map(|item| item.id.clone()).collect();
            for last in (1..items.len()).rev() {
                items.swap(last, dice.below(last + 1));
            }
            Decision::Order(items)
        }
        Step::Sort(sort) => {
            let place = |item: &engine::SortItem| {
                (item.id.clone(), sort.bins[dice.below(sort.bins.len())].id.clone())
            };
            Decision::Sort(sort.items.iter().map(place).collect())
        }
        Step::Settings(settings) => Decision::Settings(
            settings.toggles.iter().map(|toggle| (toggle.id.clone(), dice.coin())).collect(),
        ),
        Step::Question(question) => {
            let options: Vec<_> = question.options.iter().map(|option| option.id.clone()).collect();
            let marked = if question.several { dice.some(&options) } else { Vec::new() };
            let one = || vec![options[usize::try_from(number % 2).unwrap()].clone()];
            Decision::Options(if marked.is_empty() { one() } else { marked })
        }
        Step::Say(_) if dice.coin() => Decision::Said,
        Step::Say(_) => Decision::Passed,
    })
}

/// Plays to an ending by the first option of everything; `false` where that takes too long.
pub(crate) fn play_to_ending(session: &mut Session) -> bool {
    for _ in 0..2_000 {
        if session.is_finished() {
            return true;
        }
        let before = session.log().len();
        session.apply(Event::Continue);
        if session.log().len() > before {
            continue;
        }
        let decision = match &session.scene().step {
            Step::Choice(choice) => Some(Decision::Choose(choice.options[0].id.clone())),
            Step::Tell(tell) => Some(Decision::Choose(tell.options[0].id.clone())),
            _ => any_decision(session, 0),
        };
        session.apply(Event::Decide(decision.unwrap()));
        if session.log().len() == before {
            return false;
        }
    }
    false
}

/// Decisions that fit no step of any scenario here.
pub(crate) fn stale() -> Vec<Decision> {
    vec![
        Decision::Choose("gone".into()),
        Decision::Flags(vec!["gone".into()]),
        Decision::Flags(vec!["s0l0".into(), "s0l0".into()]),
        Decision::Order(vec!["i0".into()]),
        Decision::Order(vec!["i0".into(), "i0".into()]),
        Decision::Sort(vec![("i0".into(), "gone".into())]),
        Decision::Settings(Vec::new()),
        Decision::Settings(vec![("gone".into(), true)]),
        Decision::Options(Vec::new()),
        Decision::Options(vec!["o0".into(), "o0".into()]),
        Decision::Options(vec!["gone".into()]),
    ]
}

fn markable(scenario: &Scenario, scenes: &[engine::SceneId]) -> Vec<LineId> {
    let lines = scenes.iter().filter_map(|id| scenario.scene(id)).flat_map(|scene| &scene.lines);
    let offender =
        |id: &engine::SpeakerId| scenario.speaker(id).is_some_and(|who| who.role == Role::Offender);
    lines.filter(|line| line.speaker.as_ref().is_some_and(offender)).map(|line| line.id.clone()).collect()
}
