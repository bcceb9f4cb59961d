//! The web app manifest of each language.

use serde_json::json;

use super::icons::Icons;
use crate::site::address;
use crate::site::pages::{PageSpec, Variant};
use ke_nghe::boot::Page;

/// Its file.
pub(crate) fn file(tag: &str) -> String {
    format!("{}app.webmanifest", address::root(tag))
}

/// Whether a page names the icon of phones that do not read manifests: where the site is put on a home screen.
pub(crate) const fn touch_icon(spec: &PageSpec) -> bool {
    matches!(spec.variant, Variant::Site) && matches!(spec.boot.page, Page::Home | Page::Class)
}

/// Its content. All addresses are relative to itself, so that the site works in any folder.
pub(super) fn text(home: &PageSpec, tag: &str, icons: &Icons) -> String {
    let words = &home.boot.words;
    let up = address::climb(&address::root(tag));
    let icon = |file: &str, pixels: u32, purpose: &str| {
        json!({
            "src": format!("{up}{file}"),
            "sizes": format!("{pixels}x{pixels}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let manifest = json!({
        "id": "./",
        "name": words.name(),
        "short_name": words.name(),
        "description": words.tagline(),
        "lang": tag,
        "start_url": "./",
        "scope": if up.is_empty() { "./" } else { &up },
        "display": "standalone",
        "background_color": "#fbf7f0",
        "theme_color": "#fbf7f0",
        "categories": ["education", "kids"],
        "icons": [
            icon(&icons.small, 192, "any"),
            icon(&icons.large, 512, "any"),
            icon(&icons.masked, 512, "maskable"),
        ],
    });
    format!("{manifest:#}\n")
}
