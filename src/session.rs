//! The running session as Yew state. The engine derives nothing from Yew; this newtype does.

use std::rc::Rc;

use engine::{Event, Session};
use yew::prelude::*;

/// The session of the page.
pub(crate) struct Store(pub(crate) Session);

/// What can happen to it.
pub(crate) enum Act {
    /// An event of the engine.
    Apply(Event),
    /// A kept run is taken up.
    Replace(Session),
}

impl Reducible for Store {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        match act {
            Act::Apply(event) => {
                let mut session = self.0.clone();
                session.apply(event);
                Rc::new(Self(session))
            }
            Act::Replace(session) => Rc::new(Self(session)),
        }
    }
}
