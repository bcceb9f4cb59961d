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

/// The lines of the text, each closed by a stroke.
fn lines(progress: &Progress) -> String {
    encode(progress).replace('\n', "|")
}

#[test]
fn version_1_of_a_run_with_every_kind_of_decision() {
    let mut progress = Progress::default();
    progress.keep(&"chi-anh-hieu-em".into(), Some(every_kind()));
    insta::assert_snapshot!(lines(&progress), @"1|1|1|chi-anh-hieu-em|1|0|1|5f0c|18446744073709551615|3|8|loi-khen|0|cho-chi-xem|xem-lai|1|2|k7f2|m2xa|lam-gi-truoc|2|3|dung|chan|ke|giu-rieng|3|2|ten-truong|giu|tranh|khoe|rieng-tu|4|2|vi-tri|0|ban-be|1|vi-sao|5|2|a|c|noi-thu|6|noi-lai|7|0|end|");
}

#[test]
fn version_1_of_results() {
    let mut progress = kept();
    progress.runs = progress.runs.into_iter().filter(|(_, kept)| kept.run.is_none()).collect();
    insta::assert_snapshot!(lines(&progress), @"1|5|1|ban-moi-trong-game|4|0|0|2|ban-moi-trong-game|2|1|1|4|10|0|0|2|0|9|10|1|1|2026-11-24|neu-khong-chuyen-tien|1|3|2|10|10|1|1|2026-11-24|end|");
}

#[test]
fn version_1_of_an_ended_run() {
    let mut progress = Progress::default();
    let run = Run { decisions: Vec::new(), ..every_kind() };
    progress.finish(&"chi-anh-hieu-em".into(), attempt(Branch::Safe, 9, true, None), Some(run));
    insta::assert_snapshot!(lines(&progress), @"1|1|1|chi-anh-hieu-em|1|1|1|5f0c|18446744073709551615|3|0|1|chi-anh-hieu-em|1|1|0|9|10|1|0|end|");
}

#[test]
fn what_was_kept_is_read_back() {
    assert_eq!(decode(&encode(&kept())), Ok(kept()));
}

#[test]
fn a_newer_version_is_told_from_damage() {
    assert_eq!(decode("2\nother\n"), Err(DecodeError::Newer(2)));
    for text in ["0\n1\n0\n0\nend\n", "1\n1\n0\n0\n", "{\"v\":2}", "2"] {
        assert!(matches!(decode(text), Err(DecodeError::Damaged(_))), "{text:?}");
    }
}

#[test]
fn what_version_1_never_wrote_is_damaged() {
    let text = encode(&kept());
    for (part, other) in [
        ("\n2026-11-24\n", "\n2026\\x11-24\n"),
        ("\ngiu\n", "\ngiu\n\n"),
        ("\nnoi-lai\n7\n", "\nnoi-lai\n8\n"),
        ("\nvi-tri\n0\n", "\nvi-tri\n2\n"),
        ("\n18446744073709551615\n", "\n18446744073709551616\n"),
    ] {
        let changed = text.replacen(part, other, 1);
        assert_ne!(changed, text, "{part:?}");
        assert!(matches!(decode(&changed), Err(DecodeError::Damaged(_))), "{other:?}");
    }
}

#[test]
fn a_number_at_its_limit_does_not_stop_keeping() {
    let mut progress = decode(&format!("1\n{}\n0\n0\nend\n", u64::MAX)).unwrap();
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
    fn a_text_that_goes_on_is_damaged(progress in any_progress(), more in ".+|\n+") {
        let text = encode(&progress) + &more;
        prop_assert!(matches!(decode(&text), Err(DecodeError::Damaged(_))));
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
