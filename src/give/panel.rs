//! How a story gets into a page: a way is picked, three steps say what to do, and what is to be pasted is copied.

use yew::prelude::*;

use super::snippet::Way;
use crate::look::Look;
use crate::ui::{Button, El, Weight, bare, button, el, push_button};

/// The box that holds what is copied.
pub(crate) const CODE: &str = "give-code";

/// What came of copying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Copied {
    /// Nobody tried.
    #[default]
    No,
    /// It is copied.
    Yes,
    /// The browser refused; the text is marked, to be copied by hand.
    Refused,
}

/// The ways, and the one that is picked.
pub(crate) fn ways(look: Look<'_>, way: Way, on_way: &Callback<Way>) -> El {
    let chips = Way::ALL.into_iter().map(|of| {
        push_button("pick", &on_way.reform(move |()| of))
            .key(of.as_str())
            .attr("data-way", of.as_str())
            .state("aria-pressed", of == way)
            .text(name(look, of))
    });
    el("div", "picks").attr("role", "group").set("aria-label", look.words.give_where()).children(chips)
}

/// What to do, and what to paste.
pub(crate) fn panel(look: Look<'_>, way: Way, text: &str, copied: Copied, on_copy: &Callback<()>) -> El {
    let words = look.words;
    let steps =
        steps(look, way).into_iter().enumerate().map(|(at, step)| bare("li").key(&at.to_string()).text(step));
    let (said, class) = match copied {
        Copied::No => ("", "give__said"),
        Copied::Yes => (words.give_copied(), "give__said is-done"),
        Copied::Refused => (words.give_copy_by_hand(), "give__said"),
    };
    let copy = Button {
        label: words.give_copy(),
        weight: Weight::Main,
        action: "copy",
        icon: if copied == Copied::Yes { "check" } else { "" },
        waits: false,
    };
    let code = bare("textarea")
        .attr("id", CODE)
        .attr("class", "give__code")
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("translate", "no")
        .attr("rows", "5")
        .set("aria-label", words.give_code())
        .value(text);
    el("div", "give__panel")
        .attr("data-panel", way.as_str())
        .child(el("ol", "give__steps").attr("role", "list").children(steps))
        .child(code)
        .child(
            el("div", "give__copy")
                .child(button(copy, on_copy))
                .child(el("p", class).attr("role", "status").text(said)),
        )
}

fn name(look: Look<'_>, way: Way) -> &str {
    match way {
        Way::Iframe => look.words.give_iframe(),
        Way::Element => look.words.give_element(),
        Way::WordPress => "WordPress",
        Way::Joomla => "Joomla",
        Way::GoogleSites => "Google Sites",
        Way::Card => look.words.give_card(),
        Way::Address => look.words.give_address(),
    }
}

fn steps(look: Look<'_>, way: Way) -> [&str; 3] {
    let words = look.words;
    match way {
        Way::Iframe => [words.give_iframe_1(), words.give_iframe_2(), words.give_iframe_3()],
        Way::Element => [words.give_element_1(), words.give_element_2(), words.give_element_3()],
        Way::WordPress => [words.give_wordpress_1(), words.give_wordpress_2(), words.give_wordpress_3()],
        Way::Joomla => [words.give_joomla_1(), words.give_joomla_2(), words.give_joomla_3()],
        Way::GoogleSites => [words.give_google_1(), words.give_google_2(), words.give_google_3()],
        Way::Card => [words.give_card_1(), words.give_card_2(), words.give_card_3()],
        Way::Address => [words.give_address_1(), words.give_address_2(), words.give_address_3()],
    }
}
