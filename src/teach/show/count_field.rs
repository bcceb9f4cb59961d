//! Where hands are written down.

use std::rc::Rc;

use classroom::{CountError, MOST_IN_CLASS, count};
use yew::prelude::*;

use crate::boot::Boot;
use crate::teach::book::count_fault;
use crate::ui::{el, push_button};

#[derive(Clone, Properties)]
pub(super) struct CountFieldProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What is counted, for those who do not see it.
    pub label: String,
    /// By what name tests know it.
    pub name: String,
    /// What was counted so far.
    pub value: Option<u16>,
    /// Told of each count that can be one.
    pub on_count: Callback<Option<u16>>,
}

/// A page is given once.
impl PartialEq for CountFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot)
            && (&self.label, &self.name, self.value) == (&other.label, &other.name, other.value)
            && self.on_count == other.on_count
    }
}

/// A field for a count, with a button for one more and one for one less. What cannot be a count is said, and what was
/// counted before stays.
#[component]
pub(super) fn CountField(props: &CountFieldProps) -> Html {
    let CountFieldProps { boot, label, name, value, on_count } = props;
    let wrong = use_state(|| None::<(String, CountError)>);
    let on_type = {
        let (wrong, on_count) = (wrong.clone(), on_count.clone());
        Callback::from(move |typed: String| match count(&typed) {
            Ok(count) => {
                wrong.set(None);
                on_count.emit(Some(count));
            }
            Err(CountError::Empty) => {
                wrong.set(None);
                on_count.emit(None);
            }
            Err(fault) => wrong.set(Some((typed, fault))),
        })
    };
    let step = |by: i32| {
        let (wrong, on_count) = (wrong.clone(), on_count.clone());
        let next = i32::from(value.unwrap_or(0)) + by;
        let next = u16::try_from(next).ok().filter(|next| *next <= MOST_IN_CLASS);
        Callback::from(move |()| {
            if let Some(next) = next {
                wrong.set(None);
                on_count.emit(Some(next));
            }
        })
    };
    let counted = value.map_or_else(String::new, |count| count.to_string());
    let shown = wrong.as_ref().map_or(&counted, |(typed, _)| typed);
    let field = el("input", "count__field")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .set("aria-label", label)
        .set("data-count", name)
        .state("aria-invalid", wrong.is_some())
        .value(shown)
        .on_value(&on_type);
    let message = wrong.as_ref().map(|(_, fault)| {
        el("span", "count__wrong").attr("role", "alert").text(&count_fault(&boot.words, *fault))
    });
    el("span", "count")
        .child(
            push_button("count__step", &step(-1))
                .attr("tabindex", "-1")
                .attr("aria-hidden", "true")
                .text("−"),
        )
        .child(field)
        .child(
            push_button("count__step", &step(1))
                .attr("data-more", "")
                .set("aria-label", &format!("{label} +1"))
                .text("+"),
        )
        .maybe(message)
        .done()
}
