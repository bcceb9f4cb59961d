//! Replaces files all together: everything is written beside its place first, and only then put there. A full disk or a
//! folder that takes nothing leaves every file as it was.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::NamedTempFile;

/// Files to be replaced.
#[derive(Default)]
pub(crate) struct Replacement {
    files: Vec<(PathBuf, String)>,
}

impl Replacement {
    /// Notes what a file is to hold.
    pub(crate) fn add(&mut self, path: PathBuf, text: &str) {
        self.files.push((path, text.to_owned()));
    }

    /// Writes all files.
    ///
    /// # Errors
    /// The disk does not take them; nothing has changed then, unless it fails between two renames.
    pub(crate) fn carry_out(self) -> Result<()> {
        let mut staged = Vec::new();
        for (path, text) in self.files {
            let written =
                beside(&path, &text).with_context(|| format!("{} cannot be written", path.display()))?;
            staged.push((path, written));
        }
        for (path, written) in staged {
            let persisted = written.persist(&path).map_err(|failed| failed.error);
            persisted.with_context(|| format!("{} cannot be written", path.display()))?;
        }
        Ok(())
    }
}

fn beside(path: &Path, text: &str) -> std::io::Result<NamedTempFile> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    // A temporary file is private; the one it replaces is as readable as it was, a new one as its neighbours are.
    let like = fs::metadata(path).or_else(|_| fs::metadata(folder.join("pack.toml")));
    match like {
        Ok(found) => file.as_file().set_permissions(found.permissions())?,
        Err(_) => readable(&file)?,
    }
    Ok(file)
}

#[cfg(unix)]
fn readable(file: &NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &NamedTempFile) -> std::io::Result<()> {
    Ok(())
}
