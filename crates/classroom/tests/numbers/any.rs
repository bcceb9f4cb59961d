//! Sheets for tests: any that can be, and small ones made by hand.

use classroom::{ClassGrade, ClassMark, ClassSheet, ClassSize, Kind, QuestionKey, SheetHead, SheetId};
use classroom::{Lesson, Material, Opinion, OpinionOption, Survey, SurveyItem, Vignette};
use classroom::{Tally, Votes, Wave};
use engine::{Band, ChoiceId, Date, Question, QuestionOption};
use proptest::prelude::*;

/// The questions that any sheet may have.
pub(crate) const QUESTIONS: [&str; 5] = ["opening", "closing", "canh-1", "canh-2", "thu/canh-3"];
/// The options of every question.
pub(crate) const OPTIONS: [&str; 5] = ["a", "b", "c", "d-1", "1"];

/// Stories and surveys in which everything on any sheet is known. In every vignette `a` is right.
pub(crate) fn material() -> Material {
    let opinion = |id: &str| OpinionOption { id: id.into(), text: String::new() };
    let lesson = |id: &str| Lesson {
        scenario: id.into(),
        notes: Vec::new(),
        opinion: Opinion { prompt: String::new(), options: OPTIONS.map(opinion).into() },
        uses: Vec::new(),
    };
    let option = |id: &str| QuestionOption {
        id: id.into(),
        text: String::new(),
        right: id == "a",
        feedback: String::new(),
        picture: None,
    };
    let question = || Question {
        prompt: String::new(),
        several: false,
        options: OPTIONS.map(option).into(),
        next: "".into(),
    };
    let item = |id: &str| SurveyItem { id: id.to_owned(), text: String::new() };
    let survey = |band| Survey {
        band,
        vignettes: QUESTIONS.map(|id| Vignette { id: id.to_owned(), question: question() }).into(),
        confidence: vec![item("tu-tin-1")],
        sources: vec![item("me")],
    };
    Material {
        lessons: ["thu", "khac"].map(lesson).into(),
        surveys: Band::ALL.map(survey).into(),
        rules: Vec::new(),
    }
}

/// A day in November.
pub(crate) fn day(day: u8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

/// The head of a sheet of grade 6.
pub(crate) fn head(kind: Kind) -> SheetHead {
    SheetHead {
        day: day(24),
        grade: ClassGrade::of(6).unwrap(),
        class: ClassMark::of(Some('A'), Some(1)).unwrap(),
        pupils: None,
        kind,
    }
}

/// A lesson on the story `thu`.
pub(crate) fn lesson() -> Kind {
    Kind::Lesson("thu".into())
}

/// A survey of 11 to 14.
pub(crate) fn survey(wave: Wave) -> Kind {
    Kind::Survey { band: Band::LowerSecondary, wave }
}

/// A sheet with this number in its id.
pub(crate) fn sheet(kind: Kind, chance: u64, tallies: &[Tally]) -> ClassSheet {
    let head = head(kind);
    let mut sheet = ClassSheet::new(SheetId::make(&head, chance, |_| false), head);
    tallies.iter().for_each(|tally| sheet.put(tally.clone()).unwrap());
    sheet
}

/// What was counted on a question.
pub(crate) fn tally(question: &str, options: &[(&str, u16)], passes: u16) -> Tally {
    let options = options.iter().map(|(id, count)| (ChoiceId::from(*id), *count)).collect();
    Tally { question: QuestionKey::of(question).unwrap(), votes: Votes::Counted { options, passes } }
}

fn any_kind() -> impl Strategy<Value = Kind> {
    let wave = prop::sample::select(Wave::ALL.to_vec());
    let band = prop::sample::select(Band::ALL.to_vec());
    prop_oneof![
        Just(lesson()),
        Just(Kind::Lesson("khac".into())),
        Just(Kind::Booster("thu.hai-tuan".into())),
        Just(Kind::Round),
        (band, wave).prop_map(|(band, wave)| Kind::Survey { band, wave }),
    ]
}

fn any_votes(most: u16) -> impl Strategy<Value = Votes> {
    let option = || prop::sample::select(OPTIONS.to_vec()).prop_map(ChoiceId::from);
    let counts = prop::collection::btree_map(option(), 0..=most / 6, 0..5);
    prop_oneof![
        4 => (counts.clone(), 0..=most / 6)
            .prop_map(|(options, passes)| Votes::Counted { options: options.into_iter().collect(), passes }),
        1 => (counts, 0..=most / 6)
            .prop_map(|(options, passes)| Votes::Hands { options: options.into_iter().collect(), passes }),
        1 => option().prop_map(Votes::Most),
    ]
}

/// Any sheet.
pub(crate) fn any_sheet() -> impl Strategy<Value = ClassSheet> {
    let grade = prop::sample::select(ClassGrade::all().collect::<Vec<_>>());
    let letter = prop::option::of(prop::sample::select(ClassMark::LETTERS.to_vec()));
    let class = (letter, prop::option::of(1..=ClassMark::LAST_NUMBER));
    let pupils = prop::option::of(1..=100_u16);
    let question = prop::sample::select(QUESTIONS.to_vec());
    (any_kind(), grade, class, pupils, 1..=28_u8, any::<u64>()).prop_flat_map(
        move |(kind, grade, (letter, number), pupils, on, chance)| {
            let tallies =
                prop::collection::btree_map(question.clone(), any_votes(pupils.unwrap_or(100)), 0..4);
            tallies.prop_map(move |tallies| {
                let head = SheetHead {
                    day: day(on),
                    grade,
                    class: ClassMark::of(letter, number).unwrap(),
                    pupils: pupils.and_then(ClassSize::of),
                    kind: kind.clone(),
                };
                let mut sheet = ClassSheet::new(SheetId::make(&head, chance, |_| false), head);
                for (question, votes) in tallies {
                    sheet.put(Tally { question: QuestionKey::of(question).unwrap(), votes }).unwrap();
                }
                sheet
            })
        },
    )
}
