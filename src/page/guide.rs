//! The pages of plain text. They are rendered when the site is built and need no engine.

use std::rc::Rc;

use yew::prelude::*;

use super::guide_text::{Block, guide};
use crate::boot::{Boot, Guide};
use crate::ui::{HelpCard, Icon, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct GuidePageProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// Which guide.
    pub guide: Guide,
}

/// A page of plain text.
#[component]
pub(crate) fn GuidePage(props: &GuidePageProps) -> Html {
    let words = use_words();
    let text = guide(props.guide, props.boot.locale);
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
            <HelpCard numbers={props.boot.numbers.clone()} fault={AttrValue::from(text.fault)} />
            <p><a class="button" href={props.boot.links.home.clone()} data-carry="">
                <Icon name="back" /><span>{ words.home }</span>
            </a></p>
        </main>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Text(text) => html! { <p key={*text}>{ *text }</p> },
        Block::Say(text) => html! { <p key={*text} class="guide__say"><Icon name="speak" /><span>{ *text }</span></p> },
        Block::List(lines) => html! {
            <ul key={lines.concat()}>{ for lines.iter().map(|line| html! { <li key={*line}>{ *line }</li> }) }</ul>
        },
        Block::Source(text) => html! { <p key={*text} class="guide__source">{ *text }</p> },
    }
}
