//! A button that does something on this page. There is one main one on a screen.

use yew::prelude::*;

use super::{El, bare, icon, push_button};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one main action of the screen.
    Main,
    /// Another way.
    Second,
    /// There for those who look for it.
    Quiet,
}

/// What a button is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Button<'a> {
    /// Its words.
    pub label: &'a str,
    /// How much it stands out.
    pub weight: Weight,
    /// What it is to the tests: the value of `data-action`.
    pub action: &'static str,
    /// A drawing before the words; empty for none.
    pub icon: &'static str,
    /// Whether it cannot be used yet. It stays reachable, so that focus is not lost.
    pub waits: bool,
}

/// A button.
pub(crate) fn button(what: Button<'_>, on_press: &Callback<()>) -> El {
    let class = match what.weight {
        Weight::Main => "button button--main",
        Weight::Second => "button",
        Weight::Quiet => "button button--quiet",
    };
    let nothing = Callback::noop();
    push_button(class, if what.waits { &nothing } else { on_press })
        .key(what.action)
        .attr("data-action", what.action)
        .disabled(what.waits)
        .maybe((!what.icon.is_empty()).then(|| icon(what.icon)))
        .child(bare("span").text(what.label))
}
