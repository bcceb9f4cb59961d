//! What kind of file a name means, in HTTP's words: for `kenghe serve`, and for the settings of other servers.

use std::path::Path;

/// The endings of the site's files and the value of `Content-Type` for each. A wrong one for WASM costs its quick start,
/// a wrong one for scripts stops them.
pub(crate) const KINDS: [(&str, &str); 18] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/plain; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
];

/// The value of `Content-Type`.
pub(super) fn media_type(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let known = KINDS.iter().find(|(known, _)| *known == ending);
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

/// Whether packing makes files of this name smaller.
pub(crate) fn is_text(file: &Path) -> bool {
    let kind = media_type(file);
    let packs = |text: &&str| kind.starts_with(*text);
    let texts =
        ["text/", "application/xml", "application/json", "application/manifest+json", "image/svg+xml"];
    texts.iter().any(packs) || kind == "application/wasm"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_that_browsers_insist_on() {
        for (name, kind) in [
            ("a/ke-nghe_bg.wasm", "application/wasm"),
            ("site.webmanifest", "application/manifest+json"),
            ("boot.js", "text/javascript; charset=utf-8"),
            ("icons.svg", "image/svg+xml"),
            ("a.woff2", "font/woff2"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(media_type(Path::new(name)), kind);
        }
        assert!(is_text(Path::new("a.wasm")) && !is_text(Path::new("a.woff2")));
    }
}
