//! Writes what may be published as a table.

use engine::ChoiceId;

use super::Published;
use crate::sheet::Kind;
use crate::tally::QuestionKey;

/// Stands for a number that is not shown, whether it is small itself or would give a small one away: two marks would say
/// which it is. No dash, because in tables of statistics a dash is a zero.
const HIDDEN: &str = "*";

/// The table that may be published: UTF-8 with a byte order mark, `,` between cells, each row ended by CR and LF. A number
/// that is not shown is `*`. `words` gives the words of a question, or of an option.
#[must_use]
pub fn write_published_csv(
    published: &Published,
    words: impl Fn(&Kind, &QuestionKey, Option<&ChoiceId>) -> String,
) -> String {
    let mut text = "\u{feff}kind,subject,wave,classes,question,option,words,count\r\n".to_owned();
    for group in &published.groups {
        let (kind, subject, wave) = group.kind.words();
        for row in &group.rows {
            let mut line = |option: Option<&ChoiceId>, name: &str, count: Option<u32>| {
                let count = count.map_or(HIDDEN.to_owned(), |count| count.to_string());
                let words = quoted(&words(&group.kind, &row.question, option));
                let (classes, question) = (group.classes, row.question.as_str());
                text.push_str(&format!(
                    "{kind},{subject},{wave},{classes},{question},{name},{words},{count}\r\n"
                ));
            };
            for (option, count) in &row.cells {
                line(Some(option), option.as_str(), *count);
            }
            line(None, "(all)", row.total);
        }
    }
    text
}

/// A cell of any words.
fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\"").replace(['\r', '\n'], " "))
}
