//! Sizes and times, shown and never asserted: a busy machine must not fail anybody's change.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::budget::{self, kilobytes};
use crate::build::{self, Profile};
use crate::offline;
use crate::places::Places;
use crate::run;
use crate::setup::{self, Extent, Told};
use crate::weigh::Weight;

/// How often each time is taken; the middle one is shown.
const TIMES: usize = 5;
/// Where the walk over all stories leaves how far it came, in Cargo's folder for tests.
const WALKED: &str = "tmp/walked.txt";

/// Measures and shows.
pub(crate) fn show(places: &Places) -> Result<()> {
    let tools = setup::run(places, Extent::Tests, Told::Work).complete()?;
    build::with(places, &tools, Profile::Release)?;
    let dist = places.dist();
    let files = budget::files(&dist)?;

    let mut kinds: BTreeMap<String, (usize, Weight)> = BTreeMap::new();
    for (file, weight) in &files {
        let kind = file.extension().map_or("other".to_owned(), |it| it.to_string_lossy().into_owned());
        let (count, sum) = kinds.entry(kind).or_default();
        *count += 1;
        *sum = *sum + *weight;
    }
    println!("\n{:<14} {:>6} {:>12} {:>12} {:>12}", "kind", "files", "raw", "gzip 9", "brotli 11");
    for (kind, (count, weight)) in kinds {
        let [raw, gzip, brotli] = [weight.raw, weight.gzip, weight.brotli].map(kilobytes);
        println!("{kind:<14} {count:>6} {raw:>12} {gzip:>12} {brotli:>12}");
    }
    let everything = kilobytes(offline::most(&offline::lists(&dist)?, &files)?.brotli);
    println!("everything offline in one language, brotli 11: {everything}");
    println!("\n{}", budget::table(&budget::pages(&dist, &files)?));

    match std::fs::read_to_string(places.target.join(WALKED)) {
        Ok(walked) => println!("{}\n", walked.trim()),
        Err(_) => println!("states walked: not known; `cargo xtask test` walks them\n"),
    }

    if !places.kenghe.exists() {
        build::kenghe(places)?;
    }
    println!("check of the whole pack: {} ms, median of {TIMES}", check(places)?);

    let mut node = Command::new("node");
    node.arg("tests/e2e/bench.mjs").current_dir(&places.root).env("TIMES", TIMES.to_string());
    node.env("DIST", &dist).env("KENGHE", &places.kenghe);
    node.env("CHROME", tools.chrome.as_ref().context("there is no Chromium")?);
    run::shown(&mut node)
}

/// How long `kenghe check` takes, in milliseconds.
fn check(places: &Places) -> Result<u128> {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        run::answer(Command::new(&places.kenghe).args(["check", "--release"]).current_dir(&places.root))?;
        times.push(start.elapsed().as_millis());
    }
    times.sort_unstable();
    Ok(times[times.len() / 2])
}
