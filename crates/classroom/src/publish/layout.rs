//! How the options of a question are divided for publication.

use engine::{ChoiceId, Quality, Question, Step};

use crate::known::SCALE;
use crate::material::Material;
use crate::sheet::Kind;
use crate::tally::QuestionKey;

/// The options of a question in the story's order. It must come from the story and never from what was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The safe or right options, or the upper half of a scale; none where nothing is right.
    pub right: Vec<ChoiceId>,
    /// All others.
    pub others: Vec<ChoiceId>,
}

impl Layout {
    /// The options of a question that the material knows: one of a survey, or the one before and after a story. Those of a
    /// scene stand in its story.
    #[must_use]
    pub fn known(material: &Material, kind: &Kind, question: &QuestionKey) -> Option<Self> {
        let key = question.as_str();
        match kind {
            Kind::Survey { band, .. } => {
                let survey = material.survey(*band)?;
                if let Some(vignette) = survey.vignettes.iter().find(|vignette| vignette.id == key) {
                    return Some(Self::of_question(&vignette.question));
                }
                let is_item = survey.confidence.iter().chain(&survey.sources).any(|item| item.id == key);
                let ids = |answers: &[&str]| answers.iter().map(|id| ChoiceId::from(*id)).collect();
                is_item.then(|| Self { right: ids(&SCALE[2..]), others: ids(&SCALE[..2]) })
            }
            Kind::Lesson(story) if [QuestionKey::opening(), QuestionKey::closing()].contains(question) => {
                let opinion = &material.lesson(story.as_str())?.opinion;
                let others = opinion.options.iter().map(|option| option.id.clone()).collect();
                Some(Self { right: Vec::new(), others })
            }
            _ => None,
        }
    }

    /// The options of a step of a story; none where nothing is voted on. Whom the friend tells has no right side: nobody is
    /// wrong to be told.
    #[must_use]
    pub fn of_step(step: &Step) -> Option<Self> {
        match step {
            Step::Choice(choice) => {
                let is_safe = |quality| quality == Quality::Safe;
                let options = choice.options.iter();
                Some(Self::of(options.map(|option| (&option.id, is_safe(option.quality)))))
            }
            Step::Question(question) => Some(Self::of_question(question)),
            Step::Tell(tell) => Some(Self::of(tell.options.iter().map(|option| (&option.id, false)))),
            _ => None,
        }
    }

    fn of_question(question: &Question) -> Self {
        Self::of(question.options.iter().map(|option| (&option.id, option.right)))
    }

    fn of<'a>(options: impl Iterator<Item = (&'a ChoiceId, bool)>) -> Self {
        let mut layout = Self::default();
        for (id, is_right) in options {
            let side = if is_right { &mut layout.right } else { &mut layout.others };
            side.push(id.clone());
        }
        layout
    }

    /// All options, the right ones first.
    pub fn options(&self) -> impl Iterator<Item = &ChoiceId> {
        self.right.iter().chain(&self.others)
    }
}
