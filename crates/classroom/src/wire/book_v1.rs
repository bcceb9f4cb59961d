//! Version 1 of kept sheets: its values in this order, one a line, each list after its length. Any change of the order or
//! the meaning is a new version.

use engine::compact::{Reader, Writer};
use engine::{ChoiceId, Date};
use tracking::wire::lines::{
    read_flag, read_list, read_number, read_text, write_flag, write_list, write_number,
};

use crate::book::{Entry, SheetBook};
use crate::class::{ClassGrade, ClassMark, ClassSize};
use crate::sheet::{ClassSheet, Kind, SheetHead, SheetId};
use crate::tally::{QuestionKey, Tally, Votes};

pub(super) fn write(book: &SheetBook, out: &mut Writer) {
    write_number(book.revision, out);
    write_number(book.cleared, out);
    write_list(&book.entries, out, |entry, out| {
        out.line(entry.id.as_str());
        write_number(entry.revision, out);
        write_flag(entry.sheet.is_some(), out);
        if let Some(sheet) = &entry.sheet {
            write_sheet(sheet, out);
        }
    });
}

pub(super) fn read(from: &mut Reader<'_>) -> Option<SheetBook> {
    let (revision, cleared) = (read_number(from)?, read_number(from)?);
    let entries = read_list(from, |from| {
        let id = SheetId::parse(from.line()?)?;
        let revision = read_number(from)?;
        let sheet = if read_flag(from)? { Some(read_sheet(id.clone(), from)?) } else { None };
        Some(Entry { id, revision, sheet })
    })?;
    let is_in_order = entries.is_sorted_by(|one, next| one.id < next.id);
    is_in_order.then_some(SheetBook { revision, cleared, entries })
}

pub(super) fn write_sheet(sheet: &ClassSheet, out: &mut Writer) {
    let head = sheet.head();
    out.line(&head.day.to_string());
    out.line(&head.grade.to_string());
    out.line(&head.class.to_string());
    write_number(head.pupils.map_or(0, |pupils| u64::from(pupils.number())), out);
    let (kind, subject, wave) = head.kind.words();
    for word in [kind, subject, wave] {
        out.line(word);
    }
    write_list(sheet.tallies(), out, write_tally);
}

fn read_sheet(id: SheetId, from: &mut Reader<'_>) -> Option<ClassSheet> {
    let head = SheetHead {
        day: Date::parse(from.line()?)?,
        grade: ClassGrade::parse(from.line()?)?,
        class: ClassMark::parse(from.line()?)?,
        pupils: match read_count(from)? {
            0 => None,
            known => Some(ClassSize::of(known)?),
        },
        kind: Kind::parse(from.line()?, from.line()?, from.line()?)?,
    };
    let mut sheet = ClassSheet::new(id, head);
    for tally in read_list(from, read_tally)? {
        sheet.put(tally).ok()?;
    }
    Some(sheet)
}

fn write_tally(tally: &Tally, out: &mut Writer) {
    out.line(tally.question.as_str());
    match &tally.votes {
        Votes::Counted { options, passes } => {
            out.line("0");
            write_counts(options, *passes, out);
        }
        Votes::Hands { options, passes } => {
            out.line("2");
            write_counts(options, *passes, out);
        }
        Votes::Most(option) => {
            out.line("1");
            out.line(option.as_str());
        }
    }
}

fn read_tally(from: &mut Reader<'_>) -> Option<Tally> {
    let question = QuestionKey::of(from.line()?)?;
    let votes = match from.number()? {
        0 => Votes::Counted { options: read_options(from)?, passes: read_count(from)? },
        1 => Votes::Most(read_option(from)?),
        2 => Votes::Hands { options: read_options(from)?, passes: read_count(from)? },
        _ => return None,
    };
    Some(Tally { question, votes })
}

fn write_counts(options: &[(ChoiceId, u16)], passes: u16, out: &mut Writer) {
    write_list(options, out, |(option, count), out| {
        out.line(option.as_str());
        write_number(u64::from(*count), out);
    });
    write_number(u64::from(passes), out);
}

fn read_options(from: &mut Reader<'_>) -> Option<Vec<(ChoiceId, u16)>> {
    read_list(from, |from| Some((read_option(from)?, read_count(from)?)))
}

fn read_option(from: &mut Reader<'_>) -> Option<ChoiceId> {
    read_text(from)
}

fn read_count(from: &mut Reader<'_>) -> Option<u16> {
    u16::try_from(from.number()?).ok()
}
