//! Whatever a learner taps, in whatever order.

use std::collections::BTreeSet;
use std::rc::Rc;

use engine::{Decision, Event, Record, Scenario, Session, Stage, Step};
use proptest::prelude::*;

use crate::decide::{any_decision, play_to_ending, stale};
use crate::story::any_scenario;

/// A tap before it is known where the learner is.
#[derive(Clone, Debug)]
pub(crate) enum Tap {
    Continue,
    Decide(u64),
    Back,
    Start(u64),
    Stale(usize),
}

pub(crate) fn any_taps() -> impl Strategy<Value = Vec<Tap>> {
    let tap = prop_oneof![
        8 => Just(Tap::Continue),
        6 => any::<u64>().prop_map(Tap::Decide),
        2 => Just(Tap::Back),
        1 => any::<u64>().prop_map(Tap::Start),
        1 => (0..stale().len()).prop_map(Tap::Stale),
    ];
    proptest::collection::vec(tap, 0..60)
}

/// The event that a tap is where the session stands.
pub(crate) fn event(session: &Session, tap: &Tap) -> Event {
    match tap {
        Tap::Continue => Event::Continue,
        Tap::Decide(number) => any_decision(session, *number).map_or(Event::Continue, Event::Decide),
        Tap::Back => Event::Back,
        Tap::Start(seed) => Event::Start { seed: *seed },
        Tap::Stale(which) => Event::Decide(stale().swap_remove(*which)),
    }
}

/// Plays, and looks at the session after every tap.
#[track_caller]
fn check(scenario: Scenario, taps: &[Tap], mut look: impl FnMut(&Session, &Event, &Session)) {
    let mut session = Session::new(Rc::new(scenario));
    for tap in taps {
        let before = session.clone();
        let event = event(&session, tap);
        session.apply(event.clone());
        look(&before, &event, &session);
    }
}

/// What a learner sees is the same in both.
#[track_caller]
fn assert_same(a: &Session, b: &Session) {
    assert_eq!(a.view(), b.view());
    assert_eq!(a.score(), b.score());
    assert_eq!(a.run(), b.run());
    assert_eq!(a.is_finished(), b.is_finished());
    assert_eq!(a.is_success(), b.is_success());
}

fn is_heard(scenario: &Scenario, scene: &engine::SceneId, decision: &Decision) -> bool {
    match (scenario.scene(scene).map(|scene| &scene.step), decision) {
        (Some(Step::Tell(tell)), Decision::Choose(id)) => tell.options.iter().any(|o| o.id == *id && o.heard),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn replaying_the_events_gives_the_same_session(scenario in any_scenario(), taps in any_taps()) {
        let mut events = Vec::new();
        check(scenario, &taps, |_, event, now| {
            events.push(event.clone());
            assert_eq!(Session::replay(now.scenario().clone(), &events), *now);
        });
    }

    #[test]
    fn a_kept_run_shows_the_same_at_every_place(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let (resumed, misfit) = Session::resume(now.scenario().clone(), &now.run());
            assert_eq!(misfit, None);
            assert_eq!(resumed.log(), [Record::Resumed]);
            assert_same(&resumed, now);
        });
    }

    #[test]
    fn a_kept_run_goes_on_the_same(scenario in any_scenario(), taps in any_taps(), more in any_taps()) {
        let mut live = Session::new(Rc::new(scenario));
        for tap in &taps {
            let event = event(&live, tap);
            live.apply(event);
        }
        let (mut resumed, _) = Session::resume(live.scenario().clone(), &live.run());
        for tap in &more {
            let event = event(&live, tap);
            live.apply(event.clone());
            resumed.apply(event);
            assert_same(&resumed, &live);
        }
        assert!(play_to_ending(&mut resumed));
    }

    #[test]
    fn a_run_of_another_scenario_is_not_followed(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let mut run = now.run();
            run.scenario = "khac".into();
            let (resumed, misfit) = Session::resume(now.scenario().clone(), &run);
            assert!(resumed.run().decisions.is_empty());
            assert_eq!(misfit.map_or(0, |misfit| misfit.lost), run.decisions.len());
        });
    }

    #[test]
    fn what_fits_nowhere_changes_nothing(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            for decision in stale() {
                let mut tapped = now.clone();
                tapped.apply(Event::Decide(decision));
                assert_eq!(tapped, *now);
            }
        });
    }

    #[test]
    fn a_second_tap_on_a_decision_counts_once(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |before, event, now| {
            if matches!(event, Event::Decide(_)) && now != before {
                let mut again = now.clone();
                again.apply(event.clone());
                assert_eq!(again, *now);
            }
        });
    }

    #[test]
    fn back_undoes_exactly_the_last_decision(scenario in any_scenario(), taps in any_taps(), on in 0..12_usize) {
        check(scenario, &taps, |before, event, now| {
            if !matches!(event, Event::Decide(_)) || now == before {
                return;
            }
            let mut session = now.clone();
            for _ in 0..on {
                session.apply(Event::Continue);
            }
            assert!(session.can_step_back());
            session.apply(Event::Back);
            assert_same(&session, before);
        });
    }

    #[test]
    fn without_a_decision_back_changes_nothing(scenario in any_scenario(), on in 0..12_usize) {
        let mut session = Session::new(Rc::new(scenario));
        for _ in 0..on {
            session.apply(Event::Continue);
        }
        let before = session.clone();
        assert!(!session.can_step_back());
        session.apply(Event::Back);
        assert_eq!(session, before);
    }

    #[test]
    fn the_log_only_grows(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |before, _, now| {
            assert!(now.log().starts_with(before.log()));
            assert!(now == before || now.log().len() > before.log().len(), "a change without a record");
        });
    }

    #[test]
    fn the_score_stays_in_bounds(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let score = now.score();
            let of: u32 = now.run().decisions.len().try_into().unwrap();
            assert!(score.raw <= score.max && score.max <= 2 * of && score.percent() <= 100, "{score:?}");
            for record in now.log() {
                if let Record::Decided { grade, .. } = record {
                    assert!(grade.points <= grade.of, "{grade:?}");
                }
            }
        });
    }

    #[test]
    fn reading_on_alone_comes_to_the_next_step(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let replies = |step: &Step| match step {
                Step::Tell(tell) => tell.options.iter().map(|option| option.reply.len()).sum(),
                _ => 0,
            };
            let scenes = now.scenario().scenes.iter();
            let bound: usize = scenes.map(|scene| scene.lines.len() + replies(&scene.step) + 2).sum();
            let mut session = now.clone();
            let mut reads = 0;
            loop {
                let before = session.log().len();
                session.apply(Event::Continue);
                if session.log().len() == before {
                    break;
                }
                reads += 1;
                assert!(reads <= bound, "still reading after {bound}");
            }
            let waits = any_decision(&session, 0).is_some();
            assert!(session.is_finished() || waits, "stuck in {:?}", session.view().stage);
        });
    }

    #[test]
    fn a_finished_run_has_told_someone_who_listened(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let mut session = now.clone();
            assert!(play_to_ending(&mut session));
            let heard = |(scene, decision): &(_, _)| is_heard(session.scenario(), scene, decision);
            assert!(session.run().decisions.iter().any(heard));
        });
    }

    #[test]
    fn completion_is_not_success(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let mut session = now.clone();
            let (mut already, mut ends) = (0, 0);
            for record in now.log() {
                already += usize::from(matches!(record, Record::Finished { .. }));
            }
            assert!(play_to_ending(&mut session));
            for record in session.log() {
                let Record::Finished { score, success, .. } = record else { continue };
                ends += 1;
                assert_eq!(*success, score.percent() >= session.scenario().mastery);
            }
            assert_eq!(ends, already + usize::from(!now.is_finished()), "an ending is reported once");
        });
    }

    #[test]
    fn the_meter_tells_how_far_it_is(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |before, event, now| {
            let view = now.view();
            assert_eq!(view.decided, now.run().decisions.len());
            assert_eq!(view.can_step_back, view.decided > 0);
            if matches!(view.stage, Stage::Ending { .. }) {
                assert_eq!(view.ahead, 0);
            }
            match event {
                // A decision takes at most one off the way; going on changes nothing about it.
                Event::Decide(_) if now != before => assert!(view.ahead + 1 >= before.view().ahead),
                Event::Continue => assert_eq!(view.ahead, before.view().ahead),
                _ => {}
            }
        });
    }

    #[test]
    fn everything_in_the_thread_has_a_key_of_its_own(scenario in any_scenario(), taps in any_taps()) {
        check(scenario, &taps, |_, _, now| {
            let view = now.view();
            let mut keys: Vec<_> = view.thread.iter().map(|entry| entry.key().to_owned()).collect();
            if let Stage::Tell { reply, .. } = &view.stage {
                keys.extend(reply.iter().map(|bubble| bubble.key.clone()));
            }
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{keys:?}");
            if let Stage::Hunt { bubbles, .. } = &view.stage {
                let keys: BTreeSet<_> = bubbles.iter().map(|hunted| &hunted.bubble.key).collect();
                assert_eq!(keys.len(), bubbles.len());
            }
        });
    }
}
