//! Reads a table, wholly or not at all.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, ReaderBuilder};
use engine::{ChoiceId, Date};

use super::fault::{CsvFault, FaultKind};
use super::{COLUMNS, MARK, MOST, NOTHING, PASS, PASS_OF_SEVERAL, VERSION};
use crate::class::{ClassGrade, ClassMark, ClassSize};
use crate::count::count;
use crate::known::{Known, known};
use crate::material::Material;
use crate::sheet::{ClassSheet, Kind, SheetHead, SheetId};
use crate::tally::{QuestionKey, Tally, Votes};

/// How many cells a row has.
const CELLS: usize = COLUMNS.len() + 1;

/// What a line before the names of the columns begins with, by which some tell a program for tables what stands between
/// cells. It ends with that very character, so it is a row with this in its first cell.
const SEPARATOR_LINE: &str = "sep=";

/// The sheets of a table that [`write_csv`](super::write_csv) wrote, also after a program for tables saved it again: with
/// `;` or tabs, other line ends, in UTF-16, and its rows in another order.
///
/// # Errors
/// Everything that is wrong with it, in the order of its lines. Nothing is read then.
pub fn read_csv(file: &[u8], material: &Material) -> Result<Vec<ClassSheet>, Vec<CsvFault>> {
    let alone = |what| vec![CsvFault { line: 1, what }];
    let text = text(file).ok_or_else(|| alone(FaultKind::NotText))?;
    let mut rows = rows(&text).into_iter();
    let (line, names) = rows.next().ok_or_else(|| alone(FaultKind::Empty))?;
    check_columns(&names).map_err(|what| vec![CsvFault { line, what }])?;
    let mut table = Table { material, drafts: Vec::new() };
    let mut faults = Vec::new();
    for (line, cells) in rows {
        if let Err(what) = table.row(line, &cells) {
            faults.push(CsvFault { line, what });
        }
    }
    let mut sheets = Vec::new();
    for draft in table.drafts {
        match draft.finish() {
            Ok(sheet) => sheets.push(sheet),
            Err(fault) => faults.push(fault),
        }
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(sheets) } else { Err(faults) }
}

/// The file's text, without a byte order mark.
fn text(file: &[u8]) -> Option<Cow<'_, str>> {
    if let Some(wide) = file.strip_prefix(&[0xff, 0xfe]) {
        let units =
            wide.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
        return char::decode_utf16(units).collect::<Result<String, _>>().ok().map(Cow::Owned);
    }
    let text = std::str::from_utf8(file).ok()?;
    Some(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)))
}

/// The rows that are not empty: the line where each begins, and its cells without space around them.
fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let comma = first.bytes().find(|byte| b",;\t".contains(byte)).unwrap_or(b',');
    let mut reader = ReaderBuilder::new().delimiter(comma).build();
    let (mut output, mut ends) = (vec![0; text.len()], vec![0; text.len() + 1]);
    let (mut rest, mut line, mut last) = (text.as_bytes(), 1, None);
    let mut rows = Vec::new();
    loop {
        // The reader passes over empty lines; they count all the same.
        let empty = rest.iter().take_while(|byte| b"\r\n".contains(byte)).count();
        line += line_ends(&rest[..empty]);
        rest = &rest[empty..];
        let (mut written, mut cells, begins) = (0, 0, line);
        loop {
            let (result, read, bytes, more) =
                reader.read_record(rest, &mut output[written..], &mut ends[cells..]);
            line += line_ends(&rest[..read]);
            last = rest[..read].last().copied().or(last);
            rest = &rest[read..];
            (written, cells) = (written + bytes, cells + more);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break,
                // There is room for as many bytes and cells as the text has, so only the end is left.
                _ => return rows,
            }
        }
        // The second character of a line end may be left over.
        if last == Some(b'\r') && rest.first() == Some(&b'\n') {
            rest = &rest[1..];
        }
        let starts = std::iter::once(0).chain(ends[..cells].iter().copied());
        let cell =
            |(start, end): (usize, &usize)| String::from_utf8_lossy(&output[start..*end]).trim().to_owned();
        let row: Vec<String> = starts.zip(&ends[..cells]).map(cell).collect();
        if row.iter().any(|cell| !cell.is_empty()) && !(rows.is_empty() && row[0] == SEPARATOR_LINE) {
            rows.push((begins, row));
        }
    }
}

/// How many lines end in these bytes: with LF, with CR and LF, or with CR alone.
fn line_ends(bytes: &[u8]) -> usize {
    let alone = |pair: &[u8]| pair[0] == b'\r' && pair.get(1) != Some(&b'\n');
    bytes.iter().filter(|byte| **byte == b'\n').count()
        + (0..bytes.len()).filter(|&at| alone(&bytes[at..])).count()
}

fn check_columns(names: &[String]) -> Result<(), FaultKind> {
    let version = names.first().and_then(|name| name.strip_prefix(MARK));
    match version.ok_or(FaultKind::NotOurs)?.parse() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(FaultKind::Newer(newer)),
        _ => return Err(FaultKind::NotOurs),
    }
    let mut found = names[1..].iter();
    for expected in COLUMNS {
        if found.next().is_none_or(|name| name != expected) {
            return Err(FaultKind::Columns(expected));
        }
    }
    if found.all(String::is_empty) {
        Ok(())
    } else {
        Err(FaultKind::Cells { found: names.len(), expected: CELLS })
    }
}

/// What was read so far.
struct Table<'a> {
    material: &'a Material,
    drafts: Vec<Draft>,
}

/// A sheet in the making.
struct Draft {
    id: SheetId,
    head: SheetHead,
    line: usize,
    marks: Vec<Mark>,
}

/// What one row says: on which line, of which question and option, and what.
struct Mark {
    line: usize,
    question: QuestionKey,
    said: Said,
}

#[derive(PartialEq, Eq)]
enum Said {
    Count(ChoiceId, u16),
    Passes { of_several: bool, count: u16 },
    Most(ChoiceId),
}

impl Table<'_> {
    fn row(&mut self, line: usize, cells: &[String]) -> Result<(), FaultKind> {
        let extra = cells.get(CELLS..).unwrap_or_default();
        let Some([id, day, grade, class, pupils, kind, subject, wave, question, option, number]) =
            cells.first_chunk::<CELLS>().filter(|_| extra.iter().all(String::is_empty))
        else {
            return Err(FaultKind::Cells { found: cells.len(), expected: CELLS });
        };
        let id = SheetId::parse(id).ok_or_else(|| FaultKind::Sheet(id.clone()))?;
        let head = SheetHead {
            day: read_day(day).ok_or_else(|| FaultKind::Day(day.clone()))?,
            grade: ClassGrade::parse(grade).ok_or_else(|| FaultKind::Grade(grade.clone()))?,
            class: ClassMark::parse(class).ok_or_else(|| FaultKind::Class(class.clone()))?,
            pupils: read_pupils(pupils)?,
            kind: Kind::parse(kind, subject, wave).ok_or_else(|| {
                FaultKind::Kind([kind, subject, wave].map(String::as_str).join(" ").trim().to_owned())
            })?,
        };
        let mark = self.mark(line, &head.kind, [question, option, number])?;
        let place = self.drafts.iter().rposition(|draft| draft.id == id).unwrap_or_else(|| {
            self.drafts.push(Draft { id, head: head.clone(), line, marks: Vec::new() });
            self.drafts.len() - 1
        });
        let draft = &mut self.drafts[place];
        if draft.head != head {
            return Err(FaultKind::Differs(draft.line));
        }
        match (mark, draft.marks.is_empty()) {
            (Some(mark), _) => draft.add(mark),
            // "Nothing was counted" beside a count, or twice.
            (None, is_first) if draft.line != line || !is_first => Err(FaultKind::Differs(draft.line)),
            (None, _) => Ok(()),
        }
    }

    /// What the row counted; none where it says that nothing was.
    fn mark(&self, line: usize, kind: &Kind, cells: [&String; 3]) -> Result<Option<Mark>, FaultKind> {
        let [question, option, number] = cells;
        let unknown = match known(self.material, kind, question, option) {
            Known::Yes => None,
            Known::NoSubject => Some(FaultKind::Subject(kind.words().1.to_owned())),
            Known::NoQuestion => Some(FaultKind::Question(question.clone())),
            Known::NoOption => Some(FaultKind::Option(option.clone())),
        };
        if option == NOTHING && question.is_empty() && !matches!(unknown, Some(FaultKind::Subject(_))) {
            return if count(number) == Ok(0) { Ok(None) } else { Err(FaultKind::Option(option.clone())) };
        }
        let question = QuestionKey::of(question).ok_or_else(|| FaultKind::Question(question.clone()))?;
        let said = if option == PASS || option == PASS_OF_SEVERAL {
            if let Some(fault @ (FaultKind::Subject(_) | FaultKind::Question(_))) = unknown {
                return Err(fault);
            }
            let count = count(number).map_err(FaultKind::Count)?;
            Said::Passes { of_several: option == PASS_OF_SEVERAL, count }
        } else if let Some(fault) = unknown {
            return Err(fault);
        } else if number == MOST {
            Said::Most(option.as_str().into())
        } else {
            Said::Count(option.as_str().into(), count(number).map_err(FaultKind::Count)?)
        };
        Ok(Some(Mark { line, question, said }))
    }
}

impl Draft {
    /// Takes a row in, unless an earlier one said it already, or said that nobody was counted.
    fn add(&mut self, mark: Mark) -> Result<(), FaultKind> {
        let clash = |known: &&Mark| {
            known.question == mark.question
                && match (&known.said, &mark.said) {
                    (Said::Count(one, _), Said::Count(other, _)) => one == other,
                    (Said::Count(..), Said::Passes { .. }) | (Said::Passes { .. }, Said::Count(..)) => false,
                    _ => true,
                }
        };
        if let Some(earlier) = self.marks.iter().find(clash) {
            return Err(FaultKind::Repeated(earlier.line));
        }
        self.marks.push(mark);
        Ok(())
    }

    fn finish(self) -> Result<ClassSheet, CsvFault> {
        let mut sheet = ClassSheet::new(self.id, self.head);
        let mut marks = self.marks;
        while let Some(first) = marks.first() {
            let (question, line) = (first.question.clone(), first.line);
            let (its, others) = marks.into_iter().partition(|mark: &Mark| mark.question == question);
            marks = others;
            let tally = Tally { question, votes: votes(its) };
            sheet.put(tally).map_err(|fault| CsvFault { line, what: FaultKind::Tally(fault) })?;
        }
        Ok(sheet)
    }
}

/// What the rows of one question say together; none of them clash.
fn votes(marks: Vec<Mark>) -> Votes {
    let (mut options, mut passes, mut may_be_several) = (Vec::new(), 0, false);
    for mark in marks {
        match mark.said {
            Said::Most(option) => return Votes::Most(option),
            Said::Passes { of_several, count } => (may_be_several, passes) = (of_several, count),
            Said::Count(option, count) => options.push((option, count)),
        }
    }
    if may_be_several { Votes::Hands { options, passes } } else { Votes::Counted { options, passes } }
}

/// Reads `20261124`; `2026-11-24` can mean nothing else, so it is read as well.
fn read_day(text: &str) -> Option<Date> {
    match text.len() {
        8 if text.is_ascii() => Date::parse(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])),
        _ => Date::parse(text),
    }
}

fn read_pupils(text: &str) -> Result<Option<ClassSize>, FaultKind> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = count(text).map_err(FaultKind::Pupils)?;
    ClassSize::of(number).map(Some).ok_or(FaultKind::NoPupils)
}
