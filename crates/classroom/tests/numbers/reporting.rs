//! Sheets of several classes are put together.

use classroom::{
    ClassGrade, ClassSheet, ClassSize, Kind, QuestionKey, Report, SheetHead, Tally, Votes, Wave,
};

use crate::any::{lesson, sheet, survey, tally};

fn key(id: &str) -> QuestionKey {
    QuestionKey::of(id).unwrap()
}

fn with(sheet: &ClassSheet, grade: u8, pupils: Option<u16>) -> ClassSheet {
    let mut sheet = sheet.clone();
    let grade = ClassGrade::of(grade).unwrap();
    let head = SheetHead { grade, pupils: pupils.and_then(ClassSize::of), ..sheet.head().clone() };
    sheet.correct(head).unwrap();
    sheet
}

#[test]
fn classes_that_did_the_same_are_added_up() {
    let most = Tally { question: key("canh"), votes: Votes::Most("b".into()) };
    let sheets = [
        with(&sheet(lesson(), 1, &[tally("canh", &[("a", 30), ("b", 5)], 2)]), 6, Some(40)),
        with(&sheet(lesson(), 2, &[tally("canh", &[("b", 20), ("c", 1)], 0)]), 7, None),
        with(&sheet(lesson(), 3, &[most]), 6, Some(35)),
        sheet(Kind::Round, 4, &[]),
        sheet(survey(Wave::Post), 5, &[]),
        sheet(survey(Wave::Pre), 6, &[]),
    ];
    let report = Report::of(&sheets, None);
    let kinds: Vec<&Kind> = report.groups.iter().map(|group| &group.kind).collect();
    assert_eq!(kinds, [&lesson(), &Kind::Round, &survey(Wave::Pre), &survey(Wave::Post)]);

    let group = &report.groups[0];
    assert_eq!((group.classes, group.pupils, group.classes_without_pupils), (3, 75, 1));
    let totals = group.question(&key("canh")).unwrap();
    let counts = [("a", 30), ("b", 25), ("c", 1)].map(|(id, count)| (id.into(), count));
    assert_eq!((&totals.options[..], totals.passes, totals.classes), (&counts[..], 2, 2));
    assert_eq!((totals.answers(), &totals.most[..]), (56, &[("b".into(), 1)][..]));

    let of_six = Report::of(&sheets, ClassGrade::of(6));
    assert_eq!(of_six.groups[0].question(&key("canh")).unwrap().answers(), 35);
    assert_eq!(Report::of(&sheets, ClassGrade::of(1)), Report::default());
}

#[test]
fn the_opinion_before_and_after_stand_side_by_side() {
    let before = tally("opening", &[("a", 10), ("b", 20)], 0);
    let after = tally("closing", &[("a", 25), ("b", 5)], 0);
    let group = |tallies: &[Tally]| Report::of(&[sheet(lesson(), 1, tallies)], None).groups.remove(0);
    let both = group(&[before.clone(), after]);
    let (opening, closing) = both.before_and_after().unwrap();
    assert_eq!((opening.votes(&"a".into()), closing.votes(&"a".into())), (10, 25));
    let most = Tally { question: QuestionKey::closing(), votes: Votes::Most("a".into()) };
    assert!(group(&[before.clone(), most]).before_and_after().is_none());
    assert!(group(&[before]).before_and_after().is_none());
}
