//! What nginx includes in a `server` or `location`. It uses only what every nginx has: brotli is one line more where its
//! module is there.

use super::lasting::PATTERN;
use super::{ASK_FIRST, BRIEF, Hosting, LASTING, WRITTEN, hidden};
use crate::serve::KINDS;

/// The file.
pub(super) fn included(hosting: &Hosting<'_>) -> String {
    let kinds: String =
        KINDS.iter().map(|(ending, kind)| format!("    {} {ending};\n", bare(kind))).collect();
    let speaking: Vec<&str> =
        KINDS.iter().filter(|(_, kind)| kind.contains("charset")).map(|(_, kind)| bare(kind)).collect();
    let headers: String = hosting
        .headers
        .iter()
        .map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"))
        .collect();
    let feed = hosting.feed.replace('.', r"\.");
    format!(
        "# {WRITTEN}\n\
         index index.html;\nabsolute_redirect off;\n\n\
         types {{\n{kinds}}}\ndefault_type application/octet-stream;\n\
         charset utf-8;\ncharset_types {};\n\n\
         # The files packed beside. With the module for brotli, say brotli_static on; too.\n\
         gzip_static on;\ngzip_vary on;\n\n\
         {headers}\n\
         # An unknown address comes by here again as that of the page which answers for it, so no error is kept for long.\n\
         set $ke_nghe_kept \"{ASK_FIRST}\";\n\
         if ($uri ~ \"{PATTERN}\") {{ set $ke_nghe_kept \"{LASTING}\"; }}\n\
         if ($uri ~ \"/{feed}$\") {{ set $ke_nghe_kept \"{BRIEF}\"; }}\n\
         add_header Cache-Control $ke_nghe_kept always;\n\n\
         # Settings of servers are nobody's business.\n\
         if ($uri ~ \"/{}\") {{ return 404; }}\n",
        unique(speaking).join(" "),
        hidden()
    )
}

/// A media type without its character set.
fn bare(kind: &str) -> &str {
    kind.split(';').next().unwrap_or(kind)
}

/// nginx says it may not be told twice.
fn unique(mut kinds: Vec<&str>) -> Vec<&str> {
    // It knows of HTML by itself.
    kinds.retain(|kind| *kind != "text/html");
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
