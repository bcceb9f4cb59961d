//! The learner sorts cards: under each card stand the places it can go to. No dragging is needed (WCAG 2.5.7).

use std::collections::BTreeMap;

use engine::{BinId, Card, Decision, ItemId, Reply};
use yew::prelude::*;

use super::feedback::{Feedback, Tone};
use super::panel::{Panel, Progress, Ways};
use crate::locale::{Words, fill};
use crate::ui::{Button, Weight, use_words};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SortPanelProps {
    /// What is asked.
    pub prompt: AttrValue,
    /// Where cards can go.
    pub bins: Vec<(BinId, String)>,
    /// The cards.
    pub cards: Vec<Card>,
    /// What is said once answered.
    pub answered: Option<Reply>,
    /// The ways out.
    pub ways: Ways,
    /// The learner decided.
    pub on_decide: Callback<Decision>,
}

/// The cards.
#[component]
pub(crate) fn SortPanel(props: &SortPanelProps) -> Html {
    let words = use_words();
    let SortPanelProps { prompt, bins, cards, answered, ways, on_decide } = props;
    let placed = use_state(BTreeMap::<ItemId, BinId>::new);
    let on_place = {
        let placed = placed.clone();
        Callback::from(move |(item, bin): (ItemId, BinId)| {
            let mut now = (*placed).clone();
            now.insert(item, bin);
            placed.set(now);
        })
    };
    let hand_in = {
        let placed = placed.clone();
        on_decide.reform(move |()| Decision::Sort((*placed).clone().into_iter().collect()))
    };
    let progress = match answered {
        None => Progress::Open,
        Some(reply) if reply.grade.is_full() => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    let main = html! {
        <Button label={words.check} weight={Weight::Main} action="check" icon={AttrValue::from("check")}
            waits={placed.len() < cards.len()} on_press={hand_in} />
    };
    html! {
        <Panel {prompt} how={AttrValue::from(words.sort_how)} {progress} {main} ways={ways.clone()}>
            <ul class="cards" role="list">
                { for cards.iter().map(|card| {
                    let now = card.verdict.as_ref().and_then(|verdict| verdict.bin.clone());
                    row(words, card, bins, now.or_else(|| placed.get(&card.id).cloned()).as_ref(), &on_place)
                }) }
            </ul>
            <Feedback text={answered.as_ref().map(|reply| reply.feedback.clone()).unwrap_or_default()} tone={Tone::Plain}
                shown={answered.is_some()} />
        </Panel>
    }
}

fn row(
    words: &'static Words,
    card: &Card,
    bins: &[(BinId, String)],
    now: Option<&BinId>,
    on_place: &Callback<(ItemId, BinId)>,
) -> Html {
    let answered = card.verdict.is_some();
    let text_of = |bin: Option<&BinId>| bins.iter().find(|(id, _)| Some(id) == bin).map_or("", |(_, text)| text);
    let (tone, verdict, why) = match &card.verdict {
        Some(verdict) if verdict.right => (Tone::Safe, words.right.to_owned(), verdict.why.clone()),
        Some(verdict) => {
            let belongs = fill(words.belongs, &[text_of(verdict.belongs.as_ref())]);
            (Tone::LessSafe, belongs, verdict.why.clone())
        }
        None => (Tone::Plain, String::new(), String::new()),
    };
    let label = format!("card-{}", card.id);
    html! {
        <li key={card.id.to_string()} class="card" data-item={card.id.to_string()}>
            <p class="card__words" id={label.clone()}>{ &card.text }</p>
            <div class="card__bins" role="group" aria-labelledby={label}>
                { for bins.iter().map(|(bin, text)| {
                    let (pair, on_place) = ((card.id.clone(), bin.clone()), on_place.clone());
                    let onclick = move |_| {
                        if !answered {
                            on_place.emit(pair.clone());
                        }
                    };
                    html! {
                        <button type="button" key={bin.to_string()} class="bin" data-bin={bin.to_string()}
                            aria-pressed={if now == Some(bin) { "true" } else { "false" }}
                            aria-disabled={answered.then_some("true")} {onclick}>{ text }</button>
                    }
                }) }
            </div>
            <Feedback text={why} {tone} verdict={AttrValue::from(verdict)} shown={answered} />
        </li>
    }
}
