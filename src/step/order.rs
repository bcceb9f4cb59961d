//! The learner puts steps in order, with a button up and a button down on each card. No dragging is needed (WCAG 2.5.7).

use engine::{Card, Decision, ItemId, Reply};

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::ui::{El, bare, el, icon, push_button};
use crate::words::fill;

/// The cards: shuffled, or as they were put. `answered` holds the right order too.
pub(crate) fn order_panel(
    desk: &Desk<'_>,
    prompt: &str,
    cards: &[Card],
    answered: Option<&(Reply, Vec<String>)>,
) -> El {
    let words = desk.look.words;
    let drafted = &desk.draft.order;
    let as_given = answered.is_some() || drafted.is_empty();
    let order: Vec<ItemId> =
        if as_given { cards.iter().map(|card| card.id.clone()).collect() } else { drafted.clone() };
    let shown = order.iter().filter_map(|id| cards.iter().find(|card| card.id == *id));
    let place = desk.draft.moved.as_ref().and_then(|(item, _)| order.iter().position(|known| known == item));
    let place = place.map(|at| fill(words.position(), &[&(at + 1).to_string(), &order.len().to_string()]));
    let main = check_button(desk, Decision::Order(order.clone()), false);
    let better = answered.filter(|(reply, _)| !reply.grade.is_full());
    let right_order = better.map(|(_, right)| {
        let steps = right.iter().map(|text| bare("li").key(text).text(text));
        bare("div").child(bare("h3").text(words.right_order())).child(bare("ol").children(steps))
    });
    let body = vec![
        el("ol", "cards cards--order")
            .attr("role", "list")
            .children(shown.map(|card| row(desk, card, &order))),
        el("p", "hidden").attr("role", "status").text(&place.unwrap_or_default()),
        el("div", "right-order").flag("hidden", better.is_none()).maybe(right_order),
        feedback(Tone::Plain, "", answered.map_or("", |(reply, _)| &reply.feedback), answered.is_some()),
    ];
    panel(desk, prompt, words.order_how(), Progress::of(answered.map(|(reply, _)| reply)), main, body)
}

fn row(desk: &Desk<'_>, card: &Card, order: &[ItemId]) -> El {
    let class = match &card.verdict {
        Some(verdict) if verdict.right => "card is-right",
        Some(_) => "card is-elsewhere",
        None => "card",
    };
    let moves = el("div", "card__moves")
        .flag("hidden", card.verdict.is_some())
        .child(move_button(desk, card, order, true))
        .child(move_button(desk, card, order, false));
    el("li", class)
        .key(card.id.as_str())
        .set("data-item", card.id.as_str())
        .child(el("p", "card__words").text(&card.text))
        .child(moves)
}

fn move_button(desk: &Desk<'_>, card: &Card, order: &[ItemId], up: bool) -> El {
    let words = desk.look.words;
    let (label, drawn, class) = if up {
        (words.move_up(), "up", "card__move card__up")
    } else {
        (words.move_down(), "down", "card__move card__down")
    };
    let on_move = {
        let (item, order) = (card.id.clone(), order.to_vec());
        desk.drafting(move |draft| draft.stepped(&order, &item, up))
    };
    push_button(class, &on_move).set("aria-label", &fill(label, &[&card.text])).child(icon(drawn))
}
