//! The bar at the top of every screen: language, name, quick exit.

use yew::prelude::*;

use super::{Icon, Picture, use_words};
use crate::boot::Links;
use crate::locale::Locale;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TopBarProps {
    /// Where things are.
    pub links: Links,
    /// The page's language.
    pub locale: Locale,
    /// Whether the page stands in another site, where the name leads nowhere.
    pub embedded: bool,
}

/// The bar at the top. The quick exit is carried out by the boot script, so it works before the engine does.
#[component]
pub(crate) fn TopBar(props: &TopBarProps) -> Html {
    let words = use_words();
    let other = props.locale.other();
    html! {
        <header class="topbar">
            <a class="topbar__language" href={props.links.other_language.clone()} lang={other.tag()}
                hreflang={other.tag()} data-carry="here">
                <Icon name="globe" />
                <span>{ words.switch_language }</span>
            </a>
            if props.embedded {
                <span class="topbar__home">
                    <Picture name="logo" class="topbar__logo" />
                    <span>{ words.name }</span>
                </span>
            } else {
                <a class="topbar__home" href={props.links.home.clone()} data-carry="">
                    <Picture name="logo" class="topbar__logo" />
                    <span>{ words.name }</span>
                </a>
            }
            <a class="topbar__exit" href={props.links.exit.clone()} rel="noreferrer" data-exit=""
                title={words.exit_hint}>
                <span>{ words.exit }</span>
                <Icon name="exit" />
            </a>
        </header>
    }
}
