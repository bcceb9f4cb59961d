//! What stands in a page's head for browsers, search engines and those who show links.

use pack::Pack;

use super::address;
use super::document::escape;
use super::oembed;
use super::offline;
use super::pages::{PageSpec, Variant};
use super::shared_links::{self, Pictures};

/// The colours that browsers give what is around a page: those of paper, light and dark.
pub(super) const COLOURS: &str = "<meta name=\"theme-color\" content=\"#fbf7f0\" media=\"(prefers-color-scheme: light)\">\n\
                                  <meta name=\"theme-color\" content=\"#1f1729\" media=\"(prefers-color-scheme: dark)\">\n";

/// What the page is called, with the site's name.
pub(super) fn title(spec: &PageSpec) -> String {
    let name = spec.boot.words.name();
    spec.title.as_ref().map_or_else(|| name.to_owned(), |title| format!("{title} · {name}"))
}

/// Title, description and where the page is in each language. `touch_icon` is the icon of phones that do not read
/// manifests; where there is none, the site cannot be installed.
pub(super) fn head(pack: &Pack, spec: &PageSpec, pictures: &Pictures, touch_icon: Option<&str>) -> String {
    let root = &spec.to_root;
    let mut head = format!(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<meta name=\"description\"{} content=\"{}\">\n{COLOURS}",
        escape(&title(spec)),
        // One element says it to search engines and to those who show links.
        if spec.card.is_some() { " property=\"og:description\"" } else { "" },
        escape(&spec.description),
    );
    head.push_str(&format!("<link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n"));
    if let (Some(icon), Variant::Site) = (touch_icon, spec.variant) {
        // The boot script keeps pages offline where it finds this.
        head.push_str(&format!(
            "<link rel=\"manifest\" href=\"{root}{}\">\n",
            offline::manifest_file(&spec.boot.language)
        ));
        if offline::touch_icon(spec) {
            head.push_str(&format!("<link rel=\"apple-touch-icon\" href=\"{root}{icon}\">\n"));
        }
    }
    let base = &pack.site.base_url;
    let place = |to: &str| {
        if base.is_empty() {
            address::relative(&spec.address, to)
        } else {
            format!("{}/{to}", base.trim_end_matches('/'))
        }
    };
    for (tag, to) in &spec.alternates {
        if *tag == spec.boot.language {
            head.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", place(to)));
        }
        head.push_str(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n", place(to)));
    }
    if let Some((_, to)) = spec.alternates.iter().find(|(tag, _)| tag == address::SOURCE) {
        head.push_str(&format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">\n", place(to)));
    }
    head.push_str(&oembed::link(pack, spec).unwrap_or_default());
    if spec.alternates.is_empty() {
        head.push_str("<meta name=\"robots\" content=\"noindex\">\n");
    }
    head + &shared_links::tags(spec, base, pictures)
}
