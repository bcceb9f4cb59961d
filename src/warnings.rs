//! The warnings of the day on home: those that are for the children of the chosen door, calm and in date. The pages for
//! adults show them by a script of their own, since no engine runs there.

use std::rc::Rc;

use engine::{Band, Warning, shown_warnings};
use yew::prelude::*;

use crate::boot::Boot;
use crate::look::Look;
use crate::ui::{El, bare, el};
use crate::words::{Words, fill};

/// The file, at the site's root.
const FEED: &str = "canh-bao.json";

/// The language that every entry is written in.
const SOURCE: &str = "vi";

/// What the file says; nothing until it is there, and nothing if it never comes.
#[hook]
pub(crate) fn use_warnings(boot: &Rc<Boot>) -> UseStateHandle<Vec<Warning>> {
    let all = use_state(Vec::new);
    let (found, boot) = (all.clone(), boot.clone());
    use_effect_with((), move |()| {
        let url = format!("{}{FEED}", boot.root());
        web::read_feed(&url, [boot.language.clone(), SOURCE.to_owned()], move |all| found.set(all));
    });
    all
}

/// Those that home shows today at this door.
pub(crate) fn warning_list(
    look: Look<'_>,
    boot: &Boot,
    all: &[Warning],
    today: &str,
    door: Option<Band>,
) -> El {
    let shown = shown_warnings(all, today, door);
    let none = shown.is_empty();
    let item = |warning: &Warning| {
        let day = web::day_in_words(&warning.date, &boot.language);
        el("li", "warning")
            .set("lang", &warning.language)
            .child(bare("h3").text(&warning.title))
            .child(bare("p").text(&warning.happens))
            .child(
                el("p", "warning__do")
                    .child(bare("strong").text(look.words.warning_do()))
                    .text(&warning.action),
            )
            .child(
                el("p", "warning__source")
                    .set("lang", &boot.language)
                    .text(&fill(look.words.warning_source(), &[&warning.source, &day])),
            )
    };
    let mut list = bare("ul").attr("role", "list");
    for warning in shown {
        list = list.child(item(warning));
    }
    frame(look.words, none).child(list)
}

/// Where a script puts the warnings on pages without an engine, with the words that it needs.
#[cfg(feature = "ssr")]
pub(crate) fn warning_place(words: &Words) -> El {
    frame(words, true)
        .attr("data-warnings", "")
        .set("data-do", words.warning_do())
        .set("data-source", words.warning_source())
        .child(bare("ul").attr("role", "list"))
}

/// What the warnings stand in, hidden while there are none.
fn frame(words: &Words, none: bool) -> El {
    el("section", "warnings")
        .attr("aria-labelledby", "warnings")
        .flag("hidden", none)
        .child(bare("h2").attr("id", "warnings").text(words.warnings()))
}
