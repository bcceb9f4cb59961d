//! Every booster, answered in every way: whatever is marked, it comes to its end.

use engine::{Branch, Event, Record, Session, Stage, Step};

use crate::covering::decisions;
use crate::shipped::{self, Shipped};

/// Reads on to the next thing that is asked.
fn read_on(session: &mut Session) {
    for _ in 0..20 {
        if !matches!(session.view().stage, Stage::Reading { .. }) {
            return;
        }
        session.apply(Event::Continue);
    }
    panic!("{} reads on for ever", session.scenario().id);
}

/// Answers what is asked in every way and goes on; how many ways come to the end.
fn answered(session: &Session) -> usize {
    let mut session = session.clone();
    read_on(&mut session);
    if session.is_finished() {
        let last = session.log().last();
        assert!(matches!(last, Some(Record::Finished { branch: Branch::Recall, .. })), "{last:?}");
        assert_eq!(session.score().max, 4, "both questions count");
        return 1;
    }
    let ways = decisions(session.scenario(), &session.scene().step).into_iter();
    ways.map(|decision| {
        let mut next = session.clone();
        next.apply(Event::Decide(decision.clone()));
        let Stage::Question { answered: Some(_), .. } = next.view().stage else {
            panic!("{decision:?} is not taken in {}", session.scenario().id);
        };
        next.apply(Event::Continue);
        answered(&next)
    })
    .sum()
}

#[test]
fn every_booster_comes_to_its_end_however_it_is_answered() {
    for Shipped { lang, scenario } in shipped::boosters() {
        let questions = scenario.scenes.iter().filter(|scene| matches!(scene.step, Step::Question(_)));
        assert_eq!(questions.count(), 2, "{}", scenario.id);
        let ways: usize = answered(&Session::new(scenario.clone()));
        let each = scenario.scenes.iter().map(|scene| decisions(&scenario, &scene.step).len().max(1));
        assert_eq!(ways, each.product::<usize>(), "{} in {lang}", scenario.id);
        println!("booster: {} {lang} {ways} ways", scenario.id);
    }
}
