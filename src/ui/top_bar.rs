//! The bar at the top of every screen: language, name, quick exit.

use yew::prelude::*;

use super::{icon, picture};
use crate::boot::Boot;
use crate::look::Look;

/// The bar at the top. The quick exit is carried out by the boot script, so it works before the engine does.
pub(crate) fn top_bar(look: Look<'_>, boot: &Boot) -> Html {
    let words = look.words;
    let other = boot.locale.other();
    let name = html! {
        <>
            { picture(look, "logo", "topbar__logo") }
            <span>{ words.name }</span>
        </>
    };
    html! {
        <header class="topbar">
            <a class="topbar__language" href={boot.links.other_language.clone()} lang={other.tag()}
                hreflang={other.tag()} data-carry="here">
                { icon("globe") }
                <span>{ words.switch_language }</span>
            </a>
            if boot.embedded {
                // In a frame of another site the name leads nowhere.
                <span class="topbar__home">{ name }</span>
            } else {
                <a class="topbar__home" href={boot.links.home.clone()} data-carry="">{ name }</a>
            }
            <a class="topbar__exit" href={boot.links.exit.clone()} rel="noreferrer" data-exit=""
                title={words.exit_hint}>
                <span>{ words.exit }</span>
                { icon("exit") }
            </a>
        </header>
    }
}
