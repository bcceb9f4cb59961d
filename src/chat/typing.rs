//! The pause in which somebody types. It is the screen's timing, not the story's: the engine has already gone on.

use engine::{Entry, Side, Stage, View};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Milliseconds: long enough to feel a person there, short enough not to wait for.
const SHORTEST: u32 = 350;
const LONGEST: u32 = 900;
/// Milliseconds for each character.
const PER_CHARACTER: u32 = 8;

/// The newest bubble on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Newest {
    key: AttrValue,
    /// How long somebody types it; none where it is simply there.
    pause: Option<u32>,
}

impl Newest {
    /// The newest bubble of a view: of the listener's reply, else of the thread.
    pub(crate) fn of(view: &View) -> Option<Self> {
        let bubble = match &view.stage {
            Stage::Tell { reply, .. } if !reply.is_empty() => reply.last(),
            _ => view.thread.iter().rev().find_map(|entry| match entry {
                Entry::Bubble(bubble) => Some(bubble),
                Entry::Advice { .. } => None,
            }),
        }?;
        let length = u32::try_from(bubble.text.chars().count()).unwrap_or(LONGEST);
        let pause = (SHORTEST + length.saturating_mul(PER_CHARACTER)).min(LONGEST);
        Some(Self { key: bubble.key.clone().into(), pause: (bubble.side == Side::Other).then_some(pause) })
    }
}

/// The bubble that is being typed, and how to hurry it.
pub(crate) struct Typing {
    /// Its key; none where nobody types.
    pub key: Option<AttrValue>,
    /// Shows it at once.
    pub hurry: Callback<()>,
}

/// Holds a new bubble back while somebody types it. What was there at the first render, and what was seen before, is
/// shown at once; so is everything where less motion is wanted.
#[hook]
pub(crate) fn use_typing(newest: Option<Newest>) -> Typing {
    let seen = use_mut_ref(|| newest.iter().map(|newest| newest.key.clone()).collect::<Vec<AttrValue>>());
    let redraw = use_force_update();
    let pending = newest.filter(|newest| newest.pause.is_some() && !seen.borrow().contains(&newest.key));
    let pending = pending.filter(|_| !web::prefers_reduced_motion());
    let show = {
        let (seen, key) = (seen.clone(), pending.as_ref().map(|newest| newest.key.clone()));
        Callback::from(move |()| {
            if let Some(key) = &key {
                seen.borrow_mut().push(key.clone());
                redraw.force_update();
            }
        })
    };
    {
        let show = show.clone();
        use_effect_with(pending.clone(), move |pending| {
            let pause = pending.as_ref().and_then(|newest| newest.pause);
            let timeout = pause.map(|pause| Timeout::new(pause, move || show.emit(())));
            move || drop(timeout)
        });
    }
    Typing { key: pending.map(|newest| newest.key), hurry: show }
}
