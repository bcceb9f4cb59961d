//! `.htaccess`, as Apache reads it in the site's own folder. It works without any of the modules it names; each that is
//! missing takes away only its part.

use super::lasting::PATTERN;
use super::{ASK_FIRST, BRIEF, Hosting, LASTING, MISSING, WRITTEN, hidden};
use crate::serve::KINDS;

/// The file.
pub(super) fn htaccess(hosting: &Hosting<'_>) -> String {
    let Hosting { headers, base_path, feed } = hosting;
    let kinds: String = KINDS.iter().map(|(ending, kind)| format!("AddType '{kind}' .{ending}\n")).collect();
    let all: String =
        headers.iter().map(|(name, value)| format!("Header always set {name} \"{value}\"\n")).collect();
    let feed = feed.replace('.', r"\.");
    // The extra condition keeps the error for a file that is gone from being kept for a year.
    format!(
        "# {WRITTEN}\n\
         ErrorDocument 404 {base_path}{MISSING}\n\n\
         <IfModule mod_mime.c>\n{kinds}\
         # Apache takes .br for Breton and .gz for an archive; here they are files packed for the way.\n\
         RemoveLanguage .br\nRemoveType .br .gz\nAddEncoding br .br\nAddEncoding gzip .gz\n</IfModule>\n\n\
         <IfModule mod_headers.c>\n{all}\
         Header always set Cache-Control \"{ASK_FIRST}\"\n\
         Header merge Vary Accept-Encoding\n\
         <FilesMatch \"{PATTERN}\">\n\
         Header always set Cache-Control \"{LASTING}\" \"expr=%{{REQUEST_STATUS}} -in {{'200', '206', '304'}}\"\n\
         </FilesMatch>\n\
         <FilesMatch \"^{feed}(\\.br|\\.gz)?$\">\n\
         Header always set Cache-Control \"{BRIEF}\"\n\
         </FilesMatch>\n</IfModule>\n\n{}",
        packed()
    )
}

/// Takes the packed file beside, if the browser can unpack it. A folder stands for its index.
fn packed() -> String {
    let mut rules = "<IfModule mod_rewrite.c>\n<IfModule mod_mime.c>\nRewriteEngine On\n".to_owned();
    rules.push_str(&format!("RewriteRule \"^{}\" - [R=404,L]\n", hidden()));
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        for (index, pattern) in [("index.html", "^(|.*/)$"), ("", "^(.*[^/])$")] {
            rules.push_str(&format!(
                "RewriteCond %{{HTTP:Accept-Encoding}} \"(^|[\\s,]){coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\"\n\
                 RewriteCond %{{REQUEST_FILENAME}}{index}.{ending} -f\n\
                 RewriteRule \"{pattern}\" \"$1{index}.{ending}\" [L]\n"
            ));
        }
    }
    rules + "</IfModule>\n</IfModule>\n"
}
