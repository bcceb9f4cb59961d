//! What has to be said beside the figures of a survey.

use super::figures::{Estimate, ItemFigures, Point};
use super::wave_counts::WaveCounts;

/// Under how many answers numbers are called small.
const SMALL: u32 = 100;

/// Something that has to be said beside the figures of a survey, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// The waves are groups that are not linked: who answered before need not be who answered after.
    Unlinked,
    /// Pupils of one class are alike, so that the true uncertainty is larger than the intervals.
    Clustered {
        /// How many classes the wave with the fewest had.
        fewest_classes: u32,
    },
    /// The figure over all vignettes counts each pupil once, since the answers of one pupil are alike.
    PupilsOnce,
    /// Those who passed are left out, and may differ from those who answered.
    PassesLeftOut,
    /// Some figures are of less than a hundred answers.
    SmallNumbers {
        /// The smallest number of answers of a figure.
        fewest_answers: u32,
    },
    /// For some figures there are too few answers or classes for an interval.
    TooFew,
    /// Answers say what somebody knows or intends, not what they do.
    NotBehaviour,
    /// A follow-up after some weeks says nothing about later.
    NotLasting,
    /// Without classes that had no lessons nobody knows what brought a change about.
    NotCause,
}

impl Caveat {
    /// What has to be said beside these figures.
    pub(super) fn of(waves: &[WaveCounts], items: &[ItemFigures]) -> Vec<Self> {
        let points = || items.iter().flat_map(|item| item.points.iter().flatten());
        let fewest_answers = points().map(|point| point.of).min().unwrap_or_default();
        let has_too_few = points().any(|point: &Point| point.estimate == Estimate::TooFew);
        let fewest_classes = waves.iter().map(|wave| wave.classes).min().unwrap_or_default();
        let mut caveats = vec![Self::Unlinked, Self::Clustered { fewest_classes }, Self::PupilsOnce];
        caveats.push(Self::PassesLeftOut);
        if fewest_answers < SMALL {
            caveats.push(Self::SmallNumbers { fewest_answers });
        }
        if has_too_few {
            caveats.push(Self::TooFew);
        }
        caveats.extend([Self::NotBehaviour, Self::NotLasting, Self::NotCause]);
        caveats
    }
}
