//! Texts of many lines, one bubble, reason or action a line, each with its true place in the file.

use crate::code::Code;
use crate::diagnostic::{SourceFile, Span, Spanned};
use crate::near::suggestion;
use crate::parse::{Fields, is_id};
use crate::source::{LineSource, Text, WhySource};

const FAMILIES: [(&str, engine::Family); 6] = [
    ("contact", engine::Family::Contact),
    ("trust", engine::Family::Trust),
    ("isolation", engine::Family::Isolation),
    ("pressure", engine::Family::Pressure),
    ("image-meeting", engine::Family::ImageMeeting),
    ("threat", engine::Family::Threat),
];

const LEVERS: [(&str, engine::Lever); 3] = [
    ("threat", engine::Lever::Threat),
    ("manipulation", engine::Lever::Manipulation),
    ("luring", engine::Lever::Luring),
];

/// Ids that would stand at the place of another text's `msgctxt`.
const RESERVED: [&str; 3] = ["title", "summary", "notice"];

/// A conversation: `speaker: words`, `> words`, `speaker: [ảnh: description]`.
pub(super) fn chat(fields: &Fields<'_>, key: &str) -> Vec<LineSource> {
    text_lines(fields, key).into_iter().filter_map(|line| chat_line(fields, line)).collect()
}

/// Safe actions: `words #id`.
pub(super) fn actions(fields: &Fields<'_>, key: &str) -> Vec<LineSource> {
    text_lines(fields, key)
        .into_iter()
        .map(|line| {
            let (words, mut tail) = tail(fields, line.clone());
            refuse_flag(fields, &mut tail);
            finished(fields.file, line, None, words, engine::Shown::Words, tail)
        })
        .collect()
}

/// What a booster tells of: `words #id`, all of it the narrator's.
pub(super) fn situation(fields: &Fields<'_>, key: &str) -> Vec<LineSource> {
    let lines = actions(fields, key);
    for line in lines.iter().filter(|line| line.text.value.starts_with('>')) {
        let hint = "take `>` off: all lines of a situation are the narrator's";
        fields.report.push(fields.file, &line.span, Code::LineForm, "a mark that means nothing here", hint);
    }
    lines
}

/// Reasons: `line-id: words`.
pub(super) fn reasons(fields: &Fields<'_>, key: &str) -> Vec<WhySource> {
    text_lines(fields, key)
        .into_iter()
        .filter_map(|line| {
            let whole = slice(fields.file, &line);
            let parts = whole.split_once(':').map(|(id, words)| (id.trim(), words.trim()));
            let Some((id, words)) = parts.filter(|(id, words)| is_id(id) && !words.is_empty()) else {
                let hint = "each line is `line-id: why this bubble is a red flag`";
                fields.report.push(
                    fields.file,
                    &line,
                    Code::LineForm,
                    "this is not a reason of a red flag",
                    hint,
                );
                return None;
            };
            Some(WhySource { line: part(fields.file, &line, id), text: part(fields.file, &line, words) })
        })
        .collect()
}

/// The lines that are not blank, without the space around them.
pub(super) fn text_lines(fields: &Fields<'_>, key: &str) -> Vec<Span> {
    let Some(span) = fields.place(key).filter(|_| fields.text(key).is_some()) else { return Vec::new() };
    let inner = content(fields.file, &span);
    let text = slice(fields.file, &inner);
    if slice(fields.file, &span).starts_with('"')
        && let Some(at) = text.find('\\')
    {
        let place = inner.start + at..inner.start + at + 1;
        let hint = format!("write the lines between ''' and ''', so: {key} = '''");
        fields.report.push(fields.file, &place, Code::LineEscape, format!("a backslash in `{key}`"), hint);
    }
    let mut start = inner.start;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let from = start + (line.len() - line.trim_start().len());
            lines.push(from..from + words.len());
        }
        start += line.len() + 1;
    }
    lines
}

/// What stands between the quotes.
fn content(file: &SourceFile, span: &Span) -> Span {
    let whole = slice(file, span);
    let quotes = if whole.starts_with("'''") || whole.starts_with("\"\"\"") { 3 } else { 1 };
    let end = span.end.saturating_sub(quotes);
    (span.start + quotes).min(end)..end
}

pub(super) fn slice<'a>(file: &'a SourceFile, span: &Span) -> &'a str {
    file.text.get(span.clone()).unwrap_or_default()
}

/// A part of a line as a text with its place. The part is a slice of the line, so its address says where it stands.
pub(super) fn part(file: &SourceFile, line: &Span, part: &str) -> Text {
    let whole = slice(file, line);
    let offset = part.as_ptr() as usize - whole.as_ptr() as usize;
    let start = line.start + offset.min(whole.len());
    Spanned::new(part.to_owned(), start..start + part.len())
}

fn chat_line(fields: &Fields<'_>, line: Span) -> Option<LineSource> {
    let (body, mut tail) = tail(fields, line.clone());
    let file = fields.file;
    let text = slice(file, &body);
    if let Some(words) = text.strip_prefix('>') {
        refuse_flag(fields, &mut tail);
        let words = part(file, &body, words.trim()).span;
        return said(fields, line, None, words, tail);
    }
    let Some((speaker, words)) = text
        .split_once(':')
        .map(|(speaker, words)| (speaker.trim(), words.trim()))
        .filter(|(speaker, _)| is_id(speaker))
    else {
        let hint = "each line is `speaker: words`, or `> words` for the narrator; the speaker is the id of a [[speaker]]";
        fields.report.push(file, &line, Code::LineForm, "nobody says this line", hint);
        return None;
    };
    let (speaker, words) = (part(file, &body, speaker), part(file, &body, words).span);
    said(fields, line, Some(speaker), words, tail)
}

/// What is said: words or a picture.
pub(super) fn said(
    fields: &Fields<'_>,
    line: Span,
    speaker: Option<Text>,
    words: Span,
    tail: Tail,
) -> Option<LineSource> {
    let file = fields.file;
    let text = slice(file, &words);
    if text.is_empty() {
        let hint = "write the words after the colon, or delete the line";
        fields.report.push(file, &line, Code::TextEmpty, "a line without words", hint);
        return None;
    }
    let inside = text.strip_prefix("[ảnh").or_else(|| text.strip_prefix("[anh"));
    let Some(inside) = inside.and_then(|inside| inside.strip_suffix(']')) else {
        return Some(finished(file, line, speaker, words, engine::Shown::Words, tail));
    };
    let (name, description) = inside.split_once(':').unwrap_or((inside, ""));
    let (name, description) = (name.trim(), description.trim());
    if description.is_empty() {
        let hint = "say what is to be seen: `[ảnh: Con mèo vằn ngủ trên mái ngói]`";
        fields.report.push(file, &words, Code::PictureUndescribed, "a picture without a description", hint);
        return None;
    }
    let shown = match name {
        "" => engine::Shown::Described,
        name => engine::Shown::Picture(name.into()),
    };
    let described = part(file, &words, description).span;
    Some(finished(file, line, speaker, described, shown, tail))
}

/// What stands after the words of a line.
pub(super) struct Tail {
    id: Option<Text>,
    flag: Option<Spanned<engine::Flag>>,
    /// Where the flag stands, known or not.
    flagged: Option<Span>,
    /// Where an id is to be written.
    id_place: usize,
}

fn finished(
    file: &SourceFile,
    span: Span,
    speaker: Option<Text>,
    words: Span,
    shown: engine::Shown,
    tail: Tail,
) -> LineSource {
    let text = Spanned::new(slice(file, &words).to_owned(), words);
    let id_given = tail.id.is_some();
    LineSource { span, speaker, text, shown, id: tail.id, id_given, id_place: tail.id_place, flag: tail.flag }
}

/// Cuts `#id` and `!family/lever` off the end of a line, in either order.
pub(super) fn tail(fields: &Fields<'_>, line: Span) -> (Span, Tail) {
    let file = fields.file;
    let mut tail = Tail { id: None, flag: None, flagged: None, id_place: line.end };
    let mut body = line;
    loop {
        let text = slice(file, &body);
        let start = text
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let word = part(file, &body, text.get(start..).unwrap_or_default());
        let is_mark = |mark: char| word.value.starts_with(mark) && word.value.len() > 1;
        if is_mark('#') && tail.id.is_none() {
            tail.id = Some(line_id(fields, &word));
        } else if is_mark('!') && tail.flagged.is_none() && word.value.contains('/') {
            tail.flag = flag(fields, &word);
            tail.flagged = Some(word.span.clone());
        } else {
            break;
        }
        body.end = body.start + text.get(..start).unwrap_or_default().trim_end().len();
    }
    tail.id_place = body.end;
    (body, tail)
}

/// The id; a malformed one is kept, so that nothing else is said of the line.
fn line_id(fields: &Fields<'_>, word: &Text) -> Text {
    let id = word.value.trim_start_matches('#');
    let span = word.span.end - id.len()..word.span.end;
    if !is_id(id) || RESERVED.contains(&id) {
        let hint = "leave the `#…` out and run `kenghe fmt`, which gives every line an id";
        let message = format!("`#{id}` cannot be the id of a line");
        fields.report.push(fields.file, &word.span, Code::IdMalformed, message, hint);
    }
    Spanned::new(id.to_owned(), span)
}

fn flag(fields: &Fields<'_>, word: &Text) -> Option<Spanned<engine::Flag>> {
    let (family, lever) = word.value.trim_start_matches('!').split_once('/')?;
    let unknown = |what: &str, name: &str, known: Vec<&'static str>| {
        let message = format!("`{name}` is no {what} of red flags");
        fields.report.push(fields.file, &word.span, Code::FlagUnknown, message, suggestion(name, known));
    };
    let known_family = FAMILIES.iter().find(|(name, _)| *name == family);
    let known_lever = LEVERS.iter().find(|(name, _)| *name == lever);
    if known_family.is_none() {
        unknown("family", family, FAMILIES.iter().map(|(name, _)| *name).collect());
    }
    if known_lever.is_none() {
        unknown("lever", lever, LEVERS.iter().map(|(name, _)| *name).collect());
    }
    let flag = engine::Flag { family: known_family?.1, lever: known_lever?.1 };
    Some(Spanned::new(flag, word.span.clone()))
}

/// Narration and safe actions carry no flag.
pub(super) fn refuse_flag(fields: &Fields<'_>, tail: &mut Tail) {
    tail.flag = None;
    if let Some(span) = &tail.flagged {
        let hint = "only a line of a speaker with `role = \"offender\"` is a red flag";
        fields.report.push(
            fields.file,
            span,
            Code::FlagMisplaced,
            "a red flag on a line that nobody speaks",
            hint,
        );
    }
}
