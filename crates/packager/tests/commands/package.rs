//! `kenghe package single-file`, on the shipped stories and with a program that is none: what stands in the file is
//! looked at here, how it runs in tests/e2e.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use packager::site::Classic;
use tempfile::TempDir;

use super::Ran;

const STORY: &str = "qua-mien-phi";

/// A folder to write into, with a program for packages.
struct PackageTest {
    folder: TempDir,
}

impl PackageTest {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let engine = folder.path().join("engine");
        let (glue, wasm) = ("let wasm_bindgen = null;".to_owned(), b"\0asm nothing".to_vec());
        Classic { glue, wasm }.write(&engine).unwrap();
        fs::create_dir(folder.path().join("out")).unwrap();
        Self { folder }
    }

    fn out(&self, name: &str) -> PathBuf {
        self.folder.path().join("out").join(name)
    }

    fn run(&self, name: &str, words: &[&str]) -> Ran {
        let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/packs/ke-nghe");
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenghe"));
        command.args(["package", "single-file", "--engine"]).arg(self.folder.path().join("engine"));
        command.arg("--pack").arg(pack).arg("--out").arg(self.out(name)).args(words);
        Ran(command.output().unwrap())
    }

    /// What stands beside one another in the folder.
    fn written(&self) -> Vec<String> {
        let names = fs::read_dir(self.out("")).unwrap().flatten();
        names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }
}

#[test]
fn the_same_stories_give_the_same_bytes() {
    let test = PackageTest::new();
    let text = test.run("a.html", &["--scenario", STORY]).succeeds();
    assert!(text.contains("1 story, vi, "), "{text}");
    test.run("b.html", &["--scenario", STORY]).succeeds();
    let (one, other) = (fs::read(test.out("a.html")).unwrap(), fs::read(test.out("b.html")).unwrap());
    assert!(one == other, "two runs give two files");
}

#[test]
fn a_file_asks_for_nothing_and_leads_to_nothing_it_lacks() {
    let test = PackageTest::new();
    test.run("a.html", &["--scenario", STORY, "--language", "all"]).succeeds();
    let text = fs::read_to_string(test.out("a.html")).unwrap();
    assert!(text.contains(&format!("data-start=\"kich-ban/{STORY}/\"")), "it opens on the story");
    for load in ["<script src", "<img", "<iframe", "<link rel=\"stylesheet", "<link id="] {
        assert!(!text.contains(load), "{load} would load something");
    }
    let pages: Vec<&str> = between(&text, "data-file=\"", '"').collect();
    for way in between(&text, "href=\"?/", '"') {
        let page = way.split('#').next().unwrap();
        assert!(pages.contains(&page), "{way} leads to a page of the file");
    }
    let outside = ["https:", "tel:", "#", "?/", "data:"];
    for way in between(&text, "href=\"", '"') {
        assert!(outside.iter().any(|known| way.starts_with(known)), "{way} leads out of the file");
    }
}

fn between<'a>(text: &'a str, start: &'a str, end: char) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
}

#[test]
fn a_wrong_call_says_why_and_writes_nothing() {
    let test = PackageTest::new();
    let refused = |name: &str, words: &[&str], why: &str| {
        let text = test.run(name, words).exits(2);
        assert!(text.contains(why), "{why} stands in: {text}");
    };
    refused(
        "a.html",
        &["--scenario", "khong-co"],
        "there is no story khong-co; there are: ban-moi-trong-game",
    );
    refused("a.html", &["--all", "--language", "fr"], "the stories are not in fr; they are in: vi, en, all");
    refused("a.html", &["--all", "--scenario", STORY], "cannot be used with");
    refused("a.html", &[], "required arguments were not provided");
    refused("none/a.html", &["--all"], "there is no folder");
    refused("", &["--all"], "is a folder");
    fs::remove_file(test.folder.path().join("engine/whole.wasm")).unwrap();
    refused(
        "a.html",
        &["--all"],
        "there is no program for packages that fits; `cargo xtask build` builds it",
    );
    assert!(test.written().is_empty(), "{:?}", test.written());
}

#[test]
fn a_file_that_is_there_is_kept_unless_one_says_so() {
    let test = PackageTest::new();
    fs::write(test.out("a.html"), "mine").unwrap();
    let text = test.run("a.html", &["--scenario", STORY]).exits(2);
    assert!(text.contains("exists already; --force overwrites it"), "{text}");
    assert_eq!(fs::read_to_string(test.out("a.html")).unwrap(), "mine");
    test.run("a.html", &["--scenario", STORY, "--force"]).succeeds();
    assert!(fs::read_to_string(test.out("a.html")).unwrap().starts_with("<!doctype html>"));
    assert_eq!(test.written(), ["a.html"], "nothing half written is left");
}

#[test]
fn a_program_of_other_sources_is_refused() {
    let test = PackageTest::new();
    fs::write(test.folder.path().join("engine/whole.stamp"), "0123456789abcdef").unwrap();
    let text = test.run("a.html", &["--all"]).exits(2);
    assert!(text.contains("was built from other sources"), "{text}");
    assert!(text.contains("`cargo xtask build` builds it"), "{text}");
    assert!(test.written().is_empty(), "{:?}", test.written());
}
