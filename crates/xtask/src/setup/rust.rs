//! The parts of the Rust toolchain: the WASM target, clippy, rustfmt.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Tools;
use crate::places::{Places, on_path};
use crate::run;

/// The parts: what rustup calls them, and what in the toolchain shows that they are there.
const PARTS: [(&str, &str); 3] = [
    ("rust-std-wasm32-unknown-unknown", "lib/rustlib/wasm32-unknown-unknown/lib"),
    ("clippy", "bin/cargo-clippy"),
    ("rustfmt", "bin/rustfmt"),
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
    let names = missing.join(" ");
    let command = format!("rustup component add {names}");
    if on_path("rustup").is_none() {
        return tools.lacks_until(format!("Rust: {names}, and there is no rustup to install it"), &command);
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add"]).args(&missing).current_dir(&places.root);
    let what = format!("Rust: installing {names}, takes about a minute");
    if let Err(error) = run::long(&what, &mut rustup, &places.cache.join("log/rustup.log")) {
        tools.lacks_until(format!("Rust: {error:#}"), &command);
    }
}

/// The parts that the toolchain of the checkout does not have.
fn missing(root: &Path) -> Result<Vec<&'static str>> {
    let sysroot = run::answer(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    let sysroot = Path::new(sysroot.trim());
    Ok(PARTS.iter().filter(|(_, proof)| !sysroot.join(proof).exists()).map(|(name, _)| *name).collect())
}
