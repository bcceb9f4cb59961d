//! What kind of file a name means, in HTTP's words.

use std::path::Path;

/// The value of `Content-Type`. A wrong one for WASM costs its quick start, a wrong one for scripts stops them.
pub(super) fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Whether packing makes files of this kind smaller.
pub(super) fn is_text(kind: &str) -> bool {
    kind.starts_with("text/")
        || [
            "application/xml",
            "application/json",
            "application/manifest+json",
            "application/wasm",
            "image/svg+xml",
        ]
        .iter()
        .any(|text| kind.starts_with(text))
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
        assert!(is_text("application/wasm") && !is_text("font/woff2"));
    }
}
