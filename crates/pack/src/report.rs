//! Where faults are collected. Places are turned into lines and columns once, at the end.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Severity, SourceFile, Span};

/// Everything found so far. It is written to through a shared reference, so that readers of nested tables can all hold it.
#[derive(Default)]
pub(crate) struct Report {
    found: RefCell<Vec<Found>>,
}

struct Found {
    path: String,
    at: usize,
    code: Code,
    message: String,
    hint: String,
}

impl Report {
    /// Adds a fault.
    pub(crate) fn push(
        &self,
        file: &SourceFile,
        span: &Span,
        code: Code,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.found.borrow_mut().push(Found {
            path: file.path.clone(),
            at: span.start,
            code,
            message: message.into(),
            hint: hint.into(),
        });
    }

    /// Whether the file has a fault of one of these codes.
    pub(crate) fn has(&self, path: &str, codes: &[Code]) -> bool {
        self.found.borrow().iter().any(|fault| fault.path == path && codes.contains(&fault.code))
    }

    /// Whether the file has an error, whatever is asked of a release besides.
    pub(crate) fn has_error(&self, path: &str) -> bool {
        let error = |code: Code| code.severity(false) == Severity::Error;
        self.found.borrow().iter().any(|fault| fault.path == path && error(fault.code))
    }

    /// All faults by file and place.
    pub(crate) fn finish<'a>(
        self,
        release: bool,
        files: impl Iterator<Item = &'a SourceFile>,
    ) -> Vec<Diagnostic> {
        let texts: BTreeMap<&str, (usize, &str)> =
            files.enumerate().map(|(rank, file)| (file.path.as_str(), (rank, file.text.as_str()))).collect();
        let mut found = self.found.into_inner();
        let rank = |path: &str| texts.get(path).map_or(usize::MAX, |(rank, _)| *rank);
        found.sort_by_key(|fault| (rank(&fault.path), fault.at, fault.code));
        let mut cursor = Cursor::default();
        let mut previous: Option<String> = None;
        found
            .into_iter()
            .map(|fault| {
                if previous.as_deref() != Some(fault.path.as_str()) {
                    cursor = Cursor::default();
                    previous = Some(fault.path.clone());
                }
                let text = texts.get(fault.path.as_str()).map_or("", |(_, text)| text);
                let (line, col) = cursor.advance(text, fault.at);
                Diagnostic {
                    file: fault.path,
                    line,
                    col,
                    severity: fault.code.severity(release),
                    code: fault.code,
                    message: fault.message,
                    hint: fault.hint,
                }
            })
            .collect()
    }
}

/// Counts lines and columns from front to back, so that a file full of faults is still read only once.
struct Cursor {
    at: usize,
    line: usize,
    col: usize,
}

impl Default for Cursor {
    fn default() -> Self {
        Self { at: 0, line: 1, col: 1 }
    }
}

impl Cursor {
    fn advance(&mut self, text: &str, to: usize) -> (usize, usize) {
        for (offset, char) in text.get(self.at..).unwrap_or_default().char_indices() {
            if self.at + offset >= to {
                self.at += offset;
                return (self.line, self.col);
            }
            if char == '\n' {
                self.line += 1;
                self.col = 1;
            } else {
                self.col += 1;
            }
        }
        self.at = self.at.max(text.len());
        (self.line, self.col)
    }
}
