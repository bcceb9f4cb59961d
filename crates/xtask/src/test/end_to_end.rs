//! The built site in a real browser.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Ground;
use super::counted::counted;
use crate::build;

/// Plays the site. The tests find it by three variables: DIST, the built site; KENGHE, the program that serves it;
/// CHROME, the browser.
pub(super) fn tests(ground: &Ground<'_>) -> Result<String> {
    let places = ground.places;
    let chrome = ground.tools.chrome.as_ref().context("there is no Chromium")?;
    let folder = places.root.join("tests/e2e");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("there are no tests in tests/e2e");
    }
    if !places.kenghe.exists() {
        build::kenghe(places)?;
    }
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]).args(files).current_dir(&places.root);
    node.env("DIST", places.dist()).env("KENGHE", &places.kenghe).env("CHROME", chrome);
    node.env("PATH", ground.tools.path());
    counted(&mut node)
}
