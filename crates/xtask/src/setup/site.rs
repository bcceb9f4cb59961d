//! What builds the site: Node, Trunk, wasm-bindgen, wasm-opt.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Tools, into_cache};
use crate::places::{Places, on_path};
use crate::run;

/// The version of Trunk. Older ones name the script by the WASM's digest: same name, other bytes.
pub(crate) const TRUNK: &str = "0.22.1";
/// The version of npm's binaryen, which holds wasm-opt; `Trunk.toml` names it as `version_132`.
pub(crate) const BINARYEN: &str = "132.0.0";
/// The version of what drives Firefox.
const GECKODRIVER: &str = "0.37.1";
/// The oldest Node that will do.
const NODE: u32 = 20;

/// Checks for Node and npm, which nothing here can install.
pub(super) fn node(tools: &mut Tools) -> bool {
    let version = Command::new("node").arg("--version").output().ok().filter(|it| it.status.success());
    let version = version.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned());
    let major = version.as_deref().and_then(major);
    match (&version, major) {
        (Some(version), Some(major)) if major >= NODE => tools.found(&format!("Node {version}")),
        (Some(version), _) => {
            tools.lacks(format!("Node {NODE} or newer (there is {version}; see nodejs.org for a newer one)"));
        }
        (None, _) => tools.lacks_package(format!("Node {NODE} or newer"), "nodejs"),
    }
    let npm = on_path("npm").is_some();
    if !npm {
        tools.lacks_package("npm".to_owned(), "npm");
    }
    npm && major >= Some(NODE)
}

/// The first number of `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Checks and installs the tools.
pub(super) fn tools(places: &Places, tools: &mut Tools, node: bool) {
    crate_tool(places, tools, &Crate { name: "trunk", version: TRUNK, binary: "trunk", minutes: 8 });
    match wasm_bindgen(&places.root) {
        Ok(version) => {
            let (name, binary) = ("wasm-bindgen-cli", "wasm-bindgen");
            let bin = crate_tool(places, tools, &Crate { name, version: &version, binary, minutes: 3 });
            let runner = bin.map(|bin| bin.join("wasm-bindgen-test-runner"));
            tools.test_runner = runner.filter(|it| it.exists());
        }
        Err(error) => tools.lacks(format!("wasm-bindgen: {error:#}")),
    }
    wasm_opt(places, tools, node);
}

/// Installs what drives Firefox in the tests.
pub(super) fn geckodriver(places: &Places, tools: &mut Tools) {
    let (name, version) = ("geckodriver", GECKODRIVER);
    crate_tool(places, tools, &Crate { name, version, binary: name, minutes: 5 });
}

/// A tool that cargo builds.
struct Crate<'a> {
    name: &'a str,
    version: &'a str,
    binary: &'a str,
    minutes: u32,
}

/// Finds a tool or installs it from its source; gives the folder it is in.
fn crate_tool(places: &Places, tools: &mut Tools, tool: &Crate<'_>) -> Option<PathBuf> {
    let name = format!("{}-{}", tool.name, tool.version);
    let bin = places.cache.join(&name).join("bin");
    let label = format!("{} {}", tool.name, tool.version);
    if bin.join(tool.binary).exists() {
        tools.found(&label);
    } else if let Some(bin) = same_on_path(tool) {
        tools.found(&label);
        return Some(bin);
    } else {
        let what = format!("{label}: building, takes about {} minutes on 2 cores", tool.minutes);
        let log = places.cache.join("log").join(format!("{name}.log"));
        let installed = into_cache(places, &name, &format!("bin/{}", tool.binary), |root, target| {
            // The versions its authors tested; where one of them was withdrawn, the nearest that fit.
            let locked = run::long(&what, cargo_install(tool, root, target).arg("--locked"), &log);
            locked.or_else(|_| {
                println!(
                    "{label}: not with the versions its authors locked; once more with the nearest that fit"
                );
                run::long(&what, &mut cargo_install(tool, root, target), &log)
            })
        });
        if let Err(error) = installed {
            tools.lacks(format!("{label}: {error:#}"));
            return None;
        }
    }
    tools.folders.push(bin.clone());
    Some(bin)
}

/// The folder of a tool of the very same version that the user has installed.
fn same_on_path(tool: &Crate<'_>) -> Option<PathBuf> {
    let program = on_path(tool.binary)?;
    let output = Command::new(&program).arg("--version").output().ok()?;
    let words = String::from_utf8_lossy(&output.stdout);
    let same = words.split_whitespace().nth(1) == Some(tool.version);
    program.parent().filter(|_| same).map(Path::to_owned)
}

/// The command that builds a tool, quickly rather than well.
fn cargo_install(tool: &Crate<'_>, root: &Path, target: &Path) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["install", tool.name, "--version", tool.version, "--ignore-rust-version", "--root"])
        .arg(root);
    cargo.env("CARGO_TARGET_DIR", target);
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    // Its folder must not bring this checkout's cargo configuration in.
    cargo.current_dir(root);
    cargo
}

/// The version of wasm-bindgen in the lock file: the tool has to be of the very same.
fn wasm_bindgen(root: &Path) -> Result<String> {
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")
}

/// The version of a package in a lock file.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

/// Installs wasm-opt from npm.
fn wasm_opt(places: &Places, tools: &mut Tools, node: bool) {
    let name = format!("binaryen-{BINARYEN}");
    let bin = places.cache.join(&name).join("node_modules/.bin");
    let label = format!("wasm-opt (binaryen {BINARYEN})");
    if bin.join("wasm-opt").exists() {
        tools.found(&label);
    } else if !node {
        return tools.lacks(format!("{label}, which needs Node and npm"));
    } else {
        let log = places.cache.join("log").join(format!("{name}.log"));
        let installed = into_cache(places, &name, "node_modules/.bin/wasm-opt", |root, _| {
            let mut npm = Command::new("npm");
            npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(root);
            npm.arg(format!("binaryen@{BINARYEN}")).current_dir(root);
            run::long(&format!("{label}: downloading, takes about a minute"), &mut npm, &log)
        });
        if let Err(error) = installed {
            return tools.lacks(format!("{label}: {error:#}"));
        }
    }
    tools.folders.push(bin);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\n\
                    name = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
    }

    #[test]
    fn trunk_is_told_of_the_same_versions() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let config = std::fs::read_to_string(root.join("Trunk.toml")).unwrap();
        let major = BINARYEN.split('.').next().unwrap();
        assert!(
            config.contains(&format!("wasm_opt = \"version_{major}\"")),
            "Trunk.toml names another wasm-opt"
        );
        let bindgen = wasm_bindgen(&root).unwrap();
        assert!(
            config.contains(&format!("wasm_bindgen = \"{bindgen}\"")),
            "Trunk.toml has another wasm-bindgen"
        );
        assert!(config.contains(&format!("trunk-version = \"={TRUNK}\"")), "Trunk.toml wants another Trunk");
    }
}
