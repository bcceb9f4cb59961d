//! Reading without a network: which pages a device can keep, how much that is, the service worker that keeps them, and
//! what makes the site installable. docs/offline.md tells of it; `cargo xtask budget` holds the same lists to their limits.
//!
//! It comes last, since it needs every page as it is sent: what a page needs is read from the page itself, where it
//! names its files by their content.

mod icons;
mod list;
mod lost;
mod manifest;
mod panel;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pack::Pack;
use serde_json::json;

pub(super) use lost::lost;
pub(super) use manifest::{file as manifest_file, touch_icon};
pub(crate) use panel::Panel;
pub(super) use panel::{SIZE, offer_file};

use super::address;
use super::assets::short_digest;
use super::packed::pack;
use super::pages::PageSpec;
use crate::load::FEED;
use list::List;

/// The service worker's file. It stands at the root, since it answers for what stands below it.
pub(crate) const WORKER: &str = "sw.js";
/// What is good to have, though no page waits for it.
const EXTRAS: [&str; 2] = ["icon.svg", FEED];

/// Writes it all beside the finished pages. `packs` says whether files are packed for the way: then their sizes are those
/// of brotli, as a release sends them.
pub(super) fn write(
    pack_of: &Pack,
    specs: &[PageSpec],
    script: &str,
    site: &Path,
    packs: bool,
) -> Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    let mut lists = serde_json::Map::new();
    let mut runs = Vec::new();
    for tag in pack_of.languages() {
        let mut list = List::read(specs, tag, site)?;
        for page in panel::fill(specs, tag, &list, site)? {
            if packs {
                pack(&page)?;
            }
            written.push(page);
        }
        // The pages with a panel are as they are sent only now.
        list = List::read(specs, tag, site)?;
        let (name, text) = list.file(tag);
        super::put(site, &name, &text)?;
        written.push(site.join(&name));
        let offline = address::lost(tag);
        lists.insert(tag.to_owned(), json!({ "root": address::root(tag), "file": name, "offline": offline }));
        runs.extend([address::scenarios(tag), address::class(tag)]);
    }
    let icon = fs::read_to_string(site.join(EXTRAS[0])).context("the icon")?;
    let told = json!({
        "version": short_digest(&format!("{script}{icon}{lists:?}")),
        "lists": lists,
        "extras": EXTRAS,
        "runs": runs,
        "frames": address::FRAMES,
        "fresh": FEED,
    });
    super::put(site, WORKER, &format!("var KE_NGHE = {told};\n{script}"))?;
    written.push(site.join(WORKER));
    if packs {
        for file in &written {
            pack(file)?;
        }
    }
    Ok(written)
}

/// What makes the site installable. It comes before the pages, which name it.
pub(super) fn write_manifests(pack: &Pack, specs: &[PageSpec], logo: &str, site: &Path) -> Result<String> {
    let icons = icons::draw(logo, site)?;
    for tag in pack.languages() {
        if let Some(home) = specs.iter().find(|spec| spec.address == address::root(tag)) {
            let (name, text) = (manifest::file(tag), manifest::text(home, tag, &icons));
            super::put(site, &name, &text)?;
        }
    }
    Ok(icons.touch)
}

/// What a file weighs on its way: as brotli where it is packed, else about as much as a server packs it.
fn weight(file: &Path) -> Result<u64> {
    let mut packed = file.as_os_str().to_owned();
    packed.push(".br");
    if let Ok(found) = fs::metadata(&packed) {
        return Ok(found.len());
    }
    let plain = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let packed = super::packed::gzip(&plain).with_context(|| format!("cannot pack {}", file.display()))?;
    Ok(packed.len().min(plain.len()) as u64)
}
