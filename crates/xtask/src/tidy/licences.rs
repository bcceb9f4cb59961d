//! The licences of everything that is built in: only those that ask for no more than their notice.

use std::path::Path;

use super::Finding;
use super::metadata::Metadata;

const PERMISSIVE: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Holds the rule against every package that cargo knows.
pub(super) fn check(metadata: &Metadata) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in metadata.packages.values() {
        let manifest = package.manifest.as_deref().unwrap_or(Path::new("Cargo.lock"));
        let licence = package.licence.as_deref().unwrap_or_default();
        if !permits(licence) {
            let words = if licence.is_empty() { "names no licence" } else { "is not free enough:" };
            findings.push(Finding::new(manifest, 0, format!("`{}` {words} {licence}", package.name)));
        }
    }
    findings
}

/// Whether an SPDX expression can be met with permissive licences alone.
fn permits(expression: &str) -> bool {
    // Old manifests write a slash for OR.
    let expression = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut at = 0;
    any(&words, &mut at) && at == words.len()
}

/// `a OR b`
fn any(words: &[&str], at: &mut usize) -> bool {
    let mut met = all(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all(words, at);
    }
    met
}

/// `a AND b`, which binds closer.
fn all(words: &[&str], at: &mut usize) -> bool {
    let mut met = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at);
    }
    met
}

/// A licence, with its exception if it has one, or something in brackets.
fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = any(words, at);
        *at += 1;
        return met && words.get(*at - 1) == Some(&")");
    }
    if words.get(*at) == Some(&"WITH") {
        *at += 2;
        let exception = words.get(*at - 1).copied().unwrap_or_default();
        return PERMISSIVE.contains(&format!("{word} WITH {exception}").as_str());
    }
    PERMISSIVE.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::metadata::Package;

    #[test]
    fn expressions_are_understood() {
        for free in [
            "MIT",
            "MIT/Apache-2.0",
            "MIT OR GPL-3.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        ] {
            assert!(permits(free), "{free}");
        }
        for bound in
            ["GPL-3.0", "MPL-2.0", "MIT AND GPL-3.0", "", "(MIT", "MIT MIT", "GPL-2.0 WITH x", "MIT AND"]
        {
            assert!(!permits(bound), "{bound}");
        }
    }

    #[test]
    fn a_bound_package_is_found() {
        let package =
            Package { name: "x".to_owned(), licence: Some("GPL-3.0".to_owned()), ..Package::default() };
        let metadata = Metadata { packages: [("x".to_owned(), package)].into() };
        assert_eq!(check(&metadata)[0].to_string(), "Cargo.lock:1: `x` is not free enough: GPL-3.0");
    }
}
