//! Two tabs of one device: whichever takes in the other, the same is left, and nothing is lost.

use proptest::prelude::*;
use tracking::{Progress, decode, encode};

use crate::any::any_progress;

/// How many attempts of a scenario are kept.
const ATTEMPTS: usize = 8;

proptest! {
    #[test]
    fn it_does_not_matter_who_takes_in_whom(a in any_progress(), b in any_progress()) {
        prop_assert_eq!(a.clone().merge(b.clone()), b.merge(a));
    }

    #[test]
    fn nor_in_which_order_three_meet(a in any_progress(), b in any_progress(), c in any_progress()) {
        let left = a.clone().merge(b.clone()).merge(c.clone());
        prop_assert_eq!(left, a.merge(b.merge(c)));
    }

    #[test]
    fn taking_in_the_same_changes_nothing(a in any_progress()) {
        prop_assert_eq!(a.clone().merge(a.clone()), a.clone());
        prop_assert_eq!(a.clone().merge(Progress::default()), a);
    }

    #[test]
    fn no_result_is_lost_while_there_is_room(a in any_progress(), b in any_progress()) {
        let merged = a.clone().merge(b.clone());
        for (scenario, attempts) in a.results.iter().chain(b.results.iter()) {
            let now = merged.results.get(scenario).unwrap();
            let oldest = now.first().map_or(0, |attempt| attempt.revision);
            for attempt in attempts {
                let made_room = now.len() == ATTEMPTS && attempt.revision <= oldest;
                prop_assert!(now.contains(attempt) || made_room, "{:?} is lost", attempt);
            }
        }
    }

    #[test]
    fn the_newer_run_is_kept_and_an_ended_one_does_not_come_back(a in any_progress(), b in any_progress()) {
        let merged = a.clone().merge(b.clone());
        for (scenario, kept) in &merged.runs {
            let copies = [a.runs.get(scenario), b.runs.get(scenario)];
            for copy in copies.into_iter().flatten() {
                prop_assert!(kept.revision >= copy.revision);
                let over = copy.ended || copy.run.is_none();
                prop_assert!(kept.revision > copy.revision || !over || merged.run(scenario).is_none());
            }
        }
    }

    #[test]
    fn merged_progress_is_read_back(a in any_progress(), b in any_progress()) {
        let merged = a.merge(b);
        prop_assert_eq!(decode(&encode(&merged)), Ok(merged));
    }

    #[test]
    fn after_a_quick_exit_no_run_is_shown_but_every_result_is(a in any_progress()) {
        let shown = a.without_runs();
        prop_assert!(a.runs.iter().all(|(id, _)| shown.run(id).is_none() && shown.last_run(id).is_none()));
        prop_assert_eq!(&shown.results, &a.results);
    }
}
