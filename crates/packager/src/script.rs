//! `kenghe script`: a scenario on paper, for those who review it: every scene, every option, what is said to each, the
//! notes, the facts with their sources, and a box for each reviewer to sign.

mod facts;
mod layout;
mod map;
mod page;
mod paths;
mod scene;
mod step;
mod words;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use pack::{Options, Pack};

use self::page::page;
use self::words::{EN, VI, Words};
use crate::check::{examine, print};
use crate::load::load;

/// Writes a scenario as a page to print and sign.
#[derive(Args)]
pub struct Script {
    /// The id of the scenario.
    id: String,
    /// The language of the script.
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    lang: Language,
    /// The file to write; the page is printed to the terminal if left out.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The pack's folder; the pack of the folder one is in, if left out.
    #[arg(long)]
    pack: Option<PathBuf>,
}

/// The languages that a script's own words are in.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    Vi,
    En,
}

impl Language {
    const fn words(self) -> &'static Words {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}

impl Script {
    /// Writes the script; 1 if the scenario has errors, which are printed instead.
    ///
    /// # Errors
    /// There is no such scenario, or the disk does not take the file.
    pub fn run(&self) -> Result<ExitCode> {
        let folder = load(self.pack.as_deref())?.folder;
        let file = folder.join("scenarios").join(format!("{}.toml", self.id));
        if !file.is_file() {
            bail!("there is no scenario `{}`: {} is not there", self.id, file.display());
        }
        // Only this scenario has to be sound: others may be in the middle of being written.
        let loaded = load(Some(&file))?;
        let examined = examine(&loaded, &Options::default());
        let Some(pack) = examined.pack else {
            print(&examined.faults, &loaded.files);
            println!("no script of a scenario with errors; mend these first");
            return Ok(ExitCode::FAILURE);
        };
        let words = self.lang.words();
        let today = loaded.files.today.map(|day| words.day(day)).unwrap_or_default();
        let html = script(&pack, &self.id, words, &today)?;
        match &self.out {
            Some(path) => {
                fs::write(path, html).with_context(|| format!("{} cannot be written", path.display()))?;
                println!("{}: print it from a browser", path.display());
            }
            None => print!("{html}"),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn script(pack: &Pack, id: &str, words: &Words, today: &str) -> Result<String> {
    let scenario = pack.scenario(id).with_context(|| format!("there is no scenario `{id}`"))?;
    page(pack, scenario, words, today).with_context(|| format!("`{id}` is not in `{}`", words.tag))
}
