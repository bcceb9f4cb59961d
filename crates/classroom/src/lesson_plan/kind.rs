//! Which plans there are.

use engine::{Scenario, Setting};

use crate::material::Lesson;

/// A kind of lesson plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanKind {
    /// A quarter of an hour: the story, one talk, the closing.
    Minutes15,
    /// A whole lesson.
    Minutes45,
    /// Ten minutes before the whole school ("chuyện dưới cờ").
    Assembly10,
    /// A round of groups in the manner of "Rung chuông vàng" in which nobody is out.
    GroupRound,
}

impl PlanKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Minutes15, Self::Minutes45, Self::Assembly10, Self::GroupRound];

    /// How long it takes.
    #[must_use]
    pub const fn minutes(self) -> u8 {
        match self {
            Self::Minutes15 => 15,
            Self::Minutes45 => 45,
            Self::Assembly10 => 10,
            Self::GroupRound => 25,
        }
    }

    /// The kind as it stands in an address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Minutes15 => "15",
            Self::Minutes45 => "45",
            Self::Assembly10 => "assembly",
            Self::GroupRound => "group-round",
        }
    }

    /// The kind that is so written.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether every story has such a plan.
    #[must_use]
    pub const fn is_always(self) -> bool {
        matches!(self, Self::Minutes15 | Self::Minutes45)
    }

    /// Whether there is such a plan for the story. Before a whole school, or among pupils alone, only stories are told
    /// that need no adult beside each child.
    #[must_use]
    pub fn is_offered(self, scenario: &Scenario, lesson: &Lesson) -> bool {
        let is_used = || lesson.uses.iter().any(|used| used == self.as_str());
        self.is_always() || (scenario.setting == Setting::Open && is_used())
    }
}
