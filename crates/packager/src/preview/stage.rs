//! The folder that is served: a copy of the built site, so that a preview never changes what was built.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::site::WORKER;

const PREFIX: &str = "kenghe-preview-";
/// Held locked as long as a preview runs; the lock goes with the program, however it ends.
const LOCK: &str = "running";
/// The service worker that takes itself away, with all it kept.
const AWAY: &str = include_str!("away.js");

/// A copy of a built site. It goes when this does.
pub(super) struct Stage {
    site: PathBuf,
    // Unlocked first, then removed.
    _lock: File,
    _folder: TempDir,
}

impl Stage {
    /// Copies a built site.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub(super) fn of(built: &Path) -> Result<Self> {
        sweep(&std::env::temp_dir());
        let folder =
            tempfile::Builder::new().prefix(PREFIX).tempdir().context("no temporary folder can be made")?;
        let place = folder.path().join(LOCK);
        let lock = File::create(&place).with_context(|| format!("cannot write {}", place.display()))?;
        lock.lock().with_context(|| format!("cannot lock {}", place.display()))?;
        let site = folder.path().join("site");
        copy(built, &site)?;
        // What a visit keeps would hide what is edited; what an earlier one kept at this address goes.
        let worker = site.join(WORKER);
        fs::write(&worker, AWAY).with_context(|| format!("cannot write {}", worker.display()))?;
        Ok(Self { site, _lock: lock, _folder: folder })
    }

    /// The folder to serve.
    pub(super) fn site(&self) -> &Path {
        &self.site
    }
}

/// Removes what previews left behind that were stopped with Ctrl+C.
fn sweep(temporary: &Path) {
    for entry in fs::read_dir(temporary).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        // A link is not followed: it could lead anywhere.
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let free = File::open(entry.path().join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok());
        if free {
            // What cannot be removed belongs to somebody else.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Copies a folder. Files packed for the way stay behind, for they would win over the pages that are written anew.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry.with_context(|| format!("cannot read {}", from.display()))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else if !path.extension().is_some_and(|end| end == "br" || end == "gz") {
            fs::copy(&path, &target).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_copied_without_what_is_packed() {
        let built = tempfile::tempdir().unwrap();
        fs::create_dir_all(built.path().join("a")).unwrap();
        for name in ["a/index.html", "a/index.html.br", "x.js"] {
            fs::write(built.path().join(name), name).unwrap();
        }
        let stage = Stage::of(built.path()).unwrap();
        let site = stage.site().to_path_buf();
        assert_eq!(fs::read_to_string(site.join("a/index.html")).unwrap(), "a/index.html");
        assert!(site.join("x.js").exists() && !site.join("a/index.html.br").exists());
        drop(stage);
        assert!(!site.exists());
    }

    #[test]
    fn only_what_no_preview_holds_is_swept() {
        let temporary = tempfile::tempdir().unwrap();
        let place = |name: &str| temporary.path().join(name);
        for name in ["kenghe-preview-old", "kenghe-preview-new", "kenghe-preview-bare", "other"] {
            fs::create_dir(place(name)).unwrap();
        }
        for name in ["kenghe-preview-old", "kenghe-preview-new", "other"] {
            File::create(place(name).join(LOCK)).unwrap();
        }
        let held = File::open(place("kenghe-preview-new").join(LOCK)).unwrap();
        held.lock().unwrap();
        sweep(temporary.path());
        assert!(!place("kenghe-preview-old").exists());
        for name in ["kenghe-preview-new", "kenghe-preview-bare", "other"] {
            assert!(place(name).exists(), "{name}");
        }
    }
}
