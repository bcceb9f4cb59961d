//! `kenghe preview` as an author has it: a page over HTTP that follows the file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // in a test, a panic is the message

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const SCENARIO: &str = "assets/packs/mau/scenarios/mau.toml";
const PAGE: &str = "/kich-ban/mau/";
const PATIENCE: Duration = Duration::from_secs(30);

/// The sound pack of the corpus with assets and, unless it is not built yet, a site whose engine is empty.
struct Workplace {
    folder: TempDir,
}

/// The names of what is in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

impl Workplace {
    fn new() -> Self {
        let place = Self { folder: TempDir::new().unwrap() };
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pack/tests/cases");
        for (from, to) in [
            ("pack.toml", "assets/packs/mau/pack.toml"),
            ("words.toml", "assets/packs/mau/words.toml"),
            ("site.toml", "assets/site.toml"),
            ("base.toml", SCENARIO),
        ] {
            place.write(to, &fs::read_to_string(cases.join(from)).unwrap());
        }
        for name in ["logo", "bia", "na", "kien", "co"] {
            place.write(&format!("assets/pictures/{name}.svg"), "<svg viewBox=\"0 0 9 9\"><g/></svg>");
        }
        for icon in ["x", "class/y"] {
            place.write(&format!("assets/icons/{icon}.svg"), "<svg viewBox=\"0 0 9 9\"><g/></svg>");
        }
        // As many styles and scripts as are shipped, whatever they are called.
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        for kind in names(&assets.join("styles")) {
            let css =
                ":root {\n  a: b;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    a: c;\n  }\n}\n";
            place.write(&format!("assets/styles/{kind}/a-{kind}.css"), css);
        }
        for script in names(&assets).iter().filter(|name| name.ends_with(".js")) {
            place.write(&format!("assets/{script}"), "let a;");
        }
        place.write("assets/sw/a.js", "let a;");
        let interface = assets.join("interface");
        for name in ["vi.toml", "en.po"] {
            let words = fs::read_to_string(interface.join(name)).unwrap();
            place.write(&format!("assets/interface/{name}"), &words);
        }
        place
    }

    fn built() -> Self {
        let place = Self::new();
        for name in [
            "dist/play-x.js",
            "dist/play-x_bg.wasm",
            "dist/desk-x.js",
            "dist/desk-x_bg.wasm",
            "dist/class-x.js",
            "dist/class-x_bg.wasm",
            "dist/index.html",
        ] {
            place.write(name, "");
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    fn change(&self, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(SCENARIO)).unwrap();
        assert!(text.contains(from), "{from} stands in the scenario");
        self.write(SCENARIO, &text.replacen(from, to, 1));
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenghe"));
        // The copy of the site goes with the test, for a preview that is killed leaves it behind.
        command.arg("preview").args(words).current_dir(self.folder.path()).env("TMPDIR", self.folder.path());
        command
    }

    /// What a call says that is refused.
    fn refused(&self, words: &[&str]) -> String {
        let Output { status, stderr, .. } = self.command(words).output().unwrap();
        let text = String::from_utf8_lossy(&stderr).into_owned();
        assert_eq!(status.code(), Some(2), "{text}");
        assert_eq!(text.lines().count(), 1, "{text}");
        text
    }
}

/// A preview that runs; it ends with the test.
struct Running {
    program: Child,
    host: String,
}

impl Running {
    fn start(place: &Workplace) -> Self {
        let mut command = place.command(&[SCENARIO, "--port", "0"]);
        let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let address =
            lines.find_map(|line| line.unwrap().strip_prefix("Kể Nghe: http://").map(str::to_owned));
        let address = address.expect("the address is printed");
        let host = address.strip_suffix(PAGE).expect("it is the scenario's").to_owned();
        // The program must not find its output closed.
        std::thread::spawn(move || lines.for_each(drop));
        Self { program, host }
    }

    fn get(&self, address: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(stream, "GET {address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8(answer).unwrap()
    }

    /// The number that tells browsers to reload, once it is another than this one.
    #[track_caller]
    fn version_after(&self, old: &str) -> String {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let answer = self.get("/preview.json");
            let body = answer.split("\r\n\r\n").nth(1).unwrap_or_default().trim();
            let version = body.strip_prefix("{\"version\":").and_then(|it| it.strip_suffix('}'));
            if let Some(version) = version.filter(|version| *version != old) {
                return version.to_owned();
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("there is no version after {old}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn the_page_follows_the_file() {
    let place = Workplace::built();
    let preview = Running::start(&place);
    let first = preview.version_after("");
    let story = preview.get(PAGE);
    assert!(story.starts_with("HTTP/1.1 200") && story.contains("<title>Bạn mới · "), "{story}");
    assert!(story.contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"), "{story}");
    let script =
        format!("src=\"../../preview.js\" data-source=\"../../preview.json\" data-version=\"{first}\"");
    assert!(story.contains(&script), "{story}");
    assert!(preview.get("/preview.js").contains("location.reload()"));

    place.change("goto = \"tim\"", "goto = \"tiim\"");
    let second = preview.version_after(&first);
    let faults = preview.get(PAGE);
    assert!(faults.contains("there is no scene `tiim`"), "{faults}");
    assert!(faults.contains("hint: did you mean `tim`?"), "{faults}");
    assert!(faults.contains("scenarios/mau.toml:") && faults.contains("scene-unknown"), "{faults}");
    assert!(faults.contains(&format!("data-version=\"{second}\"")), "{faults}");
    assert!(!faults.contains("Bạn mới"), "the old story is gone: {faults}");

    place.change("goto = \"tiim\"", "goto = \"tim\"");
    place.change("title = \"Bạn mới\"", "title = \"Bạn rất mới\"");
    let third = preview.version_after(&second);
    let mended = preview.get(PAGE);
    // Both changes may have been seen at once or one after the other.
    let mended = if mended.contains("Bạn rất mới") {
        mended
    } else {
        preview.version_after(&third);
        preview.get(PAGE)
    };
    assert!(mended.contains("<title>Bạn rất mới · "), "{mended}");
    assert_eq!(fs::read(place.path("dist/index.html")).unwrap(), b"", "what was built stays as it was");
    assert!(!place.path("dist/preview.js").exists());
}

#[test]
fn a_file_that_is_away_for_a_moment_does_not_end_the_preview() {
    let place = Workplace::built();
    let preview = Running::start(&place);
    let first = preview.version_after("");
    fs::rename(place.path(SCENARIO), place.path("away.toml")).unwrap();
    let second = preview.version_after(&first);
    assert!(preview.get(PAGE).contains("there is no file or folder"));
    fs::rename(place.path("away.toml"), place.path(SCENARIO)).unwrap();
    preview.version_after(&second);
    assert!(preview.get(PAGE).contains("<title>Bạn mới · "));
}

#[test]
fn a_wrong_call_is_told_in_one_line() {
    let place = Workplace::new();
    assert!(place.refused(&[SCENARIO]).contains("run cargo xtask build first"));
    let place = Workplace::built();
    assert!(place.refused(&["khong-co.toml"]).contains("there is no file khong-co.toml"));
    assert!(place.refused(&["assets/site.toml"]).contains("belongs to no pack"));
    assert!(place.refused(&["assets/packs/mau/pack.toml"]).contains("is no scenario"));
    let preview = Running::start(&place);
    let port = preview.host.rsplit(':').next().unwrap();
    let taken = place.refused(&[SCENARIO, "--port", port]);
    assert!(taken.contains(&format!("port {port} is taken by another program")), "{taken}");
}
