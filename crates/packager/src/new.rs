//! `kenghe new`: starts a scenario that passes the check.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use pack::{Options, PackFiles, Severity, SourceFile, compile};

use crate::check::print;
use crate::fmt::stage;
use crate::load::load;
use crate::replace::Replacement;

/// Starts a scenario that passes the check.
#[derive(Args)]
pub struct New {
    /// The id of the scenario, which is also its file's name and its page's address.
    id: String,
    /// The pack's folder; the pack of the folder one is in, if left out.
    #[arg(long)]
    pack: Option<PathBuf>,
}

impl New {
    /// Writes the scenario, its English and its place in `pack.toml`; 1 if the pack has to be mended first.
    ///
    /// # Errors
    /// The id is none, the scenario exists, there is no pack, or the disk does not take the files.
    pub fn run(&self) -> Result<ExitCode> {
        let id = &self.id;
        if !pack::is_id(id) {
            bail!(
                "`{id}` is not an id: small letters a-z without marks, digits and single hyphens, as in loi-khen"
            );
        }
        let mut loaded = load(self.pack.as_deref())?;
        let path = loaded.folder.join("scenarios").join(format!("{id}.toml"));
        if path.exists() {
            bail!("{} exists already; choose another id, or edit it", path.display());
        }
        if !loaded.faults.is_empty() {
            print(&loaded.faults, &loaded.files);
            return Ok(ExitCode::FAILURE);
        }
        let files = &mut loaded.files;
        let listed = pack::with_scenario(&files.pack, id);
        let listed = listed.with_context(|| format!("{} has no list `scenarios`", files.pack.path))?;
        files.pack.text.clone_from(&listed);
        let name = path.display().to_string();
        files.scenarios.push(SourceFile { path: name.clone(), text: pack::template::scenario(id) });
        // The lock keeps the ids of a scenario that once had this name; the new story may not take them up again.
        let english = SourceFile { path: String::new(), text: pack::template::english(id) };
        files.catalogues.push(("en".to_owned(), english));
        let (_, mut faults) = compile(files, &Options::default());
        faults.retain(|fault| fault.file == name && fault.severity == Severity::Error);
        let formatted = match pack::format(files) {
            Ok(formatted) if faults.is_empty() => formatted,
            Ok(_) => {
                let own = PackFiles {
                    scenarios: files.scenarios.pop().into_iter().collect(),
                    ..PackFiles::default()
                };
                return Ok(refused(&faults, &own));
            }
            Err(faults) => return Ok(refused(&faults, &loaded.files)),
        };
        let mut replacement = Replacement::default();
        replacement.add(PathBuf::from(&loaded.files.pack.path), &listed);
        replacement.add(path, &pack::template::scenario(id));
        stage(&loaded, &formatted, &mut replacement);
        replacement.carry_out()?;
        println!("{name}: a small story to make your own; `kenghe check {name}` says how it stands");
        Ok(ExitCode::SUCCESS)
    }
}

fn refused(faults: &[pack::Diagnostic], files: &PackFiles) -> ExitCode {
    print(faults, files);
    println!("nothing was written; mend these first");
    ExitCode::FAILURE
}
