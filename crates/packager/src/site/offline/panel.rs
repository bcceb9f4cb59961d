//! What home and class mode say about reading without a network. How much it is can be said only once all pages are
//! written, so a sign stands for it until then.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use ke_nghe::page::OfferedFile;
use ke_nghe::words::Words;

use super::list::List;
use crate::site::one_file;
use crate::site::pages::PageSpec;

/// Stands where the size will: Unicode's own sign for that.
pub(crate) const SIZE: &str = "\u{fffc}";

/// The panel of a page.
#[derive(Clone, Debug)]
pub(crate) struct Panel {
    /// All words of the page's language.
    pub(crate) words: Words,
    /// Whether it brings class mode as well.
    pub(crate) lessons: bool,
    /// The site in one file, where it can be had.
    pub(crate) file: Option<OfferedFile>,
}

/// Offers the site in one file, of so many bytes, wherever class mode can be brought onto a device.
pub(crate) fn offer_file(specs: &mut [PageSpec], bytes: usize) {
    for spec in specs {
        if let Some(panel) = spec.panel.as_mut().filter(|panel| panel.lessons) {
            let href = format!("{}{}", spec.to_root, one_file::NAME);
            panel.file = Some(OfferedFile { href, size: said(bytes as u64) });
        }
    }
}

/// Says the sizes in the pages of a language; gives their files.
pub(super) fn fill(specs: &[PageSpec], tag: &str, list: &List, site: &Path) -> Result<Vec<PathBuf>> {
    let with_panel = specs.iter().filter(|spec| spec.boot.language == tag);
    let with_panel = with_panel.filter_map(|spec| Some((spec, spec.panel.as_ref()?)));
    let fill = |(spec, panel): (&PageSpec, &Panel)| {
        let file = site.join(&spec.file);
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let size = said(list.bytes(panel.lessons));
        fs::write(&file, text.replace(SIZE, &size))
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    };
    with_panel.map(fill).collect()
}

/// A size for reading, in kB: never less than it is, and in steps of ten.
fn said(bytes: u64) -> String {
    (bytes.div_ceil(10_000) * 10).to_string()
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn a_size_is_never_said_too_small() {
        for (bytes, size) in [(0, "0"), (1, "10"), (640_000, "640"), (640_001, "650")] {
            assert_eq!(said(bytes), size);
        }
    }
}
