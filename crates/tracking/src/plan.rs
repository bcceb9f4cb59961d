//! A child's own safety plan: whom to tell first, second, third, and with which words. Only ids of offered roles and
//! sentences; nothing is typed, so no name can get into it. It is kept apart from progress, and only if the child says so.

use crate::sink::{Found, Kept};
use crate::store::Store;
use crate::wire::{DecodeError, decode_plan, encode_plan};

/// How many people a plan names.
pub const PLACES: usize = 3;

/// Whom to tell, and how to begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafetyPlan {
    /// The ids of the roles to tell, first one first; at most [`PLACES`].
    pub tell: Vec<String>,
    /// The id of the sentence to begin with.
    pub say: Option<String>,
}

impl SafetyPlan {
    /// Puts somebody behind those who are there, or takes them out again.
    #[must_use]
    pub fn toggled(&self, helper: &str) -> Self {
        let mut plan = self.clone();
        match plan.tell.iter().position(|known| known == helper) {
            Some(place) => {
                plan.tell.remove(place);
            }
            None if plan.tell.len() < PLACES => plan.tell.push(helper.to_owned()),
            None => {}
        }
        plan
    }

    /// Begins with this sentence.
    #[must_use]
    pub fn saying(&self, sentence: &str) -> Self {
        Self { say: Some(sentence.to_owned()), ..self.clone() }
    }

    /// Without what is not offered any more, since an update may have taken it away.
    #[must_use]
    pub fn offered(mut self, is_helper: impl Fn(&str) -> bool, is_sentence: impl Fn(&str) -> bool) -> Self {
        self.tell.retain(|helper| is_helper(helper));
        self.tell.truncate(PLACES);
        self.say = self.say.filter(|sentence| is_sentence(sentence));
        self
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tell.is_empty() && self.say.is_none()
    }
}

/// Keeps a safety plan, once the child asks for it.
#[derive(Debug)]
pub struct PlanKeeper<S> {
    store: S,
    kept: Option<SafetyPlan>,
    found: Found,
}

impl<S: Store> PlanKeeper<S> {
    /// Looks what is kept. Damaged text is put aside at once.
    pub fn open(store: S) -> Self {
        let read = store.load().ok().flatten().map(|text| decode_plan(&text).map_err(|fault| (fault, text)));
        let (kept, found) = match read {
            None => (None, Found::Readable),
            Some(Ok(plan)) => (Some(plan), Found::Readable),
            Some(Err((DecodeError::Newer(_), _))) => (None, Found::Newer),
            Some(Err((DecodeError::Damaged(_), text))) => {
                // Where it cannot be put aside it stays where it is until the child keeps another plan.
                let _ = store.keep_aside(&text);
                (None, Found::Damaged)
            }
        };
        Self { store, kept, found }
    }

    /// What is kept.
    #[must_use]
    pub const fn kept(&self) -> Option<&SafetyPlan> {
        self.kept.as_ref()
    }

    /// What was found.
    #[must_use]
    pub const fn found(&self) -> Found {
        self.found
    }

    /// Keeps a plan. A newer program's is left alone.
    pub fn keep(&mut self, plan: &SafetyPlan) -> Kept {
        if self.found == Found::Newer {
            return Kept::NewerLeftAlone;
        }
        match self.store.save(&encode_plan(plan)) {
            Ok(()) => {
                self.kept = Some(plan.clone());
                Kept::On(self.store.rung())
            }
            Err(_) => Kept::Failed,
        }
    }

    /// Keeps none any more: the child's wish, so a newer program's goes as well.
    pub fn forget(&mut self) -> Kept {
        match self.store.forget() {
            Ok(()) => {
                (self.kept, self.found) = (None, Found::Readable);
                Kept::On(self.store.rung())
            }
            Err(_) => Kept::Failed,
        }
    }
}
