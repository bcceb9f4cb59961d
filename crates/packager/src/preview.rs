//! `kenghe preview`: a scenario in the browser, checked again at every save. A copy of the built site stands in a folder
//! of its own; whenever a file of the pack changes, the scenario's pages are written there again and the browser
//! reloads them by itself.

mod fault_page;
mod rebuild;
mod source;
mod stage;
mod watch;

use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use anyhow::Result;
use clap::Args;

use self::rebuild::Rebuild;
use self::source::Source;
use self::stage::Stage;
use self::watch::Snapshot;
use crate::serve::Server;

/// Often enough that a save shows at once.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// Shows a scenario in the browser and checks it again at every save.
#[derive(Args)]
pub struct Preview {
    /// The scenario's file.
    file: PathBuf,
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// Opens the page in the browser.
    #[arg(long)]
    open: bool,
}

impl Preview {
    /// Serves and watches until the program ends.
    ///
    /// # Errors
    /// The file is no scenario of a pack, there is no built site, or the port is taken.
    pub fn run(&self) -> Result<ExitCode> {
        let source = Source::find(&self.file)?;
        let stage = Stage::of(&source.built_site()?)?;
        let server = Server::bind(stage.site(), self.port)?;
        let page = format!("{}{}", server.address(), crate::site::scenario_address(&source.id));
        let mut seen = Snapshot::of(&source);
        let mut rebuild = Rebuild::new(source, stage.site())?;
        rebuild.run()?;
        println!("Kể Nghe: {page}");
        println!("Ctrl+C stops it.");
        std::thread::spawn(move || server.run());
        if self.open {
            open(&page);
        }
        loop {
            std::thread::sleep(LOOK_EVERY);
            let now = Snapshot::of(rebuild.source());
            if now != seen {
                seen = now;
                rebuild.run()?;
            }
        }
    }
}

/// Opens a page in the browser of the desktop. Without one, the printed address is still there.
fn open(page: &str) {
    let mut command = Command::new("xdg-open");
    command.arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Err(error) = command.spawn() {
        eprintln!("kenghe: the browser cannot be opened: xdg-open: {error}");
    }
}
