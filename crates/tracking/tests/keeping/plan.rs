//! A safety plan is kept when asked for, and nothing else is ever written.

use proptest::prelude::*;
use tracking::{DecodeError, Found, Kept, PLACES, PlanKeeper, Rung, SafetyPlan, decode_plan, encode_plan};

use crate::stores::TestStore;

fn plan(tell: &[&str], say: Option<&str>) -> SafetyPlan {
    SafetyPlan { tell: tell.iter().map(ToString::to_string).collect(), say: say.map(str::to_owned) }
}

#[test]
fn people_are_put_in_order_and_taken_out() {
    let all = plan(&[], None).toggled("me").toggled("co").toggled("111").toggled("ba");
    assert_eq!(all, plan(&["me", "co", "111"], None));
    assert_eq!(all.toggled("co").toggled("ba").saying("nghe"), plan(&["me", "111", "ba"], Some("nghe")));
    assert!(plan(&[], None).is_empty());
    assert!(!plan(&[], Some("nghe")).is_empty());
}

#[test]
fn what_is_not_offered_any_more_is_left_out() {
    let kept = plan(&["me", "gone", "co", "ba", "111"], Some("old"));
    assert_eq!(kept.offered(|id| id != "gone", |_| false), plan(&["me", "co", "ba"], None));
}

#[test]
fn nothing_is_written_before_the_child_says_so() {
    let store = TestStore::default();
    let mut keeper = PlanKeeper::open(store.clone());
    assert_eq!((keeper.kept(), keeper.found(), store.saves()), (None, Found::Readable, 0));
    assert_eq!(keeper.keep(&plan(&["ba"], None)), Kept::On(Rung::Local));
    let mut next = PlanKeeper::open(store.clone());
    assert_eq!(next.kept(), Some(&plan(&["ba"], None)));
    assert_eq!(next.forget(), Kept::On(Rung::Local));
    assert_eq!((next.kept(), store.text()), (None, None));
}

#[test]
fn what_cannot_be_read_is_not_lost() {
    let store = TestStore::with("1\nnot a plan");
    let mut keeper = PlanKeeper::open(store.clone());
    assert_eq!((keeper.found(), store.aside()), (Found::Damaged, vec!["1\nnot a plan".to_owned()]));
    assert_eq!(keeper.keep(&plan(&["ba"], None)), Kept::On(Rung::Local));

    let store = TestStore::with("9\nwhatever\nend\n");
    let mut keeper = PlanKeeper::open(store.clone());
    assert_eq!((keeper.found(), keeper.keep(&plan(&["ba"], None))), (Found::Newer, Kept::NewerLeftAlone));
    assert_eq!(store.text().as_deref(), Some("9\nwhatever\nend\n"));
    keeper.forget();
    assert_eq!(store.text(), None);
}

#[test]
fn a_store_that_refuses_is_said() {
    let store = TestStore::default();
    store.refuse(true, true, true);
    let mut keeper = PlanKeeper::open(store);
    assert_eq!(keeper.kept(), None);
    assert_eq!(keeper.keep(&plan(&["ba"], None)), Kept::Failed);
}

proptest! {
    #[test]
    fn a_plan_comes_back_and_a_cut_one_is_noticed(
        tell in proptest::collection::vec("[a-z0-9-]{1,9}", 0..=PLACES),
        say in proptest::option::of("[a-z-]{1,9}"),
        cut in any::<prop::sample::Index>(),
    ) {
        let plan = SafetyPlan { tell, say };
        let text = encode_plan(&plan);
        prop_assert_eq!(decode_plan(&text), Ok(plan));
        let damaged = matches!(decode_plan(&text[..cut.index(text.len())]), Err(DecodeError::Damaged(_)));
        prop_assert!(damaged);
    }
}
