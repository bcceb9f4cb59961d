//! A drawing of `assets/pictures`, from the sheet that the page names.

use yew::prelude::*;

use crate::look::Look;

/// A drawing as decoration.
pub(crate) fn picture(look: Look<'_>, name: &str, class: &'static str) -> Html {
    html! {
        <svg class={classes!("picture", class)} aria-hidden="true" focusable="false">
            <use href={format!("{}#p-{name}", look.art)}></use>
        </svg>
    }
}

/// A drawing that is read out as its description.
pub(crate) fn described_picture(look: Look<'_>, name: &str, class: &'static str, description: &str) -> Html {
    html! {
        <svg class={classes!("picture", class)} role="img" aria-label={description.to_owned()} focusable="false">
            <use href={format!("{}#p-{name}", look.art)}></use>
        </svg>
    }
}
