//! The groups that need nothing but cargo.

use std::process::Command;

use anyhow::{Context, Result};

use super::Ground;
use super::counted::counted;
use crate::run;

/// The feature with which the app is compiled for this machine.
const FEATURES: [&str; 2] = ["--features", "ke-nghe/ssr"];

/// The layout of the code.
pub(super) fn format(ground: &Ground<'_>) -> Result<String> {
    // Only the names: `cargo fmt` shows the rest better than a log does.
    run::shown(cargo(ground).args(["fmt", "--all", "--", "--check", "-l"]))
        .context("`cargo fmt --all` writes otherwise")?;
    Ok("as rustfmt writes it".to_owned())
}

/// Warnings in everything, tests included.
pub(super) fn clippy(ground: &Ground<'_>) -> Result<String> {
    let mut clippy = cargo(ground);
    clippy.args(["clippy", "--workspace", "--all-targets"]).args(FEATURES).args(["--", "-D", "warnings"]);
    run::shown(&mut clippy)?;
    Ok("no warnings".to_owned())
}

/// Broken links in the documentation of the code.
pub(super) fn documentation(ground: &Ground<'_>) -> Result<String> {
    let mut doc = cargo(ground);
    doc.args(["doc", "--workspace", "--no-deps"]).args(FEATURES).env("RUSTDOCFLAGS", "-D warnings");
    run::shown(&mut doc)?;
    Ok("no warnings".to_owned())
}

/// Unit tests and suites.
pub(super) fn tests(ground: &Ground<'_>) -> Result<String> {
    counted(cargo(ground).args(["test", "--workspace", "--no-fail-fast"]).args(FEATURES))
}

fn cargo(ground: &Ground<'_>) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&ground.places.root);
    cargo
}
