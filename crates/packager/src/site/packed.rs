//! Files packed for the way, beside the files themselves: `.br` and `.gz`, for servers that send what lies ready. The
//! same file always gives the same bytes.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::serve::is_text;

/// Packs every file of a site that packing makes smaller; gives how many.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn pack_all(site: &Path) -> Result<usize> {
    let mut files = Vec::new();
    collect(site, &mut files)?;
    let (next, faults) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let (Err(error), Ok(mut faults)) = (pack(file), faults.lock()) {
                faults.push(error);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    match faults.into_inner().unwrap_or_default().into_iter().next() {
        Some(fault) => Err(fault),
        None => Ok(files.len()),
    }
}

/// The files that packing can make smaller. What is hidden is for servers, not for browsers.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else if is_text(&path) {
            files.push(path);
        }
    }
    Ok(())
}

/// Packs one file in both ways, each only where it is smaller then.
pub(super) fn pack(file: &Path) -> Result<()> {
    let plain = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    for (ending, packed) in [(".br", brotli(&plain)), (".gz", gzip(&plain))] {
        let packed = packed.with_context(|| format!("cannot pack {}", file.display()))?;
        if packed.len() < plain.len() {
            let mut beside = OsString::from(file);
            beside.push(ending);
            fs::write(&beside, packed).with_context(|| format!("cannot write {}", beside.display()))?;
        }
    }
    Ok(())
}

fn brotli(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { size_hint: plain.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut packed, &parameters)?;
    Ok(packed)
}

pub(super) fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    // Without the day and the name of the file, which are no part of it.
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(plain)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_gets_smaller_is_packed_and_unpacks_to_the_same() {
        let site = tempfile::tempdir().unwrap();
        let text = "một câu chuyện, một lựa chọn. ".repeat(50);
        for (name, content) in
            [("a/index.html", text.as_str()), ("tiny.js", "x"), ("a.png", &text), (".a/b.js", &text)]
        {
            crate::site::put(site.path(), name, content).unwrap();
        }
        assert_eq!(pack_all(site.path()).unwrap(), 2);
        let read = |name: &str| fs::read(site.path().join(name)).ok();
        let (br, gz) = (read("a/index.html.br").unwrap(), read("a/index.html.gz").unwrap());
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut br.as_slice(), &mut plain).unwrap();
        assert_eq!(plain, text.as_bytes());
        let mut plain = String::new();
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_string(&mut plain).unwrap();
        assert_eq!(plain, text);
        for name in ["tiny.js.br", "tiny.js.gz", "a.png.br", ".a/b.js.gz"] {
            assert_eq!(read(name), None, "{name}");
        }
        pack_all(site.path()).unwrap();
        assert_eq!((read("a/index.html.br").unwrap(), read("a/index.html.gz").unwrap()), (br, gz));
    }
}
