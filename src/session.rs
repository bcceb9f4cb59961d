//! The running session as Yew state. The engine derives nothing from Yew; this newtype does.

use std::rc::Rc;

use engine::{Event, Scenario, Session};
use yew::prelude::*;

/// The session of the page.
#[derive(Clone, PartialEq)]
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

/// The session of a scenario, standing at its opening.
#[hook]
pub(crate) fn use_session(scenario: &Rc<Scenario>) -> UseReducerHandle<Store> {
    use_reducer_eq(|| Store(Session::new(scenario.clone())))
}
