//! A drawing of `assets/pictures`, from the sheet that the page names.

use super::{El, bare, classed};
use crate::look::Look;

/// A drawing as decoration.
pub(crate) fn picture(look: Look<'_>, name: &str, class: &'static str) -> El {
    drawing(look, name, class).attr("aria-hidden", "true")
}

/// A drawing that is read out as its description.
pub(crate) fn described_picture(look: Look<'_>, name: &str, class: &'static str, description: &str) -> El {
    drawing(look, name, class).attr("role", "img").set("aria-label", description)
}

fn drawing(look: Look<'_>, name: &str, class: &'static str) -> El {
    let shape = bare("use").set("href", &format!("{}#p-{name}", look.art));
    classed("svg", &["picture", class]).attr("focusable", "false").child(shape)
}
