//! Which files never change, because their name is made from their content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// How many characters of a digest stand in a name.
const DIGEST: usize = 16;
/// The same as a regular expression, for the part of an address after its last slash. Packed files beside are among them.
pub(super) const PATTERN: &str = r"-[0-9a-f]{16}(_bg)?\.[a-z0-9]+(\.br|\.gz)?$";

/// The files of a site, by their places in it, in order; the second says whether a file never changes. Hidden files are
/// not among them, nor those packed for the way.
pub(super) type Files = Vec<(String, bool)>;

/// Whether a file's name holds its digest, as in `play-0123456789abcdef_bg.wasm`: such a file never changes.
pub(crate) fn named_by_content(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let Some((stem, _ending)) = name.split_once('.') else { return false };
    let Some((_, digest)) = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-') else { return false };
    digest.len() == DIGEST && digest.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
}

/// Reads which files a site has.
pub(super) fn files(site: &Path) -> Result<Files> {
    let mut found = Vec::new();
    collect(site, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, place: &str, found: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if name.starts_with('.') || path.extension().is_some_and(|end| end == "br" || end == "gz") {
            continue;
        }
        let place = format!("{place}{name}");
        if path.is_dir() {
            collect(&path, &format!("{place}/"), found)?;
        } else {
            found.push((place, named_by_content(&path)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::named_by_content;
    use std::path::Path;

    #[test]
    fn a_name_with_a_digest_is_told_from_others() {
        for name in
            ["play-0123456789abcdef_bg.wasm", "x/boot-vi-0123456789abcdef.js", "a-b-00000000deadbeef.png"]
        {
            assert!(named_by_content(Path::new(name)), "{name}");
        }
        for name in [
            "chi-anh-hieu-em-deadbeef.svg",
            "index.html",
            "canh-bao.json",
            "0123456789abcdef.js",
            "a-0123456789abcdeg.js",
            "kich-ban-0123456789abcdef/index.html",
        ] {
            assert!(!named_by_content(Path::new(name)), "{name}");
        }
    }
}
