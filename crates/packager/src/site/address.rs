//! Addresses of pages, all relative so that the site works in any folder.

use ke_nghe::boot::Guide;
use ke_nghe::locale::Locale;

/// The folder of a language's pages, seen from the site's root.
pub(super) const fn root(locale: Locale) -> &'static str {
    match locale {
        Locale::Vi => "",
        Locale::En => "en/",
    }
}

/// The page of a scenario.
pub(super) fn scenario(locale: Locale, id: &str) -> String {
    match locale {
        Locale::Vi => format!("kich-ban/{id}/"),
        Locale::En => format!("en/scenarios/{id}/"),
    }
}

/// The same page for frames in other sites.
pub(super) fn embedded(locale: Locale, id: &str) -> String {
    let name = match locale {
        Locale::Vi => "nhung.html",
        Locale::En => "embed.html",
    };
    format!("{}{name}", scenario(locale, id))
}

/// A page of plain text.
pub(super) const fn guide(locale: Locale, guide: Guide) -> &'static str {
    match (locale, guide) {
        (Locale::Vi, Guide::Help) => "can-ke/",
        (Locale::Vi, Guide::Parents) => "cho-bo-me/",
        (Locale::Vi, Guide::Teachers) => "cho-thay-co/",
        (Locale::En, Guide::Help) => "en/tell/",
        (Locale::En, Guide::Parents) => "en/parents/",
        (Locale::En, Guide::Teachers) => "en/teachers/",
    }
}

/// The file in which a page is stored.
pub(super) fn file(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') {
        format!("{address}index.html")
    } else {
        address.to_owned()
    }
}

/// The way from one page to another place of the site.
pub(super) fn relative(from: &str, to: &str) -> String {
    below(&climb(from), to)
}

/// The way from a page up to the site's root; empty where it stands there.
pub(super) fn climb(from: &str) -> String {
    "../".repeat(from.matches('/').count())
}

/// The way to a place of the site, seen from where `root` leads to its root.
pub(super) fn below(root: &str, to: &str) -> String {
    let way = format!("{root}{to}");
    if way.is_empty() { "./".to_owned() } else { way }
}

#[cfg(test)]
mod tests {
    use super::{file, relative};

    #[track_caller]
    fn check(from: &str, to: &str, way: &str) {
        assert_eq!(relative(from, to), way, "{from} -> {to}");
    }

    #[test]
    fn ways_lead_through_the_root() {
        check("", "", "./");
        check("", "en/", "en/");
        check("kich-ban/a/", "", "../../");
        check("kich-ban/a/", "en/scenarios/a/", "../../en/scenarios/a/");
        check("kich-ban/a/nhung.html", "art.svg", "../../art.svg");
        check("404.html", "", "./");
    }

    #[test]
    fn a_folder_s_page_is_its_index() {
        assert_eq!(file(""), "index.html");
        assert_eq!(file("en/"), "en/index.html");
        assert_eq!(file("404.html"), "404.html");
    }
}
