//! Links in documents lead somewhere, as far as they lead to files of this checkout.

use std::path::{Component, Path, PathBuf};

use super::{Finding, Source};

/// Holds the rule against a file. `exists` says whether there is something at a place in the checkout.
pub(super) fn check(source: &Source, exists: &dyn Fn(&Path) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !source.ends(&["md"]) {
        return findings;
    }
    let mut fenced = false;
    for (at, line) in source.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        for target in targets(line) {
            let file = target.split('#').next().unwrap_or_default();
            if file.is_empty()
                || file.contains("://")
                || file.starts_with("mailto:")
                || file.starts_with("tel:")
            {
                continue;
            }
            if !place(&source.path, file).is_some_and(|place| exists(&place)) {
                findings.push(Finding::new(&source.path, at + 1, format!("there is no {file}")));
            }
        }
    }
    findings
}

/// The targets of `[words](target)` and `[words]: target` in a line, code left out.
fn targets(line: &str) -> Vec<String> {
    let plain: String = line.split('`').step_by(2).collect();
    let mut targets: Vec<String> = plain
        .split("](")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(')')?.0.split_whitespace().next()?.to_owned()))
        .collect();
    if let Some((_, target)) = plain.split_once("]: ").filter(|_| plain.starts_with('[')) {
        targets.push(target.trim().to_owned());
    }
    targets
}

/// Where a link from a document leads, if within the checkout.
fn place(from: &Path, target: &str) -> Option<PathBuf> {
    let mut place = from.parent().unwrap_or(Path::new("")).to_owned();
    for part in Path::new(target).components() {
        match part {
            Component::Normal(name) => place.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                if !place.pop() {
                    return None;
                }
            }
            _ => return None,
        }
    }
    Some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let there = |path: &Path| ["docs/a.md", "README.md", "docs"].iter().any(|it| path == Path::new(it));
        let said: Vec<_> =
            super::check(&source("docs/x.md", text), &there).iter().map(ToString::to_string).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn links_that_lead_somewhere_pass() {
        check("[a](a.md#b) [b](../README.md) [c](#d) [e](https://x.vn/y) `[f](g)` [h](./ \"title\")\n", &[]);
        check("```\n[a](no.md)\n```\n[r]: a.md\n", &[]);
    }

    #[test]
    fn links_that_lead_nowhere_do_not() {
        check("text\n[a](no.md)\n", &["docs/x.md:2: there is no no.md"]);
        check("![a](/README.md)\n", &["docs/x.md:1: there is no /README.md"]);
        check("[a](../../README.md)\n", &["docs/x.md:1: there is no ../../README.md"]);
        check("[r]: no.md\n", &["docs/x.md:1: there is no no.md"]);
    }
}
