//! `kenghe package`: the stories in forms that need no web server.

mod engine;
mod single_file;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Subcommand};

use engine::Engine;
use single_file::SingleFile;

/// Puts the stories into forms that need no web server.
#[derive(Args)]
pub struct Package {
    #[command(subcommand)]
    form: Form,
}

#[derive(Subcommand)]
enum Form {
    /// One HTML file that opens by double click, for a USB stick or a messenger.
    SingleFile(SingleFile),
    /// Wraps the compiled program that packages run on; `cargo xtask package` calls it.
    #[command(hide = true)]
    Engine(Engine),
}

impl Package {
    /// Makes the package; 1 if the stories have to be mended first.
    ///
    /// # Errors
    /// What was asked for is not there, or a file cannot be read or written.
    pub fn run(&self) -> Result<ExitCode> {
        match &self.form {
            Form::SingleFile(form) => form.run(),
            Form::Engine(form) => form.run(),
        }
    }
}

/// Where the program for packages is kept: beside what cargo builds, for this very program stands there.
fn engine_folder() -> Result<PathBuf> {
    let program = std::env::current_exe().context("where this program stands is unknown")?;
    let target =
        program.parent().and_then(Path::parent).context("this program stands in no target folder")?;
    Ok(target.join("package"))
}
