//! `kenghe package single-file`: stories, pages of help and class mode in one HTML file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use pack::{Options, Pack};

use crate::check::{Examined, examine, print};
use crate::load::load;
use crate::prerender::target_folder;
use crate::replace::Replacement;
use crate::site::{Classic, EngineFiles, Whole, whole};

/// One HTML file that opens by double click.
#[derive(Args)]
pub(super) struct SingleFile {
    /// The stories to take along, by id; with one alone the file opens on it.
    #[arg(long, value_name = "ID", num_args = 1.., required_unless_present = "all", conflicts_with = "all")]
    scenario: Vec<String>,
    /// Takes every story along.
    #[arg(long)]
    all: bool,
    /// The language to take along, by its tag, or `all`.
    #[arg(long, default_value = "vi")]
    language: String,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Overwrites the file if there is one.
    #[arg(long)]
    force: bool,
    /// The pack's folder; the pack of the folder one is in, if left out.
    #[arg(long)]
    pack: Option<PathBuf>,
    /// The folder with the program for packages; where `cargo xtask build` leaves it, if left out.
    #[arg(long)]
    engine: Option<PathBuf>,
}

impl SingleFile {
    /// Writes the file, wholly or not at all; 1 if the stories have to be mended first.
    ///
    /// # Errors
    /// An id or language is unknown, the file exists, the program is not built, or the disk does not take the file.
    pub(super) fn run(&self) -> Result<ExitCode> {
        let out = &self.out;
        self.may_write()?;
        let engine = self.engine()?;
        let loaded = load(self.pack.as_deref())?;
        let Examined { pack, interface, faults } = examine(&loaded, &Options { release: true });
        let (Some(pack), Some(interface)) = (pack, interface) else {
            print(&faults, &loaded.files);
            println!("nothing was written; mend these first");
            return Ok(ExitCode::FAILURE);
        };
        let pack = self.chosen(pack)?;
        let languages = self.languages(&pack)?;
        let start = match pack.scenarios.as_slice() {
            [only] if !self.all => Some(only.id.as_str()),
            _ => None,
        };
        let told = Whole { pack: &pack, interface: &interface, languages: &languages, start };
        let text = whole(&told, &loaded.folder.join("../.."), &engine)?;
        let mut replacement = Replacement::default();
        replacement.add(out.clone(), &text);
        replacement.carry_out()?;
        let stories = match pack.scenarios.len() {
            1 => "1 story".to_owned(),
            many => format!("{many} stories"),
        };
        println!(
            "{}: {stories}, {}, {} kB; open it by double click",
            out.display(),
            languages.join(" and "),
            text.len() / 1000
        );
        Ok(ExitCode::SUCCESS)
    }

    /// Says before the work begins why the file could not be written after it.
    fn may_write(&self) -> Result<()> {
        let out = &self.out;
        if out.is_dir() {
            bail!("{} is a folder; name a file in it", out.display());
        }
        if out.exists() && !self.force {
            bail!("{} exists already; --force overwrites it", out.display());
        }
        let folder = out.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        if !folder.is_dir() {
            bail!("there is no folder {} to write into", folder.display());
        }
        Ok(())
    }

    fn engine(&self) -> Result<Classic> {
        let folder = match &self.engine {
            Some(folder) => folder.clone(),
            None => EngineFiles::for_packages(&target_folder()?),
        };
        Classic::read(&folder)
            .context("there is no program for packages that fits; `cargo xtask build` builds it")
    }

    /// The pack with the wanted stories alone, in its own order.
    fn chosen(&self, mut pack: Pack) -> Result<Pack> {
        let unknown: Vec<&str> =
            self.scenario.iter().map(String::as_str).filter(|id| pack.scenario(id).is_none()).collect();
        if !unknown.is_empty() {
            let known: Vec<&str> = pack.scenarios.iter().map(|story| story.id.as_str()).collect();
            bail!("there is no story {}; there are: {}", unknown.join(", "), known.join(", "));
        }
        if !self.all {
            pack.scenarios.retain(|story| self.scenario.contains(&story.id));
        }
        Ok(pack)
    }

    fn languages<'a>(&self, pack: &'a Pack) -> Result<Vec<&'a str>> {
        let all = pack.languages();
        if self.language == "all" {
            return Ok(all);
        }
        match all.iter().find(|tag| **tag == self.language) {
            Some(tag) => Ok(vec![tag]),
            None => bail!("the stories are not in {}; they are in: {}, all", self.language, all.join(", ")),
        }
    }
}
