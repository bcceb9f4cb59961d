//! Two windows of one page that tell each other texts: by `postMessage` over the window that was opened, which also works
//! in a frame, and by a `BroadcastChannel`, which also finds a window that lost its opener. A text may come twice.
//!
//! Only this site's own windows are heard. Under `file:` every page's origin is `null`; there only the window that opened
//! this one, or was opened by it, is.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};

use crate::window;

/// The channel's name.
const CHANNEL: &str = "ke-nghe/class";
/// What an origin is called where pages have none of their own.
const OPAQUE: &str = "null";

/// The other window of this page, if there is one.
pub struct Peer {
    other: Rc<RefCell<Option<Window>>>,
    channel: Option<BroadcastChannel>,
    on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Peer {
    /// Begins to listen.
    #[must_use]
    pub fn open(on_text: impl Fn(String) + 'static) -> Self {
        let opener = window().and_then(|window| window.opener().ok()).and_then(|it| it.dyn_into().ok());
        let other: Rc<RefCell<Option<Window>>> = Rc::new(RefCell::new(opener));
        // A browser without channels still has messages, and the other way round.
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let on_message = {
            let other = other.clone();
            Closure::new(move |event: MessageEvent| {
                let Some(text) = event.data().as_string() else { return };
                // What comes by the channel has no sender and is this site's own.
                let sender = event.source().and_then(|source| source.dyn_into::<Window>().ok());
                if let Some(sender) = sender {
                    let known = other.borrow().as_ref() == Some(&sender);
                    let here = origin();
                    let is_alone = other.borrow().as_ref().is_none_or(|it| it.closed().unwrap_or(true));
                    // Whoever holds this window under `file:` has opened it or was opened by it, before it was reloaded.
                    let is_ours = if here == OPAQUE { is_alone } else { event.origin() == here };
                    if !known && !is_ours {
                        return;
                    }
                    *other.borrow_mut() = Some(sender);
                }
                on_text(text);
            })
        };
        let listener = on_message.as_ref().unchecked_ref();
        if let Some(window) = window() {
            // Without listening there is one window only, which is a lesson too.
            let _ = window.add_event_listener_with_callback("message", listener);
        }
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(listener));
        }
        Self { other, channel, on_message }
    }

    /// Tells the other window.
    pub fn say(&self, text: &str) {
        let text = JsValue::from_str(text);
        let here = origin();
        let to = if here == OPAQUE { "*" } else { here.as_str() };
        let other = self.other.borrow().clone();
        if let Some(other) = other.filter(|other| !other.closed().unwrap_or(true)) {
            // A window that is gone hears nothing.
            let _ = other.post_message(&text, to);
        }
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&text);
        }
    }

    /// Opens the other window at this address; `false` where the browser holds it back.
    #[must_use]
    pub fn open_window(&self, url: &str) -> bool {
        let opened = window().and_then(|window| {
            window
                .open_with_url_and_target_and_features(
                    url,
                    "ke-nghe-presenter",
                    "popup,width=1100,height=760",
                )
                .ok()?
        });
        let is_open = opened.is_some();
        if is_open {
            *self.other.borrow_mut() = opened;
        }
        is_open
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let listener = self.on_message.as_ref().unchecked_ref();
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback("message", listener);
        }
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

/// The origin by which messages go. The address's own is of no use: under `file:` some browsers call it `file://`, which no
/// message is ever from.
fn origin() -> String {
    window().map_or_else(|| OPAQUE.to_owned(), |window| window.origin())
}
