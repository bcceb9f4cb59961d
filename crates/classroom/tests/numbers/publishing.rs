//! Nothing small can be worked out from what is published.

use classroom::{
    ClassSheet, Kind, Layout, Published, QuestionKey, Survey, SurveyFigures, Vignette, Wave, WaveCounts,
    Withheld, write_published_csv,
};
use engine::{Band, Choice, ChoiceId, ChoiceOption, Quality, Question, QuestionOption, Step};
use proptest::prelude::*;

use crate::any::{any_sheet, lesson, material, sheet, survey, tally};
use crate::attack::{all_rows, attack};

const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A survey of one vignette with so many options, of which the first ones are right.
fn vignette(options: usize, right: usize) -> Survey {
    let option = |place: usize| QuestionOption {
        id: IDS[place].into(),
        text: String::new(),
        right: place < right,
        feedback: String::new(),
        picture: None,
    };
    let options = (0..options).map(option).collect();
    let question = Question { prompt: String::new(), several: false, options, next: "".into() };
    let vignettes = vec![Vignette { id: "hoi".to_owned(), question }];
    Survey { band: Band::LowerSecondary, vignettes, confidence: Vec::new(), sources: Vec::new() }
}

/// Three classes, of which the first one has all numbers.
fn three(kind: &Kind, questions: &[(&str, &[&str], &[u32])]) -> Vec<ClassSheet> {
    let of = |factor: u32, passes| {
        let tallies = questions.iter().map(|(question, ids, row)| {
            let counts = row.iter().map(|count| u16::try_from(count * factor).unwrap());
            tally(question, &ids.iter().copied().zip(counts).collect::<Vec<_>>(), passes)
        });
        tallies.collect::<Vec<_>>()
    };
    (0..3).map(|at| sheet(kind.clone(), at, &of(u32::from(at == 0), u16::try_from(at).unwrap()))).collect()
}

/// Everything that is published of a survey in one wave: the numbers, their table, and the figures made of them.
fn publish(survey: &Survey, row: &[u32], ids: &[&str], question: &str) -> (String, Vec<bool>) {
    let material = classroom::Material { surveys: vec![survey.clone()], ..Default::default() };
    let kind = Kind::Survey { band: survey.band, wave: Wave::Pre };
    let sheets = three(&kind, &[(question, ids, row)]);
    let published = Published::of(&sheets, |kind, key| Layout::known(&material, kind, key));
    let counts = WaveCounts::of_published(&published.groups[0], survey).unwrap();
    let figures = SurveyFigures::of(&[counts], survey);
    let table = write_published_csv(&published, |_, _, _| String::new());
    let cells = &published.groups[0].rows[0].cells;
    // The layout has the options in another order than the row.
    let shown =
        ids.iter().map(|id| cells.iter().any(|(known, count)| known.as_str() == *id && count.is_some()));
    (format!("{published:?} {table} {figures:?}"), shown.collect())
}

#[test]
fn no_number_can_be_worked_out_from_a_row() {
    for (options, most) in [(1_usize, 30), (2, 40), (3, 24), (4, 18), (5, 10)] {
        for right in 0..=options.div_ceil(2) {
            let survey = vignette(options, right);
            let found = attack(&all_rows(options, most), |row| publish(&survey, row, &IDS[..options], "hoi"));
            assert!(found.is_empty(), "{options} options, {right} right: {:?}", found.first());
        }
    }
}

#[test]
fn no_number_can_be_worked_out_from_a_mean() {
    let survey = material().surveys.swap_remove(1);
    let found = attack(&all_rows(4, 16), |row| publish(&survey, row, &["1", "2", "3", "4"], "me"));
    assert!(found.is_empty(), "{:?}", found.first());
}

/// The same pupils answer before and after the story, and both rows and the number of answers are known.
#[test]
fn no_number_can_be_worked_out_from_two_questions() {
    let ids = ["a", "b", "c"];
    let layout = |_: &Kind, _: &QuestionKey| {
        Some(Layout { right: Vec::new(), others: ids.map(ChoiceId::from).into() })
    };
    for pupils in 3..=10 {
        let of_all = |row: &Vec<u32>| row.iter().sum::<u32>() == pupils;
        let rows: Vec<Vec<u32>> = all_rows(3, pupils).into_iter().filter(of_all).collect();
        let pairs: Vec<Vec<u32>> = rows
            .iter()
            .flat_map(|one| rows.iter().map(move |other| [one.as_slice(), other].concat()))
            .collect();
        let found = attack(&pairs, |pair| {
            let asked = [("opening", &ids[..], &pair[..3]), ("closing", &ids[..], &pair[3..])];
            let published = Published::of(&three(&lesson(), &asked), layout);
            let cells = |key| published.groups[0].row(&key).unwrap().cells.iter().map(|(_, it)| it.is_some());
            let shown = cells(QuestionKey::opening()).chain(cells(QuestionKey::closing())).collect();
            (format!("{published:?} {pupils}"), shown)
        });
        // Who knows that three or four pupils answered knows more than is published; still no number is certain.
        let sure = |found: &&crate::attack::Found| pupils >= 5 || found.can_be.len() < 2;
        assert!(!found.iter().any(|found| sure(&found)), "{pupils}: {:?}", found.first());
    }
}

proptest! {
    /// Whatever there is, nothing under 5 is shown, and what is shown is true.
    #[test]
    fn nothing_small_is_shown(sheets in prop::collection::vec(any_sheet(), 0..25)) {
        let layout = |_: &Kind, _: &QuestionKey| {
            Some(Layout { right: vec!["a".into()], others: ["b", "c", "d-1", "1"].map(ChoiceId::from).into() })
        };
        let published = Published::of(&sheets, layout);
        let report = classroom::Report::of(&sheets, None);
        for (group, raw) in published.groups.iter().zip(&report.groups) {
            for row in &group.rows {
                let totals = raw.question(&row.question).unwrap();
                let shown: Vec<u32> = row.cells.iter().filter_map(|(_, count)| *count).collect();
                prop_assert!(shown.iter().chain(&row.right).chain(&row.total).all(|count| *count >= 5));
                prop_assert!(row.cells.iter().all(|(id, count)| count.is_none_or(|count| count == totals.votes(id))));
                prop_assert_eq!(row.total.is_none(), row.withheld.is_some());
                prop_assert!(row.withheld.is_some() || totals.classes >= 3);
                prop_assert!(row.total.is_none_or(|total| total == totals.answers()));
                // One number alone is never left out: it could be subtracted.
                prop_assert!(row.cells.len() - shown.len() != 1);
            }
        }
    }

    /// Which class had which number leaves no trace, nor does who passed, nor how many pupils there were.
    #[test]
    fn only_the_sum_of_all_classes_matters(
        split in prop::collection::vec((0..3_u64, 0..4_usize), 0..60),
        passes in prop::collection::vec(0..30_u16, 3),
    ) {
        let mut counts = [[0_u16; 4]; 3];
        for (class, option) in split {
            counts[usize::try_from(class).unwrap()][option] += 1;
        }
        let options = |row: [u16; 4]| IDS[..4].iter().copied().zip(row).collect::<Vec<_>>();
        let classes = (0..3).map(|at| {
            let place = usize::try_from(at).unwrap();
            sheet(survey(Wave::Pre), at, &[tally("hoi", &options(counts[place]), passes[place])])
        });
        let row: Vec<u32> = (0..4).map(|option| counts.iter().map(|class| u32::from(class[option])).sum()).collect();
        let all = three(&survey(Wave::Pre), &[("hoi", &IDS[..4], &row)]);
        let layout = |_: &Kind, _: &QuestionKey| {
            Some(Layout { right: vec!["c".into()], others: ["a", "b", "d"].map(ChoiceId::from).into() })
        };
        prop_assert_eq!(Published::of(&classes.collect::<Vec<_>>(), layout), Published::of(&all, layout));
    }
}

fn shown(row: &[u32], right: &[&str], others: &[&str]) -> (Vec<Option<u32>>, Option<u32>, Option<u32>) {
    let layout = Layout {
        right: right.iter().map(|id| ChoiceId::from(*id)).collect(),
        others: others.iter().map(|id| ChoiceId::from(*id)).collect(),
    };
    let sheets = three(&lesson(), &[("canh", &IDS[..row.len()], row)]);
    let published = Published::of(&sheets, |_, _| Some(layout.clone()));
    let row = &published.groups[0].rows[0];
    (row.cells.iter().map(|(_, count)| *count).collect(), row.right, row.total)
}

#[test]
fn what_is_large_on_both_sides_is_shown() {
    assert_eq!(
        shown(&[40, 6, 5], &["a"], &["b", "c"]),
        (vec![Some(40), Some(6), Some(5)], Some(40), Some(51))
    );
    assert_eq!(shown(&[40, 6, 4], &["a"], &["b", "c"]), (vec![Some(40), None, None], Some(40), Some(50)));
    assert_eq!(shown(&[46, 4], &["a"], &["b"]), (vec![None, None], None, Some(50)));
    assert_eq!(shown(&[0, 0, 50], &["a"], &["b", "c"]), (vec![None; 3], None, Some(50)));
    assert_eq!(shown(&[2, 1, 1], &["a"], &["b", "c"]), (vec![None; 3], None, None));
    assert_eq!(shown(&[9, 9, 9, 3], &[], &["a", "b", "c", "d"]).0, [Some(9), Some(9), None, None]);
    assert_eq!(shown(&[9, 8], &["b"], &["a"]), (vec![Some(8), Some(9)], Some(8), Some(17)));
}

#[test]
fn what_cannot_be_published_says_why() {
    let asked = [("canh", &IDS[..2], &[20, 20][..])];
    let sheets = three(&lesson(), &asked);
    let layout =
        |_: &Kind, _: &QuestionKey| Some(Layout { right: vec!["a".into()], others: vec!["b".into()] });
    let why = |sheets: &[ClassSheet]| Published::of(sheets, layout).groups[0].rows[0].withheld;
    assert_eq!(why(&sheets), None);
    assert_eq!(why(&sheets[..2]), Some(Withheld::FewClasses));
    let few = three(&lesson(), &[("canh", &IDS[..2], &[2, 2][..])]);
    assert_eq!(why(&few), Some(Withheld::FewAnswers));
    let older = three(&lesson(), &[("canh", &["a", "z"][..], &[20, 20][..])]);
    assert_eq!(why(&older), Some(Withheld::Unknown));
    assert_eq!(Published::of(&sheets, |_, _| None).groups[0].rows[0].withheld, Some(Withheld::Unknown));
}

#[test]
fn the_table_has_one_mark_for_all_that_is_not_shown() {
    let sheets = three(&lesson(), &[("canh", &IDS[..3], &[40, 6, 4][..])]);
    let layout = |_: &Kind, _: &QuestionKey| {
        Some(Layout { right: vec!["a".into()], others: vec!["b".into(), "c".into()] })
    };
    let words = |_: &Kind, _: &QuestionKey, option: Option<&ChoiceId>| {
        option.map_or("Hỏi, \"gì\"?".to_owned(), |option| format!("Chọn {option}"))
    };
    let row = |option: &str, words: &str, count: &str| {
        format!("lesson,thu,,3,canh,{option},\"{words}\",{count}\r\n")
    };
    assert_eq!(
        write_published_csv(&Published::of(&sheets, layout), words),
        "\u{feff}kind,subject,wave,classes,question,option,words,count\r\n".to_owned()
            + &row("a", "Chọn a", "40")
            + &row("b", "Chọn b", "*")
            + &row("c", "Chọn c", "*")
            + &row("(all)", "Hỏi, \"\"gì\"\"?", "50")
    );
}

#[test]
fn how_options_are_divided_comes_from_the_story() {
    let ids = |layout: Layout| {
        let words = |part: &[ChoiceId]| part.iter().map(ChoiceId::as_str).collect::<Vec<_>>().join(" ");
        format!("{} | {}", words(&layout.right), words(&layout.others))
    };
    let known =
        |kind: &Kind, key: &str| Layout::known(&material(), kind, &QuestionKey::of(key).unwrap()).map(ids);
    assert_eq!(known(&survey(Wave::Pre), "canh-1").as_deref(), Some("a | b c d-1 1"));
    assert_eq!(known(&survey(Wave::Pre), "me").as_deref(), Some("3 4 | 1 2"));
    assert_eq!(known(&lesson(), "closing").as_deref(), Some(" | a b c d-1 1"));
    assert_eq!(known(&lesson(), "canh-1"), None, "a scene stands in its story");
    assert_eq!(known(&survey(Wave::Pre), "opening-2"), None);

    let option = |id: &str, quality| ChoiceOption {
        id: id.into(),
        text: String::new(),
        feedback: String::new(),
        quality,
        goto: "".into(),
        picture: None,
    };
    let options = vec![
        option("wait", Quality::Unsure),
        option("tell", Quality::Safe),
        option("meet", Quality::Risky),
        option("block", Quality::Safe),
    ];
    let choice = Step::Choice(Choice { prompt: String::new(), options });
    assert_eq!(Layout::of_step(&choice).map(ids).as_deref(), Some("tell block | wait meet"));
    assert_eq!(Layout::of_step(&Step::Next { next: "".into() }), None);
}
