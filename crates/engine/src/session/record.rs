//! What comes out: facts about a run, for whoever keeps or reports it.

use crate::model::{Branch, SceneId};
use crate::run::Decision;
use crate::score::{Grade, Score};

/// A fact about the run, in the order it happened. Sinks read these; they are never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// An attempt began.
    Started,
    /// A kept run was taken up again.
    Resumed,
    /// The learner read on.
    Read {
        /// In which scene.
        scene: SceneId,
    },
    /// The learner decided.
    Decided {
        /// In which scene.
        scene: SceneId,
        /// What.
        decision: Decision,
        /// What it earned.
        grade: Grade,
    },
    /// The learner took a decision back.
    SteppedBack {
        /// In which scene it had been made.
        scene: SceneId,
    },
    /// The run reached an ending. This is completion; success is another thing.
    Finished {
        /// The ending scene.
        scene: SceneId,
        /// Its outcome class.
        branch: Branch,
        /// The score over the path.
        score: Score,
        /// Whether the score reaches the scenario's mastery.
        success: bool,
    },
}
