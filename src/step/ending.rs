//! The end: what happened, what anyone can do, a question for home, and whom to call.

use engine::{Ending, Line};

use super::desk::Desk;
use crate::ui::{Button, El, Weight, bare, button, el, help_card, icon, picture};

/// The end.
pub(crate) fn ending_panel(desk: &Desk<'_>, ending: &Ending) -> El {
    let words = desk.look.words;
    let helps = desk.numbers.iter().filter(|number| ending.help.iter().any(|id| id.as_str() == number.id));
    let title = bare("div")
        .child(el("p", "ending__branch").text(words.branch(ending.branch)))
        .child(el("h2", "ending__title").attr("id", "prompt").attr("tabindex", "-1").text(&ending.title));
    let action = |action: &Line| {
        bare("li").key(action.id.as_str()).child(icon("check")).child(bare("span").text(&action.text))
    };
    let part = |class, heading, body: El| el("section", class).child(bare("h3").text(heading)).child(body);
    let actions = (!ending.actions.is_empty())
        .then(|| bare("ul").attr("role", "list").children(ending.actions.iter().map(action)));
    let question = ending.home_question.as_ref().map(|question| bare("p").text(question));
    el("article", "ending")
        .attr("aria-labelledby", "prompt")
        .child(
            el("header", "ending__head")
                .child(picture(desk.look, desk.cover.as_str(), "ending__picture"))
                .child(title),
        )
        .child(part("ending__happened", words.happened(), bare("p").text(&ending.happened)))
        .maybe(actions.map(|actions| part("ending__actions", words.actions(), actions)))
        .maybe(question.map(|question| part("ending__home", words.home_question(), question)))
        .child(help_card(desk.look, helps, words.not_your_fault()))
        .child(ways(desk))
}

fn ways(desk: &Desk<'_>) -> El {
    let words = desk.look.words;
    let weight = if desk.home.is_some() { Weight::Second } else { Weight::Main };
    let again = Button { label: words.other_way(), weight, action: "restart", icon: "refresh", waits: false };
    let back = Button {
        label: words.step_back(),
        weight: Weight::Quiet,
        action: "back",
        icon: "back",
        waits: false,
    };
    let another = desk.home.map(|home| {
        el("a", "button button--main")
            .key("another")
            .set("href", home)
            .attr("data-carry", "")
            .attr("data-action", "another")
            .child(bare("span").text(words.another()))
            .child(icon("next"))
    });
    el("nav", "ending__ways")
        .set("aria-label", words.another())
        .children(another.into_iter().chain([button(again, &desk.on_restart), button(back, &desk.on_back)]))
}
