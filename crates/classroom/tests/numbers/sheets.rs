//! A sheet holds only what can be right, and nothing that could be a name.

use classroom::{
    ClassSheet, ClassSize, Kind, QuestionKey, SheetHead, SheetId, Tally, TallyFault, Votes, Wave,
};
use engine::Band;

use crate::any::{head, lesson, sheet, survey, tally};

#[test]
fn no_more_are_counted_than_were_there() {
    let head = SheetHead { pupils: ClassSize::of(40), ..head(lesson()) };
    let mut sheet = ClassSheet::new(SheetId::make(&head, 1, |_| false), head.clone());
    sheet.put(tally("canh", &[("a", 40), ("b", 0)], 0)).unwrap();
    let too_many = tally("canh", &[("a", 39), ("b", 1)], 1);
    let fault = sheet.put(too_many).unwrap_err();
    assert_eq!(fault.to_string(), "41 were counted on `canh`, but 40 were there");
    assert_eq!(sheet.tally(&QuestionKey::of("canh").unwrap()).unwrap().counted(), Some(40));

    let smaller = SheetHead { pupils: ClassSize::of(39), ..head.clone() };
    assert!(matches!(
        sheet.correct(smaller),
        Err(TallyFault::MoreThanPupils { counted: 40, pupils: 39, .. })
    ));
    assert_eq!(*sheet.head(), head);
}

#[test]
fn without_a_number_of_pupils_a_class_still_has_an_end() {
    let mut sheet = sheet(lesson(), 1, &[]);
    sheet.put(tally("canh", &[("a", 0), ("b", 45)], 55)).unwrap();
    let fault = sheet.put(tally("canh", &[("a", 999)], 0)).unwrap_err();
    assert!(matches!(fault, TallyFault::TooMany { counted: 999, max: 100, .. }), "{fault}");
    assert!(sheet.put(tally("canh", &[("a", u16::MAX), ("b", u16::MAX)], u16::MAX)).is_err());
}

#[test]
fn who_may_raise_a_hand_twice_is_still_one_pupil() {
    let head = SheetHead { pupils: ClassSize::of(40), ..head(lesson()) };
    let mut sheet = ClassSheet::new(SheetId::make(&head, 1, |_| false), head);
    let hands = |first, passes| Tally {
        question: QuestionKey::of("canh").unwrap(),
        votes: Votes::Hands { options: vec![("a".into(), first), ("b".into(), 38)], passes },
    };
    sheet.put(hands(30, 2)).unwrap();
    for wrong in [hands(41, 0), hands(0, 3)] {
        assert!(matches!(sheet.put(wrong), Err(TallyFault::MoreThanPupils { counted: 41, pupils: 40, .. })));
    }
}

#[test]
fn an_option_is_there_once_and_has_an_id() {
    let mut sheet = sheet(lesson(), 1, &[]);
    let twice = sheet.put(tally("canh", &[("a", 1), ("a", 1)], 0));
    assert_eq!(twice, Err(TallyFault::Twice("a".into())));
    let name = Tally { question: QuestionKey::opening(), votes: Votes::Most("Nguyễn Văn An".into()) };
    assert!(matches!(sheet.put(name), Err(TallyFault::NoId(_))));
    for text in ["", "A", "-a", "a-", "a b", "à", "a,b", "=1", "(pass)"] {
        assert_eq!(QuestionKey::of(text), None, "{text:?}");
    }
    assert_eq!(QuestionKey::scene(&"opening".into()), None);
}

#[test]
fn a_new_id_is_nobody_elses_and_says_nothing() {
    let head = head(lesson());
    let first = SheetId::make(&head, 7, |_| false);
    let second = SheetId::make(&head, 7, |id| *id == first);
    assert_ne!(first, second);
    assert_eq!(SheetId::make(&head, 7, |_| false), first);
    assert_eq!(SheetId::parse(first.as_str()), Some(first));
    for text in ["", "k", "k12", "x0123456789abcdef", "k0123456789abcdeF", "k0123456789abcdef0"] {
        assert_eq!(SheetId::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_kind_is_written_so_that_it_can_be_read() {
    let surveys = Band::ALL.iter().flat_map(|&band| Wave::ALL.map(|wave| Kind::Survey { band, wave }));
    let others = [lesson(), Kind::Booster("thu.hai".into()), Kind::Round, survey(Wave::Pre)];
    for kind in surveys.chain(others) {
        let (word, subject, wave) = kind.words();
        assert_eq!(Kind::parse(word, subject, wave), Some(kind.clone()));
    }
    for (kind, subject, wave) in [
        ("lesson", "", ""),
        ("lesson", "thu", "pre"),
        ("lesson", "Thử", ""),
        ("round", "thu", ""),
        ("survey", "6-10", "pre"),
        ("survey", "primary", ""),
        ("quiz", "thu", ""),
    ] {
        assert_eq!(Kind::parse(kind, subject, wave), None, "{kind} {subject} {wave}");
    }
}
