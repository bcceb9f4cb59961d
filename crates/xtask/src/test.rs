//! Everything that has to hold, in groups. All of them run even when one fails; the last line counts them.

mod browser;
mod counted;
mod end_to_end;
mod native;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::build::Profile;
use crate::places::Places;
use crate::setup::{Extent, Told, Tools};
use crate::{budget, build, run, setup, tidy};

/// What the groups stand on.
struct Ground<'a> {
    places: &'a Places,
    tools: &'a Tools,
}

/// One group. What it gives is said beside its name.
struct Group {
    title: &'static str,
    /// Whether it looks at the built site.
    on_site: bool,
    check: fn(&Ground<'_>) -> Result<String>,
}

/// The title of the group that builds the site.
const BUILD: &str = "build";

/// The groups, the quick ones first.
const GROUPS: [Group; 11] = [
    Group { title: "set-up", on_site: false, check: set_up },
    Group { title: "format", on_site: false, check: native::format },
    Group { title: "tidy", on_site: false, check: |ground| tidy::check(&ground.places.root) },
    Group { title: "clippy", on_site: false, check: native::clippy },
    Group { title: "clippy for the browser", on_site: false, check: browser::clippy },
    Group { title: "documentation", on_site: false, check: native::documentation },
    Group { title: "native tests", on_site: false, check: native::tests },
    Group { title: "browser tests", on_site: false, check: browser::tests },
    Group { title: BUILD, on_site: false, check: site },
    Group { title: "budgets", on_site: true, check: |ground| budget::check(ground.places) },
    Group { title: "end to end", on_site: true, check: end_to_end::tests },
];

/// Runs every group and sums up.
pub(crate) fn everything(places: &Places) -> ExitCode {
    let tools = setup::run(places, Extent::Tests, Told::All);
    let ground = Ground { places, tools: &tools };
    let start = Instant::now();
    let mut lines = Vec::new();
    let mut failed = Vec::new();
    for (at, group) in GROUPS.iter().enumerate() {
        println!("\n== {} of {}: {}", at + 1, GROUPS.len(), group.title);
        let began = Instant::now();
        let outcome = if group.on_site && failed.contains(&BUILD) {
            Err(anyhow::anyhow!("not run, for there is no built site"))
        } else {
            (group.check)(&ground)
        };
        let time = run::clock(began.elapsed());
        let line = match outcome {
            Ok(detail) => format!("ok      {time:>5}  {}: {detail}", group.title),
            Err(error) => {
                failed.push(group.title);
                format!("FAILED  {time:>5}  {}: {error:#}", group.title)
            }
        };
        println!("{line}");
        lines.push(line);
    }
    println!("\n== sum, after {}", run::clock(start.elapsed()));
    for line in lines {
        println!("{line}");
    }
    println!("{} passed, {} failed", GROUPS.len() - failed.len(), failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the set-up could not bring.
fn set_up(ground: &Ground<'_>) -> Result<String> {
    match ground.tools.lack() {
        Some(lack) => bail!("{lack}"),
        None => Ok("everything is there".to_owned()),
    }
}

/// The site as it is published.
fn site(ground: &Ground<'_>) -> Result<String> {
    build::with(ground.places, ground.tools, Profile::Release)?;
    Ok("the site is in dist/".to_owned())
}
