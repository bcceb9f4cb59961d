//! Everything that has to be on the machine: what is there is left alone, what is missing is installed, and what cannot
//! be installed is named in one line to paste.
//!
//! Tools are kept per version in the user's cache, never on the system, except browsers and fonts (by apt).

mod browser;
mod e2e;
mod rust;
mod site;

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub(crate) use self::site::{BINARYEN, TRUNK};
use crate::places::Places;

/// How much is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What builds the site.
    Site,
    /// That, and what runs every test.
    Tests,
}

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// A line for each part.
    All,
    /// Only what is done.
    Work,
}

/// What a machine has after the setup.
#[derive(Debug, Default)]
pub(crate) struct Tools {
    /// Folders to put in front of PATH.
    folders: Vec<PathBuf>,
    /// The runner of tests in the browser.
    pub(crate) test_runner: Option<PathBuf>,
    /// The browser.
    pub(crate) chrome: Option<PathBuf>,
    /// What drives it.
    pub(crate) chromedriver: Option<PathBuf>,
    /// What is missing, in words.
    missing: Vec<String>,
    /// What to paste to get it.
    paste: Vec<String>,
    /// Debian packages to install by hand.
    packages: Vec<&'static str>,
    told: Option<Told>,
}

impl Tools {
    /// PATH with the tools in front.
    pub(crate) fn path(&self) -> OsString {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(std::env::split_paths(&old));
        std::env::join_paths(folders).unwrap_or(old)
    }

    /// The tools, or what is missing and the line that brings it.
    pub(crate) fn complete(self) -> Result<Self> {
        match self.lack() {
            Some(lack) => bail!("{lack}"),
            None => Ok(self),
        }
    }

    /// What is missing and the line that brings it, if anything is.
    pub(crate) fn lack(&self) -> Option<String> {
        if self.missing.is_empty() {
            return None;
        }
        let mut paste = self.paste.clone();
        if !self.packages.is_empty() {
            let install = format!("sudo apt-get install -y {}", self.packages.join(" "));
            paste.insert(0, format!("sudo apt-get update && {install}"));
        }
        let line = paste.join(" && ");
        let paste = if line.is_empty() {
            String::new()
        } else {
            format!("\nPaste this, then try again:\n\n    {line}\n")
        };
        Some(format!("missing: {}{paste}", self.missing.join("; ")))
    }

    /// Says that a part was there already.
    fn found(&self, what: &str) {
        if self.told == Some(Told::All) {
            println!("{what}: there");
        }
    }

    /// Notes what could not be had.
    fn lacks(&mut self, what: String) {
        println!("{what}");
        self.missing.push(what);
    }

    /// Notes what could not be had, and the command that brings it.
    fn lacks_until(&mut self, what: String, command: &str) {
        self.lacks(what);
        self.paste.push(command.to_owned());
    }

    /// Notes what could not be had, and the Debian package that brings it.
    fn lacks_package(&mut self, what: String, package: &'static str) {
        self.lacks(what);
        if !self.packages.contains(&package) {
            self.packages.push(package);
        }
    }
}

/// Sees to it that everything is there.
pub(crate) fn run(places: &Places, extent: Extent, told: Told) -> Tools {
    let mut tools = Tools { told: Some(told), ..Tools::default() };
    rust::parts(places, &mut tools);
    let node = site::node(&mut tools);
    site::tools(places, &mut tools, node);
    if extent == Extent::Tests {
        browser::parts(places, &mut tools);
        site::geckodriver(places, &mut tools);
        e2e::packages(places, &mut tools, node);
    }
    tools
}

/// Installs into `cache/name` by way of a folder of its own, so that a cut-off installation is never taken for a whole
/// one. `proof` is the file that shows a whole one. `install` gets the folder to fill; what it leaves in `target` beside
/// that is kept until it succeeds, so that the next attempt need not start over.
fn into_cache(
    places: &Places,
    name: &str,
    proof: &str,
    install: impl FnOnce(&Path, &Path) -> Result<()>,
) -> Result<()> {
    let place = places.cache.join(name);
    let part = places.cache.join("part").join(name);
    std::fs::create_dir_all(&part).with_context(|| format!("cannot create {}", part.display()))?;
    let _lock = lock(&places.cache)?;
    if place.join(proof).exists() {
        return Ok(()); // Another setup was quicker.
    }
    let root = part.join("root");
    remove(&root)?;
    std::fs::create_dir_all(&root).with_context(|| format!("cannot create {}", root.display()))?;
    install(&root, &part.join("target"))?;
    if !root.join(proof).exists() {
        bail!("{name} was installed, but there is no {proof} in it");
    }
    remove(&place)?;
    std::fs::rename(&root, &place).with_context(|| format!("cannot move {name} to its place"))?;
    remove(&part)
}

/// Holds the cache for this process. Two setups at once would build the same tool twice.
fn lock(cache: &Path) -> Result<File> {
    let path = cache.join("lock");
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    if file.try_lock().is_err() {
        println!("Another setup is at work; waiting for it …");
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

/// Removes a folder or a link, if it is there.
fn remove(path: &Path) -> Result<()> {
    let removed = match path.symlink_metadata() {
        Err(_) => return Ok(()),
        Ok(it) if it.is_dir() => std::fs::remove_dir_all(path),
        Ok(_) => std::fs::remove_file(path),
    };
    removed.with_context(|| format!("cannot remove {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(name: &str) -> Places {
        let cache = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        Places { root: cache.clone(), target: cache.clone(), kenghe: cache.clone(), cache }
    }

    #[test]
    fn a_cut_off_installation_is_not_taken_for_a_whole_one() {
        let places = places("cache");
        let fails = into_cache(&places, "tool-1", "bin/tool", |root, target| {
            std::fs::create_dir_all(target)?;
            std::fs::write(root.join("half"), "")?;
            bail!("the line was cut")
        });
        assert!(fails.is_err());
        assert!(!places.cache.join("tool-1").exists());
        into_cache(&places, "tool-1", "bin/tool", |root, target| {
            assert!(target.exists(), "what was compiled is kept");
            assert!(!root.join("half").exists(), "what was half installed is not");
            std::fs::create_dir_all(root.join("bin"))?;
            Ok(std::fs::write(root.join("bin/tool"), "")?)
        })
        .unwrap();
        assert!(places.cache.join("tool-1/bin/tool").exists());
        assert!(!places.cache.join("part/tool-1").exists());
        into_cache(&places, "tool-1", "bin/tool", |_, _| bail!("not needed")).unwrap();
        std::fs::remove_dir_all(places.cache).unwrap();
    }

    #[test]
    fn everything_to_paste_is_one_line() {
        let mut tools = Tools::default();
        assert_eq!(tools.lack(), None);
        tools.lacks_package("no Node".to_owned(), "nodejs");
        tools.lacks_package("no npm".to_owned(), "npm");
        tools.lacks_until("no target".to_owned(), "rustup target add x");
        let lack = tools.lack().unwrap();
        let line = "sudo apt-get update && sudo apt-get install -y nodejs npm && rustup target add x";
        assert!(lack.contains(&format!("\n    {line}\n")), "{lack}");
        assert!(lack.starts_with("missing: no Node; no npm; no target"), "{lack}");
    }
}
