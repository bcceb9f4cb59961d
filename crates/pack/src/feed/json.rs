//! JSON with places: enough of a reader to tell whoever edits the file by hand where a fault is.

use std::ops::Range;

use crate::diagnostic::{Span, Spanned};

/// Keys and values, in the order of the file.
pub(super) type Pairs = Vec<(Spanned<String>, Spanned<Json>)>;

/// A value as the file has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    /// Words.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// A list.
    List(Vec<Spanned<Json>>),
    /// Keys and values, in their order.
    Object(Pairs),
    /// `true`, `false` or `null`, which this file has no use for.
    Other,
}

/// Why the text is no JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    /// Where.
    pub(super) span: Span,
    /// What is wrong.
    pub(super) message: &'static str,
}

/// Lists and objects within each other that are still read; the file needs three.
const DEEPEST: usize = 8;

/// Reads the whole text.
pub(super) fn json(text: &str) -> Result<Spanned<Json>, Unreadable> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.space();
    if reader.at < text.len() { reader.fail("something stands after the end") } else { Ok(value) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start_matches([' ', '\t', '\r', '\n']).len();
    }

    fn fail<T>(&self, message: &'static str) -> Result<T, Unreadable> {
        Err(Unreadable { span: self.at..self.at, message })
    }

    /// Steps over this sign, if it comes next.
    fn takes(&mut self, sign: char) -> bool {
        let next = self.rest().starts_with(sign);
        self.at += if next { sign.len_utf8() } else { 0 };
        next
    }

    fn value(&mut self, depth: usize) -> Result<Spanned<Json>, Unreadable> {
        self.space();
        if depth > DEEPEST {
            return self.fail("too many lists and objects within each other");
        }
        let start = self.at;
        let value = match self.rest().chars().next() {
            Some('"') => Json::Text(self.text()?),
            Some('[') => Json::List(self.list(depth)?),
            Some('{') => Json::Object(self.object(depth)?),
            Some('-' | '0'..='9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Spanned::new(value, start..self.at))
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Spanned<Json>>, Unreadable> {
        let mut all = Vec::new();
        self.takes('[');
        self.space();
        if self.takes(']') {
            return Ok(all);
        }
        loop {
            all.push(self.value(depth + 1)?);
            self.space();
            if self.takes(']') {
                return Ok(all);
            }
            if !self.takes(',') {
                return self.fail("a comma or the `]` of this list is missing");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Pairs, Unreadable> {
        let mut all = Vec::new();
        self.takes('{');
        self.space();
        if self.takes('}') {
            return Ok(all);
        }
        loop {
            self.space();
            let start = self.at;
            if !self.rest().starts_with('"') {
                return self.fail("a key in quotes is missing; after the last value stands no comma");
            }
            let key = Spanned::new(self.text()?, start..self.at);
            self.space();
            if !self.takes(':') {
                return self.fail("a colon after the key is missing");
            }
            all.push((key, self.value(depth + 1)?));
            self.space();
            if self.takes('}') {
                return Ok(all);
            }
            if !self.takes(',') {
                return self.fail("a comma or the `}` of this object is missing");
            }
        }
    }

    fn text(&mut self) -> Result<String, Unreadable> {
        let mut words = String::new();
        self.takes('"');
        loop {
            let Some(sign) = self.rest().chars().next() else {
                return self.fail("the quotes are not closed");
            };
            if sign < ' ' {
                return self.fail("a text ends with a quote on the same line");
            }
            self.at += sign.len_utf8();
            match sign {
                '"' => return Ok(words),
                '\\' => words.push(self.escaped()?),
                other => words.push(other),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Unreadable> {
        let Some(sign) = self.rest().chars().next() else { return self.fail("the quotes are not closed") };
        let meant = match sign {
            '"' | '\\' | '/' => sign,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => return self.coded(),
            _ => return self.fail("a backslash stands before a sign that needs none"),
        };
        self.at += sign.len_utf8();
        Ok(meant)
    }

    /// `u1ec7`, and `ud83d\ude42` for what lies beyond 65,535.
    fn coded(&mut self) -> Result<char, Unreadable> {
        let first = self.four(1)?;
        let second = if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            Some(self.four(2)?)
        } else {
            None
        };
        let units = std::iter::once(first).chain(second);
        match char::decode_utf16(units).next() {
            Some(Ok(char)) => Ok(char),
            _ => self.fail("these digits stand for no character"),
        }
    }

    /// Four hexadecimal digits after so many signs.
    fn four(&mut self, after: usize) -> Result<u16, Unreadable> {
        let range: Range<usize> = self.at + after..self.at + after + 4;
        let digits =
            self.text.get(range.clone()).filter(|four| four.bytes().all(|it| it.is_ascii_hexdigit()));
        let Some(unit) = digits.and_then(|four| u16::from_str_radix(four, 16).ok()) else {
            return self.fail("four digits 0-9, a-f are missing");
        };
        self.at = range.end;
        Ok(unit)
    }

    fn number(&mut self) -> Result<Json, Unreadable> {
        let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '+' | '.' | 'e' | 'E');
        let digits = self.rest().split(|sign| !is_part(sign)).next().unwrap_or_default();
        let plain = digits.strip_prefix('-').unwrap_or(digits);
        let padded = plain.len() > 1 && plain.starts_with('0') && !plain.starts_with("0.");
        if padded || !plain.ends_with(|sign: char| sign.is_ascii_digit()) || digits.parse::<f64>().is_err() {
            return self.fail("this is no number; a text stands in quotes");
        }
        self.at += digits.len();
        Ok(Json::Number(digits.to_owned()))
    }

    fn word(&mut self) -> Result<Json, Unreadable> {
        for word in ["true", "false", "null"] {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(Json::Other);
            }
        }
        self.fail("a value is missing; a text stands in quotes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, at: usize) {
        assert_eq!(json(text).map_err(|fault| fault.span.start), Err(at), "{text}");
    }

    #[test]
    fn values_know_where_they_stand() {
        let read = json("{\"a\": [\"ệ\", 1.5, null]}\n").expect("JSON");
        let Json::Object(pairs) = &read.value else { panic!("an object: {read:?}") };
        assert_eq!((pairs[0].0.value.as_str(), pairs[0].0.span.clone()), ("a", 1..4));
        let Json::List(values) = &pairs[0].1.value else { panic!("a list: {read:?}") };
        assert_eq!(values[0], Spanned::new(Json::Text("ệ".to_owned()), 7..12));
        assert_eq!(values[1].value, Json::Number("1.5".to_owned()));
        assert_eq!(values[2].value, Json::Other);
    }

    #[test]
    fn escapes_are_what_they_stand_for() {
        let text = json(r#""\"\\\/\n\u1ec7\ud83d\ude42""#).map(|it| it.value);
        assert_eq!(text, Ok(Json::Text("\"\\/\nệ🙂".to_owned())));
    }

    #[test]
    fn slips_are_found_where_they_are() {
        refused("", 0);
        refused("{\"a\": 1,}", 8);
        refused("{\"a\" 1}", 5);
        refused("[1 2]", 3);
        refused("[\"a\n\"]", 3);
        refused("[\"a", 3);
        refused("[\"\\x\"]", 3);
        refused("[\"\\ud83d\"]", 8);
        refused("[01]", 1);
        refused("[1.]", 1);
        refused("{} {}", 3);
        refused("{a: 1}", 1);
        refused(&"[".repeat(20), 9);
    }
}
