//! The learner sorts cards: under each card stand the places it can go to. No dragging is needed (WCAG 2.5.7).

use engine::{BinId, Card, Decision, Reply};
use yew::Callback;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::ui::{El, el, push_button};
use crate::words::fill;

/// The cards.
pub(crate) fn sort_panel(
    desk: &Desk<'_>,
    prompt: &str,
    bins: &[(BinId, String)],
    cards: &[Card],
    answered: Option<&Reply>,
) -> El {
    let placed = desk.draft.placed.clone();
    let waits = placed.len() < cards.len();
    let main = check_button(desk, Decision::Sort(placed), waits);
    let rows = cards.iter().map(|card| row(desk, card, bins));
    let body = vec![
        el("ul", "cards").attr("role", "list").children(rows),
        feedback(Tone::Plain, "", answered.map_or("", |reply| &reply.feedback), answered.is_some()),
    ];
    panel(desk, prompt, desk.look.words.sort_how(), Progress::of(answered), main, body)
}

fn row(desk: &Desk<'_>, card: &Card, bins: &[(BinId, String)]) -> El {
    let words = desk.look.words;
    let verdict = card.verdict.as_ref();
    let now = verdict.map_or_else(|| desk.draft.bin_of(&card.id), |verdict| verdict.bin.as_ref());
    let text_of =
        |bin: Option<&BinId>| bins.iter().find(|(id, _)| Some(id) == bin).map_or("", |(_, text)| text);
    let said = match verdict {
        Some(verdict) if verdict.right => words.right().to_owned(),
        Some(verdict) => fill(words.belongs(), &[text_of(verdict.belongs.as_ref())]),
        None => String::new(),
    };
    let tone = Tone::safe_if(verdict.is_some_and(|verdict| verdict.right));
    let label = format!("card-{}", card.id);
    let places = bins.iter().map(|(bin, text)| bin_button(desk, card, bin, text, now == Some(bin)));
    let group = el("div", "card__bins").attr("role", "group").set("aria-labelledby", &label).children(places);
    el("li", "card")
        .key(card.id.as_str())
        .set("data-item", card.id.as_str())
        .child(el("p", "card__words").set("id", &label).text(&card.text))
        .child(group)
        .child(feedback(tone, &said, verdict.map_or("", |verdict| &verdict.why), verdict.is_some()))
}

fn bin_button(desk: &Desk<'_>, card: &Card, bin: &BinId, text: &str, pressed: bool) -> El {
    let on_put = {
        let (item, bin) = (card.id.clone(), bin.clone());
        desk.drafting(move |draft| draft.put(&item, &bin))
    };
    let answered = card.verdict.is_some();
    let on_put = if answered { Callback::noop() } else { on_put };
    push_button("bin", &on_put)
        .key(bin.as_str())
        .set("data-bin", bin.as_str())
        .state("aria-pressed", pressed)
        .disabled(answered)
        .text(text)
}
