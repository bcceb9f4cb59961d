//! The bar at the top of every screen: language, name, quick exit.

use super::{El, bare, el, icon, picture};
use crate::boot::{Boot, Translation};
use crate::look::Look;

/// The bar at the top. The quick exit is carried out by the boot script, so it works before the engine does.
pub(crate) fn top_bar(look: Look<'_>, boot: &Boot) -> El {
    let words = look.words;
    // In a frame of another site the name leads nowhere.
    let home = if boot.embedded {
        el("span", "topbar__home")
    } else {
        el("a", "topbar__home").set("href", &boot.links.home).attr("data-carry", "")
    };
    let exit = el("a", "topbar__exit")
        .set("href", &boot.links.exit)
        .attr("rel", "noreferrer")
        .attr("data-exit", "")
        .set("title", words.exit_hint())
        .child(bare("span").text(words.exit()))
        .child(icon("exit"));
    let name = home.child(picture(look, "logo", "topbar__logo")).child(bare("span").text(words.name()));
    el("header", "topbar").child(languages(look, &boot.others)).child(name).child(exit)
}

/// The language switch: a link to the one other language, a list of several, or the bare place for it.
fn languages(look: Look<'_>, others: &[Translation]) -> El {
    if let [other] = others {
        return language(other).child(icon("globe")).child(bare("span").text(&other.name));
    }
    if others.is_empty() {
        return bare("span");
    }
    let links = others.iter().map(|other| language(other).key(&other.tag).text(&other.name));
    el("details", "topbar__languages")
        .child(bare("summary").set("aria-label", look.words.languages()).child(icon("globe")))
        .child(bare("div").children(links))
}

fn language(other: &Translation) -> El {
    el("a", "topbar__language")
        .set("href", &other.href)
        .set("lang", &other.tag)
        .set("hreflang", &other.tag)
        .attr("data-carry", "here")
}
