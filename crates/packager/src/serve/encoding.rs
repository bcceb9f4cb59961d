//! Files packed for the way: what lies packed beside them is taken, else brotli packs them here, once.

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Quick enough to do while a browser waits.
const QUALITY: u32 = 9;
/// brotli's own default.
const WINDOW: u32 = 22;
/// Below this there is nothing to gain.
const SMALLEST: usize = 256;
const BUFFER: usize = 32 * 1024;

/// A way to pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
}

impl Encoding {
    /// What HTTP calls it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// The ending of packed files.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// What an `Accept-Encoding` takes, the better first.
    pub(super) fn accepted(header: &str) -> Vec<Self> {
        let takes = |name: &str| {
            header.split(',').any(|one| {
                let mut parts = one.split(';').map(str::trim);
                let same = parts.next().is_some_and(|it| it.eq_ignore_ascii_case(name));
                same && !parts.any(|it| it.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)))
            })
        };
        [Self::Brotli, Self::Gzip].into_iter().filter(|it| takes(it.name())).collect()
    }
}

/// Packs files and keeps what it packed.
#[derive(Default)]
pub(super) struct Encoder {
    packed: Mutex<HashMap<PathBuf, (Duration, Vec<u8>)>>,
}

impl Encoder {
    /// A file in the best of these encodings that can be had, else as it is. `changed` says when the file did.
    pub(super) fn read(
        &self,
        file: &Path,
        changed: Duration,
        encodings: &[Encoding],
    ) -> io::Result<(Option<Encoding>, Vec<u8>)> {
        for encoding in encodings {
            let mut beside = OsString::from(file);
            beside.push(encoding.ending());
            if let Ok(bytes) = std::fs::read(beside) {
                return Ok((Some(*encoding), bytes));
            }
        }
        if encodings.contains(&Encoding::Brotli) {
            if let Some(bytes) = self.kept(file, changed) {
                return Ok((Some(Encoding::Brotli), bytes));
            }
            let bytes = std::fs::read(file)?;
            if bytes.len() < SMALLEST {
                return Ok((None, bytes));
            }
            let packed = brotli(&bytes)?;
            let mut all = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
            all.insert(file.to_owned(), (changed, packed.clone()));
            return Ok((Some(Encoding::Brotli), packed));
        }
        Ok((None, std::fs::read(file)?))
    }

    /// What was packed, if the file did not change since.
    fn kept(&self, file: &Path, changed: Duration) -> Option<Vec<u8>> {
        let all = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(file).filter(|(when, _)| *when == changed).map(|(_, bytes)| bytes.clone())
    }
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Duration = Duration::from_secs(1);

    #[test]
    fn the_browser_says_what_it_takes() {
        use Encoding::{Brotli, Gzip};
        assert_eq!(Encoding::accepted("gzip, deflate, br, zstd"), [Brotli, Gzip]);
        assert_eq!(Encoding::accepted("gzip;q=1.0, br;q=0"), [Gzip]);
        assert_eq!(Encoding::accepted(""), []);
    }

    #[test]
    fn what_is_packed_unpacks_and_is_packed_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.js");
        std::fs::write(&file, "let a = 1;".repeat(100)).unwrap();
        let encoder = Encoder::default();
        let (encoding, packed) = encoder.read(&file, AT, &[Encoding::Brotli]).unwrap();
        assert_eq!(encoding, Some(Encoding::Brotli));
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut plain).unwrap();
        assert_eq!(plain, std::fs::read(&file).unwrap());
        assert_eq!(encoder.kept(&file, AT), Some(packed));
        assert_eq!(encoder.kept(&file, AT * 2), None);
    }

    #[test]
    fn packed_files_beside_are_taken() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.js");
        std::fs::write(&file, "plain").unwrap();
        std::fs::write(folder.path().join("a.js.gz"), "packed").unwrap();
        let encoder = Encoder::default();
        let gzip = encoder.read(&file, AT, &[Encoding::Gzip]).unwrap();
        assert_eq!(gzip, (Some(Encoding::Gzip), b"packed".to_vec()));
        assert_eq!(encoder.read(&file, AT, &[]).unwrap(), (None, b"plain".to_vec()));
    }
}
