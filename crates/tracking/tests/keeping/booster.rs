//! When boosters are due.

use engine::{Branch, ScenarioId, Score};
use tracking::{Attempt, Booster, Progress};

fn finished(progress: &mut Progress, scenario: &ScenarioId, day: Option<&str>) {
    let (branch, score) = (Branch::Safe, Score { raw: 1, max: 1 });
    let finished_on = day.map(str::to_owned);
    progress.finish(scenario, Attempt { revision: 0, branch, score, success: true, finished_on }, None);
}

fn due(progress: &Progress, today: &str) -> Option<usize> {
    let (two, six) = (ScenarioId::from("a-2"), ScenarioId::from("a-6"));
    // The order of the list is not the order of the weeks.
    let boosters = [Booster { id: &six, weeks: 6 }, Booster { id: &two, weeks: 2 }];
    progress.due_booster(&"a".into(), &boosters, today)
}

#[test]
fn each_has_its_day_after_the_first_finish() {
    let mut progress = Progress::default();
    assert_eq!(due(&progress, "2027-01-01"), None);
    finished(&mut progress, &"a".into(), Some("2026-12-20"));
    finished(&mut progress, &"a".into(), Some("2026-12-31"));
    for (today, offered) in [
        ("2026-12-20", None),
        ("2027-01-02", None),
        ("2027-01-03", Some(1)),
        ("2027-01-30", Some(1)),
        ("2027-01-31", Some(0)),
        ("2030-01-01", Some(0)),
    ] {
        assert_eq!(due(&progress, today), offered, "{today}");
    }
}

#[test]
fn one_that_was_done_is_not_offered_again() {
    let mut progress = Progress::default();
    finished(&mut progress, &"a".into(), Some("2026-12-20"));
    finished(&mut progress, &"a-2".into(), Some("2027-01-04"));
    assert_eq!(due(&progress, "2027-01-05"), None);
    assert_eq!(due(&progress, "2027-01-31"), Some(0));
    finished(&mut progress, &"a-6".into(), Some("2027-02-01"));
    assert_eq!(due(&progress, "2027-02-02"), None);
}

#[test]
fn a_clock_that_is_wrong_offers_nothing() {
    let mut progress = Progress::default();
    finished(&mut progress, &"a".into(), None);
    finished(&mut progress, &"a".into(), Some("not a day"));
    assert_eq!(due(&progress, "2027-01-31"), None);
    finished(&mut progress, &"a".into(), Some("2027-01-01"));
    assert_eq!(due(&progress, "1970-01-01"), None);
    assert_eq!(due(&progress, ""), None);
    assert_eq!(due(&progress, "2027-02-30"), None);
    assert_eq!(due(&progress, "2027-01-15"), Some(1));
}
