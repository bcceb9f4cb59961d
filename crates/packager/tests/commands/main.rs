//! The real command on packs of its own in temporary folders.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // in a test, a panic is the message

mod package;
mod reviewing;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A pack in a folder of its own, to run commands in.
struct PackTest {
    folder: TempDir,
}

impl PackTest {
    /// The sound pack of the corpus, formatted.
    fn sound() -> Self {
        let test = Self::unformatted();
        test.run(&["fmt"]).succeeds();
        test
    }

    /// The same without lock and catalogue.
    fn unformatted() -> Self {
        let test = Self { folder: TempDir::new().unwrap() };
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pack/tests/cases");
        for (from, to) in [
            ("pack.toml", "pack.toml"),
            ("site.toml", "site.toml"),
            ("words.toml", "words.toml"),
            ("base.toml", "scenarios/mau.toml"),
        ] {
            test.write(to, &fs::read_to_string(cases.join(from)).unwrap());
        }
        test
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    fn change(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{from} stands in {name}");
        self.write(name, &text.replacen(from, to, 1));
    }

    fn run(&self, words: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenghe"));
        Ran(command.args(words).current_dir(self.folder.path()).output().unwrap())
    }

    /// Every file with its bytes.
    fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut waiting = vec![self.folder.path().to_path_buf()];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                if entry.path().is_dir() {
                    waiting.push(entry.path());
                } else {
                    found.insert(entry.path(), fs::read(entry.path()).unwrap());
                }
            }
        }
        found
    }
}

struct Ran(Output);

impl Ran {
    #[track_caller]
    fn exits(&self, code: i32) -> String {
        let text =
            String::from_utf8_lossy(&self.0.stdout).into_owned() + &String::from_utf8_lossy(&self.0.stderr);
        assert_eq!(self.0.status.code(), Some(code), "{text}");
        text
    }

    #[track_caller]
    fn succeeds(&self) -> String {
        self.exits(0)
    }
}

#[test]
fn a_sound_pack_passes() {
    let text = PackTest::sound().run(&["check"]).succeeds();
    assert!(text.contains("1 scenario checked: 0 errors"), "{text}");
    assert!(text.contains("hint: without `base_url`"), "{text}");
}

#[test]
fn faults_come_with_place_code_and_hint() {
    let test = PackTest::sound();
    test.change("scenarios/mau.toml", "goto = \"tim\"", "goto = \"tiim\"");
    test.change("scenarios/mau.toml", "band = \"11-14\"", "band = \"11-13\"");
    for path in [None, Some("."), Some("scenarios/mau.toml")] {
        let text = test.run(&[&["check"], path.as_slice()].concat()).exits(1);
        assert!(
            text.contains("scenarios/mau.toml:5:8: error[value-unknown]: `band` cannot be `11-13`"),
            "{text}"
        );
        assert!(
            text.contains("error[scene-unknown]: there is no scene `tiim`\n  hint: did you mean `tim`?"),
            "{text}"
        );
        assert!(text.contains("1 scenario checked: 2 errors"), "{text}");
    }
}

#[test]
fn faults_as_json_are_one_list() {
    let test = PackTest::sound();
    test.change("scenarios/mau.toml", "goto = \"tim\"", "goto = \"tiim\"");
    let text = String::from_utf8(test.run(&["check", "--json"]).0.stdout).unwrap();
    let faults: serde_json::Value = serde_json::from_str(&text).unwrap();
    let fault = faults.as_array().unwrap().iter().find(|fault| fault["code"] == "scene-unknown").unwrap();
    assert_eq!(fault["severity"], "error");
    assert_eq!(fault["file"], "scenarios/mau.toml");
    assert!(fault["line"].is_u64() && fault["col"].is_u64() && fault["hint"].is_string());
}

#[test]
fn a_release_wants_translations() {
    let test = PackTest::sound();
    test.run(&["check"]).succeeds();
    let text = test.run(&["check", "--release"]).exits(1);
    assert!(text.contains("error[translation-missing]"), "{text}");
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_its_place() {
    let test = PackTest::sound();
    let mut bytes = b"id = \"mau\"\ntitle = \"B".to_vec();
    bytes.extend([0xff, 0xfe]);
    fs::write(test.path("scenarios/mau.toml"), bytes).unwrap();
    let before = test.tree();
    let text = test.run(&["check"]).exits(1);
    assert!(text.contains("scenarios/mau.toml:2:11: error[file-not-utf8]"), "{text}");
    test.run(&["fmt"]).exits(1);
    test.run(&["new", "khac"]).exits(1);
    assert_eq!(test.tree(), before);
}

#[test]
fn a_file_of_50_mb_is_not_read() {
    let test = PackTest::sound();
    fs::File::create(test.path("scenarios/mau.toml")).unwrap().set_len(50_000_000).unwrap();
    let text = test.run(&["check"]).exits(1);
    assert!(text.contains("scenarios/mau.toml:1:1: error[file-too-large]: the file has 50 MB"), "{text}");
}

#[test]
fn a_missing_catalogue_and_a_missing_file_are_named() {
    let test = PackTest::sound();
    fs::remove_file(test.path("locale/en.po")).unwrap();
    let text = test.run(&["check"]).succeeds();
    assert!(text.contains("warning[catalogue-missing]: there is no catalogue `locale/en.po`"), "{text}");
    test.run(&["check", "--release"]).exits(1);
    fs::remove_file(test.path("words.toml")).unwrap();
    let text = test.run(&["check"]).exits(1);
    assert!(text.contains("words.toml:1:1: error[file-missing]"), "{text}");
}

#[test]
fn scenes_that_only_lead_to_one_another_are_all_named() {
    let test = PackTest::sound();
    for (from, to) in [("goto = \"tim\"", "goto = \"hai\""), ("goto = \"ke-muon\"", "goto = \"hai\"")] {
        test.change("scenarios/mau.toml", from, to);
    }
    test.change("scenarios/mau.toml", "goto = \"ke-ban\"", "goto = \"mo-dau\"");
    let text = test.run(&["check"]).exits(1);
    assert_eq!(text.matches("error[scene-trapped]").count(), 2, "{text}");
}

#[test]
fn what_is_no_pack_is_a_wrong_call() {
    let empty = PackTest { folder: TempDir::new().unwrap() };
    for words in [&["check", "khong-co"][..], &["check", "."], &["fmt", "khong-co"], &["frobnicate"]] {
        empty.run(words).exits(2);
    }
}

#[test]
fn fmt_gives_ids_and_touches_nothing_else() {
    let test = PackTest::sound();
    let before = test.read("scenarios/mau.toml");
    test.change(
        "scenarios/mau.toml",
        "> Na thấy lo. #bb33\n",
        "> Na thấy lo. #bb33\n> Na ngồi im.\nkien: Sao im vậy? !pressure/manipulation\n",
    );
    test.run(&["fmt"]).succeeds();
    let after = test.read("scenarios/mau.toml");
    let new: Vec<_> = after.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
    let [narrated, said] = new.as_slice() else { panic!("two lines are new: {new:?}") };
    assert!(
        narrated.starts_with("> Na ngồi im. #") && narrated.len() == "> Na ngồi im. #".len() + 4,
        "{narrated}"
    );
    assert!(said.starts_with("kien: Sao im vậy? #") && said.ends_with(" !pressure/manipulation"), "{said}");
    let rest: Vec<_> = after.lines().filter(|line| !new.contains(line)).collect();
    assert_eq!(rest, before.lines().collect::<Vec<_>>());
    let once = test.tree();
    assert!(test.run(&["fmt"]).succeeds().contains("nothing to do"));
    assert_eq!(test.tree(), once);
}

#[test]
fn fmt_keeps_translations_marks_changed_ones_and_keeps_what_is_gone() {
    let test = PackTest::sound();
    test.change(
        "locale/en.po",
        "msgid \"Na thấy lo.\"\nmsgstr \"\"",
        "msgid \"Na thấy lo.\"\nmsgstr \"Na is worried.\"",
    );
    test.change(
        "locale/en.po",
        "msgid \"Kể ra là đúng.\"\nmsgstr \"\"",
        "msgid \"Kể ra là đúng.\"\nmsgstr \"Telling is right.\"",
    );
    test.change("scenarios/mau.toml", "Kể ra là đúng.", "Kể ra là rất đúng.");
    test.change("scenarios/mau.toml", "> Na thấy lo. #bb33\n", "> Na ngồi im.\n");
    test.run(&["fmt"]).succeeds();
    let catalogue = test.read("locale/en.po");
    let fuzzy = "#, fuzzy\n#| msgid \"Kể ra là đúng.\"\nmsgctxt \"mau/hai/ke/feedback\"\nmsgid \"Kể ra là rất đúng.\"\nmsgstr \"Telling is right.\"\n";
    assert!(catalogue.contains(fuzzy), "{catalogue}");
    let gone = "#~ msgctxt \"mau/bb33\"\n#~ msgid \"Na thấy lo.\"\n#~ msgstr \"Na is worried.\"\n";
    assert!(catalogue.contains(gone), "{catalogue}");
    assert!(test.read("ids.lock").contains("mau/bb33 retired\n"));
    assert!(test.run(&["fmt"]).succeeds().contains("nothing to do"));
    let given = test
        .read("scenarios/mau.toml")
        .lines()
        .find(|line| line.starts_with("> Na ngồi im."))
        .unwrap()
        .to_owned();
    test.change("scenarios/mau.toml", &given, "> Na khác. #bb33");
    let text = test.run(&["check"]).exits(1);
    assert!(text.contains("error[id-retired]: `#bb33` belonged to a line that was deleted"), "{text}");
    let before = test.tree();
    test.run(&["fmt"]).exits(1);
    assert_eq!(test.tree(), before);
}

#[test]
fn fmt_refuses_what_it_cannot_read() {
    let test = PackTest::unformatted();
    test.change("scenarios/mau.toml", "title = \"Bạn mới\"", "title = \"Bạn mới");
    let before = test.tree();
    let text = test.run(&["fmt"]).exits(1);
    assert!(text.contains("error[syntax]") && text.contains("nothing was written"), "{text}");
    assert_eq!(test.tree(), before);
}

#[test]
fn a_new_scenario_passes_the_check() {
    let test = PackTest::sound();
    test.run(&["new", "ban-o-xa"]).succeeds();
    let text = test.run(&["check", "scenarios/ban-o-xa.toml", "--release"]).succeeds();
    assert!(text.contains("1 scenario checked: 0 errors, 0 warnings"), "{text}");
    assert!(test.read("pack.toml").contains("scenarios = [\"mau\", \"ban-o-xa\"]"));
    assert!(test.read("locale/en.po").contains("msgstr \"A new friend in the drawing group\""));
    assert!(test.run(&["fmt"]).succeeds().contains("nothing to do"));
}

#[test]
fn a_new_scenario_overwrites_nothing() {
    let test = PackTest::sound();
    let before = test.tree();
    for id in ["mau", "Bạn-mới", "../ra-ngoai", "a--b", ""] {
        test.run(&["new", id]).exits(2);
    }
    assert_eq!(test.tree(), before);
}

#[test]
fn the_shipped_pack_is_sound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kenghe"));
    Ran(command.arg("check").current_dir(root).output().unwrap()).succeeds();
}
