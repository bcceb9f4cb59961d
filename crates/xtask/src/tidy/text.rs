//! How files look: their ends of lines, their length, their head, and that they say nothing of the machine they were
//! written on.

use super::{Finding, Source};

/// No file of code is longer.
const LONGEST: usize = 500;
/// Longer ones are worth a look.
const LONG: usize = 350;
const CODE: [&str; 5] = ["rs", "js", "mjs", "css", "html"];

/// The beginnings of places on somebody's machine.
const MACHINE: [&str; 6] = ["/home/", "/root/", "/Users/", "/work/", "/tmp/", "C:\\Users"];

/// Where crates and npm packages come from.
const REGISTRIES: [&str; 2] = ["https://github.com/rust-lang/crates.io-index", "https://registry.npmjs.org/"];

/// Holds the rules against a file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    lines(source, &mut findings);
    length(source, &mut findings);
    machine(source, &mut findings);
    drawing(source, &mut findings);
    if source.ends(&["rs"]) && !source.text.starts_with("//!") {
        findings.push(Finding::new(&source.path, 1, "does not open with `//!` and what it is"));
    }
    findings
}

/// White space that nobody sees.
fn lines(source: &Source, findings: &mut Vec<Finding>) {
    // Cases of odd input, and expectations of what a program says, are kept to the byte.
    if is_data(source) {
        return;
    }
    let text = &source.text;
    for (at, line) in text.split('\n').enumerate() {
        let mut say = |message| findings.push(Finding::new(&source.path, at + 1, message));
        if line.ends_with('\r') {
            say("ends in CR LF");
        } else if line.ends_with([' ', '\t']) {
            say("ends in white space");
        }
        if line.contains('\t') {
            say("holds a tab");
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        findings.push(Finding::new(&source.path, text.lines().count(), "does not end its last line"));
    }
    if text.ends_with("\n\n") {
        findings.push(Finding::new(&source.path, text.lines().count(), "ends in an empty line"));
    }
}

/// Whether a file is test data.
fn is_data(source: &Source) -> bool {
    let folders = ["cases", "snapshots", "data"];
    source.path.iter().any(|part| part == "tests" || part == "snapshots")
        && source.path.iter().any(|part| folders.iter().any(|folder| part == *folder))
}

fn length(source: &Source, findings: &mut Vec<Finding>) {
    let count = source.text.lines().count();
    if !source.ends(&CODE) || is_data(source) || count <= LONG {
        return;
    }
    let message = format!("{count} lines; {LONGEST} are too many, {LONG} are many");
    let warning = count <= LONGEST;
    findings.push(Finding { warning, ..Finding::new(&source.path, 0, message) });
}

/// Places on somebody's machine, and hosts that stand in for the public registries.
fn machine(source: &Source, findings: &mut Vec<Finding>) {
    if source.is_rule() {
        return;
    }
    let lock =
        source.path.file_name().is_some_and(|name| name == "Cargo.lock" || name == "package-lock.json");
    for (at, line) in source.text.lines().enumerate() {
        for place in MACHINE {
            // `…/home/` within an address or a longer path is no place of a machine.
            let found = line.match_indices(place).any(|(start, _)| {
                !line[..start]
                    .ends_with(|it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '-' | '}' | '*'))
            });
            if found {
                findings.push(Finding::new(
                    &source.path,
                    at + 1,
                    format!("names a place on a machine: {place}"),
                ));
            }
        }
        let source_line = lock && (line.contains("source = ") || line.contains("\"resolved\""));
        let address = line.find("https://").or(line.find("http://")).filter(|_| source_line);
        let public = |at: usize| REGISTRIES.iter().any(|registry| line[at..].starts_with(registry));
        if address.is_some_and(|at| !public(at)) {
            findings.push(Finding::new(
                &source.path,
                at + 1,
                "comes from elsewhere than the public registry",
            ));
        }
    }
    if source.path.file_name().is_some_and(|name| name == ".npmrc") {
        findings.push(Finding::new(&source.path, 0, "a registry is each machine's own affair"));
    }
    if source.path.starts_with(".cargo") && source.text.contains("[source") {
        findings.push(Finding::new(&source.path, 0, "a registry is each machine's own affair"));
    }
}

/// Drawings are drawn with attributes: the content security policy refuses styles and scripts in them.
fn drawing(source: &Source, findings: &mut Vec<Finding>) {
    if !source.ends(&["svg"]) {
        return;
    }
    for (at, line) in source.text.lines().enumerate() {
        let word = |it: &str| line.split_whitespace().any(|word| word.starts_with(it));
        let mut say = |message: &str| findings.push(Finding::new(&source.path, at + 1, message));
        if line.contains("<style") || word("style=") {
            say("a drawing holds a style");
        }
        let events = line.split_whitespace().any(|word| {
            word.strip_prefix("on").and_then(|rest| rest.split_once('=')).is_some_and(|(name, _)| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
            })
        });
        if line.contains("<script") || line.contains("<foreignObject") || events {
            say("a drawing holds a script");
        }
        if line.contains("href=\"http") || line.contains("url(http") {
            say("a drawing loads something from elsewhere");
        }
    }
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
    fn white_space_is_seen() {
        check("a.md", "a \n", &["a.md:1: ends in white space"]);
        check("a.md", "a\r\n", &["a.md:1: ends in CR LF"]);
        check("a.md", "a\tb\n", &["a.md:1: holds a tab"]);
        check("a.md", "a", &["a.md:1: does not end its last line"]);
        check("a.md", "a\n\n", &["a.md:2: ends in an empty line"]);
        check("crates/pack/tests/cases/a.toml", "a \r\n", &[]);
    }

    #[test]
    fn code_has_a_head_and_an_end() {
        check("src/a.rs", "fn a() {}\n", &["src/a.rs:1: does not open with `//!` and what it is"]);
        let lines = |count: usize| format!("//! A\n{}", "fn a() {}\n".repeat(count - 1));
        check("src/a.rs", &lines(350), &[]);
        check("src/a.rs", &lines(351), &["src/a.rs:1: warning: 351 lines; 500 are too many, 350 are many"]);
        check("src/a.rs", &lines(501), &["src/a.rs:1: 501 lines; 500 are too many, 350 are many"]);
        check("assets/packs/a.toml", &"a = 1\n".repeat(501), &[]);
    }

    #[test]
    fn machines_and_mirrors_are_not_named() {
        check("a.md", "in /home/an/x\n", &["a.md:1: names a place on a machine: /home/"]);
        check("a.md", "https://x.vn/home/ and ./work/\n", &[]);
        let elsewhere = "comes from elsewhere than the public registry";
        let line = "source = \"registry+https://mirror.example/index\"\n";
        check("Cargo.lock", line, &[&format!("Cargo.lock:1: {elsewhere}")]);
        check("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n", &[]);
        let line = "\"resolved\": \"http://mirror.example/a.tgz\"\n";
        check("tests/e2e/package-lock.json", line, &[&format!("tests/e2e/package-lock.json:1: {elsewhere}")]);
        check(".npmrc", "fund=false\n", &[".npmrc:1: a registry is each machine's own affair"]);
        check(
            ".cargo/config.toml",
            "[source.x]\n",
            &[".cargo/config.toml:1: a registry is each machine's own affair"],
        );
    }

    #[test]
    fn drawings_hold_no_code() {
        check("a.svg", "<svg><style>\n", &["a.svg:1: a drawing holds a style"]);
        check("a.svg", "<path style=\"fill:red\"/>\n", &["a.svg:1: a drawing holds a style"]);
        check("a.svg", "<svg onload=\"x()\">\n", &["a.svg:1: a drawing holds a script"]);
        check(
            "a.svg",
            "<use href=\"https://x/a.svg#b\"/>\n",
            &["a.svg:1: a drawing loads something from elsewhere"],
        );
        check("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"none\"/>\n", &[]);
    }
}
