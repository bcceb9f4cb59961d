//! The learner sorts cards: under each card stand the places it can go to. No dragging is needed (WCAG 2.5.7).

use engine::{BinId, Card, Decision, Reply};
use yew::prelude::*;

use super::desk::Desk;
use super::feedback::{Tone, feedback};
use super::panel::{Progress, check_button, panel};
use crate::locale::fill;

/// The cards.
pub(crate) fn sort_panel(
    desk: &Desk<'_>,
    prompt: &str,
    bins: &[(BinId, String)],
    cards: &[Card],
    answered: Option<&Reply>,
) -> Html {
    let placed = desk.draft.placed.clone();
    let waits = placed.len() < cards.len();
    let main = check_button(desk, Decision::Sort(placed), waits);
    let body = html! {
        <>
            <ul class="cards" role="list">{ for cards.iter().map(|card| row(desk, card, bins)) }</ul>
            { feedback(Tone::Plain, "", answered.map_or("", |reply| &reply.feedback), answered.is_some()) }
        </>
    };
    panel(desk, prompt, desk.look.words.sort_how, Progress::of(answered), main, body)
}

fn row(desk: &Desk<'_>, card: &Card, bins: &[(BinId, String)]) -> Html {
    let words = desk.look.words;
    let verdict = card.verdict.as_ref();
    let now = verdict.map_or_else(|| desk.draft.bin_of(&card.id), |verdict| verdict.bin.as_ref());
    let text_of =
        |bin: Option<&BinId>| bins.iter().find(|(id, _)| Some(id) == bin).map_or("", |(_, text)| text);
    let said = match verdict {
        Some(verdict) if verdict.right => words.right.to_owned(),
        Some(verdict) => fill(words.belongs, &[text_of(verdict.belongs.as_ref())]),
        None => String::new(),
    };
    let tone = Tone::safe_if(verdict.is_some_and(|verdict| verdict.right));
    let label = format!("card-{}", card.id);
    html! {
        <li key={card.id.as_str()} class="card" data-item={card.id.to_string()}>
            <p class="card__words" id={label.clone()}>{ &card.text }</p>
            <div class="card__bins" role="group" aria-labelledby={label}>
                { for bins.iter().map(|(bin, text)| bin_button(desk, card, bin, text, now == Some(bin))) }
            </div>
            { feedback(tone, &said, verdict.map_or("", |verdict| &verdict.why), verdict.is_some()) }
        </li>
    }
}

fn bin_button(desk: &Desk<'_>, card: &Card, bin: &BinId, text: &str, pressed: bool) -> Html {
    let answered = card.verdict.is_some();
    let on_put = {
        let (item, bin) = (card.id.clone(), bin.clone());
        desk.drafting(move |draft| draft.put(&item, &bin))
    };
    let onclick = move |_| {
        if !answered {
            on_put.emit(());
        }
    };
    html! {
        <button type="button" key={bin.as_str()} class="bin" data-bin={bin.to_string()}
            aria-pressed={if pressed { "true" } else { "false" }} aria-disabled={answered.then_some("true")}
            {onclick}>{ text }</button>
    }
}
