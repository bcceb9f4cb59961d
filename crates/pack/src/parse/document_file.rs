//! A page's file to its source, down to its blocks.

use engine::{Audience, DocumentGroup, DocumentKind, Form, Shown};

use super::{Fields, is_id, script};
use crate::code::Code;
use crate::diagnostic::{SourceFile, Span, Spanned};
use crate::document::{BlockSource, DocumentSource, SectionSource, Special};
use crate::keys::DOCUMENT;
use crate::report::Report;

const SPECIALS: [(&str, Special); 4] = [
    ("số", Special::Numbers),
    ("báo cáo", Special::Reports),
    ("nơi nhận", Special::Receivers),
    ("nơi giúp", Special::Helpers),
];

const MARKS: [(&str, Form); 4] =
    [("- ", Form::Bullet), ("! ", Form::Callout), ("\" ", Form::Say), ("~ ", Form::Source)];

/// Reads a page; none where the file has syntax faults.
pub(crate) fn document_source(file: &SourceFile, report: &Report) -> Option<DocumentSource> {
    super::read(file, &DOCUMENT, report, |fields| DocumentSource {
        file: file.clone(),
        id: fields.text("id"),
        kind: fields
            .one_of("kind", &[("page", DocumentKind::Page), ("card", DocumentKind::Card)])
            .map_or(DocumentKind::Page, |kind| kind.value),
        audience: fields.one_of(
            "audience",
            &[("child", Audience::Child), ("teen", Audience::Teen), ("adult", Audience::Adult)],
        ),
        group: fields.one_of("group", &DocumentGroup::ALL.map(|group| (group.as_str(), group))),
        order: fields.number("order"),
        title: fields.text("title"),
        heading: fields.text("heading"),
        summary: fields.text("summary"),
        sections: fields.tables("section", section),
        waivers: fields.tables("waiver", super::scenario_file::waiver),
    })
}

fn section(fields: Fields<'_>) -> SectionSource {
    SectionSource {
        id: fields.text("id"),
        heading: fields.text("heading"),
        summary: fields.text("summary"),
        blocks: blocks(&fields, "text"),
        easy: blocks(&fields, "easy"),
        span: fields.span,
    }
}

fn blocks(fields: &Fields<'_>, key: &str) -> Vec<BlockSource> {
    script::text_lines(fields, key).into_iter().filter_map(|line| block(fields, line)).collect()
}

fn block(fields: &Fields<'_>, line: Span) -> Option<BlockSource> {
    let whole = script::slice(fields.file, &line);
    let alone = |opening| whole.strip_prefix(opening)?.strip_suffix('}').filter(|id| is_id(id));
    if let Some(page) = alone("{page:") {
        return Some(BlockSource::Door(script::part(fields.file, &line, page)));
    }
    if let Some(story) = alone("{story:") {
        return Some(BlockSource::Story(script::part(fields.file, &line, story)));
    }
    let (body, mut tail) = script::tail(fields, line.clone());
    script::refuse_flag(fields, &mut tail);
    let text = script::slice(fields.file, &body);
    if text.starts_with('[') && text.ends_with(']') && !text.starts_with("[ảnh") && !text.starts_with("[anh")
    {
        return special(fields, text, &body);
    }
    let (form, words) = formed(text);
    let words = script::part(fields.file, &body, words).span;
    let line = script::said(fields, line, None, words, tail)?;
    // A drawing stands by itself.
    let form = if line.shown == Shown::Words { form } else { Form::Paragraph };
    Some(BlockSource::Line { form, line })
}

fn special(fields: &Fields<'_>, text: &str, span: &Span) -> Option<BlockSource> {
    let name = text.trim_start_matches('[').trim_end_matches(']').trim();
    if let Some((_, special)) = SPECIALS.iter().find(|(known, _)| *known == name) {
        return Some(BlockSource::Special(Spanned::new(*special, span.clone())));
    }
    let known: Vec<String> = SPECIALS.iter().map(|(name, _)| format!("[{name}]")).collect();
    let message = format!("there is no block `[{name}]`");
    let hint = format!("there are {} and [ảnh name: description]", known.join(", "));
    fields.report.push(fields.file, span, Code::BlockUnknown, message, hint);
    None
}

/// How a line stands, and its words without the mark.
fn formed(text: &str) -> (Form, &str) {
    for (mark, form) in MARKS {
        if let Some(words) = text.strip_prefix(mark) {
            return (form, words.trim());
        }
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.get(digits..).and_then(|rest| rest.strip_prefix(". ")) {
        Some(words) if digits > 0 => (Form::Step, words.trim()),
        _ => (Form::Paragraph, text),
    }
}
