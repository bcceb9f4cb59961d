//! The rules that no compiler knows: who may depend on whom, what code may name, how files look. Each is held against
//! every file of the checkout that git does not ignore, and each has a test that shows that it can fail.

mod imports;
mod licences;
mod links;
mod metadata;
mod names;
mod text;

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// The folder of these rules, which name what they forbid.
const RULES: &str = "crates/xtask/src/tidy";

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    /// The file, seen from the checkout.
    file: PathBuf,
    /// The line, from 1; 0 where it is the file as a whole.
    line: usize,
    /// What is wrong.
    message: String,
    /// Whether it only asks to be looked at.
    warning: bool,
}

impl Finding {
    fn new(file: &Path, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into(), warning: false }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.warning { "warning: " } else { "" };
        write!(out, "{}:{}: {kind}{}", self.file.display(), self.line.max(1), self.message)
    }
}

/// A file of text.
struct Source {
    /// Its place, seen from the checkout.
    path: PathBuf,
    /// What it says.
    text: String,
}

impl Source {
    /// Whether its name ends in one of these.
    fn ends(&self, endings: &[&str]) -> bool {
        self.path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending))
    }

    /// Whether it is one of these rules.
    fn is_rule(&self) -> bool {
        self.path.starts_with(RULES)
    }

    /// The lines of code with their numbers: without comments, and without the tests at the end of the file.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(at, line)| (at + 1, line));
        let code = lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]");
        code.map(|(at, line)| (at, line.split_once("//").map_or(line, |(code, _)| code)))
    }
}

/// Holds every rule against the checkout.
pub(crate) fn check(root: &Path) -> Result<String> {
    let sources = sources(root)?;
    let metadata = metadata::read(root)?;
    let mut findings = imports::check(&metadata);
    findings.extend(licences::check(&metadata));
    for source in &sources {
        findings.extend(text::check(source));
        findings.extend(names::check(source));
        findings.extend(links::check(source, &|path| root.join(path).exists()));
    }
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    let faults = findings.iter().filter(|finding| !finding.warning).count();
    let warnings = findings.len() - faults;
    if faults > 0 {
        bail!("{faults} things are not tidy");
    }
    let files = sources.len();
    Ok(format!("{files} files and {} packages looked at, {warnings} warnings", metadata.packages.len()))
}

/// Every file of text that git does not ignore.
fn sources(root: &Path) -> Result<Vec<Source>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]).current_dir(root);
    let names = run::answer(&mut git)?;
    let mut sources = Vec::new();
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let path = PathBuf::from(name);
        // Deleted, but not yet for git; or a picture.
        let Ok(bytes) = std::fs::read(root.join(&path)) else { continue };
        if bytes.contains(&0) {
            continue;
        }
        let text = String::from_utf8(bytes);
        // Cases of wrong encoding are test data, and stay what they are.
        let Ok(text) = text else { continue };
        sources.push(Source { path, text });
    }
    if sources.is_empty() {
        bail!("git names no files");
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source { path: path.into(), text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_places_to_jump_to() {
        let finding = Finding::new(Path::new("src/a.rs"), 3, "is odd");
        assert_eq!(finding.to_string(), "src/a.rs:3: is odd");
        assert_eq!(Finding { warning: true, ..finding }.to_string(), "src/a.rs:3: warning: is odd");
    }

    #[test]
    fn code_is_what_is_neither_comment_nor_test() {
        let source = source("a.rs", "//! Head\nlet a; // b\n#[cfg(test)]\nmod tests {}\n");
        assert_eq!(source.code().collect::<Vec<_>>(), [(1, ""), (2, "let a; ")]);
    }
}
