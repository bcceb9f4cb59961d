//! `kenghe fmt`: gives line ids, keeps ids.lock and brings the catalogues up to date.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use pack::{Diagnostic, Formatted, PackFiles};

use crate::check::print;
use crate::load::{Loaded, load};
use crate::replace::Replacement;

/// Gives line ids, keeps ids.lock and brings the catalogues up to date.
#[derive(Args)]
pub struct Fmt {
    /// A pack's folder or a file in it; the pack of the folder one is in, if left out.
    path: Option<PathBuf>,
}

impl Fmt {
    /// Runs it; 1 if something has to be mended first, and then nothing is written.
    ///
    /// # Errors
    /// There is no pack at the path, or the disk does not take what is to be written.
    pub fn run(&self) -> Result<ExitCode> {
        // Ids and catalogues belong to the whole pack, whichever of its files was named.
        let found = load(self.path.as_deref())?;
        let loaded = if found.files.partial { load(Some(&found.folder))? } else { found };
        if !loaded.faults.is_empty() {
            print(&loaded.faults, &loaded.files);
            return Ok(ExitCode::FAILURE);
        }
        let formatted = pack::format(&loaded.files)
            .and_then(|formatted| Ok((interface(&loaded, &formatted)?, formatted)));
        match formatted {
            Ok((interface, formatted)) => {
                let mut replacement = Replacement::default();
                let mut written = stage(&loaded, &formatted, &mut replacement);
                for (tag, text) in interface {
                    let path = loaded.interface_folder.join(format!("{tag}.po"));
                    written.push(path.display().to_string());
                    replacement.add(path, &text);
                }
                replacement.carry_out()?;
                remove_parts(&loaded, &formatted)?;
                match written.as_slice() {
                    [] => println!("nothing to do"),
                    written => println!("{} new line ids; wrote {}", formatted.given, written.join(", ")),
                }
                Ok(ExitCode::SUCCESS)
            }
            Err(faults) => {
                print(&faults, &loaded.files);
                println!("nothing was written; mend these first");
                Ok(ExitCode::FAILURE)
            }
        }
    }
}

/// The interface's catalogues that change, of every language that the stories have.
fn interface(loaded: &Loaded, formatted: &Formatted) -> Result<Vec<(String, String)>, Vec<Diagnostic>> {
    let Some(files) = &loaded.interface else { return Ok(Vec::new()) };
    let known = loaded.files.catalogues.iter().map(|(tag, _)| tag.as_str());
    let new = formatted.catalogues.iter().map(|(tag, _)| tag.as_str());
    pack::format_interface(files, &known.chain(new).collect::<Vec<_>>())
}

/// Notes every file that changes; the names of what is written.
pub(crate) fn stage(loaded: &Loaded, formatted: &Formatted, replacement: &mut Replacement) -> Vec<String> {
    let mut written = Vec::new();
    let mut note = |path: PathBuf, text: &str| {
        written.push(path.display().to_string());
        replacement.add(path, text);
    };
    for file in &formatted.files {
        note(PathBuf::from(&file.path), &file.text);
    }
    if let Some(lock) = &formatted.ids_lock {
        note(loaded.folder.join("ids.lock"), lock);
    }
    for (tag, text) in &formatted.catalogues {
        note(catalogue(&loaded.folder, tag), text);
    }
    written
}

fn catalogue(folder: &Path, tag: &str) -> PathBuf {
    folder.join("locale").join(format!("{tag}.po"))
}

/// Catalogues in several parts were brought together in one; the parts would now be the same translations twice.
fn remove_parts(loaded: &Loaded, formatted: &Formatted) -> Result<()> {
    let PackFiles { catalogues, .. } = &loaded.files;
    for (tag, file) in catalogues {
        let written = formatted.catalogues.iter().any(|(known, _)| known == tag);
        let whole = Path::new(&file.path).file_name().is_some_and(|name| *name == *format!("{tag}.po"));
        if written && !whole {
            fs::remove_file(&file.path).with_context(|| format!("{} cannot be removed", file.path))?;
            println!("{} is now part of {}", file.path, catalogue(&loaded.folder, tag).display());
        }
    }
    Ok(())
}
