//! What stands ready in every page for the moment in which the engine fails, is not supported or takes long. The boot
//! script shows it; it needs nothing that could fail too.

use yew::prelude::*;

use crate::boot::Number;
use crate::words::{Words, fill};

/// What the notice is given.
#[derive(Clone, PartialEq, Properties)]
pub struct NoticeProps {
    /// The words of the page it stands in.
    pub words: Words,
    /// The numbers of `site.toml`.
    pub numbers: Vec<Number>,
}

/// The calm notice, hidden until the boot script says which kind it is.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let NoticeProps { words, numbers } = props;
    html! {
        <aside id="notice" class="notice" role="alert" hidden=true>
            <div class="notice__failed">
                <p class="notice__numbers">
                    { for numbers.iter().map(|number| html! {
                        <a key={number.id.clone()} href={format!("tel:{}", number.tel)}>{ fill(words.call(), &[&number.text]) }</a>
                    }) }
                </p>
                <h2>{ words.failed_title() }</h2>
                <p>{ words.failed_body() }</p>
            </div>
            <p class="notice__slow">{ words.slow_body() }</p>
            <button type="button" class="button" data-reload="">{ words.reload() }</button>
        </aside>
    }
}
