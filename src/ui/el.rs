//! Elements, put together by a few functions that are called rather than expanded.
//!
//! `html!` unfolds to some three hundred bytes of WebAssembly for each element; a story has some two hundred of them, and
//! every learner's phone has to load those. Here an element is a call, its parts are calls, and the result is the same
//! virtual DOM. Rules that `html!` would check by itself: siblings either all have keys or none has one, and what comes
//! and goes without a key keeps its place by [`El::maybe`].

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::{onchange, onclick, oninput};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VTag, VText};

/// An element in the making. It is boxed, because a call that hands it on then moves one pointer only.
pub(crate) struct El(Box<VTag>);

/// An element of this class.
#[inline(never)]
pub(crate) fn el(tag: &'static str, class: &'static str) -> El {
    bare(tag).attr("class", class)
}

/// An element without a class.
#[inline(never)]
pub(crate) fn bare(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// An element of all these classes; an empty one is none.
#[inline(never)]
pub(crate) fn classed(tag: &'static str, classes: &[&str]) -> El {
    let mut all = String::new();
    for class in classes.iter().filter(|class| !class.is_empty()) {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(class);
    }
    bare(tag).set("class", &all)
}

/// A button of this class that does something on this page.
#[inline(never)]
pub(crate) fn push_button(class: &'static str, on_press: &Callback<()>) -> El {
    el("button", class).attr("type", "button").on_press(on_press)
}

impl El {
    /// An attribute that is always the same.
    #[inline(never)]
    pub(crate) fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.put(name, AttrValue::Static(value))
    }

    /// An attribute.
    #[inline(never)]
    pub(crate) fn set(self, name: &'static str, value: &str) -> Self {
        self.put(name, AttrValue::Rc(value.into()))
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// An attribute that is there or not, such as `hidden`.
    #[inline(never)]
    pub(crate) fn flag(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, "") } else { self }
    }

    /// A state of accessible elements, which is `true` or `false`, such as `aria-pressed`.
    #[inline(never)]
    pub(crate) fn state(self, name: &'static str, on: bool) -> Self {
        self.attr(name, if on { "true" } else { "false" })
    }

    /// Whether it cannot be used now. It stays reachable, so that focus is not lost.
    #[inline(never)]
    pub(crate) fn disabled(self, is: bool) -> Self {
        if is { self.attr("aria-disabled", "true") } else { self }
    }

    /// What tells it from its siblings.
    #[inline(never)]
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Where its place in the document can be asked for.
    #[inline(never)]
    pub(crate) fn node(mut self, place: &NodeRef) -> Self {
        self.0.node_ref = place.clone();
        self
    }

    /// A radio button or box that is marked or not.
    #[inline(never)]
    pub(crate) fn checked(mut self, is: bool) -> Self {
        self.0.set_checked(is);
        self
    }

    /// What stands in a field.
    #[inline(never)]
    pub(crate) fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::Rc(value.into())));
        self
    }

    /// What happens when something else is typed into a field, or picked from a list.
    #[inline(never)]
    pub(crate) fn on_value(self, on_value: &Callback<String>) -> Self {
        let on_value = on_value.clone();
        let on_input = Callback::from(move |event: InputEvent| {
            // Fields and lists alike have a value, and are asked for it in the same way.
            if let Some(field) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) {
                on_value.emit(field.value());
            }
        });
        self.listen(Rc::new(oninput::Wrapper::new(on_input)))
    }

    /// What happens at a click. The click is not counted again by what is around.
    #[inline(never)]
    pub(crate) fn on_press(self, on_press: &Callback<()>) -> Self {
        let on_press = on_press.clone();
        let on_click = Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            on_press.emit(());
        });
        self.listen(Rc::new(onclick::Wrapper::new(on_click)))
    }

    /// What happens when another answer is marked.
    #[inline(never)]
    pub(crate) fn on_mark(self, on_mark: &Callback<()>) -> Self {
        let on_mark = on_mark.clone();
        self.listen(Rc::new(onchange::Wrapper::new(Callback::from(move |_| on_mark.emit(())))))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// Words in it.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.html(VText::new(AttrValue::Rc(text.into())).into())
    }

    /// An element in it.
    #[inline(never)]
    pub(crate) fn child(self, child: Self) -> Self {
        self.html(child.done())
    }

    /// An element in it that may be missing. Its place is kept, so that its siblings stay who they are.
    #[inline(never)]
    pub(crate) fn maybe(self, child: Option<Self>) -> Self {
        self.html(child.map_or_else(Html::default, Self::done))
    }

    /// Elements in it, all with keys.
    pub(crate) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Anything drawn otherwise in it.
    #[inline(never)]
    pub(crate) fn html(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// The element, for Yew.
    #[inline(never)]
    pub(crate) fn done(self) -> Html {
        Html::from(*self.0)
    }
}
