//! What Caddy imports in a site or a `handle_path`.

use super::lasting::PATTERN;
use super::{ASK_FIRST, BRIEF, Hosting, LASTING, WRITTEN, hidden};
use crate::serve::KINDS;

/// The file.
pub(super) fn included(hosting: &Hosting<'_>) -> String {
    let headers: String =
        hosting.headers.iter().map(|(name, value)| format!("\t{name} \"{value}\"\n")).collect();
    // Only where the file is there: an error would be taken for such a file, and kept for as long.
    let kinds: String = KINDS
        .iter()
        .map(|(ending, kind)| {
            format!(
                "@ke_nghe_{ending} {{\n\tpath *.{ending}\n\tfile\n}}\nheader @ke_nghe_{ending} Content-Type \"{kind}\"\n"
            )
        })
        .collect();
    // In a route what is written later wins.
    format!(
        "# {WRITTEN}\n\
         route {{\nheader {{\n{headers}\tCache-Control \"{ASK_FIRST}\"\n}}\n\
         @ke_nghe_kept {{\n\tpath_regexp {PATTERN}\n\tfile\n}}\n\
         header @ke_nghe_kept Cache-Control \"{LASTING}\"\n\
         header /{} Cache-Control \"{BRIEF}\"\n\
         {kinds}\
         @ke_nghe_hidden path_regexp ^/{}\n\
         error @ke_nghe_hidden 404\n\
         file_server {{\n\tprecompressed br gzip\n}}\n}}\n",
        hosting.feed,
        hidden()
    )
}
