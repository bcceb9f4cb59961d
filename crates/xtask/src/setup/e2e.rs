//! The npm packages of the end-to-end tests: kept in the cache by the digest of their lock file, linked into
//! `tests/e2e/node_modules`, where Node looks for them.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::{Tools, into_cache, remove};
use crate::places::Places;
use crate::{run, stamp};

/// Checks and installs the packages.
pub(super) fn packages(places: &Places, tools: &mut Tools, node: bool) {
    let label = "npm packages of tests/e2e";
    match install(places, label, node) {
        Ok(Outcome::There) => tools.found(label),
        Ok(Outcome::Installed) => {}
        Ok(Outcome::NoNode) => tools.lacks(format!("{label}, which need Node and npm")),
        Err(error) => tools.lacks(format!("{label}: {error:#}")),
    }
}

enum Outcome {
    There,
    Installed,
    NoNode,
}

fn install(places: &Places, label: &str, node: bool) -> Result<Outcome> {
    let folder = places.root.join("tests/e2e");
    let files = ["package.json", "package-lock.json"];
    let digest = stamp::of_files(&folder, &files.map(Into::into))?;
    let name = format!("e2e-{digest}");
    let kept = places.cache.join(&name).join("node_modules");
    let link = folder.join("node_modules");
    if std::fs::read_link(&link).is_ok_and(|target| target == kept) && kept.exists() {
        return Ok(Outcome::There);
    }
    if !kept.exists() {
        if !node {
            return Ok(Outcome::NoNode);
        }
        let log = places.cache.join("log").join(format!("{name}.log"));
        into_cache(places, &name, "node_modules", |root, _| {
            for file in files {
                std::fs::copy(folder.join(file), root.join(file))
                    .with_context(|| format!("cannot copy {file}"))?;
            }
            let mut npm = Command::new("npm");
            npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(root);
            run::long(&format!("{label}: downloading, takes about a minute"), &mut npm, &log)
        })?;
    }
    remove(&link)?;
    link_to(&kept, &link)?;
    Ok(Outcome::Installed)
}

#[cfg(unix)]
fn link_to(kept: &Path, link: &Path) -> Result<()> {
    std::os::unix::fs::symlink(kept, link).with_context(|| format!("cannot link {}", link.display()))
}

#[cfg(windows)]
fn link_to(kept: &Path, link: &Path) -> Result<()> {
    std::os::windows::fs::symlink_dir(kept, link).with_context(|| format!("cannot link {}", link.display()))
}
