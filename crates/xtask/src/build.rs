//! The site: the pack is checked, Trunk builds the app, its last hook prerenders the pages, all into `dist/`.

use std::process::Command;

use anyhow::{Context, Result};

use crate::places::Places;
use crate::setup::{self, Extent, Told, Tools};
use crate::{run, stamp};

/// How the app is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small, as it is published.
    Release,
    /// Quickly compiled, with names in panics.
    Debug,
}

/// Sets up and builds, or finds that there is nothing to do.
pub(crate) fn site(places: &Places, profile: Profile) -> Result<()> {
    let tools = setup::run(places, Extent::Site, Told::Work).complete()?;
    with(places, &tools, profile)
}

/// Builds with tools that are there.
pub(crate) fn with(places: &Places, tools: &Tools, profile: Profile) -> Result<()> {
    let record = places.target.join("xtask/build.stamp");
    let inputs = inputs(places, profile)?;
    let kept = std::fs::read_to_string(&record).unwrap_or_default();
    if places.dist().join("index.html").exists()
        && kept == format!("{inputs} {}", stamp::of_outputs(&places.dist())?)
    {
        println!("dist/ is up to date.");
        return Ok(());
    }
    kenghe(places)?;
    let release = profile == Profile::Release;
    println!("Checking the stories");
    let mut check = Command::new(&places.kenghe);
    check.arg("check").args(release.then_some("--release")).current_dir(&places.root);
    run::shown(&mut check).context("the stories have faults")?;
    // Trunk is to load nothing itself, neither tools nor crates.
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--target", "wasm32-unknown-unknown"]).current_dir(&places.root);
    run::shown(&mut fetch).context("crates could not be loaded")?;
    println!("Building the site, takes about 3 minutes the first time on 2 cores");
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--offline"]).args(release.then_some("--release")).current_dir(&places.root);
    trunk.env("PATH", tools.path());
    run::shown(&mut trunk).context("the site could not be built")?;
    let outputs = stamp::of_outputs(&places.dist())?;
    std::fs::create_dir_all(places.target.join("xtask")).context("cannot create the folder of stamps")?;
    std::fs::write(&record, format!("{inputs} {outputs}")).context("cannot write the stamp")?;
    println!("The site is in dist/.");
    Ok(())
}

/// Makes a package: builds the site, which leaves what packages run on, then does what `kenghe package` is told by these
/// words.
pub(crate) fn package(places: &Places, words: &[&str]) -> Result<()> {
    site(places, Profile::Release)?;
    run::shown(Command::new(&places.kenghe).arg("package").args(words)).context("nothing was packaged")
}

/// Builds the story compiler, in the profile in which this program and Trunk's hook find it.
pub(crate) fn kenghe(places: &Places) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--package", "packager", "--bin", "kenghe"]).current_dir(&places.root);
    run::shown(&mut cargo).context("kenghe could not be built")
}

/// The digest of everything that decides what the site will be.
fn inputs(places: &Places, profile: Profile) -> Result<String> {
    let rustc = run::answer(Command::new("rustc").arg("--version").current_dir(&places.root))?;
    let profile = format!("{profile:?}");
    stamp::of_inputs(&places.root, &[&rustc, &profile, setup::TRUNK, setup::BINARYEN])
}
