//! A button that does something on this page. There is one main one on a screen.

use yew::prelude::*;

use super::Icon;

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

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ButtonProps {
    /// Its words.
    pub label: AttrValue,
    /// How much it stands out.
    pub weight: Weight,
    /// What it is to the tests: the value of `data-action`.
    pub action: AttrValue,
    /// A drawing before the words.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// Whether it cannot be used yet. It stays reachable, so that focus is not lost.
    #[prop_or_default]
    pub waits: bool,
    /// What happens.
    pub on_press: Callback<()>,
}

/// A button.
#[component]
pub(crate) fn Button(props: &ButtonProps) -> Html {
    let class = match props.weight {
        Weight::Main => "button button--main",
        Weight::Second => "button",
        Weight::Quiet => "button button--quiet",
    };
    let (on_press, waits) = (props.on_press.clone(), props.waits);
    let onclick = move |event: MouseEvent| {
        event.stop_propagation();
        if !waits {
            on_press.emit(());
        }
    };
    html! {
        <button type="button" {class} data-action={props.action.clone()} aria-disabled={waits.then_some("true")} {onclick}>
            if let Some(icon) = &props.icon {
                <Icon name={icon.clone()} />
            }
            <span>{ &props.label }</span>
        </button>
    }
}
