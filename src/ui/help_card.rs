//! A card with numbers large enough to read across a room.

use yew::prelude::*;

use super::icon;
use crate::boot::Number;
use crate::locale::fill;
use crate::look::Look;

/// Whom to call, each with how to dial it where a link does nothing. `fault` is what it says about fault to this reader.
pub(crate) fn help_card<'a>(
    look: Look<'_>,
    numbers: impl Iterator<Item = &'a Number>,
    fault: &'static str,
) -> Html {
    let words = look.words;
    let spelled = |tel: &str| {
        let digits: Vec<String> = tel.chars().map(String::from).collect();
        fill(words.dial, &[&digits.join("-")])
    };
    html! {
        <section class="helpcard" aria-labelledby="helpcard-title">
            <h2 id="helpcard-title">{ words.help_card }</h2>
            <ul role="list">
                { for numbers.map(|number| html! {
                    <li key={number.id.clone()}>
                        <a class="helpcard__number" href={format!("tel:{}", number.tel)}>
                            { icon("phone") }
                            <strong>{ &number.text }</strong>
                        </a>
                        <p>{ &number.label }<br />{ spelled(&number.tel) }</p>
                    </li>
                }) }
            </ul>
            <p class="helpcard__words">{ fault }</p>
        </section>
    }
}
