//! Whether anything changed since the last build: digests over what goes in and over what came out.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What a build depends on, seen from the checkout. Documents and tests are not among it.
const INPUTS: [&str; 9] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets",
    "crates",
    "index.html",
    "rust-toolchain.toml",
    "src",
];
/// Except this program, whose versions of tools are given apart.
const NOT_INPUTS: [&str; 1] = ["crates/xtask"];

/// The digest of everything that goes into a build; `also` is what is not a file, such as versions of tools.
pub(crate) fn of_inputs(root: &Path, also: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for input in INPUTS {
        collect(root, Path::new(input), &mut files)?;
    }
    files.retain(|file| !NOT_INPUTS.iter().any(|not| file.starts_with(not)));
    let files = of_files(root, &files)?;
    let mut hasher = DefaultHasher::new();
    (also, files).hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// The digest of some files' names and contents.
pub(crate) fn of_files(root: &Path, files: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        let content =
            std::fs::read(root.join(file)).with_context(|| format!("cannot read {}", file.display()))?;
        (file, content).hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// The digest of what lies in a folder by names, sizes and times: enough to see that another build wrote there.
pub(crate) fn of_outputs(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(folder, Path::new(""), &mut files)?;
    let mut hasher = DefaultHasher::new();
    for file in files {
        let data =
            folder.join(&file).metadata().with_context(|| format!("cannot read {}", file.display()))?;
        (file, data.len(), data.modified().ok()).hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Every file under a folder, sorted, seen from `root`; a folder that is not there has none.
pub(crate) fn collect(root: &Path, path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let full = root.join(path);
    if full.is_file() {
        files.push(path.to_owned());
    } else if full.is_dir() {
        let entries = std::fs::read_dir(&full).with_context(|| format!("cannot read {}", full.display()))?;
        let mut names = entries.map(|entry| Ok(entry?.file_name())).collect::<Result<Vec<_>>>()?;
        names.sort();
        for name in names {
            collect(root, &path.join(name), files)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_seen_and_no_change_is_none() {
        let root = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        std::fs::create_dir_all(root.join("src/ui")).unwrap();
        std::fs::create_dir_all(root.join("crates/xtask")).unwrap();
        std::fs::write(root.join("src/ui/a.rs"), "a").unwrap();
        let first = of_inputs(&root, &["1"]).unwrap();
        std::fs::write(root.join("crates/xtask/x.rs"), "x").unwrap();
        assert_eq!(of_inputs(&root, &["1"]).unwrap(), first);
        assert_ne!(of_inputs(&root, &["2"]).unwrap(), first);
        std::fs::write(root.join("src/ui/a.rs"), "b").unwrap();
        assert_ne!(of_inputs(&root, &["1"]).unwrap(), first);
        let out = of_outputs(&root).unwrap();
        std::fs::remove_file(root.join("src/ui/a.rs")).unwrap();
        assert_ne!(of_outputs(&root).unwrap(), out);
        std::fs::remove_dir_all(root).unwrap();
    }
}
