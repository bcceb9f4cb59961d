//! What the learner has read on this device, and a certificate to print: the name is written on paper by hand.

use tracking::Progress;
use yew::prelude::*;

use super::DeskPageProps;
use super::filter::locked;
use crate::boot::{BoosterCard, Boot, Card};
use crate::kept::use_kept_progress;
use crate::look::Look;
use crate::ui::{Button, El, Weight, bare, button, el, icon, picture};
use crate::words::fill;

/// What was read.
#[component]
pub(crate) fn ResultsPage(props: &DeskPageProps) -> Html {
    let boot = &props.boot;
    let look = Look::of(boot);
    let words = look.words;
    let kept = use_kept_progress(&props.on_ready);
    let asks = use_state(|| false);
    let lock = use_state(|| None);
    {
        let lock = lock.clone();
        use_effect_with((), move |()| lock.set(locked(&web::read_query())));
    }
    let shown = boot.cards.iter().filter(|card| lock.is_none_or(|lock| card.band == lock));
    let read: Vec<&Card> = shown.filter(|card| kept.progress.is_finished(&card.id)).collect();
    let rows = read.iter().map(|card| row(look, boot, card, &kept.progress));
    let none = read.is_empty();
    let home = el("a", "button")
        .set("href", &boot.links.home)
        .attr("data-carry", "")
        .child(icon("back"))
        .child(bare("span").text(words.home()));
    let refused = use_state(|| false);
    let paper = (!none).then(|| certificate(look, &read, &refused));
    let clear = (!none).then(|| clearing(look, &asks, &kept.on_forget));
    el("main", "results")
        .attr("id", "main")
        .attr("data-screen", "results")
        .attr("tabindex", "-1")
        .child(bare("h1").text(words.results_title()))
        .child(el("p", "results__lead").text(if none { words.results_none() } else { words.results_lead() }))
        .child(el("ul", "read").attr("role", "list").children(rows))
        .maybe(paper)
        .maybe(clear)
        .child(el("p", "results__home").child(home))
        .done()
}

fn row(look: Look<'_>, boot: &Boot, card: &Card, progress: &Progress) -> El {
    let words = look.words;
    let attempts = progress.results.get(&card.id).map(Vec::as_slice).unwrap_or_default();
    let last = attempts.last();
    let day = last.and_then(|attempt| attempt.finished_on.as_deref());
    let on = day.map(|day| fill(words.results_on(), &[&web::day_in_words(day, &boot.language)]));
    let branch = last.map_or("", |attempt| words.branch(attempt.branch));
    let remembered = |booster: &BoosterCard| {
        let score = progress.results.get(&booster.id)?.last()?.score;
        let stayed = match score.raw {
            0 => words.remembered_none(),
            raw if raw == score.max => words.remembered_all(),
            _ => words.remembered_some(),
        };
        let text = fill(words.results_booster(), &[&booster.weeks.to_string(), stayed]);
        Some(el("li", "read__booster").key(booster.id.as_str()).text(&text))
    };
    let title = el("a", "read__title").set("href", &card.href).attr("data-carry", "").text(&card.title);
    let body = el("div", "read__body")
        .child(title)
        .child(el("p", "read__branch").child(icon("check")).child(bare("span").text(branch)))
        .child(el("p", "read__day").flag("hidden", on.is_none()).text(&on.unwrap_or_default()))
        .child(bare("ul").attr("role", "list").children(card.boosters.iter().filter_map(remembered)));
    el("li", "read__story")
        .key(card.id.as_str())
        .child(picture(look, card.cover.as_str(), "read__cover"))
        .child(body)
}

/// The certificate: on screen as it will be on paper.
fn certificate(look: Look<'_>, read: &[&Card], refused: &UseStateHandle<bool>) -> El {
    let words = look.words;
    let titles = read.iter().map(|card| bare("li").key(card.id.as_str()).text(&card.title));
    let name = el("p", "certificate__name")
        .child(el("span", "certificate__line"))
        .child(bare("span").text(words.certificate_name()));
    let paper = el("article", "certificate")
        .child(picture(look, "logo", "certificate__logo"))
        .child(bare("h2").text(words.certificate()))
        .child(name)
        .child(bare("p").text(words.certificate_read()))
        .child(bare("ul").children(titles))
        .child(el("p", "certificate__vow").text(words.certificate_vow()))
        .child(el("p", "certificate__date").text(words.certificate_date()))
        .child(el("p", "certificate__by").text(words.name()));
    let print =
        Button { label: words.print(), weight: Weight::Main, action: "print", icon: "", waits: false };
    let on_print = {
        let refused = refused.clone();
        Callback::from(move |()| refused.set(!web::try_print()))
    };
    let said = if **refused { words.elsewhere() } else { "" };
    el("section", "results__paper")
        .child(paper)
        .child(el("div", "results__print").child(button(print, &on_print)))
        .child(el("p", "results__lead").attr("role", "status").text(said))
}

/// Deleting asks once more, in the page itself: frames refuse the browser's own question.
fn clearing(look: Look<'_>, asks: &UseStateHandle<bool>, on_forget: &Callback<()>) -> El {
    let words = look.words;
    let way = |label, weight, action| Button { label, weight, action, icon: "", waits: false };
    let set = |to| {
        let asks = asks.clone();
        Callback::from(move |()| asks.set(to))
    };
    let buttons = if **asks {
        vec![
            button(way(words.clear_yes(), Weight::Quiet, "clear-yes"), on_forget),
            button(way(words.clear_no(), Weight::Second, "clear-no"), &set(false)),
        ]
    } else {
        vec![button(way(words.clear(), Weight::Quiet, "clear"), &set(true))]
    };
    el("section", "results__clear")
        .child(bare("p").attr("role", "status").text(if **asks { words.clear_sure() } else { "" }))
        .child(el("div", "results__ways").children(buttons))
}
