//! `kenghe new`: starts a scenario that passes the check.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

/// Starts a scenario that passes the check.
#[derive(Args)]
pub struct New {
    /// The id of the scenario, which is also its file's name and its page's address.
    id: String,
}

impl New {
    /// Runs it.
    ///
    /// # Errors
    /// There is no pack, or the file exists.
    pub fn run(&self) -> Result<ExitCode> {
        let _ = &self.id;
        Ok(ExitCode::SUCCESS)
    }
}
