//! How to serve the site, said once and written for each kind of server: the headers of every answer, how long a file may
//! be kept, what kind of file a name means, and which page answers for unknown addresses.
//!
//! `_headers`, `.htaccess` and `web.config` stand in the site itself, where their hosts look for them; what nginx and
//! Caddy include stands in `.hosting`. docs/hosting.md says what to do with each.

mod apache;
mod caddy;
mod iis;
mod lasting;
mod netlify;
mod nginx;

use std::path::Path;

use anyhow::Result;

use super::put;

pub(crate) use lasting::named_by_content;

/// For files whose name is made from their content.
pub(crate) const LASTING: &str = "public, max-age=31536000, immutable";
/// For all others: ask each time whether it changed. A page kept longer would name files of a build that is gone.
pub(crate) const ASK_FIRST: &str = "no-cache";
/// For the warnings: five minutes, so that a school's many phones do not ask for them at every page.
const BRIEF: &str = "max-age=300, must-revalidate";
/// The page for unknown addresses.
pub(crate) const MISSING: &str = "404.html";
/// The folder of what nginx and Caddy include.
const FOLDER: &str = ".hosting";
/// What stands in the site for servers and tools alone, and is not sent.
pub(crate) const HIDDEN: [&str; 5] = [FOLDER, ".htaccess", ".trunk-lock", "_headers", "web.config"];
/// What every written file says of itself.
const WRITTEN: &str =
    "Written by the build of the site, which writes it anew each time. docs/hosting.md tells of it.";

/// What every kind of server is told.
pub(super) struct Hosting<'a> {
    /// The headers of every answer.
    pub(super) headers: &'a [(&'static str, String)],
    /// The folder the site lives in, with a slash at both ends.
    pub(super) base_path: &'a str,
    /// The file of warnings.
    pub(super) feed: &'a str,
}

impl Hosting<'_> {
    /// Writes the settings for every kind of server beside the site's files, which must all be there already.
    pub(super) fn write(&self, site: &Path) -> Result<()> {
        let files = lasting::files(site)?;
        put(site, "_headers", &netlify::headers(self, &files))?;
        put(site, ".htaccess", &apache::htaccess(self))?;
        put(site, "web.config", &iis::web_config(self, &files))?;
        put(site, &format!("{FOLDER}/nginx.conf"), &nginx::included(self))?;
        put(site, &format!("{FOLDER}/Caddyfile"), &caddy::included(self))
    }
}

/// The names of what is not sent, as a regular expression.
fn hidden() -> String {
    format!("({})(/|$)", HIDDEN.join("|").replace('.', r"\."))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind of server gets every header as it is, and the same times to keep files.
    #[test]
    fn all_servers_are_told_the_same() {
        let headers = [
            ("Content-Security-Policy", "default-src 'none'; style-src 'self' 'sha256-a+/='".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        let hosting = Hosting { headers: &headers, base_path: "/truong/", feed: "canh-bao.json" };
        let site = tempfile::tempdir().unwrap();
        put(site.path(), "a-0123456789abcdef.js", "").unwrap();
        hosting.write(site.path()).unwrap();
        for name in ["_headers", ".htaccess", "web.config", ".hosting/nginx.conf", ".hosting/Caddyfile"] {
            let text = std::fs::read_to_string(site.path().join(name)).unwrap();
            for (header, value) in &headers {
                assert!(text.contains(header) && text.contains(value.as_str()), "{name}: {header}");
            }
            assert!(text.contains("31536000") || text.contains("365.00:00:00"), "{name}");
            assert!(text.contains("300") || text.contains("00:05:00"), "{name}");
        }
        let read = |name: &str| std::fs::read_to_string(site.path().join(name)).unwrap();
        assert!(read(".htaccess").contains("ErrorDocument 404 /truong/404.html"));
        assert!(read("_headers").contains("\n/truong/canh-bao.json\n"));
        assert!(read("_headers").contains("\n/truong/a-*\n"));
    }
}
