//! One warning of the feed: whom it is for, from when to when, and its words.

use engine::{Band, Date, WARNING_DAYS, WARNING_TEXT, WARNING_TITLE, is_term};

use super::json::Json;
use super::{Feed, LANGUAGES, Pairs, value};
use crate::code::Code;
use crate::diagnostic::{Span, Spanned};
use crate::figure::figures;

/// Letters from which on a word in capitals is a shout and no short form.
const SHOUTED: usize = 5;

/// The keys of every language, each with the most characters it takes.
const WORDS: [(&str, usize); 3] = [("title", WARNING_TITLE), ("happens", WARNING_TEXT), ("do", WARNING_TEXT)];

impl Feed<'_> {
    pub(super) fn entry(&self, entry: &Spanned<Json>) {
        let Some(pairs) = self.object(entry, "an entry") else { return };
        self.keys(pairs, &entry.span, &["ages", "date", "expires", "source", "vi", "en"], &self.further);
        let ages = self.ages(pairs);
        self.term(pairs);
        if let Some(source) = value(pairs, "source").and_then(|source| self.text(source, WARNING_TEXT)) {
            self.composed(&source);
        }
        for tag in LANGUAGES.iter().chain(&self.further) {
            let Some(words) = value(pairs, tag) else { continue };
            let Some(words_of) = self.object(words, &format!("`{tag}`")) else { continue };
            self.keys(words_of, &words.span, &WORDS.map(|(key, _)| key), &[]);
            for (key, most) in WORDS {
                if let Some(text) = value(words_of, key).and_then(|text| self.text(text, most)) {
                    self.words(&text, tag, &ages);
                }
            }
        }
    }

    fn ages(&self, pairs: &Pairs) -> Vec<Band> {
        let known = Band::ALL.map(Band::as_str);
        let Some(ages) = value(pairs, "ages") else { return Vec::new() };
        let hint = format!("write a list of some of: {}", known.map(|age| format!("\"{age}\"")).join(", "));
        let Json::List(listed) = &ages.value else {
            self.push(&ages.span, Code::TypeWrong, "`ages` is no list", hint);
            return Vec::new();
        };
        if listed.is_empty() {
            self.push(&ages.span, Code::CountWrong, "a warning for nobody", hint.as_str());
        }
        let band = |age: &Spanned<Json>| {
            let Json::Text(name) = &age.value else { return None };
            Band::ALL.into_iter().find(|band| band.as_str() == name)
        };
        for age in listed.iter().filter(|age| band(age).is_none()) {
            self.push(&age.span, Code::ValueUnknown, "no such age", hint.as_str());
        }
        listed.iter().filter_map(band).collect()
    }

    /// From when to when it stands.
    fn term(&self, pairs: &Pairs) {
        let day = |key: &str| {
            let found = value(pairs, key)?;
            let date = match &found.value {
                Json::Text(text) => Date::parse(text),
                _ => None,
            };
            if date.is_none() {
                let hint = "write it as year-month-day: `\"2026-11-23\"`";
                self.push(&found.span, Code::DateMalformed, format!("`{key}` is no day"), hint);
            }
            Some((date?, &found.span))
        };
        let (date, expires) = (day("date"), day("expires"));
        let (Some((date, _)), Some((expires, span))) = (date, expires) else { return };
        if !is_term(date, expires) {
            let message = format!("a warning stands from its first day for at most {WARNING_DAYS} days");
            let hint = "write an earlier last day; what is still true then is looked at again";
            self.push(span, Code::WarningTerm, message, hint);
        } else if self.today.is_some_and(|today| expires < today) {
            let hint = "delete the entry, or check it again and write new days";
            self.push(span, Code::WarningOver, format!("it was shown until {expires}"), hint);
        }
    }

    fn text<'b>(&self, found: &'b Spanned<Json>, most: usize) -> Option<Wording<'b>> {
        let Json::Text(words) = &found.value else {
            self.push(&found.span, Code::TypeWrong, "this is no text", "write words in quotes");
            return None;
        };
        if words.trim().is_empty() {
            self.push(
                &found.span,
                Code::TextEmpty,
                "a text without words",
                "write them, or delete the entry",
            );
            return None;
        }
        let length = words.chars().count();
        if length > most {
            let message = format!("{length} characters; more than {most} are not shown");
            self.push(&found.span, Code::WarningLong, message, "say it more shortly");
        }
        Some(Wording { words, span: &found.span })
    }

    fn words(&self, text: &Wording<'_>, tag: &str, ages: &[Band]) {
        self.composed(text);
        for (avoided, at) in self.shared.words.avoid.find(text.words) {
            if avoided.lang == tag && ages.iter().any(|band| avoided.audience.has(*band)) {
                let instead = avoided.instead.as_deref().unwrap_or("it another way");
                let message = format!("avoid “{}”: {}", avoided.word, avoided.why);
                self.push(&self.place(text, at), Code::WordAvoided, message, format!("write {instead}"));
            }
        }
        self.leads(text);
        if ages.iter().any(|band| *band != Band::Adult)
            && let Some(at) = shout(text.words)
        {
            let hint = "write it calmly, without `!` and without words in capitals: fear keeps children from telling";
            self.push(&self.place(text, at), Code::WarningLoud, "a warning for children that shouts", hint);
        }
    }

    /// A warning leads nowhere else: no links, and no numbers but those of the site.
    fn leads(&self, text: &Wording<'_>) {
        for figure in figures(text.words)
            .into_iter()
            .filter(|it| matches!(it.what, "a link" | "a phone number" | "a figure"))
        {
            let what = text.words.get(figure.range.clone()).unwrap_or_default();
            let digits: String = what.chars().filter(char::is_ascii_digit).collect();
            let is_year = digits.len() == 4 && what == digits && digits.starts_with("20");
            let numbers = &self.shared.site.numbers;
            let is_known = numbers.iter().any(|it| it.text.as_ref().is_some_and(|text| text.value == digits));
            if figure.what == "a link" || !(is_known || is_year) {
                let hint = "name whom to turn to; numbers to call are those of site.toml, and links stand on no warning";
                let message = format!("“{what}” leads out of the site or was not checked");
                self.push(&self.place(text, figure.range.start), Code::WarningLeads, message, hint);
            }
        }
    }

    fn composed(&self, text: &Wording<'_>) {
        if let Some(at) = text.words.find(|char: char| ('\u{300}'..='\u{36f}').contains(&char)) {
            let hint = "save the file in the normal form NFC; in most editors, type the word again";
            let message = "a letter and its mark are separate characters";
            self.push(&self.place(text, at), Code::TextDecomposed, message, hint);
        }
    }

    /// The place of a part of a text: exact where the file holds the words as they are, else where the text begins.
    fn place(&self, text: &Wording<'_>, offset: usize) -> Span {
        let raw = self.file.text.get(text.span.clone()).unwrap_or_default();
        let start = raw.find(text.words).map_or(text.span.start, |at| text.span.start + at + offset);
        start..start
    }
}

/// Words and where their text stands.
struct Wording<'a> {
    words: &'a str,
    span: &'a Span,
}

/// Where a text raises its voice: an exclamation mark, a long word in capitals, or two words in capitals in a row.
fn shout(text: &str) -> Option<usize> {
    let (mut before, mut end) = (false, 0);
    for word in text.split_inclusive(|char: char| !char.is_alphanumeric()) {
        let at = end;
        end += word.len();
        let letters = word.chars().filter(|char| char.is_alphabetic()).count();
        let capital = letters > 1 && !word.chars().any(char::is_lowercase);
        if capital && (before || letters >= SHOUTED) {
            return Some(at);
        }
        if let Some(mark) = word.find('!') {
            return Some(at + mark);
        }
        before = capital || (before && letters == 0);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::shout;

    #[test]
    fn shouting_is_found_and_short_forms_are_not() {
        assert_eq!(shout("Đừng đưa mã OTP cho ai, kể cả CSGT."), None);
        assert_eq!(shout("Xem kỹ! Rồi kể"), Some("Xem kỹ".len()));
        assert_eq!(shout("Tin KHẨN CẤP hôm nay"), Some("Tin KHẨN ".len()));
        assert_eq!(shout("Tin NGHIÊM trọng"), Some("Tin ".len()));
    }
}
