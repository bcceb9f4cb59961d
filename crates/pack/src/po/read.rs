//! Reads a catalogue, line by line.

use super::entry::{Catalogue, Entry};
use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::report::Report;

/// Reads a catalogue; every line that is not PO is a fault.
pub(crate) fn catalogue(file: &SourceFile, report: &Report) -> Catalogue {
    let mut reader = Reader { file, report, catalogue: Catalogue::default(), open: Open::default() };
    let mut at = 0;
    for line in file.text.split_inclusive('\n') {
        reader.line(line, at);
        at += line.len();
    }
    reader.close();
    reader.catalogue
}

/// The part of an entry that quoted lines belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Context,
    Id,
    Words,
    Previous,
}

/// The entry that is being read.
#[derive(Default)]
struct Open {
    entry: Entry,
    start: Option<usize>,
    part: Option<Part>,
    has_id: bool,
    has_words: bool,
}

struct Reader<'a> {
    file: &'a SourceFile,
    report: &'a Report,
    catalogue: Catalogue,
    open: Open,
}

impl Reader<'_> {
    fn line(&mut self, whole: &str, at: usize) {
        let line = whole.trim();
        if line.is_empty() {
            self.close();
            return;
        }
        // A catalogue without blank lines between its entries is still one.
        let begins = line.starts_with("msgctxt")
            || line.starts_with("#~ msgctxt")
            || line.starts_with("#~|")
            || (line.starts_with('#') && !line.starts_with("#~"));
        if begins && self.open.has_words {
            self.close();
        }
        self.open.start.get_or_insert(at);
        self.open.entry.raw.push_str(line);
        self.open.entry.raw.push('\n');
        let at = at + (whole.len() - whole.trim_start().len());
        self.content(line, at);
    }

    fn content(&mut self, line: &str, at: usize) {
        let entry = &mut self.open.entry;
        if let Some(rest) = line.strip_prefix("#~|").or_else(|| line.strip_prefix("#|")) {
            entry.obsolete |= line.starts_with("#~");
            let rest = rest.trim_start();
            if let Some(rest) = rest.strip_prefix("msgid ") {
                entry.previous = Some(String::new());
                self.open.part = Some(Part::Previous);
                self.quoted(rest, at);
            } else if rest.starts_with('"') && self.open.part == Some(Part::Previous) {
                self.quoted(rest, at);
            }
        } else if let Some(rest) = line.strip_prefix("#~") {
            entry.obsolete = true;
            self.keyword(rest.trim_start(), at);
        } else if let Some(rest) = line.strip_prefix("#.") {
            entry.extracted.push(rest.trim().to_owned());
        } else if let Some(rest) = line.strip_prefix("#,") {
            entry.flags.extend(rest.split(',').map(|flag| flag.trim().to_owned()));
        } else if line.starts_with('#') {
            entry.comments.push(line.to_owned());
        } else {
            self.keyword(line, at);
        }
    }

    fn keyword(&mut self, line: &str, at: usize) {
        let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let part = match name {
            "msgctxt" => Part::Context,
            "msgid" => Part::Id,
            "msgstr" => Part::Words,
            _ if line.starts_with('"') => return self.quoted(line, at),
            _ => {
                return self.fault(
                    at,
                    "a line that is not PO",
                    "lines are msgctxt, msgid, msgstr, \"words\" or comments",
                );
            }
        };
        if self.open.entry.span == (0..0) {
            self.open.entry.span = at..at + line.len();
        }
        self.open.part = Some(part);
        self.open.has_id |= part == Part::Id;
        if part == Part::Words {
            self.open.has_words = true;
            self.open.entry.words_span = at..at + line.len();
        }
        self.quoted(rest.trim(), at);
    }

    fn quoted(&mut self, quoted: &str, at: usize) {
        let words = unescaped(quoted);
        let entry = &mut self.open.entry;
        match (self.open.part, words) {
            (Some(part), Some(words)) => match part {
                Part::Context => entry.context.push_str(&words),
                Part::Id => entry.id.push_str(&words),
                Part::Words => entry.words.push_str(&words),
                Part::Previous => entry.previous.get_or_insert_default().push_str(&words),
            },
            (None, _) => {
                self.fault(at, "words that belong to nothing", "put msgctxt, msgid or msgstr before them")
            }
            (_, None) => {
                self.fault(
                    at,
                    "the words do not stand in quotes",
                    "begin and end with \", write \\\" for a quote within",
                );
            }
        }
    }

    fn fault(&self, at: usize, message: &str, hint: &str) {
        let span: Span = at..at;
        self.report.push(self.file, &span, Code::CatalogueForm, message, hint);
    }

    fn close(&mut self) {
        let open = std::mem::take(&mut self.open);
        let Some(start) = open.start else { return };
        let is_header = open.has_id && open.entry.id.is_empty() && open.entry.context.is_empty();
        let is_comment = !open.has_id && !open.has_words && open.part.is_none();
        if is_header || is_comment {
            if self.catalogue.entries.is_empty() {
                if !self.catalogue.head.is_empty() {
                    self.catalogue.head.push('\n');
                }
                self.catalogue.head.push_str(&open.entry.raw);
            }
            return;
        }
        if !open.has_id || !open.has_words || open.entry.context.is_empty() {
            let hint = "an entry is msgctxt, msgid and msgstr, in this order, then a blank line";
            self.fault(start, "an entry that is not whole", hint);
            return;
        }
        self.catalogue.entries.push(open.entry);
    }
}

/// The words between the quotes.
fn unescaped(quoted: &str) -> Option<String> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => return None,
            '\\' => text.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            }),
            other => text.push(other),
        }
    }
    Some(text)
}
