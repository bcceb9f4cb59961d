//! What is previewed: one scenario's file in its pack.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::site::EngineFiles;

/// A scenario's file.
#[derive(Debug)]
pub(super) struct Source {
    /// The file, as the author named it.
    pub(super) file: PathBuf,
    /// The folder of its pack.
    pub(super) pack: PathBuf,
    /// The scenario, by its file's name: it is known even while the file cannot be read.
    pub(super) id: String,
}

impl Source {
    /// Finds the pack of a scenario's file.
    ///
    /// # Errors
    /// There is no such file, it belongs to no pack, or it is no scenario.
    pub(super) fn find(file: &Path) -> Result<Self> {
        let shown = file.display();
        if !file.is_file() {
            bail!("there is no file {shown}");
        }
        let full = fs::canonicalize(file).with_context(|| format!("{shown} cannot be found"))?;
        let pack = full.ancestors().find(|folder| folder.join("pack.toml").is_file());
        let pack = pack.with_context(|| format!("{shown} belongs to no pack: no pack.toml above it"))?;
        let id = full.file_stem().and_then(|stem| stem.to_str()).filter(|stem| pack::is_id(stem));
        let ends_well = full.extension().is_some_and(|end| end == "toml");
        match id {
            Some(id) if ends_well && full.parent() == Some(&pack.join("scenarios")) => {
                Ok(Self { file: file.to_path_buf(), pack: pack.to_path_buf(), id: id.to_owned() })
            }
            _ => bail!("{shown} is no scenario: those are the files scenarios/ID.toml of a pack"),
        }
    }

    /// The built site nearest above the pack, else above the folder one is in.
    ///
    /// # Errors
    /// There is none.
    pub(super) fn built_site(&self) -> Result<PathBuf> {
        let here = std::env::current_dir().unwrap_or_default();
        let mut folders = self.pack.ancestors().chain(here.ancestors()).map(|folder| folder.join("dist"));
        let found = folders.find(|folder| EngineFiles::find(folder).is_ok());
        found.context("no built site (dist) here or in a folder above: run cargo xtask build first")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scenarios_of_a_pack_are_taken() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("p/scenarios")).unwrap();
        for name in
            ["p/pack.toml", "p/scenarios/a.toml", "p/scenarios/a.txt", "p/scenarios/B_.toml", "x.toml"]
        {
            fs::write(root.join(name), "").unwrap();
        }
        let find = |name: &str| Source::find(&root.join(name));
        assert_eq!(find("p/scenarios/a.toml").unwrap().id, "a");
        for (name, words) in [
            ("p/pack.toml", "is no scenario"),
            ("p/scenarios/a.txt", "is no scenario"),
            ("p/scenarios/B_.toml", "is no scenario"),
            ("p/scenarios/no.toml", "there is no file"),
            ("p/scenarios", "there is no file"),
            ("x.toml", "belongs to no pack"),
        ] {
            let error = format!("{:#}", find(name).unwrap_err());
            assert!(error.contains(words) && !error.contains('\n'), "{name}: {error}");
        }
    }
}
