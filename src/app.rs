//! The root component: one page, and what every page has.

use std::rc::Rc;

use yew::prelude::*;

use crate::boot::{Boot, Page};
#[cfg(feature = "ssr")]
use crate::page::GuidePage;
use crate::page::{HomePage, MissingPage, PlayerPage};
use crate::ui::{HelpBar, PageContext, TopBar};

/// What the app is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Called once the page stands as the learner left it and early taps are counted, after all that was drawn.
    #[prop_or_default]
    pub on_drawn: Callback<()>,
}

/// One page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let boot = &props.boot;
    let ready = use_state(|| false);
    let on_ready = {
        let ready = ready.clone();
        Callback::from(move |()| ready.set(true))
    };
    {
        // What storage and early taps changed is drawn in the same round as this state, so by this effect it stands.
        let on_drawn = props.on_drawn.clone();
        use_effect_with(*ready, move |ready| {
            if *ready {
                on_drawn.emit(());
            }
        });
    }
    let (band, words) = match &boot.page {
        Page::Scenario { scenario } => (scenario.band.as_str(), boot.locale.words_for(scenario.band)),
        _ => ("all", boot.locale.words()),
    };
    let page = match &boot.page {
        Page::Home => html! { <HomePage {boot} {on_ready} /> },
        Page::Scenario { scenario } => html! { <PlayerPage {boot} {scenario} {on_ready} /> },
        #[cfg(feature = "ssr")]
        Page::Guide { guide } => html! { <GuidePage {boot} guide={*guide} /> },
        // Pages of plain text bring no engine along, so in the browser there is nothing to draw.
        #[cfg(not(feature = "ssr"))]
        Page::Guide { .. } => html! { <main id="main"></main> },
        Page::Missing => html! { <MissingPage {boot} {on_ready} /> },
    };
    let context = PageContext { words, art: AttrValue::from(boot.art.clone()) };
    html! {
        <ContextProvider<PageContext> {context}>
            <div class="page" data-band={band}>
                <a class="skip" href="#main">{ words.skip }</a>
                <TopBar links={boot.links.clone()} locale={boot.locale} embedded={boot.embedded} />
                { page }
                <HelpBar numbers={boot.numbers.clone()} />
            </div>
        </ContextProvider<PageContext>>
    }
}
