//! An address that leads nowhere: calm, with the list of stories.

use std::rc::Rc;

use yew::prelude::*;

use super::story_list::StoryList;
use crate::boot::Boot;
use crate::kept::use_kept_progress;
use crate::ui::{Picture, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MissingPageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Called once the page answers.
    pub on_ready: Callback<()>,
}

/// The page for unknown addresses.
#[component]
pub(crate) fn MissingPage(props: &MissingPageProps) -> Html {
    let words = use_words();
    let progress = use_kept_progress(&props.on_ready);
    html! {
        <main id="main" class="home home--missing" data-screen="missing" tabindex="-1">
            <header class="hero">
                <Picture name="logo" class="hero__logo" />
                <div>
                    <h1 class="hero__name">{ words.missing_title }</h1>
                    <p class="hero__line">{ words.missing_body }</p>
                </div>
            </header>
            <section class="shelf" aria-labelledby="stories">
                <h2 id="stories">{ words.stories }</h2>
                <StoryList cards={props.boot.cards.clone()} {progress} />
            </section>
        </main>
    }
}
