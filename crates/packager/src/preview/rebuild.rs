//! Writes the scenario's pages again: the story where the file compiles, else its faults. The old story never stays.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use ke_nghe::boot::Page;
use pack::{Interface, Options, Pack};

use super::fault_page::fault_page;
use super::source::Source;
use crate::check::{Examined, examine, print};
use crate::load::{languages, load};
use crate::site::{Builder, EngineFiles, put, scenario_files};

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// Keeps the pages of one scenario up to date.
pub(super) struct Rebuild {
    source: Source,
    site: PathBuf,
    engine: EngineFiles,
    version: u64,
}

impl Rebuild {
    /// For a copy of a built site.
    ///
    /// # Errors
    /// The copy holds no engine or cannot be written to.
    pub(super) fn new(source: Source, site: &Path) -> Result<Self> {
        put(site, "preview.js", SCRIPT)?;
        put(site, "preview.css", STYLE)?;
        let engine = EngineFiles::find(site)?;
        // Pages that an earlier preview left open notice that this is another one.
        let version = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
        Ok(Self { source, site: site.to_path_buf(), engine, version })
    }

    /// What is previewed.
    pub(super) const fn source(&self) -> &Source {
        &self.source
    }

    /// Checks the scenario, prints its faults and writes its pages.
    ///
    /// # Errors
    /// The copy cannot be written to. What is wrong with the author's files stands on the page instead.
    pub(super) fn run(&mut self) -> Result<()> {
        self.version += 1;
        let files = scenario_files(&languages(&self.source.pack)?, &self.source.id);
        let pages = match self.story() {
            Ok(pages) => pages,
            Err(html) => files.iter().map(|file| (file.clone(), html.clone())).collect(),
        };
        for file in files {
            match pages.iter().find(|(name, _)| *name == file) {
                Some((_, html)) => put(&self.site, &file, &self.watching(&file, html))?,
                None => remove(&self.site.join(&file))?,
            }
        }
        // Last, so that a browser which sees the new number gets the new page.
        put(&self.site, "preview.json", &format!("{{\"version\":{}}}\n", self.version))
    }

    /// The story's pages by their files, else the page with the faults.
    fn story(&self) -> Result<Vec<(String, String)>, String> {
        let loaded = load(Some(&self.source.file)).map_err(|error| failed(&error))?;
        let Examined { pack, interface, faults } = examine(&loaded, &Options::default());
        print(&faults, &loaded.files);
        let (Some(pack), Some(interface)) = (pack, interface) else { return Err(fault_page(&faults, None)) };
        self.pages((&pack, &interface), &loaded.folder.join("../..")).map_err(|error| failed(&error))
    }

    fn pages(&self, (pack, interface): (&Pack, &Interface), assets: &Path) -> Result<Vec<(String, String)>> {
        let builder = Builder::new(assets, &self.engine)?;
        builder.write_shared(&self.site)?;
        builder.write_hosting(pack, &self.site)?;
        let specs = builder.specs(pack, interface).into_iter();
        let specs = specs.filter(|spec| matches!(spec.boot.page, Page::Scenario { .. }));
        specs.map(|spec| Ok((spec.file.clone(), builder.page(pack, &spec, &self.site)?))).collect()
    }

    /// The page with the script that reloads it, and where that finds the newest version's number.
    fn watching(&self, file: &str, html: &str) -> String {
        let root = "../".repeat(file.matches('/').count());
        let script = format!(
            "<script src=\"{root}preview.js\" data-source=\"{root}preview.json\" data-version=\"{}\" async></script>\n",
            self.version
        );
        match html.rfind("</body>") {
            Some(end) => format!("{}{script}{}", &html[..end], &html[end..]),
            None => html.to_owned(),
        }
    }
}

/// What is no fault of a file, but of reading or building; it may pass, so the preview goes on.
fn failed(error: &anyhow::Error) -> String {
    let words = format!("{error:#}");
    eprintln!("kenghe: {words}");
    fault_page(&[], Some(&words))
}

/// Removes a page that is there no longer.
fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}
