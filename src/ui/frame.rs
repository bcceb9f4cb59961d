//! What is around the main part of every page: the way past the bars, the bars themselves.

use yew::Html;

use super::{El, el, help_bar, top_bar};
use crate::boot::Boot;
use crate::look::Look;

/// A page of this class around its main part. `band` is the age band that it is for, `all` where it is for everybody.
pub(crate) fn frame(boot: &Boot, class: &'static str, band: &'static str, main: Html) -> El {
    let look = Look::of(boot);
    el("div", class)
        .attr("data-band", band)
        .child(el("a", "skip").attr("href", "#main").text(look.words.skip()))
        .child(top_bar(look, boot))
        .html(main)
        .child(help_bar(look, &boot.numbers))
}
