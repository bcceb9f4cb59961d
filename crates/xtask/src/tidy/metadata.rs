//! What `cargo metadata` says, as far as the rules ask.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::run;

/// All packages of the build.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    /// By id.
    pub(super) packages: BTreeMap<String, Package>,
}

/// One package.
#[derive(Clone, Debug, Default)]
pub(super) struct Package {
    /// Its name.
    pub(super) name: String,
    /// Its licence, as SPDX writes it.
    pub(super) licence: Option<String>,
    /// Whether it is one of ours; then where its manifest is, seen from the checkout.
    pub(super) manifest: Option<PathBuf>,
    /// The ids of what it is built with, without what only its tests need.
    pub(super) needs: BTreeSet<String>,
}

impl Metadata {
    /// One of our packages.
    pub(super) fn ours(&self) -> impl Iterator<Item = (&Package, &Path)> {
        self.packages.values().filter_map(|package| Some((package, package.manifest.as_deref()?)))
    }

    /// Everything that a package is built with, directly or not.
    pub(super) fn all_needs<'a>(&'a self, package: &'a Package) -> BTreeSet<&'a str> {
        let mut names = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = package.needs.iter().map(String::as_str).collect();
        while let Some(id) = open.pop() {
            let Some(need) = self.packages.get(id).filter(|_| seen.insert(id)) else { continue };
            names.insert(need.name.as_str());
            open.extend(need.needs.iter().map(String::as_str));
        }
        names
    }
}

/// Asks cargo.
pub(super) fn read(root: &Path) -> Result<Metadata> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version", "1"]).current_dir(root);
    let answer = run::answer(&mut cargo)?;
    let value: Value = serde_json::from_str(&answer).context("cargo metadata is no JSON")?;
    understood(&value).context("cargo metadata looks unlike itself")
}

fn understood(value: &Value) -> Option<Metadata> {
    let root = Path::new(value["workspace_root"].as_str()?);
    let members: BTreeSet<&str> =
        value["workspace_members"].as_array()?.iter().filter_map(Value::as_str).collect();
    let mut metadata = Metadata::default();
    for package in value["packages"].as_array()? {
        let id = package["id"].as_str()?;
        let manifest = Path::new(package["manifest_path"].as_str()?);
        let ours = members.contains(id).then(|| manifest.strip_prefix(root).unwrap_or(manifest).to_owned());
        let package = Package {
            name: package["name"].as_str()?.to_owned(),
            licence: package["license"].as_str().map(str::to_owned),
            manifest: ours,
            needs: BTreeSet::new(),
        };
        metadata.packages.insert(id.to_owned(), package);
    }
    for node in value["resolve"]["nodes"].as_array()? {
        let package = metadata.packages.get_mut(node["id"].as_str()?)?;
        for need in node["deps"].as_array()? {
            let kinds = need["dep_kinds"].as_array()?;
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                package.needs.insert(need["pkg"].as_str()?.to_owned());
            }
        }
    }
    Some(metadata)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_of_tests_are_no_needs() {
        let package = |id: &str| serde_json::json!({ "id": id, "name": id, "license": "MIT", "manifest_path": format!("/x/{id}/Cargo.toml") });
        let packages = ["a", "b", "c", "d"].map(package);
        let need =
            |id: &str, kind: Option<&str>| serde_json::json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = understood(&serde_json::json!({
            "workspace_root": "/x",
            "workspace_members": ["a"],
            "packages": packages,
            "resolve": { "nodes": [
                { "id": "a", "deps": [need("b", None), need("d", Some("dev"))] },
                { "id": "b", "deps": [need("c", None)] },
            ] },
        }))
        .unwrap();
        let (ours, manifest) = metadata.ours().next().unwrap();
        assert_eq!(manifest, Path::new("a/Cargo.toml"));
        assert_eq!(metadata.all_needs(ours).into_iter().collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(metadata.ours().count(), 1);
    }
}
