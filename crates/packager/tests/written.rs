//! Files that are written from the code stand in the tree as they would be written now. `BLESS=1` writes them.

#![allow(clippy::unwrap_used, clippy::expect_used)] // in a test, a panic is the message

use std::fs;
use std::path::Path;

#[track_caller]
fn stands(path: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(&path, wanted).expect("the file");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == wanted,
        "{} is out of date: BLESS=1 cargo test -p packager --test written",
        path.display()
    );
}

#[test]
fn the_schemas_are_those_of_the_code() {
    stands("assets/schema/scenario.schema.json", &packager::schema::scenario());
    stands("assets/schema/page.schema.json", &packager::schema::page());
    stands("assets/schema/survey.schema.json", &packager::schema::survey());
    stands("assets/schema/host-message.schema.json", &packager::schema::host_message());
}

#[test]
fn the_curriculum_is_that_of_the_scenarios() {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/packs/ke-nghe");
    stands("docs/curriculum.md", &packager::report::curriculum(&pack).expect("a pack without errors"));
}

#[test]
fn every_code_is_documented() {
    let mut text = String::from(
        "# What `kenghe check` can find\n\n\
         Written from the compiler by `BLESS=1 cargo test -p packager --test written`.\n\n\
         | code | weight | meaning |\n|---|---|---|\n",
    );
    for code in pack::Code::ALL {
        let weight = match code.weight() {
            pack::Weight::Error => "error",
            pack::Weight::Warning => "warning",
            pack::Weight::Release => "warning; error with `--release`",
        };
        text.push_str(&format!("| `{code}` | {weight} | {} |\n", code.meaning()));
    }
    stands("docs/diagnostics.md", &text);
}
