//! An icon of `assets/icons`, from the sheet that stands in the page.

use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct IconProps {
    /// The file's name without its ending.
    pub name: AttrValue,
}

/// A small line drawing beside words; it says nothing that the words do not.
#[component]
pub(crate) fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href={format!("#i-{}", props.name)}></use>
        </svg>
    }
}
