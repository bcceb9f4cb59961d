//! Progress as text. What these texts say stays readable for ever; a change of them is a new version.

use engine::{Branch, Decision, Run, Score};
use proptest::prelude::*;
use tracking::{Attempt, DecodeError, Progress, decode, encode};

use crate::any::any_progress;

/// A run with every kind of decision.
fn every_kind() -> Run {
    let decisions = [
        ("loi-khen", Decision::Choose("cho-chi-xem".into())),
        ("xem-lai", Decision::Flags(vec!["k7f2".into(), "m2xa".into()])),
        ("lam-gi-truoc", Decision::Order(vec!["dung".into(), "chan".into(), "ke".into()])),
        (
            "giu-rieng",
            Decision::Sort(vec![("ten-truong".into(), "giu".into()), ("tranh".into(), "khoe".into())]),
        ),
        ("rieng-tu", Decision::Settings(vec![("vi-tri".into(), false), ("ban-be".into(), true)])),
        ("vi-sao", Decision::Options(vec!["a".into(), "c".into()])),
        ("noi-thu", Decision::Said),
        ("noi-lai", Decision::Passed),
    ];
    Run {
        scenario: "chi-anh-hieu-em".into(),
        digest: "5f0c".into(),
        seed: u64::MAX,
        decisions: decisions.map(|(scene, decision)| (scene.into(), decision)).into(),
        continues: 3,
    }
}

fn attempt(branch: Branch, raw: u32, success: bool, day: Option<&str>) -> Attempt {
    let finished_on = day.map(str::to_owned);
    Attempt { revision: 0, branch, score: Score { raw, max: 10 }, success, finished_on }
}

fn kept() -> Progress {
    let mut progress = Progress::default();
    let [first, second] = ["ban-moi-trong-game", "neu-khong-chuyen-tien"].map(Into::into);
    progress.finish(&first, attempt(Branch::Late, 4, false, None), None);
    progress.finish(&first, attempt(Branch::Safe, 9, true, Some("2026-11-24")), None);
    progress.finish(
        &second,
        attempt(Branch::Friend, 10, true, Some("2026-11-24")),
        Some(Run { scenario: second.clone(), ..every_kind() }),
    );
    progress.keep(&first, None);
    progress.keep(&"chi-anh-hieu-em".into(), Some(every_kind()));
    progress
}

#[test]
fn version_1_of_a_run_with_every_kind_of_decision() {
    let mut progress = Progress::default();
    progress.keep(&"chi-anh-hieu-em".into(), Some(every_kind()));
    insta::assert_snapshot!(encode(&progress), @r#"{"v":1,"rev":1,"runs":{"chi-anh-hieu-em":{"rev":1,"at":{"digest":"5f0c","seed":18446744073709551615,"path":[["loi-khen",{"choose":"cho-chi-xem"}],["xem-lai",{"flags":["k7f2","m2xa"]}],["lam-gi-truoc",{"order":["dung","chan","ke"]}],["giu-rieng",{"sort":[["ten-truong","giu"],["tranh","khoe"]]}],["rieng-tu",{"settings":[["vi-tri",false],["ban-be",true]]}],["vi-sao",{"options":["a","c"]}],["noi-thu","said"],["noi-lai","passed"]],"read":3}}},"results":{}}"#);
}

#[test]
fn version_1_of_results() {
    let mut progress = kept();
    progress.runs.retain(|_, kept| kept.run.is_none());
    insta::assert_snapshot!(encode(&progress), @r#"{"v":1,"rev":5,"runs":{"ban-moi-trong-game":{"rev":4}},"results":{"ban-moi-trong-game":[{"rev":1,"branch":"late","raw":4,"max":10,"success":false},{"rev":2,"branch":"safe","raw":9,"max":10,"success":true,"on":"2026-11-24"}],"neu-khong-chuyen-tien":[{"rev":3,"branch":"friend","raw":10,"max":10,"success":true,"on":"2026-11-24"}]}}"#);
}

#[test]
fn version_1_of_an_ended_run() {
    let mut progress = Progress::default();
    let run = Run { decisions: Vec::new(), ..every_kind() };
    progress.finish(&"chi-anh-hieu-em".into(), attempt(Branch::Safe, 9, true, None), Some(run));
    insta::assert_snapshot!(encode(&progress), @r#"{"v":1,"rev":1,"runs":{"chi-anh-hieu-em":{"rev":1,"at":{"digest":"5f0c","seed":18446744073709551615,"path":[],"read":3},"ended":true}},"results":{"chi-anh-hieu-em":[{"rev":1,"branch":"safe","raw":9,"max":10,"success":true}]}}"#);
}

#[test]
fn what_was_kept_is_read_back() {
    assert_eq!(decode(&encode(&kept())), Ok(kept()));
}

#[test]
fn a_field_that_is_not_known_is_no_damage() {
    let text = encode(&kept()).replacen('{', r#"{"later":[1],"#, 1);
    assert_eq!(decode(&text), Ok(kept()));
}

#[test]
fn a_newer_version_is_told_from_damage() {
    assert_eq!(decode(r#"{"v":2,"rev":"other"}"#), Err(DecodeError::Newer(2)));
    for text in
        [r#"{"v":0,"rev":1}"#, r#"{"v":-1,"rev":1}"#, r#"{"v":1.5,"rev":1}"#, r#"{"rev":1}"#, "\u{feff}{}"]
    {
        assert!(matches!(decode(text), Err(DecodeError::Damaged(_))), "{text}");
    }
}

#[test]
fn a_number_at_its_limit_does_not_stop_keeping() {
    let mut progress = decode(&format!(r#"{{"v":1,"rev":{}}}"#, u64::MAX)).unwrap();
    progress.keep(&"a".into(), Some(Run { scenario: "a".into(), ..every_kind() }));
    assert!(decode(&encode(&progress)).unwrap().run(&"a".into()).is_some());
}

proptest! {
    #[test]
    fn any_progress_is_read_back(progress in any_progress()) {
        prop_assert_eq!(decode(&encode(&progress)), Ok(progress));
    }

    #[test]
    fn no_text_panics(text in ".*") {
        let _ = decode(&text);
    }

    #[test]
    fn a_text_cut_anywhere_is_damaged(progress in any_progress(), at in any::<prop::sample::Index>()) {
        let text = encode(&progress);
        let ends: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
        let cut = &text[..ends[at.index(ends.len())]];
        prop_assert!(matches!(decode(cut), Err(DecodeError::Damaged(_))));
    }

    #[test]
    fn a_text_with_another_character_somewhere_does_not_panic(
        progress in any_progress(), at in any::<prop::sample::Index>(), other in any::<char>()
    ) {
        let mut all: Vec<char> = encode(&progress).chars().collect();
        let at = at.index(all.len());
        all[at] = other;
        let _ = decode(&all.into_iter().collect::<String>());
    }
}
