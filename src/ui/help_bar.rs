//! The bar at the bottom of every screen: whom to call, as links and as words, because in a sandboxed frame a `tel:`
//! link does nothing.

use yew::prelude::*;

use super::{Icon, use_words};
use crate::boot::Number;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HelpBarProps {
    /// The numbers of `site.toml`.
    pub numbers: Vec<Number>,
}

/// The bar at the bottom.
#[component]
pub(crate) fn HelpBar(props: &HelpBarProps) -> Html {
    let words = use_words();
    let short = |id: &str| match id {
        "111" => Some(words.help_111),
        "113" => Some(words.help_113),
        _ => None,
    };
    html! {
        <footer class="helpbar" aria-label={words.help_bar}>
            <ul class="helpbar__numbers" role="list">
                { for props.numbers.iter().filter_map(|number| Some((number, short(&number.id)?))).map(|(number, short)| html! {
                    <li key={number.id.clone()}>
                        <a class="helpbar__number" href={format!("tel:{}", number.tel)}
                            aria-label={format!("{} {}", number.text, number.label)}>
                            <Icon name="phone" />
                            <strong>{ &number.text }</strong>
                            <span>{ short }</span>
                        </a>
                    </li>
                }) }
            </ul>
            <p class="helpbar__words">{ words.not_your_fault }</p>
        </footer>
    }
}
