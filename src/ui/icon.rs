//! An icon of `assets/icons`, from the sheet that stands in the page. Those in its folder `class` are for class mode alone.

use super::{El, bare, el};

/// A small line drawing beside words; it says nothing that the words do not.
pub(crate) fn icon(name: &str) -> El {
    let shape = bare("use").set("href", &format!("#i-{name}"));
    el("svg", "icon").attr("aria-hidden", "true").attr("focusable", "false").child(shape)
}
