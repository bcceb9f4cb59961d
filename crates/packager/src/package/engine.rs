//! `kenghe package engine`: what packages run on, wrapped once for all of them.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;

use super::engine_folder;
use crate::site::Classic;

/// Wraps the compiled program that packages run on.
#[derive(Args)]
pub(super) struct Engine {
    /// The program `whole` as cargo left it, compiled for a release.
    program: PathBuf,
    /// The folder to leave it in; beside this program, if left out.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Engine {
    /// Wraps it.
    ///
    /// # Errors
    /// There is no such program, it is not for a release, or a tool is missing.
    pub(super) fn run(&self) -> Result<ExitCode> {
        if !self.program.is_file() {
            bail!(
                "{}: there is no compiled program; `cargo xtask package` builds it",
                self.program.display()
            );
        }
        if self.program.parent().is_some_and(|folder| folder.ends_with("debug")) {
            bail!("{}: built in debug; packages need a release build", self.program.display());
        }
        let folder = match &self.out {
            Some(folder) => folder.clone(),
            None => engine_folder()?,
        };
        Classic::make(&self.program)?.write(&folder)?;
        println!("The program for packages is in {}.", folder.display());
        Ok(ExitCode::SUCCESS)
    }
}
