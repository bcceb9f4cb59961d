//! The command `kenghe`: it checks, formats, previews and publishes stories.

mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Stories of Kể Nghe: check, format, preview and publish them.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve a built site on this machine, as a static host would.
    Serve {
        /// The folder of the site.
        #[arg(default_value = "dist")]
        folder: PathBuf,
        /// The port; 0 takes any that is free.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}

fn main() -> ExitCode {
    match carry_out(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out a command.
fn carry_out(command: Command) -> Result<ExitCode> {
    match command {
        Command::Serve { folder, port } => serve::serve(&folder, port)?,
    }
    Ok(ExitCode::SUCCESS)
}
