//! Ways through a scenario's source that several rules take.

use crate::diagnostic::Spanned;
use crate::source::{LineSource, ScenarioSource, SceneSource, StepSource, Text};

impl ScenarioSource {
    /// The scene of this id.
    pub(crate) fn scene(&self, id: &str) -> Option<&SceneSource> {
        self.scenes.iter().find(|scene| scene.id.as_ref().is_some_and(|known| known.value == id))
    }

    /// Whether the speaker is a person with bad intent.
    pub(crate) fn is_offender(&self, speaker: &str) -> bool {
        self.speakers.iter().any(|known| {
            known.id.as_ref().is_some_and(|id| id.value == speaker)
                && known.role.as_ref().is_some_and(|role| role.value == engine::Role::Offender)
        })
    }

    /// Whether the line is one of a person with bad intent.
    pub(crate) fn is_offenders(&self, line: &LineSource) -> bool {
        line.speaker.as_ref().is_some_and(|speaker| self.is_offender(&speaker.value))
    }

    /// Every step, boosters' questions included, in the order of the file.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Spanned<StepSource>> {
        let questions = self.boosters.iter().flat_map(|booster| &booster.questions);
        self.scenes.iter().flat_map(|scene| &scene.steps).chain(questions.map(|question| &question.step))
    }

    /// Every line that has an id, in the order of the file: chat, replies, safe actions, what boosters tell of.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &LineSource> {
        let told = self.scenes.iter().flat_map(|scene| {
            scene.lines.iter().chain(scene.steps.iter().flat_map(|step| step.value.lines()))
        });
        told.chain(self.boosters.iter().flat_map(|booster| &booster.situation))
    }

    /// The same lines, to give ids to.
    pub(crate) fn lines_mut(&mut self) -> impl Iterator<Item = &mut LineSource> {
        let told = self.scenes.iter_mut().flat_map(|scene| {
            scene.lines.iter_mut().chain(scene.steps.iter_mut().flat_map(|step| step.value.lines_mut()))
        });
        told.chain(self.boosters.iter_mut().flat_map(|booster| &mut booster.situation))
    }
}

impl StepSource {
    /// `prompt`
    pub(crate) const fn prompt(&self) -> Option<&Text> {
        match self {
            Self::Choice { prompt, .. }
            | Self::Hunt { prompt, .. }
            | Self::Order { prompt, .. }
            | Self::Sort { prompt, .. }
            | Self::Settings { prompt, .. }
            | Self::Question { prompt, .. }
            | Self::Say { prompt, .. }
            | Self::Tell { prompt, .. } => prompt.as_ref(),
            Self::Next(_) | Self::Ending { .. } => None,
        }
    }

    /// What is said after the whole step.
    pub(crate) const fn feedback(&self) -> Option<&Text> {
        match self {
            Self::Hunt { feedback, .. }
            | Self::Order { feedback, .. }
            | Self::Sort { feedback, .. }
            | Self::Settings { feedback, .. } => feedback.as_ref(),
            _ => None,
        }
    }

    /// Every jump, with whether somebody listens on the way.
    pub(crate) fn jumps(&self) -> Vec<(&Text, bool)> {
        match self {
            Self::Next(next) => vec![(next, false)],
            Self::Choice { options, .. } => {
                options.iter().filter_map(|option| Some((option.goto.as_ref()?, false))).collect()
            }
            Self::Tell { options, .. } => {
                options.iter().filter_map(|option| Some((option.goto.as_ref()?, option.listens()))).collect()
            }
            Self::Hunt { next, .. }
            | Self::Order { next, .. }
            | Self::Sort { next, .. }
            | Self::Settings { next, .. }
            | Self::Question { next, .. }
            | Self::Say { next, .. } => next.iter().map(|next| (next, false)).collect(),
            Self::Ending { .. } => Vec::new(),
        }
    }

    fn lines(&self) -> Vec<&LineSource> {
        match self {
            Self::Tell { options, .. } => options.iter().flat_map(|option| &option.reply).collect(),
            Self::Ending { actions, .. } => actions.iter().collect(),
            _ => Vec::new(),
        }
    }

    fn lines_mut(&mut self) -> Vec<&mut LineSource> {
        match self {
            Self::Tell { options, .. } => options.iter_mut().flat_map(|option| &mut option.reply).collect(),
            Self::Ending { actions, .. } => actions.iter_mut().collect(),
            _ => Vec::new(),
        }
    }
}

impl crate::source::OptionSource {
    /// Whether the listener of a tell option listens; who is not said to be busy does.
    pub(crate) fn listens(&self) -> bool {
        self.heard.as_ref().is_none_or(|heard| heard.value)
    }
}
