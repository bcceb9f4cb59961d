//! Where things are: the checkout, the target folder, the cache of tools.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that every command works with.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// Tools, one folder `name-version` each; shared by every checkout of this user.
    pub(crate) cache: PathBuf,
    /// The story compiler, built beside this program.
    pub(crate) kenghe: PathBuf,
}

impl Places {
    /// Finds them from the environment and from where this program lies.
    pub(crate) fn find() -> Result<Self> {
        let manifest =
            std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&manifest).join("../..");
        let root = root.canonicalize().with_context(|| format!("no checkout at {}", root.display()))?;
        // The program is <target>/debug/xtask, wherever the target folder was put.
        let program = std::env::current_exe().context("this program's own place is unknown")?;
        let profile = program.parent().unwrap_or(Path::new("target/debug"));
        Ok(Self {
            target: profile.parent().unwrap_or(Path::new("target")).to_owned(),
            kenghe: profile.join(format!("kenghe{}", std::env::consts::EXE_SUFFIX)),
            cache: cache()?.join("ke-nghe"),
            root,
        })
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

/// The user's cache folder.
fn cache() -> Result<PathBuf> {
    match std::env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty()) {
        Some(cache) => Ok(cache.into()),
        None => Ok(PathBuf::from(std::env::var_os("HOME").context("HOME is not set")?).join(".cache")),
    }
}

/// Looks a program up on PATH, as a shell does.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    on(&path, program)
}

fn on(path: &OsStr, program: &str) -> Option<PathBuf> {
    std::env::split_paths(path)
        .map(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_the_path() {
        let here = std::env::current_exe().unwrap();
        let name = here.file_stem().unwrap().to_str().unwrap();
        assert_eq!(on(here.parent().unwrap().as_os_str(), name), Some(here.clone()));
        assert_eq!(on(here.parent().unwrap().as_os_str(), "no-such-program"), None);
    }
}
