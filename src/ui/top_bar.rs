//! The bar at the top of every screen: language, name, quick exit.

use super::{El, bare, el, icon, picture};
use crate::boot::Boot;
use crate::look::Look;

/// The bar at the top. The quick exit is carried out by the boot script, so it works before the engine does.
pub(crate) fn top_bar(look: Look<'_>, boot: &Boot) -> El {
    let words = look.words;
    let other = boot.locale.other();
    let language = el("a", "topbar__language")
        .set("href", &boot.links.other_language)
        .attr("lang", other.tag())
        .attr("hreflang", other.tag())
        .attr("data-carry", "here")
        .child(icon("globe"))
        .child(bare("span").text(words.switch_language()));
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
    el("header", "topbar").child(language).child(name).child(exit)
}
