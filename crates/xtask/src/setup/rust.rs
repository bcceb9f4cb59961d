//! The parts of the Rust toolchain: the WASM target, clippy, rustfmt.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Tools;
use crate::places::{Places, on_path};
use crate::run;

/// The parts: how rustup adds them, and what in the toolchain shows that they are there.
const PARTS: [([&str; 3], &str); 3] = [
    (["target", "add", "wasm32-unknown-unknown"], "lib/rustlib/wasm32-unknown-unknown/lib"),
    (["component", "add", "clippy"], "bin/cargo-clippy"),
    (["component", "add", "rustfmt"], "bin/rustfmt"),
];

/// Checks and installs the parts.
pub(super) fn parts(places: &Places, tools: &mut Tools) {
    let missing = match missing(&places.root) {
        Ok(missing) => missing,
        Err(error) => return tools.lacks(format!("Rust: {error:#}")),
    };
    if missing.is_empty() {
        return tools.found("Rust: wasm32-unknown-unknown, clippy, rustfmt");
    }
    for words in missing {
        let command = format!("rustup {}", words.join(" "));
        if on_path("rustup").is_none() {
            tools.lacks_until(format!("Rust: {}, and there is no rustup to add it", words[2]), &command);
            continue;
        }
        let mut rustup = Command::new("rustup");
        rustup.args(words).current_dir(&places.root);
        let what = format!("Rust: adding {}, takes about a minute", words[2]);
        if let Err(error) = run::long(&what, &mut rustup, &places.cache.join("log/rustup.log")) {
            tools.lacks_until(format!("Rust: {error:#}"), &command);
        }
    }
}

/// The parts that the toolchain of the checkout does not have.
fn missing(root: &Path) -> Result<Vec<[&'static str; 3]>> {
    let sysroot = run::answer(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    let sysroot = Path::new(sysroot.trim());
    Ok(PARTS.iter().filter(|(_, proof)| !sysroot.join(proof).exists()).map(|(words, _)| *words).collect())
}
