//! What code may name. Some packages must know neither the browser nor the clock nor files; only one may name storage.

use super::{Finding, Source};

/// The folders of packages that are given everything they need.
const PURE: [&str; 4] =
    ["crates/classroom/src", "crates/engine/src", "crates/pack/src", "crates/tracking/src"];

/// What those must not name.
const IMPURE: [&str; 14] = [
    "std::fs",
    "std::time",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::",
    "rand::",
    "js_sys",
    "web_sys",
    "wasm_bindgen",
    "gloo",
    "yew::",
];

/// The folder of the package that adapts the browser.
const ADAPTER: &str = "crates/web/src";

/// What only the adapter may name.
const ADAPTED: [&str; 8] = [
    "localStorage",
    "sessionStorage",
    "local_storage()",
    "session_storage()",
    "postMessage",
    "post_message(",
    "LMSInitialize",
    "API_1484_11",
];

/// What must not stay in a file that is handed in.
const UNFINISHED: [&str; 4] = ["todo!(", "unimplemented!(", "dbg!(", "console.debug("];
const UNFINISHED_WORDS: [&str; 3] = ["TODO", "FIXME", "XXX"];

/// Holds the rules against a file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    if source.is_rule() {
        return Vec::new();
    }
    let mut findings = unfinished(source);
    if !source.ends(&["rs"]) {
        return findings;
    }
    let mut say = |line, message: String| findings.push(Finding::new(&source.path, line, message));
    let pure = PURE.iter().any(|folder| source.path.starts_with(folder));
    let adapter = source.path.starts_with(ADAPTER) || !is_shipped(source);
    let app = source.path.starts_with("src");
    for (at, line) in source.code() {
        for name in IMPURE.iter().filter(|name| pure && line.contains(**name)) {
            say(at, format!("`{name}` in a package that is given everything it needs"));
        }
        for name in ADAPTED.iter().filter(|name| !adapter && line.contains(**name)) {
            say(at, format!("`{name}` is for {ADAPTER} alone"));
        }
        // The content security policy refuses it; in CSS it also reads better.
        if app && line.split_whitespace().any(|word| word.starts_with("style=")) {
            say(at, "`style=` in markup, which the content security policy refuses".to_owned());
        }
    }
    findings
}

/// Whether a file is part of what is built, not of its tests.
fn is_shipped(source: &Source) -> bool {
    let mut parts = source.path.iter();
    let first = parts.next();
    first == Some("src".as_ref())
        || (first == Some("crates".as_ref()) && parts.nth(1) == Some("src".as_ref()))
}

fn unfinished(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if source.path.starts_with("assets/packs") || source.ends(&["lock"]) {
        return findings;
    }
    for (at, line) in source.text.lines().enumerate() {
        for mark in UNFINISHED.iter().filter(|mark| line.contains(**mark)) {
            findings.push(Finding::new(&source.path, at + 1, format!("`{mark}…)` is not finished")));
        }
        let mut words = line.split(|it: char| !it.is_alphanumeric());
        if let Some(word) = words.find(|word| UNFINISHED_WORDS.contains(word)) {
            findings.push(Finding::new(&source.path, at + 1, format!("`{word}` is not finished")));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::tidy::source;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let said: Vec<_> = super::check(&source(path, text)).iter().map(ToString::to_string).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn pure_packages_know_no_clock_and_no_files() {
        let message = "crates/pack/src/a.rs:2: `std::fs` in a package that is given everything it needs";
        check("crates/pack/src/a.rs", "// std::fs\nuse std::fs;\n#[cfg(test)]\nuse std::env;\n", &[message]);
        check("crates/packager/src/a.rs", "use std::fs;\n", &[]);
        check("crates/pack/tests/a.rs", "use std::fs;\n", &[]);
    }

    #[test]
    fn only_the_adapter_names_storage() {
        let message = "src/a.rs:1: `local_storage()` is for crates/web/src alone";
        check("src/a.rs", "window.local_storage();\n", &[message]);
        check("crates/web/src/a.rs", "window.local_storage();\n", &[]);
        check("tests/browser/a.rs", "window.local_storage();\n", &[]);
    }

    #[test]
    fn markup_has_no_styles() {
        let message = "src/ui/a.rs:1: `style=` in markup, which the content security policy refuses";
        check("src/ui/a.rs", "<p class=\"a\" style=\"x\">\n", &[message]);
        check("src/ui/a.rs", "let font_style=1;\n", &[]);
    }

    #[test]
    fn nothing_unfinished_is_handed_in() {
        check("a.mjs", "// TODO: later\n", &["a.mjs:1: `TODO` is not finished"]);
        check("a.rs", "//! A\ntodo!()\n", &["a.rs:2: `todo!(…)` is not finished"]);
        check("a.rs", "let mastodon_TODOS;\n", &[]);
    }
}
