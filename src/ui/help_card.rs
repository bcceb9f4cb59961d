//! A card with numbers large enough to read across a room.

use super::{El, bare, el, icon};
use crate::boot::Number;
use crate::look::Look;
use crate::words::fill;

/// Whom to call, each with how to dial it where a link does nothing. `fault` is what it says about fault to this reader.
pub(crate) fn help_card<'a>(look: Look<'_>, numbers: impl Iterator<Item = &'a Number>, fault: &str) -> El {
    let list = bare("ul").attr("role", "list").children(numbers.map(|number| row(look, number)));
    el("section", "helpcard")
        .attr("aria-labelledby", "helpcard-title")
        .child(bare("h2").attr("id", "helpcard-title").text(look.words.help_card()))
        .child(list)
        .child(el("p", "helpcard__words").text(fault))
}

fn row(look: Look<'_>, number: &Number) -> El {
    let digits: Vec<String> = number.tel.chars().map(String::from).collect();
    let call = el("a", "helpcard__number")
        .set("href", &format!("tel:{}", number.tel))
        .child(icon("phone"))
        .child(bare("strong").text(&number.text));
    let how =
        bare("p").text(&number.label).child(bare("br")).text(&fill(look.words.dial(), &[&digits.join("-")]));
    bare("li").key(&number.id).child(call).child(how)
}
