//! The bar at the bottom of every screen: whom to call, as links and as words, because in a sandboxed frame a `tel:`
//! link does nothing.

use super::{El, bare, el, icon};
use crate::boot::Number;
use crate::look::Look;

/// The bar at the bottom.
pub(crate) fn help_bar(look: Look<'_>, numbers: &[Number]) -> El {
    let words = look.words;
    let short = |id: &str| match id {
        "111" => Some(words.help_111()),
        "113" => Some(words.help_113()),
        _ => None,
    };
    let row = |number: &Number| {
        let short = short(&number.id)?;
        let call = el("a", "helpbar__number")
            .set("href", &format!("tel:{}", number.tel))
            .child(icon("phone"))
            .child(bare("strong").text(&number.text))
            .text(" ")
            .child(bare("span").text(short));
        Some(bare("li").key(&number.id).child(call))
    };
    let list = el("ul", "helpbar__numbers").attr("role", "list").children(numbers.iter().filter_map(row));
    el("footer", "helpbar")
        .set("aria-label", words.help_bar())
        .child(list)
        .child(el("p", "helpbar__words").text(words.not_your_fault()))
}
