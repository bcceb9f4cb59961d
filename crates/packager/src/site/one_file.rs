//! The site in one file as it lies in the site itself, for rooms without a network: packed in a ZIP, so that browsers and
//! messengers take it for something to keep. Opened from the web, the policy of the site would hold its scripts back.

use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result};
use pack::{Interface, Pack};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::engine_files::Classic;
use super::whole::{Whole, whole};

/// Its name in the site.
pub(super) const NAME: &str = "ke-nghe.zip";
/// What is in it.
const INNER: &str = "ke-nghe.html";

/// Writes it, with every story in every language; gives its size in bytes.
pub(super) fn write(
    (pack, interface): (&Pack, &Interface),
    assets_folder: &Path,
    engine: &Classic,
    site: &Path,
) -> Result<usize> {
    let languages = pack.languages();
    let told = Whole { pack, interface, languages: &languages, start: None };
    let packed = zipped(&whole(&told, assets_folder, engine)?).context("cannot pack the site in one file")?;
    super::put(site, NAME, &packed)?;
    Ok(packed.len())
}

/// The file in a ZIP. It has no day, so that the same file gives the same bytes.
fn zipped(text: &str) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default());
    writer.start_file(INNER, options)?;
    writer.write_all(text.as_bytes())?;
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_same_file_gives_the_same_bytes_and_comes_back_whole() {
        let text = "Kể Nghe ".repeat(999);
        let packed = zipped(&text).unwrap();
        assert_eq!(packed, zipped(&text).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        let mut inner = String::new();
        archive.by_name(INNER).unwrap().read_to_string(&mut inner).unwrap();
        assert_eq!((archive.len(), inner), (1, text));
    }
}
