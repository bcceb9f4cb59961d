//! What a link between our pages carries where nothing can be stored.

use engine::{Decision, Run};
use proptest::prelude::*;
use tracking::{Carry, Progress};

use crate::any::any_progress;

/// A run in the middle of a long scenario, with ids as authors give them.
fn typical() -> Progress {
    let order = ["dung-tra-loi", "giu-bang-chung", "chan-tai-khoan", "ke-nguoi-lon"];
    let decisions = [
        ("loi-khen", Decision::Choose("cho-chi-xem".into())),
        ("doi-qua-zim", Decision::Choose("hoi-vi-sao".into())),
        ("giu-bi-mat", Decision::Choose("ke-cho-may".into())),
        ("xem-lai", Decision::Flags(["k7f2", "m2xa", "p0de", "r4tt"].map(Into::into).into())),
        ("lam-gi-truoc", Decision::Order(order.map(Into::into).into())),
        ("noi-thu", Decision::Said),
        ("ke-ai", Decision::Choose("co-chu-nhiem".into())),
    ];
    let mut progress = Progress::default();
    let run = Run {
        scenario: "chi-anh-hieu-em".into(),
        digest: "0123456789abcdef".into(),
        seed: u64::MAX,
        decisions: decisions.map(|(scene, decision)| (scene.into(), decision)).into(),
        continues: 12,
    };
    progress.keep(&"chi-anh-hieu-em".into(), Some(run));
    progress
}

#[test]
fn a_typical_run_makes_an_address_of_fewer_than_2000_characters() {
    let fragment = Carry { progress: Some(typical()), go_on: true }.to_fragment();
    assert!(fragment.len() < 1000, "{} characters", fragment.len());
}

#[test]
fn a_foreign_fragment_is_left_as_it_was() {
    for foreign in ["", "top", "?secret=x1", "a&&b", "&", "/route?x=1&y=2", "kn", "tiepp", "tiep=1"] {
        let (carry, rest) = Carry::from_fragment(foreign);
        assert_eq!((carry, rest.as_str()), (Ok(Carry::default()), foreign));
    }
}

proptest! {
    #[test]
    fn what_is_carried_arrives(progress in any_progress(), go_on in any::<bool>(), some in any::<bool>()) {
        let carry = Carry { progress: some.then_some(progress), go_on };
        let fragment = carry.to_fragment();
        prop_assert!(fragment.is_ascii() && !fragment.contains(['%', '#', ' ']));
        prop_assert_eq!(Carry::from_fragment(&fragment), (Ok(carry), String::new()));
    }
}
