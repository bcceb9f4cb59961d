//! The end: what happened, what anyone can do, a question for home, and whom to call.

use engine::{Ending, PictureId};
use yew::prelude::*;

use super::panel::Ways;
use crate::boot::Number;
use crate::ui::{Button, HelpCard, Icon, Picture, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct EndingPanelProps {
    /// How it ended.
    pub ending: Ending,
    /// The story's drawing.
    pub cover: PictureId,
    /// The phone numbers known to the page.
    pub numbers: Vec<Number>,
    /// Home; none where the page stands in another site.
    pub home: Option<AttrValue>,
    /// The ways out.
    pub ways: Ways,
    /// Begins again.
    pub on_restart: Callback<()>,
}

/// The end.
#[component]
pub(crate) fn EndingPanel(props: &EndingPanelProps) -> Html {
    let words = use_words();
    let EndingPanelProps { ending, cover, numbers, home, ways, on_restart } = props;
    let helped = |number: &&Number| ending.help.iter().any(|id| id.as_str() == number.id);
    let numbers: Vec<Number> = numbers.iter().filter(helped).cloned().collect();
    let again = if home.is_some() { Weight::Second } else { Weight::Main };
    html! {
        <article class="ending" aria-labelledby="prompt">
            <header class="ending__head">
                <Picture name={cover.to_string()} class="ending__picture" />
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
                        <li key={action.id.to_string()}><Icon name="check" /><span>{ &action.text }</span></li>
                    }) }
                </ul>
            </section>
            <section class="ending__home">
                <h3>{ words.home_question }</h3>
                <p>{ &ending.home_question }</p>
            </section>
            <HelpCard {numbers} />
            <nav class="ending__ways">
                if let Some(home) = home {
                    <a class="button button--main" href={home.clone()} data-carry="" data-action="another">
                        <span>{ words.another }</span><Icon name="next" />
                    </a>
                }
                <Button label={words.other_way} weight={again} action="restart" icon={AttrValue::from("refresh")}
                    on_press={on_restart.clone()} />
                if ways.can_step_back {
                    <Button label={words.step_back} weight={Weight::Quiet} action="back" icon={AttrValue::from("back")}
                        on_press={ways.on_back.clone()} />
                }
            </nav>
        </article>
    }
}
