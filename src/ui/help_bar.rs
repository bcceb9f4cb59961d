//! The bar at the bottom of every screen: whom to call, as links and as words, because in a sandboxed frame a `tel:`
//! link does nothing.

use yew::prelude::*;

use super::icon;
use crate::boot::Number;
use crate::look::Look;

/// The bar at the bottom.
pub(crate) fn help_bar(look: Look<'_>, numbers: &[Number]) -> Html {
    let words = look.words;
    let short = |id: &str| match id {
        "111" => Some(words.help_111),
        "113" => Some(words.help_113),
        _ => None,
    };
    html! {
        <footer class="helpbar" aria-label={words.help_bar}>
            <ul class="helpbar__numbers" role="list">
                { for numbers.iter().filter_map(|number| Some((number, short(&number.id)?))).map(|(number, short)| html! {
                    <li key={number.id.clone()}>
                        <a class="helpbar__number" href={format!("tel:{}", number.tel)}>
                            { icon("phone") }
                            <strong>{ &number.text }</strong>
                            { " " }
                            <span>{ short }</span>
                        </a>
                    </li>
                }) }
            </ul>
            <p class="helpbar__words">{ words.not_your_fault }</p>
        </footer>
    }
}
