//! What class mode has on paper.

use crate::lesson_plan::PlanKind;

/// A kind of paper. A story has one each, but for the cards, which are for every class, and the slips, which are a
/// survey's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The letters to hold up.
    Cards,
    /// The conversation and its questions, for pupils.
    Handout,
    /// Every answer and what is said to it, for the teacher.
    Key,
    /// How a lesson goes, minute by minute.
    Plan(PlanKind),
    /// The fresh questions, after some weeks.
    Booster,
    /// A survey's secret slips, and what the teacher needs beside them.
    Slips,
}

impl Paper {
    /// Every kind, in the order in which a teacher needs them.
    pub const ALL: [Self; 9] = [
        Self::Plan(PlanKind::Minutes45),
        Self::Plan(PlanKind::Minutes15),
        Self::Plan(PlanKind::Assembly10),
        Self::Plan(PlanKind::GroupRound),
        Self::Key,
        Self::Handout,
        Self::Cards,
        Self::Booster,
        Self::Slips,
    ];

    /// The kind as it stands in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Handout => "handout",
            Self::Key => "key",
            Self::Plan(PlanKind::Minutes15) => "plan-15",
            Self::Plan(PlanKind::Minutes45) => "plan-45",
            Self::Plan(PlanKind::Assembly10) => "plan-assembly",
            Self::Plan(PlanKind::GroupRound) => "plan-group-round",
            Self::Booster => "booster",
            Self::Slips => "slips",
        }
    }

    /// The kind that is so written.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.as_str() == text)
    }
}
