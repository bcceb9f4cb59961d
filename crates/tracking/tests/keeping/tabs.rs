//! Two tabs, one store, any order of taps: nothing that was kept is lost.

use engine::{Event, ScenarioId, Session};
use proptest::prelude::*;
use tracking::{Kept, ProgressSink, Rung, Sink, decode};

use crate::stores::TestStore;
use crate::story::{events, story};

/// One tap in one of the tabs; a tab may also read its log only later.
fn any_tap() -> impl Strategy<Value = (usize, Event, bool)> {
    let event = prop::sample::select(events(". . . ke doi me me < !"));
    (0..2_usize, event, prop::bool::weighted(0.8))
}

proptest! {
    #[test]
    fn both_are_kept(taps in proptest::collection::vec(any_tap(), 0..60)) {
        let id: ScenarioId = "thu".into();
        let store = TestStore::default();
        let mut tabs = [0, 1].map(|_| (ProgressSink::open(store.clone(), None).0, Session::new(story())));
        let (mut revision, mut results) = (0, 0);
        let mut finished = [0, 0];
        for (tab, event, reads) in taps {
            let (sink, session) = &mut tabs[tab];
            session.apply(event);
            let ends = session.log().iter().filter(|record| matches!(record, engine::Record::Finished { .. })).count();
            if !reads {
                continue;
            }
            let said = sink.read(session, None);
            finished[tab] = ends;
            let Some(text) = store.text() else { continue };
            let kept = decode(&text).unwrap();
            prop_assert!(kept.revision >= revision);
            revision = kept.revision;
            let now = kept.results.get(&id).map_or(0, Vec::len);
            prop_assert!(now >= results, "a result is lost");
            results = now;
            prop_assert_eq!(now, (finished[0] + finished[1]).min(8));
            if said == Kept::On(Rung::Local) {
                let run = session.run();
                let expected = (session.is_finished() || !run.is_at_start()).then_some(&run);
                prop_assert_eq!(kept.last_run(&id), expected);
                prop_assert_eq!(kept.run(&id).is_some(), expected.is_some() && !session.is_finished());
            }
        }
    }
}
