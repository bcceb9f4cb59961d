//! The site: every page as real HTML, from the same components that the browser runs, and the files beside them.
//!
//! Trunk builds the engine and leaves it in a staging folder; this writes all pages and assets into that folder.

mod address;
mod assets;
mod classroom;
mod curriculum;
mod document;
mod engine_files;
mod head;
mod hosting;
mod moved;
mod oembed;
mod offline;
mod one_file;
mod outlets;
mod packed;
mod pages;
mod reading;
mod shared_links;
mod shrink;
mod themes;
mod whole;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result};
use pack::{Interface, Pack};

pub(crate) use document::escape;
pub use engine_files::{Classic, EngineFiles};
pub(crate) use hosting::{ASK_FIRST, HIDDEN, LASTING, MISSING, named_by_content};
pub(crate) use offline::WORKER;
pub use packed::pack_all;
pub use pages::{PageSpec, Variant, page_specs};
pub(crate) use whole::{Whole, whole};

use assets::Assets;
use hosting::Hosting;
use shared_links::{Pictures, draw_all};

use crate::load::FEED;

/// What takes a while, and what only a release needs.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Draw the pictures for link previews.
    pub pictures: bool,
    /// Pack files for the way.
    pub packed: bool,
}

/// What was written.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// How many pages.
    pub pages: usize,
    /// How many files were packed for the way.
    pub packed: usize,
}

/// Writes the whole site into a folder.
///
/// # Errors
/// Where a file cannot be read or written, or a drawing cannot be used.
pub fn write(
    (pack, interface): (&Pack, &Interface),
    assets_folder: &Path,
    engine: &EngineFiles,
    folder: &Path,
    extent: Extent,
) -> Result<Written> {
    let mut builder = Builder::new(assets_folder, engine)?;
    builder.write_shared(folder)?;
    let mut specs = builder.specs(pack, interface);
    if let Some(whole) = &engine.whole {
        let bytes = one_file::write((pack, interface), assets_folder, whole, folder)?;
        offline::offer_file(&mut specs, bytes);
    }
    if extent.pictures {
        builder.pictures = draw_all(&specs, assets_folder, folder)?;
    }
    builder.touch_icon = Some(offline::write_manifests(pack, &specs, &builder.assets.logo, folder)?);
    for spec in &specs {
        put(folder, &spec.file, &builder.page(pack, spec, folder)?)?;
    }
    moved::write(pack, interface, &builder.assets, engine, folder)?;
    let packed = if extent.packed { pack_all(folder)? } else { 0 };
    let more = offline::write(pack, &specs, &builder.assets.worker, folder, extent.packed)?;
    builder.write_hosting(pack, folder)?;
    let packed = packed + more.iter().filter(|_| extent.packed).count();
    Ok(Written { pages: specs.len(), packed })
}

/// Makes pages, all of them or some.
pub(crate) struct Builder<'a> {
    assets: Assets,
    engine: &'a EngineFiles,
    pictures: Pictures,
    /// The icon of phones that do not read manifests; none where the site cannot be installed, as in a preview.
    touch_icon: Option<String>,
}

impl<'a> Builder<'a> {
    /// Reads what all pages share.
    pub(crate) fn new(assets_folder: &Path, engine: &'a EngineFiles) -> Result<Self> {
        Ok(Self { assets: Assets::read(assets_folder)?, engine, pictures: Pictures::new(), touch_icon: None })
    }

    /// Writes the files that all pages share.
    pub(crate) fn write_shared(&self, folder: &Path) -> Result<()> {
        self.assets.write(folder)
    }

    /// Writes how to serve the site, once all of it is there.
    pub(crate) fn write_hosting(&self, pack: &Pack, folder: &Path) -> Result<()> {
        let (headers, base_path) = (self.assets.headers(), &pack.site.base_path);
        Hosting { headers: &headers, base_path, feed: FEED }.write(folder)
    }

    /// Every page that this engine can run: those for frames need the script for frames.
    pub(crate) fn specs(&self, pack: &Pack, interface: &Interface) -> Vec<PageSpec> {
        let mut specs = page_specs(pack, interface);
        specs.retain(|spec| spec.variant == Variant::Site || self.engine.single.is_some());
        specs
    }

    /// One page as a document. Its boot script is written into the site's folder, and so are its drawings, unless they
    /// stand in the page itself.
    pub(crate) fn page(&self, pack: &Pack, spec: &PageSpec, folder: &Path) -> Result<String> {
        let mut spec = spec.clone();
        let (script_name, script) = self.assets.boot_script(&spec.boot.words, &spec.boot.language);
        put(folder, &script_name, &script)?;
        if spec.variant == Variant::Site {
            let (name, svg) = self.assets.sprite(&spec);
            put(folder, &name, &svg)?;
            spec.boot.art = format!("{}{name}", spec.to_root);
        }
        let picture = spec.card.as_ref().and_then(|card| self.pictures.get(&**card));
        oembed::write(pack, &spec, picture.map(String::as_str), folder)?;
        if let Some(told) = &spec.outlets {
            spec.outlets = Some(Rc::new(outlets::with_pictures(told, self.pictures.values())));
        }
        let head = head::head(pack, &spec, &self.pictures, self.touch_icon.as_deref());
        document::document(&spec, (&head, &script_name), &self.assets, self.engine)
    }
}

/// The files of a scenario's pages in these languages, for the site and for frames.
pub(crate) fn scenario_files(languages: &[String], id: &str) -> Vec<String> {
    let of = |tag: &String| [address::scenario(tag, id), address::embedded(tag, id)];
    languages.iter().flat_map(of).map(|address| address::file(&address)).collect()
}

/// The address of a scenario's page in the source language.
pub(crate) fn scenario_address(id: &str) -> String {
    address::scenario(address::SOURCE, id)
}

/// Writes one file, with the folders it needs.
pub(crate) fn put(folder: &Path, name: &str, content: &(impl AsRef<[u8]> + ?Sized)) -> Result<()> {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
}
