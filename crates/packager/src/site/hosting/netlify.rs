//! `_headers`, as Netlify and Cloudflare Pages read it: a path, and under it, indented, the headers of all addresses that
//! fit it. What several rules say of one header is joined, so each says its own; what no rule names these hosts make
//! browsers ask for each time, and they pack files themselves.

use std::collections::BTreeSet;

use super::lasting::Files;
use super::{BRIEF, Hosting, LASTING};

/// The file.
pub(super) fn headers(hosting: &Hosting<'_>, files: &Files) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in hosting.headers {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    let base = hosting.base_path;
    text.push_str(&format!("{base}{}\n  Cache-Control: {BRIEF}\n", hosting.feed));
    for pattern in patterns(files) {
        text.push_str(&format!("{base}{pattern}\n  Cache-Control: {LASTING}\n"));
    }
    text
}

/// As few patterns as will do for all files that never change, for hosts limit how many rules they read.
fn patterns(files: &Files) -> BTreeSet<String> {
    let lasting = files.iter().filter(|(_, lasting)| *lasting);
    lasting.map(|(place, _)| pattern(place, files)).collect()
}

/// The widest pattern that fits this file and none that changes.
fn pattern(place: &str, files: &Files) -> String {
    let folder = &place[..place.rfind('/').map_or(0, |at| at + 1)];
    let to_digest = place.rfind('-').map_or(place, |at| &place[..=at]);
    for start in [folder, to_digest] {
        if !start.is_empty() && files.iter().all(|(other, lasting)| *lasting || !other.starts_with(start)) {
            return format!("{start}*");
        }
    }
    place.to_owned()
}

#[cfg(test)]
mod tests {
    use super::patterns;

    #[test]
    fn no_pattern_fits_a_file_that_changes() {
        let digest = "0123456789abcdef";
        let lasting =
            ["share/a-", "share/b-", "art-", "canh-bao-", "x/y-"].map(|start| format!("{start}{digest}.js"));
        let changing = ["index.html", "canh-bao-cu.html", "x/index.html"].map(str::to_owned);
        let mut files: Vec<_> = lasting.into_iter().map(|name| (name, true)).collect();
        files.extend(changing.into_iter().map(|name| (name, false)));
        let found: Vec<String> = patterns(&files).into_iter().collect();
        assert_eq!(found, ["art-*", "canh-bao-0123456789abcdef.js", "share/*", "x/y-*"]);
    }
}
