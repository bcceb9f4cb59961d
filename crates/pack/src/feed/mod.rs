//! `canh-bao.json`: the warnings that an office puts on the site without building it anew. A page shows an entry only
//! where it is exactly as agreed, and says nothing of others; so here everything is said, with its place.

mod entry;
mod json;

use engine::{Date, LARGEST_FEED, MOST_WARNINGS};

use crate::code::Code;
use crate::diagnostic::{SourceFile, Span, Spanned};
use crate::near::suggestion;
use crate::rules::Shared;
use json::{Json, Pairs, json};

/// The languages that every entry is written in.
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// Checks the file. An entry may be written in further languages of the pack; their readers see Vietnamese otherwise.
pub(crate) fn check(file: &SourceFile, shared: &Shared<'_>, today: Option<Date>) {
    let languages = shared.pack.languages.iter().map(|tag| tag.value.as_str());
    let further = languages.filter(|tag| !LANGUAGES.contains(tag)).collect();
    let feed = Feed { file, shared, further, today };
    if file.text.len() > LARGEST_FEED {
        let message =
            format!("the file has {} bytes; more than {LARGEST_FEED} are never shown", file.text.len());
        feed.push(&(0..0), Code::FeedLarge, message, "delete what is over");
    }
    let read = match json(&file.text) {
        Ok(read) => read,
        Err(fault) => {
            let hint = "compare with docs/warnings.md; while this stands, no page shows any warning";
            feed.push(&fault.span, Code::Syntax, fault.message, hint);
            return;
        }
    };
    let Some(pairs) = feed.object(&read, "the file") else { return };
    feed.keys(pairs, &read.span, &["version", "warnings"], &[]);
    if let Some(version) = value(pairs, "version")
        && version.value != Json::Number("1".to_owned())
    {
        feed.push(&version.span, Code::ValueUnknown, "this form of the file is not known", "write `1`");
    }
    let Some(listed) = value(pairs, "warnings") else { return };
    let Json::List(entries) = &listed.value else {
        feed.push(&listed.span, Code::TypeWrong, "`warnings` is no list", "write `[ … ]`, or `[]` for none");
        return;
    };
    if let Some(over) = entries.get(MOST_WARNINGS as usize) {
        let message = format!("only the first {MOST_WARNINGS} entries are read");
        feed.push(&over.span, Code::CountWrong, message, "delete what is over");
    }
    entries.iter().for_each(|entry| feed.entry(entry));
}

struct Feed<'a> {
    file: &'a SourceFile,
    shared: &'a Shared<'a>,
    further: Vec<&'a str>,
    today: Option<Date>,
}

impl Feed<'_> {
    fn push(&self, span: &Span, code: Code, message: impl Into<String>, hint: impl Into<String>) {
        self.shared.report.push(self.file, span, code, message, hint);
    }

    fn object<'b>(&self, value: &'b Spanned<Json>, what: &str) -> Option<&'b Pairs> {
        if let Json::Object(pairs) = &value.value {
            return Some(pairs);
        }
        let hint = "write `{ … }` with keys and values";
        self.push(&value.span, Code::TypeWrong, format!("{what} is no object"), hint);
        None
    }

    /// Every key is known and stands once; those that have to be there are.
    fn keys(&self, pairs: &Pairs, around: &Span, needed: &[&str], allowed: &[&str]) {
        for (place, (key, _)) in pairs.iter().enumerate() {
            let name = key.value.as_str();
            if !needed.contains(&name) && !allowed.contains(&name) {
                let hint = suggestion(name, needed.iter().chain(allowed).copied());
                self.push(&key.span, Code::KeyUnknown, format!("`{name}` means nothing here"), hint);
            } else if pairs[..place].iter().any(|(earlier, _)| earlier.value == name) {
                self.push(&key.span, Code::IdDuplicate, format!("a second `{name}`"), "keep one of them");
            }
        }
        for name in needed.iter().filter(|name| value(pairs, name).is_none()) {
            let hint = format!("add `\"{name}\": …`");
            self.push(&(around.start..around.start), Code::KeyMissing, format!("`{name}` is missing"), hint);
        }
    }
}

fn value<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a Spanned<Json>> {
    pairs.iter().find(|(key, _)| key.value == name).map(|(_, value)| value)
}
