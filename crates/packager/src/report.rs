//! `kenghe report`: what there is, for those who choose, review or plan: figures of each scenario and of the whole pack.

mod curriculum;
mod lines;
mod row;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use pack::survey::{Answers, Cast, Survey, survey};
use pack::{Options, Pack};
use serde::Serialize;

use self::row::Row;
use crate::check::{examine, print};
use crate::load::load;

/// Prints figures of each scenario and of the whole pack.
#[derive(Args)]
pub struct Report {
    /// A pack's folder or a scenario's file; the pack of the folder one is in, if left out.
    path: Option<PathBuf>,
    /// Prints the figures as JSON.
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Prints the curriculum as it stands in `docs/curriculum.md`.
    #[arg(long)]
    markdown: bool,
}

impl Report {
    /// Prints the report; 1 if the pack has errors, which are printed instead.
    ///
    /// # Errors
    /// There is no pack at the path.
    pub fn run(&self) -> Result<ExitCode> {
        let loaded = load(self.path.as_deref())?;
        let examined = examine(&loaded, &Options::default());
        let Some(pack) = examined.pack else {
            print(&examined.faults, &loaded.files);
            println!("no report of a pack with errors; mend these first");
            return Ok(ExitCode::FAILURE);
        };
        let survey = survey(&loaded.files);
        let text = if self.json {
            json(&pack, &survey)?
        } else if self.markdown {
            curriculum::markdown(&pack, &survey)
        } else {
            lines::text(&pack, &survey)
        };
        print!("{text}");
        Ok(ExitCode::SUCCESS)
    }
}

/// The curriculum of the pack in this folder, as it stands in `docs/curriculum.md`.
///
/// # Errors
/// There is no pack in the folder, or it has errors.
pub fn curriculum(folder: &Path) -> Result<String> {
    let loaded = load(Some(folder))?;
    let Some(pack) = examine(&loaded, &Options::default()).pack else {
        bail!("{} has errors; `kenghe check` names them", folder.display());
    };
    Ok(curriculum::markdown(&pack, &survey(&loaded.files)))
}

/// Everything as JSON.
#[derive(Serialize)]
struct Whole<'a> {
    scenarios: Vec<Row<'a>>,
    answers: &'a Answers,
    cast: &'a Cast,
}

fn json(pack: &Pack, survey: &Survey) -> Result<String> {
    let whole = Whole { scenarios: row::rows(pack, survey), answers: &survey.answers, cast: &survey.cast };
    let text = serde_json::to_string_pretty(&whole).context("the figures cannot be written as JSON")?;
    Ok(text + "\n")
}
