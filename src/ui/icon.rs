//! An icon of `assets/icons`, from the sheet that stands in the page.

use yew::prelude::*;

/// A small line drawing beside words; it says nothing that the words do not.
pub(crate) fn icon(name: &str) -> Html {
    html! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href={format!("#i-{name}")}></use>
        </svg>
    }
}
