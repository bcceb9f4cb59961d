//! Writes sheets as a table.

use super::{COLUMNS, MARK, MOST, NOTHING, PASS, PASS_OF_SEVERAL, VERSION};
use crate::sheet::ClassSheet;
use crate::tally::Votes;

/// The table of these sheets: UTF-8 with a byte order mark, for without one the program for tables that most schools have
/// reads it in its own code page; `,` between cells, and each row ended by CR and LF.
#[must_use]
pub fn write_csv<'a>(sheets: impl IntoIterator<Item = &'a ClassSheet>) -> String {
    let mut text = format!("\u{feff}{MARK}{VERSION},{}\r\n", COLUMNS.join(","));
    for sheet in sheets {
        let head = sheet.head();
        let (kind, subject, wave) = head.kind.words();
        let pupils = head.pupils.map_or(String::new(), |pupils| pupils.number().to_string());
        let day = head.day.to_string().replace('-', "");
        let front =
            format!("{},{day},{},{},{pupils},{kind},{subject},{wave}", sheet.id(), head.grade, head.class);
        // No cell needs quotes: each is a number or a word of ours, and ids have neither commas nor quotes.
        let mut row = |question: &str, option: &str, count: &str| {
            text.push_str(&format!("{front},{question},{option},{count}\r\n"));
        };
        for tally in sheet.tallies() {
            let question = tally.question.as_str();
            match &tally.votes {
                Votes::Counted { options, passes } | Votes::Hands { options, passes } => {
                    for (option, count) in options {
                        row(question, option.as_str(), &count.to_string());
                    }
                    let of_several = matches!(tally.votes, Votes::Hands { .. });
                    row(question, if of_several { PASS_OF_SEVERAL } else { PASS }, &passes.to_string());
                }
                Votes::Most(option) => row(question, option.as_str(), MOST),
            }
        }
        if sheet.tallies().is_empty() {
            row("", NOTHING, "0");
        }
    }
    text
}
