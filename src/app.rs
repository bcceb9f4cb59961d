//! The root component: one page, and what every page has.

use std::rc::Rc;

use yew::prelude::*;

use crate::boot::{Boot, Page};
use crate::page::Draw;
use crate::ui::frame;

/// What the app is given.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Draws its main part. Each program that is compiled from this crate knows some pages only.
    pub draw: Draw,
    /// Called once the page stands as the learner left it and early taps are counted, after all that was drawn.
    #[prop_or_default]
    pub on_drawn: Callback<()>,
}

/// A page is given once; comparing what it was given as a whole would only cost.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && self.on_drawn == other.on_drawn
    }
}

/// One page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let boot = &props.boot;
    let ready = use_state(|| false);
    {
        // What storage and early taps changed is drawn in the same round as this state, so by this effect it stands.
        let on_drawn = props.on_drawn.clone();
        use_effect_with(*ready, move |ready| {
            if *ready {
                on_drawn.emit(());
            }
        });
    }
    let on_ready = use_callback((), move |(), ()| ready.set(true));
    let band = match &boot.page {
        Page::Scenario { scenario } => scenario.band.as_str(),
        _ => "all",
    };
    let is_player = matches!(boot.page, Page::Scenario { .. });
    let class = if is_player { "page page--player" } else { "page" };
    frame(boot, class, band, (props.draw)(boot, on_ready)).done()
}
