//! The engine's files: the programs `play`, `desk` and `class` as modules that Trunk staged, and what is made of the other
//! two for pages that may fetch nothing: a classic script of `frame`, for frames, and `whole` wrapped for packages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use data_encoding::BASE64;
use ke_nghe::words::NAMES;

use super::assets::{short_digest, short_digest_of};
use super::shrink::shrink;

/// The features that rustc's WebAssembly uses; `wasm-opt` must be told of each.
pub(super) const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The files of the program `whole`, in a folder of its own.
const WHOLE_GLUE: &str = "whole.js";
const WHOLE_WASM: &str = "whole.wasm";
const WHOLE_STAMP: &str = "whole.stamp";

/// A program's files, by their names in the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The module that loads it.
    pub glue: String,
    /// The program.
    pub wasm: String,
}

/// The engine's files, by their names in the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineFiles {
    /// What scenarios run on.
    pub play: Program,
    /// What the pages around them run on.
    pub desk: Program,
    /// What class mode runs on.
    pub class: Program,
    /// The classic script with `frame` in it; only in release builds.
    pub single: Option<String>,
    /// What packages run on; only while a release is built.
    pub whole: Option<Classic>,
}

impl EngineFiles {
    /// Takes what Trunk staged: makes it lighter for a release, and names the files by what is in them now, for browsers
    /// keep them for ever.
    ///
    /// # Errors
    /// Where the folder holds no engine, or a file cannot be made lighter or renamed.
    pub fn take(staging: &Path, release: bool) -> Result<Self> {
        remove_staged(staging)?;
        let found = Self::find(staging)?;
        for (name, program) in [("play", &found.play), ("desk", &found.desk), ("class", &found.class)] {
            let (glue, wasm) = (staging.join(&program.glue), staging.join(&program.wasm));
            if release {
                let text =
                    fs::read_to_string(&glue).with_context(|| format!("cannot read {}", glue.display()))?;
                super::put(staging, &program.glue, &shrink(&text, &wasm)?)?;
            }
            for (path, ending) in [(glue, ".js"), (wasm, "_bg.wasm")] {
                let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                let to = staging.join(format!("{name}-{}{ending}", short_digest_of(&bytes)));
                fs::rename(&path, &to).with_context(|| format!("cannot rename {}", path.display()))?;
            }
        }
        Self::find(staging)
    }

    /// Finds what a built site holds.
    ///
    /// # Errors
    /// Where the folder holds no engine.
    pub fn find(site: &Path) -> Result<Self> {
        let mut names = Vec::new();
        for entry in fs::read_dir(site).with_context(|| format!("cannot read {}", site.display()))? {
            names.extend(entry?.file_name().to_str().map(str::to_owned));
        }
        let find = |start: &str, ending: &str| {
            names.iter().find(|name| name.starts_with(start) && name.ends_with(ending)).cloned()
        };
        let program = |start: &str| {
            let missing = || format!("{} holds no engine: was it built by Trunk?", site.display());
            let glue = find(start, ".js").with_context(missing)?;
            let wasm = find(start, "_bg.wasm").with_context(missing)?;
            anyhow::Ok(Program { glue, wasm })
        };
        Ok(Self {
            play: program("play")?,
            desk: program("desk")?,
            class: program("class")?,
            single: find("engine-", ".js"),
            whole: None,
        })
    }

    /// Makes the single script from the compiled program, which cargo left in its target folder, and adds it to the staged
    /// files; wraps what packages run on, and leaves that in the target folder for `kenghe package`.
    ///
    /// # Errors
    /// Where `wasm-bindgen` or `wasm-opt` is missing or fails, or a file cannot be read or written.
    pub fn add_classics(&mut self, target: &Path, staging: &Path) -> Result<()> {
        let compiled = target.join("wasm32-unknown-unknown/release");
        let whole = Classic::make(&compiled.join("whole.wasm"))?;
        whole.write(&Self::for_packages(target))?;
        self.whole = Some(whole);
        let Classic { glue, wasm } = Classic::make(&compiled.join("frame.wasm"))?;
        let script = single_script(&glue, &wasm);
        let name = format!("engine-{}.js", short_digest(&script));
        super::put(staging, &name, &script)?;
        self.single = Some(name);
        Ok(())
    }

    /// The folder in which a build leaves what packages run on.
    #[must_use]
    pub fn for_packages(target: &Path) -> PathBuf {
        target.join("package")
    }
}

/// A program wrapped as a classic script, for pages that may fetch nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classic {
    /// The script that defines `wasm_bindgen`.
    pub glue: String,
    /// The program.
    pub wasm: Vec<u8>,
}

impl Classic {
    /// Wraps a compiled program.
    ///
    /// # Errors
    /// Where `wasm-bindgen` or `wasm-opt` is missing or fails, or a file cannot be read or written.
    fn make(program: &Path) -> Result<Self> {
        let work = tempfile::tempdir().context("cannot create a folder to work in")?;
        run(Command::new("wasm-bindgen")
            .args(["--target", "no-modules", "--no-typescript", "--out-name", "engine"])
            .arg("--out-dir")
            .arg(work.path())
            .arg(program))?;
        let (built, small) = (work.path().join("engine_bg.wasm"), work.path().join("small.wasm"));
        run(Command::new("wasm-opt").arg("-Oz").args(WASM_FEATURES).arg(&built).arg("-o").arg(&small))?;
        let glue_path = work.path().join("engine.js");
        let glue = fs::read_to_string(&glue_path).context("wasm-bindgen wrote no script")?;
        let glue = shrink(&glue, &small)?;
        let wasm = fs::read(&small).context("wasm-opt wrote no file")?;
        Ok(Self { glue, wasm })
    }

    /// Keeps it in a folder.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        super::put(folder, WHOLE_GLUE, &self.glue)?;
        super::put(folder, WHOLE_STAMP, &stamp())?;
        let path = folder.join(WHOLE_WASM);
        fs::write(&path, &self.wasm).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Takes it from that folder.
    ///
    /// # Errors
    /// Where it is not there, something else is, or it was built for other pages than this program writes.
    pub fn read(folder: &Path) -> Result<Self> {
        let missing = || format!("{} holds no engine for packages", folder.display());
        let glue = fs::read_to_string(folder.join(WHOLE_GLUE)).with_context(missing)?;
        let wasm = fs::read(folder.join(WHOLE_WASM)).with_context(missing)?;
        if !wasm.starts_with(b"\0asm") || !glue.contains("wasm_bindgen") {
            bail!("{}: what stands there is no engine", folder.display());
        }
        if fs::read_to_string(folder.join(WHOLE_STAMP)).with_context(missing)? != stamp() {
            bail!("{}: the engine there was built from other sources", folder.display());
        }
        Ok(Self { glue, wasm })
    }
}

/// What a program and the pages it runs on must have in common: words have no names in pages, only places.
fn stamp() -> String {
    short_digest(&format!("{} {}", env!("CARGO_PKG_VERSION"), NAMES.join(" ")))
}

/// Removes `frame` and `whole` as Trunk wraps them: nothing loads them as modules.
fn remove_staged(staging: &Path) -> Result<()> {
    for entry in fs::read_dir(staging).with_context(|| format!("cannot read {}", staging.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if ["frame", "whole"].iter().any(|program| name.to_string_lossy().starts_with(program)) {
            fs::remove_file(entry.path())
                .with_context(|| format!("cannot remove {}", entry.path().display()))?;
        }
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status =
        command.status().with_context(|| format!("cannot start {name}; `cargo xtask setup` installs it"))?;
    if !status.success() {
        bail!("{name} failed with {status}");
    }
    Ok(())
}

/// One classic script: the glue, the engine as base64, and the start.
fn single_script(glue: &str, wasm: &[u8]) -> String {
    format!(
        "{glue}\n(function () {{\n  var text = atob(\"{}\");\n  var bytes = new Uint8Array(text.length);\n  \
         for (var at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);\n  \
         wasm_bindgen({{ module_or_path: bytes }}).catch(function (reason) {{\n    console.warn(reason);\n    \
         window.dispatchEvent(new Event(\"ke-nghe:failed\"));\n  }});\n}})();\n",
        BASE64.encode(wasm)
    )
}
