//! The end: what happened, what anyone can do, a question for home, and whom to call.

use engine::Ending;
use yew::prelude::*;

use super::desk::Desk;
use crate::ui::{Button, Weight, button, help_card, icon, picture};

/// The end.
pub(crate) fn ending_panel(desk: &Desk<'_>, ending: &Ending) -> Html {
    let words = desk.look.words;
    let helps = desk.numbers.iter().filter(|number| ending.help.iter().any(|id| id.as_str() == number.id));
    html! {
        <article class="ending" aria-labelledby="prompt">
            <header class="ending__head">
                { picture(desk.look, desk.cover.as_str(), "ending__picture") }
                <div>
                    <p class="ending__branch">{ words.branch(ending.branch) }</p>
                    <h2 id="prompt" class="ending__title" tabindex="-1">{ &ending.title }</h2>
                </div>
            </header>
            <section class="ending__happened">
                <h3>{ words.happened }</h3>
                <p>{ &ending.happened }</p>
            </section>
            <section class="ending__actions">
                <h3>{ words.actions }</h3>
                <ul role="list">
                    { for ending.actions.iter().map(|action| html! {
                        <li key={action.id.as_str()}>{ icon("check") }<span>{ &action.text }</span></li>
                    }) }
                </ul>
            </section>
            <section class="ending__home">
                <h3>{ words.home_question }</h3>
                <p>{ &ending.home_question }</p>
            </section>
            { help_card(desk.look, helps, words.not_your_fault) }
            { ways(desk) }
        </article>
    }
}

fn ways(desk: &Desk<'_>) -> Html {
    let words = desk.look.words;
    let weight = if desk.home.is_some() { Weight::Second } else { Weight::Main };
    let again = Button { label: words.other_way, weight, action: "restart", icon: "refresh", waits: false };
    let back =
        Button { label: words.step_back, weight: Weight::Quiet, action: "back", icon: "back", waits: false };
    html! {
        <nav class="ending__ways" aria-label={words.another}>
            if let Some(home) = desk.home {
                <a class="button button--main" href={home.to_owned()} data-carry="" data-action="another">
                    <span>{ words.another }</span>{ icon("next") }
                </a>
            }
            { button(again, &desk.on_restart) }
            { button(back, &desk.on_back) }
        </nav>
    }
}
