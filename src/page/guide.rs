//! The pages of plain text. They are rendered when the site is built and need no engine.

use yew::prelude::*;

use super::guide_text::{Block, guide};
use crate::boot::{Boot, Guide};
use crate::look::Look;
use crate::ui::{help_card, icon};

/// A page of plain text.
pub(crate) fn guide_page(look: Look<'_>, boot: &Boot, which: Guide) -> Html {
    let text = guide(which, &boot.language);
    html! {
        <main id="main" class="guide" data-screen="guide" tabindex="-1">
            <h1>{ text.title }</h1>
            <p class="guide__lead">{ text.lead }</p>
            <div class="guide__body">
                { for text.sections.iter().map(|section| html! {
                    <section key={section.heading}>
                        <h2>{ section.heading }</h2>
                        { for section.blocks.iter().map(block) }
                    </section>
                }) }
            </div>
            { help_card(look, boot.numbers.iter(), text.fault).done() }
            <p><a class="button" href={boot.links.home.clone()} data-carry="">
                { icon("back").done() }<span>{ look.words.home() }</span>
            </a></p>
        </main>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Text(text) => html! { <p key={*text}>{ *text }</p> },
        Block::Say(text) => {
            html! { <p key={*text} class="guide__say">{ icon("speak").done() }<span>{ *text }</span></p> }
        }
        Block::List(lines) => html! {
            <ul key={lines.concat()}>{ for lines.iter().map(|line| html! { <li key={*line}>{ *line }</li> }) }</ul>
        },
        Block::Source(text) => html! { <p key={*text} class="guide__source">{ *text }</p> },
    }
}
