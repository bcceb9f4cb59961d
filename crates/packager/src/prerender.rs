//! `kenghe prerender`: the hook that Trunk runs once the engine is built and staged.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use pack::{Options, Severity};

use crate::check::{Examined, examine, print};
use crate::load::load;
use crate::site::{EngineFiles, Extent, write};

/// Writes every page into the folder that Trunk stages.
#[derive(Args)]
pub struct Prerender {
    /// The folder with the staged engine; Trunk names it.
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    staging: PathBuf,
    /// The kind of build; Trunk names it. Only a release build brings the script for frames and the site in
    /// one file.
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: String,
    /// Draws the pictures for link previews, as a release build always does.
    #[arg(long)]
    pictures: bool,
}

impl Prerender {
    /// Writes the pages.
    ///
    /// # Errors
    /// The pack has errors, or a file cannot be read or written.
    pub fn run(&self) -> Result<ExitCode> {
        let loaded = load(None)?;
        let release = self.profile == "release";
        let Examined { pack, interface, faults } = examine(&loaded, &Options { release });
        if faults.iter().any(|fault| fault.severity == Severity::Error) {
            print(&faults, &loaded.files);
        }
        let Some(pack) = pack else { bail!("the stories have errors, so no page was written") };
        let Some(interface) = interface else {
            bail!("the interface's words have errors or are not there, so no page was written");
        };
        let assets = loaded.folder.join("../..");
        let mut engine = EngineFiles::take(&self.staging, release)?;
        if release {
            engine.add_classics(&target_folder()?, &self.staging)?;
        }
        let extent = Extent { pictures: release || self.pictures, packed: release };
        let written = write((&pack, &interface), &assets, &engine, &self.staging, extent)?;
        println!("{} pages written", written.pages);
        if release {
            println!("{} files packed for the way", written.packed);
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Where cargo builds: this very program stands in it.
pub(crate) fn target_folder() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CARGO_TARGET_DIR") {
        return Ok(PathBuf::from(named));
    }
    let program = std::env::current_exe().context("where this program stands is unknown")?;
    let target =
        program.parent().and_then(Path::parent).context("this program stands in no target folder")?;
    Ok(target.to_path_buf())
}
