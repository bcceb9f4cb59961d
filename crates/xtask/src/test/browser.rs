//! The groups that compile for the browser, and the tests that run in one.

use std::process::Command;

use anyhow::{Context, Result};

use super::Ground;
use super::counted::counted;
use crate::run;

/// The packages that know the browser.
const PACKAGES: [&str; 6] = ["--package", "ke-nghe", "--package", "web", "--features", "ke-nghe/csr"];
const TARGET: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Warnings in what is compiled for the browser.
pub(super) fn clippy(ground: &Ground<'_>) -> Result<String> {
    let mut clippy = Command::new("cargo");
    clippy.arg("clippy").args(TARGET).args(PACKAGES).args(["--all-targets", "--", "-D", "warnings"]);
    run::shown(clippy.current_dir(&ground.places.root))?;
    Ok("no warnings".to_owned())
}

/// Tests in a real browser.
pub(super) fn tests(ground: &Ground<'_>) -> Result<String> {
    let tools = ground.tools;
    let runner = tools.test_runner.as_ref().context("there is no wasm-bindgen-test-runner")?;
    let driver = tools.chromedriver.as_ref().context("there is no chromedriver")?;
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--tests", "--no-fail-fast"]).args(TARGET).args(PACKAGES);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    cargo.env("CHROMEDRIVER", driver);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", ground.places.root.join("webdriver.json"));
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    counted(cargo.current_dir(&ground.places.root))
}
