//! The learner puts steps in order, with a button up and a button down on each card. No dragging is needed (WCAG 2.5.7).

use engine::{Card, Decision, ItemId, Reply};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use super::panel::{Panel, Progress, Ways};
use crate::locale::fill;
use crate::ui::{Button, Icon, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OrderPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// The cards: shuffled, or as they were put.
    pub cards: Vec<Card>,
    /// What is said once answered, and the right order.
    pub answered: Option<(Reply, Vec<String>)>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// A move that was just made: its card takes the focus along, because the browser drops it when an element moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Moved {
    item: Option<ItemId>,
    up: bool,
    count: u32,
}

/// The cards.
#[component]
pub(crate) fn OrderPanel(props: &OrderPanelProps) -> Html {
    let words = use_words();
    let OrderPanelProps { prompt, cards, answered, ways, on_decide } = props;
    let order = use_state(|| cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>());
    let moved = use_state(Moved::default);
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with((*moved).clone(), move |moved| focus_moved(&list, moved));
    }
    let on_move = {
        let (order, moved) = (order.clone(), moved.clone());
        Callback::from(move |(item, up): (ItemId, bool)| {
            let mut now = (*order).clone();
            let Some(at) = now.iter().position(|known| *known == item) else { return };
            let to = if up { at.saturating_sub(1) } else { (at + 1).min(now.len() - 1) };
            now.swap(at, to);
            order.set(now);
            moved.set(Moved { item: Some(item), up, count: moved.count + 1 });
        })
    };
    let hand_in = {
        let order = order.clone();
        on_decide.reform(move |()| Decision::Order((*order).clone()))
    };
    let progress = match answered {
        None => Progress::Open,
        Some((reply, _)) if reply.grade.is_full() => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    let main = html! {
        <Button label={words.check} weight={Weight::Main} action="check" icon={AttrValue::from("check")} on_press={hand_in} />
    };
    let card_of = |id: &ItemId| cards.iter().find(|card| card.id == *id);
    let shown: Vec<&Card> = match answered {
        Some(_) => cards.iter().collect(),
        None => order.iter().filter_map(card_of).collect(),
    };
    let place = moved.item.as_ref().and_then(|item| order.iter().position(|known| known == item));
    let place = place.map(|at| fill(words.position, &[&(at + 1).to_string(), &order.len().to_string()]));
    html! {
        <Panel {prompt} how={AttrValue::from(words.order_how)} {progress} {main} ways={ways.clone()}>
            <ol class="cards cards--order" role="list" ref={list}>
                { for shown.into_iter().map(|card| row(words, card, &on_move)) }
            </ol>
            <p class="hidden" role="status">{ place.unwrap_or_default() }</p>
            if let Some((reply, right)) = answered {
                if !reply.grade.is_full() {
                    <div class="right-order">
                        <h3>{ words.right_order }</h3>
                        <ol>{ for right.iter().map(|text| html! { <li key={text.clone()}>{ text }</li> }) }</ol>
                    </div>
                }
            }
            <Feedback text={answered.as_ref().map(|(reply, _)| reply.feedback.clone()).unwrap_or_default()}
                tone={Tone::Plain} shown={answered.is_some()} />
        </Panel>
    }
}

fn row(words: &'static crate::locale::Words, card: &Card, on_move: &Callback<(ItemId, bool)>) -> Html {
    let button = |up: bool| {
        let (id, on_move) = (card.id.clone(), on_move.clone());
        let (label, icon, class) = if up {
            (words.move_up, "up", "card__up")
        } else {
            (words.move_down, "down", "card__down")
        };
        html! {
            <button type="button" class={classes!("card__move", class)} aria-label={fill(label, &[&card.text])}
                onclick={move |_| on_move.emit((id.clone(), up))}><Icon name={icon} /></button>
        }
    };
    let class = match &card.verdict {
        Some(verdict) if verdict.right => "card is-right",
        Some(_) => "card is-elsewhere",
        None => "card",
    };
    html! {
        <li key={card.id.to_string()} {class} data-item={card.id.to_string()}>
            <p class="card__words">{ &card.text }</p>
            <div class="card__moves" hidden={card.verdict.is_some()}>{ button(true) }{ button(false) }</div>
        </li>
    }
}

fn focus_moved(list: &NodeRef, moved: &Moved) {
    let (Some(list), Some(item)) = (list.cast::<web_sys::Element>(), &moved.item) else { return };
    let button = if moved.up { "card__up" } else { "card__down" };
    let found = list.query_selector(&format!("[data-item=\"{item}\"] .{button}")).ok().flatten();
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // A button that cannot take the focus any more leaves it where it is.
        let _ = button.focus();
    }
}
