//! The learner puts steps in order, with a button up and a button down on each card. No dragging is needed (WCAG 2.5.7).

use engine::{Card, Decision, ItemId, Reply};
use yew::prelude::*;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::locale::fill;
use crate::ui::icon;

/// The cards: shuffled, or as they were put. `answered` holds the right order too.
pub(crate) fn order_panel(
    desk: &Desk<'_>,
    prompt: &str,
    cards: &[Card],
    answered: Option<&(Reply, Vec<String>)>,
) -> Html {
    let words = desk.look.words;
    let drafted = &desk.draft.order;
    let as_given = answered.is_some() || drafted.is_empty();
    let order: Vec<ItemId> =
        if as_given { cards.iter().map(|card| card.id.clone()).collect() } else { drafted.clone() };
    let shown = order.iter().filter_map(|id| cards.iter().find(|card| card.id == *id));
    let place = desk.draft.moved.as_ref().and_then(|(item, _)| order.iter().position(|known| known == item));
    let place = place.map(|at| fill(words.position, &[&(at + 1).to_string(), &order.len().to_string()]));
    let main = check_button(desk, Decision::Order(order.clone()), false);
    let better = answered.filter(|(reply, _)| !reply.grade.is_full());
    let body = html! {
        <>
            <ol class="cards cards--order" role="list">{ for shown.map(|card| row(desk, card, &order)) }</ol>
            <p class="hidden" role="status">{ place.unwrap_or_default() }</p>
            <div class="right-order" hidden={better.is_none()}>
                if let Some((_, right)) = better {
                    <h3>{ words.right_order }</h3>
                    <ol>{ for right.iter().map(|text| html! { <li key={text.as_str()}>{ text }</li> }) }</ol>
                }
            </div>
            { feedback(Tone::Plain, "", answered.map_or("", |(reply, _)| &reply.feedback), answered.is_some()) }
        </>
    };
    panel(desk, prompt, words.order_how, Progress::of(answered.map(|(reply, _)| reply)), main, body)
}

fn row(desk: &Desk<'_>, card: &Card, order: &[ItemId]) -> Html {
    let class = match &card.verdict {
        Some(verdict) if verdict.right => "card is-right",
        Some(_) => "card is-elsewhere",
        None => "card",
    };
    html! {
        <li key={card.id.as_str()} {class} data-item={card.id.to_string()}>
            <p class="card__words">{ &card.text }</p>
            <div class="card__moves" hidden={card.verdict.is_some()}>
                { move_button(desk, card, order, true) }
                { move_button(desk, card, order, false) }
            </div>
        </li>
    }
}

fn move_button(desk: &Desk<'_>, card: &Card, order: &[ItemId], up: bool) -> Html {
    let words = desk.look.words;
    let (label, drawn, class) =
        if up { (words.move_up, "up", "card__up") } else { (words.move_down, "down", "card__down") };
    let on_move = {
        let (item, order) = (card.id.clone(), order.to_vec());
        desk.drafting(move |draft| draft.stepped(&order, &item, up))
    };
    html! {
        <button type="button" class={classes!("card__move", class)} aria-label={fill(label, &[&card.text])}
            onclick={move |_| on_move.emit(())}>{ icon(drawn) }</button>
    }
}
