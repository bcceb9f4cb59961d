//! A drawing of `assets/pictures`, from the sheet that the page names.

use yew::prelude::*;

use super::use_art;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PictureProps {
    /// The file's name without its ending.
    pub name: AttrValue,
    /// A class for its size and shape.
    #[prop_or_default]
    pub class: Classes,
    /// What it shows; without it the drawing is decoration.
    #[prop_or_default]
    pub description: Option<AttrValue>,
}

/// A drawing.
#[component]
pub(crate) fn Picture(props: &PictureProps) -> Html {
    let PictureProps { name, class, description } = props;
    let art = use_art();
    let role = description.as_ref().map(|_| "img");
    let hidden = description.is_none().then_some("true");
    html! {
        <svg class={classes!("picture", class.clone())} {role} aria-label={description.clone()} aria-hidden={hidden}
            focusable="false">
            <use href={format!("{art}#p-{name}")}></use>
        </svg>
    }
}
