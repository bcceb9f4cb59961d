//! Addresses of pages, all relative so that the site works in any folder.

use engine::DocumentGroup;

/// The language the stories are written in. Its pages stand at the root.
pub(super) const SOURCE: &str = "vi";

/// What leads to a place of a site in one file: its pages are chosen by the query, so that fragments stay free for places
/// within a page, and a browser keeps its history of pages as usual.
pub(super) const INSIDE: &str = "?/";

/// The folder of a language's pages, seen from the site's root.
pub(super) fn root(tag: &str) -> String {
    if tag == SOURCE { String::new() } else { format!("{tag}/") }
}

/// The folder of all pages of scenarios.
pub(super) fn scenarios(tag: &str) -> String {
    format!("{}{}/", root(tag), if tag == SOURCE { "kich-ban" } else { "scenarios" })
}

/// The page of a scenario.
pub(super) fn scenario(tag: &str, id: &str) -> String {
    format!("{}{id}/", scenarios(tag))
}

/// The names of scenarios' pages for frames.
pub(super) const FRAMES: [&str; 2] = ["nhung.html", "embed.html"];

/// The same page for frames in other sites.
pub(super) fn embedded(tag: &str, id: &str) -> String {
    let [source, other] = FRAMES;
    format!("{}{}", scenario(tag, id), if tag == SOURCE { source } else { other })
}

/// The first page of content behind a door of home.
pub(super) fn group(tag: &str, of: DocumentGroup) -> String {
    let (vietnamese, english) = match of {
        DocumentGroup::Help => ("can-ke", "tell"),
        DocumentGroup::Parents => ("cho-bo-me", "parents"),
        DocumentGroup::Teachers => ("cho-thay-co", "teachers"),
    };
    format!("{}{}/", root(tag), if tag == SOURCE { vietnamese } else { english })
}

/// Where teachers choose a story.
pub(super) fn curriculum(tag: &str) -> String {
    let (door, own) =
        if tag == SOURCE { ("cho-thay-co", "chuong-trinh") } else { ("teachers", "curriculum") };
    format!("{}{door}/{own}/", root(tag))
}

/// What comes instead of a page that is not on the device, without a network.
pub(super) fn lost(tag: &str) -> String {
    format!("{}{}/", root(tag), if tag == SOURCE { "khong-mang" } else { "offline" })
}

/// The safety plan.
pub(super) fn plan(tag: &str) -> String {
    format!("{}{}/", root(tag), if tag == SOURCE { "ke-hoach" } else { "plan" })
}

/// Class mode.
pub(super) fn class(tag: &str) -> String {
    format!("{}{}/", root(tag), if tag == SOURCE { "lop-hoc" } else { "class" })
}

/// Where stories are given on to other sites.
pub(super) fn embed(tag: &str) -> String {
    format!("{}{}/", root(tag), if tag == SOURCE { "nhung" } else { "embed" })
}

/// What a site that reads oEmbed is told of a scenario.
pub(super) fn oembed(tag: &str, id: &str) -> String {
    format!("{}oembed/{id}.json", root(tag))
}

/// What the learner has read.
pub(super) fn results(tag: &str) -> String {
    format!("{}{}/", root(tag), if tag == SOURCE { "da-doc" } else { "read" })
}

/// The fresh questions of a scenario, so many weeks later.
pub(super) fn booster(tag: &str, id: &str, weeks: u8) -> String {
    let name = if tag == SOURCE { "nho-lai" } else { "remember" };
    format!("{}{name}-{weeks}/", scenario(tag, id))
}

/// A page of content: `id` is empty for the first of its group.
pub(super) fn document(tag: &str, of: DocumentGroup, id: &str, easy: bool) -> String {
    let folder = group(tag, of);
    let own = if id.is_empty() { String::new() } else { format!("{id}/") };
    let form = match (easy, tag == SOURCE) {
        (false, _) => "",
        (true, true) => "de-doc/",
        (true, false) => "easy/",
    };
    format!("{folder}{own}{form}")
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
    use super::{embedded, file, relative, scenario};

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
    fn a_further_language_has_a_folder_of_its_tag() {
        assert_eq!(scenario("vi", "a"), "kich-ban/a/");
        assert_eq!(scenario("tay", "a"), "tay/scenarios/a/");
        assert_eq!(embedded("tay", "a"), "tay/scenarios/a/embed.html");
    }

    #[test]
    fn a_folder_s_page_is_its_index() {
        assert_eq!(file(""), "index.html");
        assert_eq!(file("en/"), "en/index.html");
        assert_eq!(file("404.html"), "404.html");
    }
}
