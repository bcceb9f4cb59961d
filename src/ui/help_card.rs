//! A card with numbers large enough to read across a room.

use yew::prelude::*;

use super::{Icon, use_words};
use crate::boot::Number;
use crate::locale::fill;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HelpCardProps {
    /// The numbers to show.
    pub numbers: Vec<Number>,
    /// What it says about fault, where the reader is not the one whom the page addresses.
    #[prop_or_default]
    pub fault: Option<AttrValue>,
}

/// Whom to call, each with how to dial it where a link does nothing.
#[component]
pub(crate) fn HelpCard(props: &HelpCardProps) -> Html {
    let words = use_words();
    let spelled = |tel: &str| {
        let digits: Vec<String> = tel.chars().map(String::from).collect();
        fill(words.dial, &[&digits.join("-")])
    };
    html! {
        <section class="helpcard" aria-labelledby="helpcard-title">
            <h2 id="helpcard-title">{ words.help_card }</h2>
            <ul role="list">
                { for props.numbers.iter().map(|number| html! {
                    <li key={number.id.clone()}>
                        <a class="helpcard__number" href={format!("tel:{}", number.tel)}>
                            <Icon name="phone" />
                            <strong>{ &number.text }</strong>
                        </a>
                        <p>{ &number.label }<br />{ spelled(&number.tel) }</p>
                    </li>
                }) }
            </ul>
            <p class="helpcard__words">{ props.fault.as_deref().unwrap_or(words.not_your_fault) }</p>
        </section>
    }
}
