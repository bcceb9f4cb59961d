//! The working file comes back as it was, also through a program for tables, and nothing else is read.

use classroom::{ClassSheet, CountError, CsvFault, FaultKind, Votes, Wave, combine, read_csv, write_csv};
use proptest::prelude::*;

use crate::any::{any_sheet, lesson, material, sheet, survey, tally};

fn read(text: &str) -> Result<Vec<ClassSheet>, Vec<CsvFault>> {
    read_csv(text.as_bytes(), &material())
}

/// What is wrong with a file of these rows.
#[track_caller]
fn faults(rows: &[&str]) -> Vec<(usize, FaultKind)> {
    let said = |end: &str| read(&[&[HEADER], rows].concat().join(end)).unwrap_err();
    let faults = said("\n");
    assert_eq!((said("\r\n"), said("\r")), (faults.clone(), faults.clone()));
    faults.into_iter().map(|fault| (fault.line, fault.what)).collect()
}

const HEADER: &str = "ke-nghe-1,day,grade,class,pupils,kind,subject,wave,question,option,count";
const ID: &str = "k0123456789abcdef";

fn sorted(mut sheets: Vec<ClassSheet>) -> Vec<ClassSheet> {
    sheets.sort_by_key(|sheet| sheet.id().clone());
    sheets.dedup_by_key(|sheet| sheet.id().clone());
    sheets
}

/// The cells of a table, as a program for tables has them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let rows = text.trim_start_matches('\u{feff}').lines();
    rows.map(|row| row.split(',').map(str::to_owned).collect()).collect()
}

proptest! {
    #[test]
    fn sheets_come_back(sheets in prop::collection::vec(any_sheet(), 0..8)) {
        let sheets = sorted(sheets);
        prop_assert_eq!(read(&write_csv(&sheets)), Ok(sheets));
    }

    #[test]
    fn sheets_come_back_after_another_program_saved_them(
        sheets in prop::collection::vec(any_sheet(), 0..8),
        comma in prop::sample::select(vec![",", ";", "\t"]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        (quotes, mark, wide, more) in any::<(bool, bool, bool, bool)>(),
        seed in any::<u64>(),
    ) {
        let sheets = sorted(sheets);
        let mut table = cells(&write_csv(&sheets));
        // Sorted by something else.
        table[1..].sort_by_key(|row| row.concat().bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(31)));
        let quoted = |cell: &String| if quotes { format!("\"{cell}\"") } else { cell.clone() };
        let rows: Vec<String> = table
            .iter()
            .map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(comma) + if more { comma } else { "" })
            .collect();
        let text = if mark { "\u{feff}" } else { "" }.to_owned() + &rows.join(end) + end + if more { end } else { "" };
        let file = if wide {
            let text = text.trim_start_matches('\u{feff}');
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
        } else {
            text.into_bytes()
        };
        prop_assert_eq!(read_csv(&file, &material()).map(sorted), Ok(sheets));
    }

    /// One cell of a sound file is spoilt: whatever that does, no other sheet comes of it unnoticed, and the line is right.
    #[test]
    fn a_spoilt_cell_is_found_on_its_line(
        sheets in prop::collection::vec(any_sheet(), 1..5),
        row in any::<prop::sample::Index>(),
        cell in 0..11_usize,
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let mut table = cells(&write_csv(&sorted(sheets)));
        let row = row.index(table.len());
        table[row][cell] = "Ổi!".to_owned();
        let rows: Vec<String> = table.iter().map(|row| row.join(",")).collect();
        let faults = read(&rows.join(end)).unwrap_err();
        prop_assert!(faults.iter().any(|fault| fault.line == row + 1), "{faults:?}");
    }

    #[test]
    fn any_file_is_survived(file: Vec<u8>, text in "\\PC{0,40}") {
        let _ = read_csv(&file, &material());
        prop_assert!(read(&text).is_err());
        let _ = read(&format!("{HEADER}\n{text}\n"));
    }
}

#[test]
fn it_is_written_for_programs_that_open_tables() {
    let text = write_csv(&[sheet(lesson(), 1, &[tally("canh", &[("b", 30), ("a", 2)], 1)])]);
    let id = sheet(lesson(), 1, &[]).id().clone();
    let row = format!("\r\n{id},20261124,6,A1,,lesson,thu,,canh,");
    assert_eq!(text, format!("\u{feff}{HEADER}{row}a,2{row}b,30{row}(pass),1\r\n"));
    let most = classroom::Tally { question: tally("canh", &[], 0).question, votes: Votes::Most("a".into()) };
    assert!(write_csv(&[sheet(lesson(), 1, &[most])]).ends_with(",canh,a,most\r\n"));
    assert!(
        write_csv(&[sheet(survey(Wave::FollowUp), 1, &[])])
            .ends_with(",survey,lower-secondary,follow-up,,(nothing),0\r\n")
    );
}

#[test]
fn a_file_of_another_program_is_refused_at_its_first_line() {
    let what = |text: &str| read(text).unwrap_err().remove(0);
    assert_eq!(what(""), CsvFault { line: 1, what: FaultKind::Empty });
    assert_eq!(what("\n \n").what, FaultKind::Empty);
    for text in
        ["a,b,c\n1,2,3\n", "name;class\n", "PK\u{3}\u{4}", "<html>", "ke-nghe,day\n", "ke-nghe-0,day\n"]
    {
        assert_eq!(what(text), CsvFault { line: 1, what: FaultKind::NotOurs }, "{text:?}");
    }
    assert_eq!(what("ke-nghe-2,other\nx\n").what, FaultKind::Newer(2));
    assert_eq!(what(&HEADER.replace("pupils", "boys")).what, FaultKind::Columns("pupils"));
    assert_eq!(what(&HEADER.replace(",count", "")).what, FaultKind::Columns("count"));
    assert_eq!(what(&HEADER.replace("kind,subject", "subject,kind")).what, FaultKind::Columns("kind"));
    assert_eq!(what(&format!("{HEADER},more")).what, FaultKind::Cells { found: 12, expected: 11 });
    // In an old code page.
    assert_eq!(read_csv(b"ke-nghe-1,ng\xe0y\n", &material()).unwrap_err()[0].what, FaultKind::NotText);
    assert_eq!(read(HEADER), Ok(Vec::new()));
    assert_eq!(read(&format!("sep=;\n{}", HEADER.replace(',', ";"))), Ok(Vec::new()));
    assert_eq!(what(&format!("sep=,\n{HEADER}\nx")).line, 3);
    assert_eq!(what("sep=,\nday\n"), CsvFault { line: 2, what: FaultKind::NotOurs });
}

#[test]
fn every_fault_is_said_with_its_line() {
    let row = |rest: &str| format!("{ID},20261124,6,A1,40,{rest}");
    let cases = [
        ("lesson,thu,,canh,a,1,more", FaultKind::Cells { found: 12, expected: 11 }),
        ("lesson,thu,,canh,a", FaultKind::Cells { found: 10, expected: 11 }),
        ("lesson,la,,canh,a,1", FaultKind::Subject("la".to_owned())),
        ("booster,la.hai,,canh,a,1", FaultKind::Subject("la.hai".to_owned())),
        ("lesson,thu,pre,canh,a,1", FaultKind::Kind("lesson thu pre".to_owned())),
        ("quiz,thu,,canh,a,1", FaultKind::Kind("quiz thu".to_owned())),
        ("survey,lower-secondary,,canh-1,a,1", FaultKind::Kind("survey lower-secondary".to_owned())),
        ("survey,lower-secondary,pre,canh-9,a,1", FaultKind::Question("canh-9".to_owned())),
        ("survey,lower-secondary,pre,canh-9,(pass),1", FaultKind::Question("canh-9".to_owned())),
        ("survey,lower-secondary,pre,canh-1,x,1", FaultKind::Option("x".to_owned())),
        ("survey,lower-secondary,pre,me,5,1", FaultKind::Option("5".to_owned())),
        ("lesson,thu,,opening,x,1", FaultKind::Option("x".to_owned())),
        ("lesson,thu,,Cảnh,a,1", FaultKind::Question("Cảnh".to_owned())),
        ("lesson,thu,,canh,Nguyễn Văn An,1", FaultKind::Option("Nguyễn Văn An".to_owned())),
        ("lesson,thu,,canh,a,", FaultKind::Count(CountError::Empty)),
        ("lesson,thu,,canh,a,x", FaultKind::Count(CountError::NotANumber)),
        ("lesson,thu,,canh,a,-1", FaultKind::Count(CountError::Negative)),
        ("lesson,thu,,canh,a,999", FaultKind::Count(CountError::TooLarge { max: 100 })),
        ("lesson,thu,,canh,(pass),1000", FaultKind::Count(CountError::TooLarge { max: 100 })),
        ("lesson,thu,,canh,(nothing),0", FaultKind::Option("(nothing)".to_owned())),
        ("lesson,thu,,,(nothing),5", FaultKind::Option("(nothing)".to_owned())),
    ];
    for (rest, expected) in cases {
        assert_eq!(faults(&["", &row(rest)]), [(3, expected)], "{rest}");
    }
    for (from, to, expected) in [
        (ID, "k1", FaultKind::Sheet("k1".to_owned())),
        ("20261124", "20261131", FaultKind::Day("20261131".to_owned())),
        ("20261124", "24/11/2026", FaultKind::Day("24/11/2026".to_owned())),
        (",6,", ",13,", FaultKind::Grade("13".to_owned())),
        ("A1", "6A1", FaultKind::Class("6A1".to_owned())),
        (",40,", ",400,", FaultKind::Pupils(CountError::TooLarge { max: 100 })),
        (",40,", ",0,", FaultKind::NoPupils),
    ] {
        assert_eq!(faults(&[&row("lesson,thu,,canh,a,1").replacen(from, to, 1)]), [(2, expected)], "{to}");
    }
}

#[test]
fn rows_that_do_not_go_together_are_refused() {
    let row = |rest: &str| format!("{ID},20261124,6,A1,40,lesson,thu,,{rest}");
    let two = |one: &str, other: &str| faults(&[&row(one), &row(other)]);
    for (one, other) in [
        ("canh,a,1", "canh,a,1"),
        ("canh,(pass),1", "canh,(pass-several),1"),
        ("canh,a,1", "canh,a,2"),
        ("canh,(pass),1", "canh,(pass),1"),
        ("canh,a,most", "canh,b,1"),
        ("canh,b,1", "canh,a,most"),
        ("canh,a,most", "canh,b,most"),
        ("canh,a,most", "canh,(pass),1"),
    ] {
        assert_eq!(two(one, other), [(3, FaultKind::Repeated(2))], "{one} | {other}");
    }
    assert_eq!(two("canh,a,1", ",(nothing),0"), [(3, FaultKind::Differs(2))]);
    assert_eq!(two(",(nothing),0", ",(nothing),0"), [(3, FaultKind::Differs(2))]);
    let other_head = row("canh,b,1").replace("A1", "A2");
    assert_eq!(faults(&[&row("canh,a,1"), &other_head]), [(3, FaultKind::Differs(2))]);
    let more = two("canh,a,30", "canh,b,11");
    assert!(matches!(more[..], [(2, FaultKind::Tally(_))]), "{more:?}");
    // All of them are said at once, and a sound sheet beside them does not save the file.
    let sound = row("canh,a,1").replace(ID, "k00000000000000ff");
    let all = faults(&[&sound, &row("canh,a,x"), &row("canh,b,1,1,1"), "broken"]);
    assert_eq!(all.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 4, 5]);
}

#[test]
fn one_sheet_in_two_files_is_taken_once_or_not_at_all() {
    let counted = |count| sheet(lesson(), 1, &[tally("canh", &[("a", count)], 0)]);
    let (one, other) = (counted(3), sheet(lesson(), 2, &[]));
    let files = [vec![one.clone()], vec![other.clone(), one.clone()]];
    assert_eq!(combine(&files).map(|sheets| sheets.len()), Ok(2));
    let conflicts = combine(&[vec![one.clone()], vec![other], vec![counted(4)]]).unwrap_err();
    assert_eq!(conflicts.len(), 1);
    assert_eq!((&conflicts[0].id, conflicts[0].first, conflicts[0].second), (one.id(), 0, 2));
    assert!(conflicts[0].to_string().contains(one.id().as_str()));
}
