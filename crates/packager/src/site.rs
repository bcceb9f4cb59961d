//! The site: every page as real HTML, from the same components that the browser runs, and the files beside them.
//!
//! Trunk builds the engine and leaves it in a staging folder; this writes all pages and assets into that folder.

mod address;
mod assets;
mod document;
mod engine_files;
mod pages;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pack::Pack;

pub use engine_files::EngineFiles;
pub use pages::{PageSpec, Variant, page_specs};

use assets::Assets;

/// Writes the whole site into a folder.
///
/// # Errors
/// Where a file cannot be read or written, or a drawing cannot be used.
pub fn write(pack: &Pack, assets_folder: &Path, engine: &EngineFiles, folder: &Path) -> Result<usize> {
    let assets = Assets::read(assets_folder)?;
    assets.write(folder)?;
    put(folder, "_headers", &assets.headers())?;
    let specs = page_specs(pack, &assets.art_name);
    let specs = specs.iter().filter(|spec| spec.variant == Variant::Site || engine.single.is_some());
    let mut count = 0;
    for spec in specs {
        let html = document::document(pack, spec, &assets, engine)?;
        put(folder, &spec.file, &html)?;
        count += 1;
    }
    Ok(count)
}

/// Writes one file, with the folders it needs.
fn put(folder: &Path, name: &str, content: &str) -> Result<()> {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
}
