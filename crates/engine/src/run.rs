//! A run as it is kept: the decisions on the current path, and how far reading went since the last one.
//!
//! Undone decisions are dropped and single `Continue`s are folded, because the path between two decisions is fixed.

use crate::model::{BinId, ChoiceId, Digest, ItemId, LineId, ScenarioId, SceneId, ToggleId};

/// What the learner decided at a step.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// One option of a choice or a tell step.
    Choose(ChoiceId),
    /// The bubbles marked in a hunt.
    Flags(Vec<LineId>),
    /// The steps in the order they were put.
    Order(Vec<ItemId>),
    /// Where each card was put.
    Sort(Vec<(ItemId, BinId)>),
    /// How each switch was left.
    Settings(Vec<(ToggleId, bool)>),
    /// The answers marked in a question.
    Options(Vec<ChoiceId>),
    /// The sentence was practised.
    Said,
    /// The sentence was passed over; nobody has to speak.
    Passed,
}

/// The current path of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// Its structure when the run was made.
    pub digest: Digest,
    /// The shuffle seed.
    pub seed: u64,
    /// Each decision and the scene it was made in.
    pub decisions: Vec<(SceneId, Decision)>,
    /// How many times the learner went on reading since the last decision.
    pub continues: u32,
}

impl Run {
    /// Whether it still stands at the opening, so that there is nothing to go on with.
    #[must_use]
    pub const fn is_at_start(&self) -> bool {
        self.decisions.is_empty() && self.continues == 0
    }
}

/// Where a kept run no longer fits its scenario, because the scenario was edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// How many decisions could still be followed.
    pub kept: usize,
    /// How many were lost.
    pub lost: usize,
}
