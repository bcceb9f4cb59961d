//! Figures, phone numbers, laws and links in running text.
//!
//! Numbers belong to a story: `lớp 3`, `12 tuổi`, `9 giờ`, `2 triệu`, `19:30`, `100 xu`. What can be wrong tomorrow, or
//! sends a child somewhere, does not. Found are:
//! - a run of three or more digits, dots and spaces between them included (`1900 1234`, `0912.345.678`, `2025`, `111`);
//!   round hundreds up to 900 are story numbers (`100 kim cương`, `500 điểm`)
//! - three or more single digits in a row with hyphens, dots or spaces (`1-1-1`)
//! - a share: `20%`, `20 phần trăm`
//! - a link or an address: `http…`, `www.…`, `ten-mien.vn`, `a@b`
//! - a law: `Điều 16`, `khoản 2`, `Nghị định`, `Thông tư`, `Bộ luật`, `Luật Trẻ em`; `Article 16`, `Decree`

use std::ops::Range;
use std::sync::LazyLock;

use crate::find::Finder;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    /// Where, in bytes.
    pub(crate) range: Range<usize>,
    /// What it is, for the message.
    pub(crate) what: &'static str,
}

/// Endings of addresses that are likely in Vietnamese texts.
const DOMAINS: [&str; 9] = [".vn", ".com", ".net", ".org", ".gov", ".edu", ".io", ".me", ".info"];

/// Words that name a law by themselves.
const LAWS: [&str; 7] =
    ["nghị định", "thông tư", "bộ luật", "nghị quyết", "decree", "penal code", "circular no"];

/// Words that name a law before a number.
const ARTICLES: [&str; 5] = ["điều", "khoản", "article", "clause", "section"];

/// A law, before a name with a capital letter.
const LAW: &str = "Luật";

/// Everything in the text that has to be a reference. What stands in braces is one already.
pub(crate) fn figures(text: &str) -> Vec<Figure> {
    let plain = without_references(text);
    let mut found = Vec::new();
    links(&plain, &mut found);
    laws(&plain, &mut found);
    numbers(&plain, &mut found);
    found.sort_by_key(|figure| (figure.range.start, std::cmp::Reverse(figure.range.end)));
    let mut end = 0;
    found.retain(|figure| {
        let apart = figure.range.start >= end;
        end = end.max(figure.range.end);
        apart
    });
    found
}

/// The text with spaces in place of its references, byte for byte.
fn without_references(text: &str) -> String {
    let mut plain = text.to_owned();
    for reference in crate::reference::references(text) {
        plain.replace_range(reference.range.clone(), &" ".repeat(reference.range.len()));
    }
    plain
}

fn links(text: &str, found: &mut Vec<Figure>) {
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let begin = start;
        start += word.len();
        let bare = word.trim().trim_end_matches(['.', ',', '!', '?', ')', '…', ':', ';']);
        let lower = bare.to_lowercase();
        let domain = DOMAINS.iter().any(|domain| {
            lower.find(domain).is_some_and(|at| {
                let before = lower[..at].chars().next_back().is_some_and(|char| char.is_ascii_alphanumeric());
                let after = lower[at + domain.len()..].chars().next();
                before && after.is_none_or(|char| matches!(char, '/' | '.' | ':' | '?' | '#'))
            })
        });
        let address =
            lower.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if lower.contains("://") || lower.starts_with("www.") || domain || address {
            found.push(Figure { range: begin..begin + bare.len(), what: "a link" });
        }
    }
}

fn laws(text: &str, found: &mut Vec<Figure>) {
    static WORDS: LazyLock<Finder> = LazyLock::new(|| {
        let any_case = LAWS.iter().chain(&ARTICLES).map(|word| (*word, false));
        Finder::new(any_case.chain([(LAW, true)]))
    });
    for (place, at) in WORDS.find(text) {
        let word = LAWS.iter().chain(&ARTICLES).nth(place).copied().unwrap_or(LAW);
        let end = at + word.len();
        let rest = text.get(end..).unwrap_or_default();
        let digits = rest.trim_start().bytes().take_while(u8::is_ascii_digit).count();
        if place < LAWS.len() {
            found.push(Figure { range: at..end, what: "a law" });
        } else if word == LAW {
            if rest.trim_start().chars().next().is_some_and(char::is_uppercase) {
                found.push(Figure { range: at..end, what: "a law" });
            }
        } else if digits > 0 && rest.starts_with(' ') {
            let end = end + (rest.len() - rest.trim_start().len()) + digits;
            found.push(Figure { range: at..end, what: "a law" });
        }
    }
}

/// A run of digits, of groups of digits with one separator between them.
fn numbers(text: &str, found: &mut Vec<Figure>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (end, groups) = run(bytes, at);
        if let Some(what) = judged(text, at..end, &groups) {
            found.push(Figure { range: at..end, what });
        }
        at = end;
    }
}

/// The end of the run that begins here, and the groups of digits in it.
fn run(bytes: &[u8], start: usize) -> (usize, Vec<Range<usize>>) {
    let digits = |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut groups = Vec::new();
    let mut end = digits(start);
    groups.push(start..end);
    while bytes.get(end).is_some_and(|byte| matches!(byte, b' ' | b'-' | b'.'))
        && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
    {
        let group = end + 1..digits(end + 1);
        end = group.end;
        groups.push(group);
    }
    (end, groups)
}

fn judged(text: &str, range: Range<usize>, groups: &[Range<usize>]) -> Option<&'static str> {
    let after = text.get(range.end..).unwrap_or_default().trim_start();
    if after.starts_with('%') || after.starts_with("phần trăm") || after.starts_with("percent") {
        return Some("a share");
    }
    let long = groups.iter().map(Range::len).max().unwrap_or_default();
    let only = groups.first().filter(|_| groups.len() == 1).and_then(|group| text.get(group.clone()));
    let round =
        only.is_some_and(|digits| digits.len() == 3 && digits.ends_with("00") && !digits.starts_with('0'));
    if round {
        return None;
    }
    let digits: usize = groups.iter().map(Range::len).sum();
    let spelled = groups.len() >= 3 && groups.iter().all(|group| group.len() == 1);
    match (long, digits) {
        (3.., 8..) => Some("a phone number"),
        (3.., _) => Some("a figure"),
        _ if spelled => Some("a phone number"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = figures(text).into_iter().map(|figure| text[figure.range].to_owned()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn story_numbers_are_fine() {
        for text in [
            "Na học lớp 3, em 12 tuổi.",
            "9 giờ tối, 19:30, 7h15, ngày 20-11.",
            "Gửi anh 2 triệu thôi.",
            "Tặng 100 kim cương, 500 xu!",
            "Gọi {111} hoặc {113} nhé, {fact:111-mien-phi}.",
            "Mình sẽ nghĩ lại điều đó. Luật chơi là vậy.",
            "Đợi 1 - 2 ngày, 3 bạn, lớp 6/2",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_can_be_wrong_tomorrow_is_found() {
        check("Gọi 111 ngay", &["111"]);
        check("Bấm 1-1-1 nhé", &["1-1-1"]);
        check("Gọi 0912.345.678 hoặc 1900 1234", &["0912.345.678", "1900 1234"]);
        check("Năm 2025 có 20% bạn, 5 phần trăm nữa", &["2025", "20", "5"]);
        check(
            "Vào www.abc.vn, xem https://a.b hoặc tongdai111.vn.",
            &["www.abc.vn", "https://a.b", "tongdai111.vn"],
        );
        check("Theo Điều 16 của Luật Trẻ em và Nghị định ấy", &["Điều 16", "Luật", "Nghị định"]);
        check("Viết cho ai-do@thu.vn", &["ai-do@thu.vn"]);
    }
}
