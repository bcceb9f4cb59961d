//! Files on the scale: as they are, by gzip 9, by brotli 11. Node packs them, for it is there anyway and this program
//! must compile in seconds.

use std::io::Write;
use std::iter::Sum;
use std::ops::Add;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Reads file names, one a line; writes three sizes for each.
const SCRIPT: &str = "
const { readFileSync } = require('node:fs');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
for (const name of readFileSync(0, 'utf8').split('\\n').filter(Boolean)) {
  const bytes = readFileSync(name);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length);
}
";

/// Endings of files that are packed already; their own size is what travels.
const PACKED: [&str; 6] = ["png", "jpg", "jpeg", "webp", "woff2", "zip"];

/// Sizes in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    /// As it is.
    pub(crate) raw: u64,
    /// By gzip.
    pub(crate) gzip: u64,
    /// By brotli.
    pub(crate) brotli: u64,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), Add::add)
    }
}

/// Weighs files, in their order.
pub(crate) fn weigh(files: &[PathBuf]) -> Result<Vec<Weight>> {
    let mut node = Command::new("node")
        .args(["-e", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start node")?;
    let names: String = files.iter().map(|file| format!("{}\n", file.display())).collect();
    if let Some(mut stdin) = node.stdin.take() {
        stdin.write_all(names.as_bytes()).context("node does not listen")?;
    }
    let output = node.wait_with_output().context("lost node")?;
    if !output.status.success() {
        bail!("node could not weigh the files");
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let weights = text.lines().map(sizes).collect::<Option<Vec<_>>>().context("node gave no sizes")?;
    if weights.len() != files.len() {
        bail!("node weighed {} of {} files", weights.len(), files.len());
    }
    Ok(weights.into_iter().zip(files).map(|(weight, file)| travelling(weight, file)).collect())
}

/// Three numbers.
fn sizes(line: &str) -> Option<Weight> {
    let mut numbers = line.split_whitespace().map(|it| it.parse().ok());
    Some(Weight { raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
}

/// What is packed already travels as it is.
fn travelling(weight: Weight, file: &Path) -> Weight {
    let packed = file.extension().is_some_and(|it| PACKED.iter().any(|ending| it == *ending));
    if packed { Weight { gzip: weight.raw, brotli: weight.raw, ..weight } } else { weight }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_weighed() {
        let folder = std::env::temp_dir().join(format!("xtask-weigh-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let files = [folder.join("a b.js"), folder.join("c.png")];
        for file in &files {
            std::fs::write(file, "let a = 1;\n".repeat(100)).unwrap();
        }
        let weights = weigh(&files).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        assert_eq!(weights[0].raw, 1100);
        assert!(weights[0].brotli < 50 && weights[0].gzip < 50);
        assert_eq!(weights[1], Weight { raw: 1100, gzip: 1100, brotli: 1100 });
    }
}
