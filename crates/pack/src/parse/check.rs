//! A table against its keys: what is unknown, missing or of the wrong type.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fields::integer;
use crate::code::Code;
use crate::diagnostic::{SourceFile, Span};
use crate::keys::{Key, Kind, Need, Table};
use crate::near::suggestion;
use crate::report::Report;

/// Reports every fault of the table and of those within it.
pub(super) fn table(
    file: &SourceFile,
    found: &DeTable<'_>,
    span: &Span,
    keys: &'static Table,
    report: &Report,
) {
    for name in found.keys() {
        if !keys.keys.iter().any(|key| key.name == name.get_ref().as_ref()) {
            let known = keys.keys.iter().map(|key| key.name);
            let message = format!("{} has no key `{}`", keys.name, name.get_ref());
            report.push(file, &name.span(), Code::KeyUnknown, message, suggestion(name.get_ref(), known));
        }
    }
    for key in keys.keys {
        match found.get(key.name) {
            Some(found) => value(file, found, key, report),
            None if key.need == Need::Required => missing(file, span, keys, key, report),
            None => {}
        }
    }
}

fn missing(file: &SourceFile, span: &Span, keys: &Table, key: &Key, report: &Report) {
    if key.name == "feedback" {
        let message = format!("{} has no `feedback`", keys.name);
        let hint = "say in a sentence or two why; every answer is explained, and none is blamed";
        report.push(file, span, Code::FeedbackMissing, message, hint);
    } else {
        let message = format!("{} has no `{}`", keys.name, key.name);
        report.push(file, span, Code::KeyMissing, message, key.doc);
    }
}

fn value(file: &SourceFile, found: &Spanned<DeValue<'_>>, key: &Key, report: &Report) {
    let value = found.get_ref();
    match &key.kind {
        Kind::Words | Kind::Blank | Kind::Script | Kind::Id | Kind::OneOf(_) => match value.as_str() {
            Some(text) => self::text(file, text, &found.span(), key, report),
            None => wrong_type(file, found, key, "a text in quotes", report),
        },
        Kind::Number { min, max } => number(file, found, key, (*min, *max), report),
        Kind::Switch if value.as_bool().is_none() => {
            wrong_type(file, found, key, "`true` or `false`, without quotes", report);
        }
        Kind::Switch => {}
        Kind::List | Kind::Codes | Kind::Some(_) | Kind::Numbers { .. } => list(file, found, key, report),
        Kind::Table(keys) => match value.as_table() {
            Some(inner) => table(file, inner, &found.span(), keys, report),
            None => wrong_type(file, found, key, &format!("a table headed {}", keys.name), report),
        },
        Kind::Tables { table: keys, min, max } => tables(file, found, key, (keys, *min, *max), report),
    }
}

fn text(file: &SourceFile, text: &str, span: &Span, key: &Key, report: &Report) {
    if text.trim().is_empty() {
        if !matches!(key.kind, Kind::Blank) {
            report.push(file, span, Code::TextEmpty, format!("`{}` is empty", key.name), key.doc);
        }
        return;
    }
    match key.kind {
        Kind::Id if !is_id(text) => malformed(file, span, text, report),
        Kind::OneOf(known) if !known.contains(&text) => {
            let message = format!("`{}` cannot be `{text}`", key.name);
            report.push(file, span, Code::ValueUnknown, message, suggestion(text, known.iter().copied()));
        }
        _ => {}
    }
}

fn malformed(file: &SourceFile, span: &Span, text: &str, report: &Report) {
    let message = format!("`{text}` is not an id");
    let hint = "ids are small letters a-z without marks, digits and single hyphens, such as `loi-khen`";
    report.push(file, span, Code::IdMalformed, message, hint);
}

/// Whether the text can be an id: small letters a-z, digits and single hyphens.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&text.len())
        && text.bytes().all(fits)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

fn number(file: &SourceFile, found: &Spanned<DeValue<'_>>, key: &Key, (min, max): (u8, u8), report: &Report) {
    match integer(found.get_ref()) {
        None => wrong_type(file, found, key, "a whole number without quotes", report),
        Some(number) if !(i64::from(min)..=i64::from(max)).contains(&number) => {
            let message = format!("`{}` cannot be {number}", key.name);
            report.push(file, &found.span(), Code::ValueRange, message, format!("from {min} to {max}"));
        }
        Some(_) => {}
    }
}

fn list(file: &SourceFile, found: &Spanned<DeValue<'_>>, key: &Key, report: &Report) {
    let Some(all) = found.get_ref().as_array() else {
        return wrong_type(file, found, key, "a list such as [\"a\", \"b\"]", report);
    };
    for one in all {
        match (&key.kind, one.get_ref().as_str()) {
            (Kind::Numbers { min, max }, _) => number(file, one, key, (*min, *max), report),
            (_, None) => wrong_type(file, one, key, "a list of texts in quotes", report),
            (Kind::Some(known), Some(text)) if !known.contains(&text) => {
                let message = format!("`{}` cannot hold `{text}`", key.name);
                let hint = suggestion(text, known.iter().copied());
                report.push(file, &one.span(), Code::ValueUnknown, message, hint);
            }
            (Kind::Codes, Some(_)) => {}
            (_, Some(text)) if !is_id(text) => malformed(file, &one.span(), text, report),
            _ => {}
        }
    }
}

fn tables(
    file: &SourceFile,
    found: &Spanned<DeValue<'_>>,
    key: &Key,
    (keys, min, max): (&'static Table, usize, usize),
    report: &Report,
) {
    let Some(all) = found.get_ref().as_array() else {
        return wrong_type(file, found, key, &format!("tables headed {}, two brackets", keys.name), report);
    };
    for one in all {
        match one.get_ref().as_table() {
            Some(inner) => table(file, inner, &one.span(), keys, report),
            None => wrong_type(file, one, key, &format!("tables headed {}", keys.name), report),
        }
    }
    if !(min..=max).contains(&all.len()) {
        let message = format!("{} of {}", all.len(), keys.name);
        let span = all.get(max).map_or(found.span(), Spanned::span);
        report.push(file, &span, Code::CountWrong, message, format!("there are {min} to {max} of them"));
    }
}

fn wrong_type(file: &SourceFile, found: &Spanned<DeValue<'_>>, key: &Key, wanted: &str, report: &Report) {
    let message =
        format!("`{}` takes {wanted}, not a value of type {}", key.name, found.get_ref().type_str());
    report.push(file, &found.span(), Code::TypeWrong, message, key.doc);
}
