//! Files that cannot be read as text. Who reads files reports these with everything else.

use crate::code::Code;
use crate::diagnostic::{Diagnostic, SourceFile};

/// The largest file that is read, in bytes. A long scenario has 60 kB, a catalogue 300 kB.
pub const LARGEST: u64 = 2_000_000;

/// The file's text, if it is UTF-8.
///
/// # Errors
/// The place of the first byte that is not.
pub fn decode(path: &str, bytes: Vec<u8>) -> Result<SourceFile, Diagnostic> {
    let path = path.to_owned();
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            // Some editors of Windows put a mark before the first letter.
            if text.starts_with('\u{feff}') {
                text.remove(0);
            }
            Ok(SourceFile { path, text })
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let text =
                String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default()).into_owned();
            let file = SourceFile { path, text };
            let (line, col) = file.position(valid);
            let hint = "save the file as UTF-8; most editors offer it under “Save with encoding”";
            Err(fault(file.path, (line, col), Code::FileNotUtf8, "from here on this is not UTF-8 text", hint))
        }
    }
}

/// A file that is larger than any story.
#[must_use]
pub fn too_large(path: &str, bytes: u64) -> Diagnostic {
    let message = format!("the file has {} MB and is not read", bytes.div_ceil(1_000_000));
    let hint = "a scenario has some 20 kB; is this the right file?";
    fault(path.to_owned(), (1, 1), Code::FileTooLarge, &message, hint)
}

/// A file that is not there.
#[must_use]
pub fn missing(path: &str) -> Diagnostic {
    let hint = "take it back from the last commit, or copy it from another pack";
    fault(path.to_owned(), (1, 1), Code::FileMissing, "the file is missing or cannot be opened", hint)
}

fn fault(file: String, (line, col): (usize, usize), code: Code, message: &str, hint: &str) -> Diagnostic {
    Diagnostic {
        file,
        line,
        col,
        severity: code.severity(false),
        code,
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}
