//! The built site on this machine, by `kenghe serve`: the same headers as in the tests.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::build::{self, Profile};
use crate::places::Places;

/// Builds the site and serves it until it is stopped.
pub(crate) fn site(places: &Places, port: u16) -> Result<ExitCode> {
    build::site(places, Profile::Release)?;
    if !places.kenghe.exists() {
        build::kenghe(places)?;
    }
    let mut serve = Command::new(&places.kenghe);
    serve.arg("serve").arg(places.dist()).args(["--port", &port.to_string()]).current_dir(&places.root);
    let status = serve.status().context("cannot start kenghe serve")?;
    // It has said what was wrong.
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
