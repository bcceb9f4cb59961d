//! `kenghe package`: the stories in forms that need no web server.

mod single_file;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand};

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
}

impl Package {
    /// Makes the package; 1 if the stories have to be mended first.
    ///
    /// # Errors
    /// What was asked for is not there, or a file cannot be read or written.
    pub fn run(&self) -> Result<ExitCode> {
        match &self.form {
            Form::SingleFile(form) => form.run(),
        }
    }
}
