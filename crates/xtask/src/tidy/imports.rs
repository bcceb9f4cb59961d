//! Who may depend on whom.

use super::Finding;
use super::metadata::{Metadata, Package};

/// Of ours, what each of ours may be built with. Whoever is not named may use none.
const ALLOWED: [(&str, &[&str]); 8] = [
    ("engine", &[]),
    ("tracking", &["engine"]),
    ("classroom", &["engine", "tracking"]),
    ("pack", &["engine", "classroom"]),
    ("web", &["engine", "tracking"]),
    ("ke-nghe", &["engine", "classroom", "tracking", "web"]),
    ("packager", &["engine", "classroom", "pack", "tracking", "ke-nghe"]),
    ("xtask", &[]),
];

/// The packages that know no browser, and so run anywhere in milliseconds.
const PURE: [&str; 4] = ["engine", "pack", "tracking", "classroom"];

/// What gives the browser, or chance, away; the beginnings of names.
const IMPURE: [&str; 7] = ["gloo", "js-sys", "rand", "wasm-bindgen", "web-sys", "yew", "getrandom"];

/// Holds the rule against what cargo says.
pub(super) fn check(metadata: &Metadata) -> Vec<Finding> {
    let mut findings = Vec::new();
    let names: Vec<&str> = metadata.ours().map(|(package, _)| package.name.as_str()).collect();
    for (package, manifest) in metadata.ours() {
        let mut say = |message: String| findings.push(Finding::new(manifest, 0, message));
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == package.name) else {
            say(format!("tidy does not know `{}`: say there what it may depend on", package.name));
            continue;
        };
        for need in direct(metadata, package).filter(|need| names.contains(need) && !allowed.contains(need)) {
            say(format!("`{}` must not depend on `{need}`", package.name));
        }
        if PURE.contains(&package.name.as_str()) {
            for need in metadata.all_needs(package) {
                if IMPURE.iter().any(|impure| need == *impure || need.starts_with(&format!("{impure}-"))) {
                    say(format!("`{}` is pure, and `{need}` is not", package.name));
                }
            }
        }
    }
    findings
}

fn direct<'a>(metadata: &'a Metadata, package: &'a Package) -> impl Iterator<Item = &'a str> {
    package.needs.iter().filter_map(|id| metadata.packages.get(id)).map(|need| need.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Packages by name, each with its needs; those that are ours have a manifest.
    fn metadata(packages: &[(&str, &[&str], bool)]) -> Metadata {
        let package = |(name, needs, ours): &(&str, &[&str], bool)| {
            let package = Package {
                name: (*name).to_owned(),
                licence: None,
                manifest: ours.then(|| format!("{name}/Cargo.toml").into()),
                needs: needs.iter().map(|need| (*need).to_owned()).collect(),
            };
            ((*name).to_owned(), package)
        };
        Metadata { packages: packages.iter().map(package).collect() }
    }

    fn said(packages: &[(&str, &[&str], bool)]) -> Vec<String> {
        check(&metadata(packages)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_layers_hold() {
        let serde = ("serde", [].as_slice(), false);
        assert_eq!(said(&[("engine", &["serde"], true), ("pack", &["engine"], true), serde]), [""; 0]);
    }

    #[test]
    fn a_lower_layer_must_not_reach_up() {
        let said = said(&[("engine", &["pack"], true), ("pack", &["engine"], true)]);
        assert_eq!(said, ["engine/Cargo.toml:1: `engine` must not depend on `pack`"]);
    }

    #[test]
    fn nothing_but_the_packager_uses_the_app() {
        let all = [
            ("ke-nghe", [].as_slice(), true),
            ("packager", &["ke-nghe"], true),
            ("xtask", &["ke-nghe"], true),
        ];
        assert_eq!(said(&all), ["xtask/Cargo.toml:1: `xtask` must not depend on `ke-nghe`"]);
    }

    #[test]
    fn a_pure_package_stays_pure_in_what_it_uses() {
        let said = said(&[("engine", &["id"], true), ("id", &["js-sys"], false), ("js-sys", &[], false)]);
        assert_eq!(said, ["engine/Cargo.toml:1: `engine` is pure, and `js-sys` is not"]);
    }

    #[test]
    fn a_new_package_needs_a_rule() {
        assert!(said(&[("extra", &[], true)])[0].contains("tidy does not know `extra`"));
    }
}
