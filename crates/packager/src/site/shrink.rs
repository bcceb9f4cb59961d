//! Makes a program and its glue lighter by what only they read: the names by which they call each other, which hold a
//! digest each that no compression takes away, and the glue's comments and indents. That is four kilobytes of what every
//! phone has to load.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::engine_files::WASM_FEATURES;

/// What `wasm-opt` says it renamed.
#[derive(Deserialize)]
struct Renamed {
    /// Module, name and new name; the new module is `a`.
    imports: Vec<(String, String, String)>,
    /// Name and new name.
    exports: Vec<(String, String)>,
}

/// Rewrites the program in place, and gives the glue that fits it.
///
/// # Errors
/// Where `wasm-opt` is missing or fails, or says something else than expected.
pub(super) fn shrink(glue: &str, wasm: &Path) -> Result<String> {
    let said = Command::new("wasm-opt")
        .arg("--minify-imports-and-exports-and-modules")
        .args(WASM_FEATURES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm)
        .output()
        .context("cannot start wasm-opt; `cargo xtask setup` installs it")?;
    if !said.status.success() {
        bail!("wasm-opt failed with {}: {}", said.status, String::from_utf8_lossy(&said.stderr));
    }
    let renamed = serde_json::from_slice(&said.stdout).context("wasm-opt does not say what it renamed")?;
    Ok(shrunk(glue, &renamed))
}

/// The glue with the new names, without comments and indents. `wasm-bindgen` writes an import as `name: function` on a line
/// of its own, the module as `"./name": import0`, and uses an export as `wasm.name`.
fn shrunk(glue: &str, renamed: &Renamed) -> String {
    let imports: HashMap<&str, &str> =
        renamed.imports.iter().map(|(_, from, to)| (from.as_str(), to.as_str())).collect();
    let exports: HashMap<&str, &str> =
        renamed.exports.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    let mut short = String::with_capacity(glue.len());
    for line in glue.lines().map(str::trim) {
        let is_comment = ["//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
        if line.is_empty() || is_comment {
            continue;
        }
        match line.split_once(": ").map(|(name, rest)| (imports.get(name), name, rest)) {
            Some((Some(name), _, rest)) => {
                short.push_str(&format!("{name}: {}", with_exports(rest, &exports)))
            }
            Some((None, name, rest)) if name.starts_with("\"./") => short.push_str(&format!("a: {rest}")),
            _ => short.push_str(&with_exports(line, &exports)),
        }
        short.push('\n');
    }
    short
}

fn with_exports(line: &str, exports: &HashMap<&str, &str>) -> String {
    let mut parts = line.split("wasm.");
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|char: char| !char.is_alphanumeric() && char != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        short.push_str(&format!("wasm.{}{rest}", exports.get(name).copied().unwrap_or(name)));
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_exchanged_and_the_rest_stays() {
        let glue = "/**\n * Starts.\n */\nconst import0 = {\n    __wbg_now_46: function() {\n        // now\n        \
                    return wasm.__malloc(1, wasm.memory.buffer);\n    },\n    __wbg_other_1: function() {},\n};\n\
                    return {\n    __proto__: null,\n    \"./play_bg.js\": import0,\n};\n";
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        let renamed = Renamed {
            imports: vec![("./play_bg.js".to_owned(), "__wbg_now_46".to_owned(), "$".to_owned())],
            exports: vec![pair("__malloc", "i"), pair("memory", "m")],
        };
        assert_eq!(
            shrunk(glue, &renamed),
            "const import0 = {\n$: function() {\nreturn wasm.i(1, wasm.m.buffer);\n},\n__wbg_other_1: function() {},\n\
             };\nreturn {\n__proto__: null,\na: import0,\n};\n"
        );
    }
}
