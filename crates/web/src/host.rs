//! The page around a frame: what it says is heard, and what the story has to say is sent, by `postMessage`. What that is,
//! and who may know it, [`tracking::host`] decides. A page has one page around it, so there is one of this.

use std::cell::RefCell;

use engine::Session;
use gloo_timers::callback::Timeout;
use js_sys::{Array, JsString, Object, Reflect};
use tracking::Sink;
use tracking::host::{Audience, Conversation, Field, MOST_LETTERS, Post};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, MessageEvent, ResizeObserver, Window};

use crate::{read_fragment, window};

/// How long the page around may take to give a height, in milliseconds.
const ANSWER_WITHIN: u32 = 1000;

/// The parts of a story that scroll inside.
const SCROLLERS: &str = "#app .player__thread, #app .stage, #app .panel__scroll";

thread_local! {
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
}

struct Host {
    window: Window,
    parent: Window,
    conversation: Conversation,
    session: Session,
    /// Ends the time to answer a height.
    wait: Option<Timeout>,
}

/// Tells the page around what is new in a session's log, as far as it may know. The first call begins to listen to it;
/// where there is no page around, nothing happens.
pub fn tell_host(session: &Session) {
    HOST.with_borrow_mut(|host| {
        let Some(host) = host.as_mut() else {
            *host = Host::open(session);
            return;
        };
        host.session = session.clone();
        let posts = host.conversation.read(session, None);
        host.send(posts);
        host.measure();
    });
}

/// Does something with the page around, where there is one.
fn with_host(act: impl FnOnce(&mut Host)) {
    HOST.with_borrow_mut(|host| {
        if let Some(host) = host {
            act(host);
        }
    });
}

impl Host {
    fn open(session: &Session) -> Option<Self> {
        let window = window()?;
        let parent = window.parent().ok().flatten().filter(|parent| *parent != window)?;
        let document = window.document()?;
        let language = document.document_element()?.get_attribute("lang").unwrap_or_default();
        let conversation = Conversation::new(session, &language, &read_fragment());
        // The story listens for as long as its page stands.
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event| with_host(|host| host.hear(&event)));
        window.add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref()).ok()?;
        on_message.forget();
        watch_size(&document);
        Some(Self { window, parent, conversation, session: session.clone(), wait: None })
    }

    /// Hears what the page around says, and nobody else.
    fn hear(&mut self, event: &MessageEvent) {
        let parent: &JsValue = self.parent.as_ref();
        let is_parent = event.source().is_some_and(|source| JsValue::from(source) == *parent);
        let data = event.data();
        if !is_parent || !data.is_object() {
            return;
        }
        let inner = self.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a window's height
        let posts =
            self.conversation.hear(&event.origin(), inner as u32, &|name| field(&data, name), &self.session);
        self.send(posts);
        self.lay_out();
    }

    fn send(&self, posts: Vec<Post>) {
        for Post { to, fields } in posts {
            let message = Object::new();
            for (name, field) in fields {
                let value = match field {
                    Field::Text(text) => JsValue::from(text),
                    Field::Number(number) => JsValue::from(number),
                    Field::Flag(flag) => JsValue::from(flag),
                };
                // A plain object takes every value.
                let _ = Reflect::set(&message, &name.into(), &value);
            }
            let to = match &to {
                Audience::Anyone => "*",
                Audience::Origin(origin) => origin,
            };
            // A page that is gone hears nothing, and nothing depends on it.
            let _ = self.parent.post_message(&message, to);
        }
    }

    /// Asks for the height that the story needs now.
    fn measure(&mut self) {
        let document = self.window.document();
        let Some(px) = document.and_then(|document| wanted(&document, self.conversation.is_tall())) else {
            return;
        };
        let posts = self.conversation.ask_height(px);
        if posts.is_empty() {
            return;
        }
        self.send(posts);
        self.lay_out();
        self.wait = Some(Timeout::new(ANSWER_WITHIN, || {
            with_host(|host| {
                host.conversation.wait_no_longer();
                host.lay_out();
            });
        }));
    }

    /// Lets the story scroll inside, or be as high as it is.
    fn lay_out(&mut self) {
        let Some(root) = self.window.document().and_then(|document| document.document_element()) else {
            return;
        };
        let (was_tall, is_tall) = (root.class_list().contains("is-tall"), self.conversation.is_tall());
        let is_whole = is_tall && self.conversation.fits();
        for (class, on) in [("is-tall", is_tall), ("is-whole", is_whole)] {
            // A browser that knew no classes would have drawn nothing.
            let _ = root.class_list().toggle_with_force(class, on);
        }
        if was_tall != is_tall {
            self.measure();
        }
    }
}

/// One value of a message, none where it is huge or no value of ours.
fn field(data: &JsValue, name: &str) -> Option<Field> {
    let value = Reflect::get(data, &name.into()).ok()?;
    if let Some(flag) = value.as_bool() {
        return Some(Field::Flag(flag));
    }
    if let Some(number) = value.as_f64() {
        return Some(Field::Number(number));
    }
    let text = value.dyn_ref::<JsString>().filter(|text| text.length() <= MOST_LETTERS)?;
    text.as_string().map(Field::Text)
}

/// Measures again whenever the story's page changes its size, and once it shows.
fn watch_size(document: &Document) {
    let Some(page) = page(document) else { return };
    let on_size = Closure::<dyn Fn(Array)>::new(|_| with_host(Host::measure));
    // A browser without it is told the height at each step only.
    if let Ok(observer) = ResizeObserver::new(on_size.as_ref().unchecked_ref()) {
        observer.observe(&page);
    }
    on_size.forget();
}

fn page(document: &Document) -> Option<Element> {
    document.query_selector("#app > .page").ok().flatten()
}

/// The height at which nothing of the story would have to scroll; none while it does not show.
fn wanted(document: &Document, is_tall: bool) -> Option<u32> {
    let page = page(document)?.dyn_into::<HtmlElement>().ok()?;
    let mut px = page.offset_height();
    if px == 0 {
        return None;
    }
    let scrollers = document.query_selector_all(SCROLLERS).ok().filter(|_| !is_tall);
    if let Some(all) = scrollers {
        let all = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<Element>().ok());
        px += all.map(|one| (one.scroll_height() - one.client_height()).max(0)).sum::<i32>();
    }
    u32::try_from(px).ok()
}
