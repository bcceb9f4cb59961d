//! Keeping as it goes, in stores that work, refuse, are full, damaged or newer.

use engine::{Record, ScenarioId, Session};
use tracking::{Attempt, Found, Kept, Progress, ProgressSink, Rung, Sink, decode, encode};

use crate::stores::TestStore;
use crate::story::{WHOLE, events, played, story};

const DAY: Option<&str> = Some("2026-11-24");

fn thu() -> ScenarioId {
    "thu".into()
}

fn results_in(store: &TestStore) -> Vec<Attempt> {
    kept_in(store).results.get(&thu()).cloned().unwrap_or_default()
}

fn kept_in(store: &TestStore) -> Progress {
    store.text().map(|text| decode(&text).unwrap()).unwrap_or_default()
}

/// Plays these words; the sink reads after each. Returns what keeping said last.
fn play(sink: &mut ProgressSink<TestStore>, session: &mut Session, words: &str) -> Kept {
    let mut last = Kept::Unchanged;
    for event in events(words) {
        session.apply(event);
        last = sink.read(session, DAY);
    }
    last
}

fn opened(store: &TestStore) -> ProgressSink<TestStore> {
    ProgressSink::open(store.clone(), None).0
}

/// A store in which a run was left after its first decision.
fn left_in_the_middle() -> TestStore {
    let store = TestStore::default();
    play(&mut opened(&store), &mut Session::new(story()), "! ke .");
    store
}

#[test]
fn the_run_is_kept_after_every_record() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    let mut session = Session::new(story());
    for word in WHOLE.split(' ').skip(1) {
        assert_eq!(play(&mut sink, &mut session, word), Kept::On(Rung::Local), "{word}");
        assert_eq!(kept_in(&store).last_run(&thu()), Some(&session.run()), "{word}");
        assert_eq!(kept_in(&store), *sink.progress());
    }
    let kept = kept_in(&store);
    assert!(kept.is_finished(&thu()) && kept.run(&thu()).is_none(), "an ended run is not offered");
    let attempt = &results_in(&store)[0];
    assert!(attempt.success && attempt.finished_on.as_deref() == DAY && attempt.score == session.score());
}

#[test]
fn nothing_new_is_not_written_again() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    let mut session = Session::new(story());
    assert_eq!(sink.read(&session, DAY), Kept::Unchanged);
    play(&mut sink, &mut session, "! ke");
    let saves = store.saves();
    assert_eq!(play(&mut sink, &mut session, "ke gone"), Kept::Unchanged);
    assert_eq!(store.saves(), saves);
}

#[test]
fn a_page_that_was_only_opened_keeps_the_run_it_offers() {
    let store = left_in_the_middle();
    let before = store.text();
    assert_eq!(play(&mut opened(&store), &mut Session::new(story()), "! !"), Kept::Unchanged);
    assert_eq!(store.text(), before);
}

#[test]
fn going_on_with_a_run_and_beginning_again() {
    let store = left_in_the_middle();
    let mut sink = opened(&store);
    let run = sink.progress().run(&thu()).unwrap().clone();
    let (mut session, misfit) = Session::resume(story(), &run);
    assert_eq!(misfit, None);
    assert_eq!(sink.read(&session, DAY), Kept::Unchanged);
    play(&mut sink, &mut session, "me");
    assert_eq!(kept_in(&store).run(&thu()), Some(&session.run()));
    play(&mut sink, &mut session, "!");
    assert_eq!(kept_in(&store).run(&thu()), None, "there is nothing to go on with at the opening");
}

#[test]
fn an_ended_run_shown_again_is_no_second_result() {
    let store = TestStore::default();
    play(&mut opened(&store), &mut Session::new(story()), WHOLE);
    let mut sink = opened(&store);
    let run = sink.progress().last_run(&thu()).unwrap().clone();
    let (mut session, misfit) = Session::resume(story(), &run);
    assert!(session.is_finished() && misfit.is_none(), "a language switch keeps the ending");
    assert_eq!(sink.read(&session, DAY), Kept::Unchanged);
    assert_eq!(results_in(&store).len(), 1);
    play(&mut sink, &mut session, "<");
    assert_eq!(kept_in(&store).run(&thu()), Some(&session.run()), "a step back goes on with it");
}

#[test]
fn records_that_come_in_one_batch_all_count() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    let session = played(&format!("{WHOLE} < me . . <"));
    let ends = session.log().iter().filter(|record| matches!(record, Record::Finished { .. })).count();
    assert_eq!(sink.read(&session, DAY), Kept::On(Rung::Local));
    assert_eq!((ends, results_in(&store).len()), (2, 2));
    assert_eq!(kept_in(&store).run(&thu()), Some(&session.run()));
}

#[test]
fn another_session_s_log_is_read_from_its_beginning() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    sink.read(&played("! ke . me ."), DAY);
    let other = played("! doi");
    assert_eq!(sink.read(&other, DAY), Kept::On(Rung::Local));
    assert_eq!(kept_in(&store).run(&thu()), Some(&other.run()));
}

#[test]
fn a_store_that_refuses_everything_stops_nothing() {
    let store = TestStore::default();
    store.refuse(true, true, true);
    let (mut sink, found) = ProgressSink::open(store.clone(), None);
    assert_eq!(found, Found::Readable);
    let mut session = Session::new(story());
    assert_eq!(play(&mut sink, &mut session, WHOLE), Kept::Failed);
    assert!(sink.progress().is_finished(&thu()), "play goes on in memory");
    assert_eq!(store.text(), None);
}

#[test]
fn what_did_not_fit_is_kept_once_there_is_room() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    let mut session = Session::new(story());
    store.refuse(false, true, false);
    assert_eq!(play(&mut sink, &mut session, WHOLE), Kept::Failed);
    store.refuse(false, false, false);
    assert_eq!(play(&mut sink, &mut session, "<"), Kept::On(Rung::Local));
    assert!(kept_in(&store).is_finished(&thu()));
}

#[test]
fn damaged_data_is_put_aside_once_and_play_is_kept() {
    let store = TestStore::with("1\n0\n");
    let (mut sink, found) = ProgressSink::open(store.clone(), None);
    assert_eq!(found, Found::Damaged);
    assert_eq!(play(&mut sink, &mut Session::new(story()), WHOLE), Kept::On(Rung::Local));
    assert_eq!(store.aside(), ["1\n0\n"]);
    assert!(kept_in(&store).is_finished(&thu()));
}

#[test]
fn damaged_data_that_cannot_be_put_aside_is_not_overwritten() {
    let store = TestStore::with("broken");
    store.refuse(false, false, true);
    let (mut sink, found) = ProgressSink::open(store.clone(), Some(Progress::default()));
    let mut session = Session::new(story());
    assert_eq!((found, play(&mut sink, &mut session, "! ke . me")), (Found::Damaged, Kept::Failed));
    assert_eq!(store.text().as_deref(), Some("broken"));
    store.refuse(false, false, false);
    assert_eq!(play(&mut sink, &mut session, "."), Kept::On(Rung::Local));
    assert_eq!(store.aside(), ["broken"]);
    assert_eq!(kept_in(&store).run(&thu()), Some(&session.run()));
}

#[test]
fn damage_that_comes_later_is_put_aside_too() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    let mut session = Session::new(story());
    play(&mut sink, &mut session, "! ke");
    store.put("broken");
    store.refuse(false, false, true);
    assert_eq!(play(&mut sink, &mut session, "."), Kept::Failed);
    assert_eq!(store.text().as_deref(), Some("broken"));
    store.refuse(false, false, false);
    assert_eq!(play(&mut sink, &mut session, "me"), Kept::On(Rung::Local));
    assert_eq!(store.aside(), ["broken"]);
}

#[test]
fn a_newer_program_s_progress_is_left_alone() {
    let newer = "2\nother\n";
    let store = TestStore::with(newer);
    let (mut sink, found) = ProgressSink::open(store.clone(), Some(kept_in(&left_in_the_middle())));
    assert_eq!(found, Found::Newer);
    assert_eq!(play(&mut sink, &mut Session::new(story()), WHOLE), Kept::NewerLeftAlone);
    assert_eq!(store.text().as_deref(), Some(newer));
    assert!(store.aside().is_empty() && sink.progress().is_finished(&thu()));
}

#[test]
fn a_newer_program_in_another_tab_is_left_alone_from_then_on() {
    let store = TestStore::default();
    let mut sink = opened(&store);
    let mut session = Session::new(story());
    play(&mut sink, &mut session, "! ke");
    store.put("2\n");
    assert_eq!(play(&mut sink, &mut session, "."), Kept::NewerLeftAlone);
    assert_eq!(store.text().as_deref(), Some("2\n"));
}

#[test]
fn what_an_address_brought_is_kept_at_once() {
    let carried = kept_in(&left_in_the_middle());
    let store = TestStore::default();
    let (sink, found) = ProgressSink::open(store.clone(), Some(carried.clone()));
    assert_eq!((found, sink.progress()), (Found::Readable, &carried));
    assert_eq!(store.text(), Some(encode(&carried)));
}

#[test]
fn what_the_learner_deletes_is_gone() {
    let store = TestStore::default();
    let (mut sink, _) = ProgressSink::open(store.clone(), None);
    play(&mut sink, &mut Session::new(story()), WHOLE);
    assert_eq!(results_in(&store).len(), 1);
    sink.forget().unwrap();
    assert_eq!((store.text(), sink.progress()), (None, &Progress::default()));
}
