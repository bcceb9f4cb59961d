//! `web.config`, as IIS reads it in the site's own folder. It asks for no module that is not always there: files that
//! never change are named one by one, and IIS packs files itself.

use super::lasting::Files;
use super::{Hosting, MISSING, WRITTEN};
use crate::serve::KINDS;
use crate::site::escape;

/// The file.
pub(super) fn web_config(hosting: &Hosting<'_>, files: &Files) -> String {
    let kinds: String = KINDS
        .iter()
        .map(|(ending, kind)| {
            let kind = escape(kind);
            format!(
                "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
            )
        })
        .collect();
    let headers: String = hosting
        .headers
        .iter()
        .map(|(name, value)| {
            let value = escape(value);
            format!("        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />\n")
        })
        .collect();
    let lasting = files.iter().filter(|(_, lasting)| *lasting);
    let kept: String = lasting.map(|(place, _)| keep(place, "365.00:00:00", "public, immutable")).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- {WRITTEN} -->\n<configuration>\n  <system.webServer>\n    \
         <staticContent>\n{kinds}      <clientCache cacheControlMode=\"DisableCache\" />\n    </staticContent>\n    \
         <defaultDocument>\n      <files>\n        <clear />\n        <add value=\"index.html\" />\n      </files>\n    \
         </defaultDocument>\n    \
         <httpProtocol>\n      <customHeaders>\n        <remove name=\"X-Powered-By\" />\n{headers}      \
         </customHeaders>\n    </httpProtocol>\n    \
         <httpErrors errorMode=\"Custom\">\n      <remove statusCode=\"404\" />\n      \
         <error statusCode=\"404\" path=\"{MISSING}\" responseMode=\"File\" />\n    </httpErrors>\n    \
         <urlCompression doStaticCompression=\"true\" />\n  </system.webServer>\n{}{kept}</configuration>\n",
        keep(hosting.feed, "00:05:00", "must-revalidate")
    )
}

/// How long one file is kept.
fn keep(place: &str, long: &str, more: &str) -> String {
    let place = escape(place);
    format!(
        "  <location path=\"{place}\"><system.webServer><staticContent><clientCache cacheControlMode=\"UseMaxAge\" \
         cacheControlMaxAge=\"{long}\" cacheControlCustom=\"{more}\" /></staticContent></system.webServer></location>\n"
    )
}
