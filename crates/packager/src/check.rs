//! `kenghe check`: every fault, with its place and what to do.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use ke_nghe::words::NAMES;
use pack::{Diagnostic, Interface, Options, Pack, PackFiles, Severity, compile};

use crate::load::{Loaded, load};

/// Reports every fault of a pack or of one scenario.
#[derive(Args)]
pub struct Check {
    /// A pack's folder or a scenario's file; the pack of the folder one is in, if left out.
    path: Option<PathBuf>,
    /// Prints the faults as JSON, one list of objects.
    #[arg(long)]
    json: bool,
    /// Checks as for a release: missing and stale translations and missing ids are errors.
    #[arg(long)]
    release: bool,
}

impl Check {
    /// Runs the check; 1 if something is an error.
    ///
    /// # Errors
    /// There is no pack at the path.
    pub fn run(&self) -> Result<ExitCode> {
        let loaded = load(self.path.as_deref())?;
        let Examined { pack, faults, .. } = examine(&loaded, &Options { release: self.release });
        if self.json {
            println!(
                "{}",
                serde_json::to_string_pretty(&faults).context("the faults cannot be written as JSON")?
            );
        } else {
            print(&faults, &loaded.files);
            if !loaded.files.partial && pack.is_some_and(|pack| pack.site.base_url.is_empty()) {
                println!(
                    "hint: without `base_url` in site.toml links to the site show no picture where they are shared"
                );
            }
        }
        let errors = faults.iter().any(|fault| fault.severity == Severity::Error);
        Ok(ExitCode::from(u8::from(errors)))
    }
}

/// What came of compiling what was read.
pub(crate) struct Examined {
    /// The pack, where nothing of it is an error.
    pub(crate) pack: Option<Pack>,
    /// The interface's words, where there are any and nothing of them is an error.
    pub(crate) interface: Option<Interface>,
    /// Every fault, those of reading too.
    pub(crate) faults: Vec<Diagnostic>,
}

/// Compiles what was read.
pub(crate) fn examine(loaded: &Loaded, options: &Options) -> Examined {
    let (pack, mut found) = compile(&loaded.files, options);
    let mut interface = None;
    if let Some(files) = &loaded.interface {
        let known = loaded.files.catalogues.iter().map(|(tag, _)| tag.as_str());
        let languages = pack.as_ref().map_or_else(|| known.collect(), Pack::languages);
        let others: Vec<&str> = languages.into_iter().filter(|tag| *tag != "vi").collect();
        let (words, faults) = pack::interface(files, NAMES, &others, options);
        interface = words;
        found.extend(faults);
    }
    // Of a file that could not be read nothing else can be known; its name alone is reported.
    let unread = |path: &str| loaded.faults.iter().any(|fault| fault.file == path);
    let mut faults = loaded.faults.clone();
    faults.extend(found.into_iter().filter(|fault| !fault.file.is_empty() && !unread(&fault.file)));
    Examined { pack: pack.filter(|_| loaded.faults.is_empty()), interface, faults }
}

/// Prints faults and a closing line.
pub(crate) fn print(faults: &[Diagnostic], files: &PackFiles) {
    for fault in faults {
        println!("{fault}");
    }
    let many = |severity| faults.iter().filter(|fault| fault.severity == severity).count();
    let (errors, warnings) = (many(Severity::Error), many(Severity::Warning));
    let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let kinds = [
        (files.scenarios.len(), "scenario"),
        (files.documents.len(), "page"),
        (files.surveys.len(), "survey"),
    ];
    let read: Vec<_> =
        kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| plural(*count, kind)).collect();
    let read = if read.is_empty() { plural(0, "scenario") } else { read.join(", ") };
    println!("{read} checked: {}, {}", plural(errors, "error"), plural(warnings, "warning"));
}
