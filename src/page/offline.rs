//! What stands in pages about reading without a network: the panel that brings everything onto the device, and the line
//! that offers a new version. They are written when the site is built; `assets/offline.js` moves and fills them.

use yew::prelude::*;

use crate::ui::{El, bare, el, icon};
use crate::words::{Words, fill};

/// The site in one file, which the panel offers as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedFile {
    /// Where it is.
    pub href: String,
    /// How much it is, for reading.
    pub size: String,
}

/// What the panel is given.
#[derive(Clone, PartialEq, Properties)]
pub struct OfflinePanelProps {
    /// All words of the page's language.
    pub words: Words,
    /// The language's tag.
    pub tag: String,
    /// Whether it brings class mode as well.
    pub lessons: bool,
    /// How much that is, for reading.
    pub size: String,
    /// The site in one file.
    pub file: Option<OfferedFile>,
}

/// The panel, hidden until the script finds that this browser can keep pages. Every sentence that the script may say is
/// an attribute.
#[component]
pub fn OfflinePanel(props: &OfflinePanelProps) -> Html {
    let OfflinePanelProps { words, tag, lessons, size, file } = props;
    let lead = if *lessons { words.offline_lead_class() } else { words.offline_lead() };
    let push = |class, action, drawn, label| {
        el("button", class)
            .attr("type", "button")
            .attr("data-action", action)
            .flag("hidden", true)
            .child(icon(drawn))
            .child(bare("span").text(label))
    };
    let work = el("div", "offline__work")
        .child(bare("progress").attr("max", "100").attr("aria-labelledby", "offline-said"))
        .child(el("span", "offline__percent").attr("aria-hidden", "true"));
    el("section", "offline")
        .attr("id", "offline")
        .attr("aria-labelledby", "offline-title")
        .set("data-tag", tag)
        .flag("data-lessons", *lessons)
        .set("data-loading", words.offline_loading())
        .set("data-stopped", words.offline_stopped())
        .set("data-cut", words.offline_cut())
        .set("data-full", words.offline_full())
        .set("data-done", words.offline_done())
        .set("data-none", words.offline_none())
        .flag("hidden", true)
        .child(bare("h2").attr("id", "offline-title").text(words.offline_title()))
        .child(el("p", "offline__lead").text(&fill(lead, &[size])))
        .child(work)
        .child(el("p", "offline__said").attr("id", "offline-said").attr("role", "status"))
        .child(
            el("div", "offline__ways")
                .child(push("button", "offline-start", "down", words.offline_start()))
                .child(push("button", "offline-go-on", "down", words.offline_go_on()))
                .child(push("button", "offline-stop", "close", words.offline_stop()))
                .child(push("button button--quiet", "offline-drop", "close", words.offline_drop())),
        )
        .maybe(file.as_ref().map(|file| one_file(words, file)))
        .done()
}

/// The site in one file, for computers that have no network at all.
fn one_file(words: &Words, OfferedFile { href, size }: &OfferedFile) -> El {
    let link = el("a", "button")
        .set("href", href)
        .attr("download", "")
        .child(icon("down"))
        .child(bare("span").text(&fill(words.offline_file_get(), &[size])));
    el("div", "offline__file").child(bare("p").text(words.offline_file())).child(link)
}

/// What the line about a new version is given.
#[derive(Clone, PartialEq, Properties)]
pub struct FreshNoteProps {
    /// All words of the page's language.
    pub words: Words,
}

/// The line that offers a new version, hidden until there is one.
#[component]
pub fn FreshNote(props: &FreshNoteProps) -> Html {
    let words = &props.words;
    let take = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "fresh")
        .child(icon("refresh"))
        .child(bare("span").text(words.reload()));
    el("aside", "fresh")
        .attr("id", "fresh")
        .attr("role", "status")
        .set("data-busy", words.fresh_busy())
        .flag("hidden", true)
        .child(bare("p").text(words.fresh()))
        .child(take)
        .done()
}
