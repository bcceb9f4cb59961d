//! What can be counted at all, as far as the material says so.

use crate::material::{Material, Survey};
use crate::sheet::Kind;
use crate::tally::{QuestionKey, is_id};

/// The answers to a sentence of a survey, from "not at all" to "surely".
pub(crate) const SCALE: [&str; 4] = ["1", "2", "3", "4"];

/// Whether something can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Yes,
    NoSubject,
    NoQuestion,
    NoOption,
}

/// Whether this option of this question can be counted. A story's scenes stand on its own page and are not known here;
/// of their ids only the letters are looked at.
pub(crate) fn known(material: &Material, kind: &Kind, question: &str, option: &str) -> Known {
    match kind {
        Kind::Survey { band, .. } => match material.survey(*band) {
            Some(survey) => known_in_survey(survey, question, option),
            None => Known::NoSubject,
        },
        _ if !knows_subject(material, kind) => Known::NoSubject,
        _ if !is_id(question) => Known::NoQuestion,
        Kind::Lesson(id) if is_opinion(question) => {
            let lesson = material.lesson(id.as_str());
            let options = lesson.map(|lesson| &lesson.opinion.options);
            yes_if(options.is_some_and(|all| all.iter().any(|known| known.id.as_str() == option)))
        }
        _ => yes_if(is_id(option)),
    }
}

fn knows_subject(material: &Material, kind: &Kind) -> bool {
    match kind {
        Kind::Lesson(id) => material.lesson(id.as_str()).is_some(),
        Kind::Booster(id) => {
            id.as_str().split_once('.').is_some_and(|(story, _)| material.lesson(story).is_some())
        }
        Kind::Round => true,
        Kind::Survey { band, .. } => material.survey(*band).is_some(),
    }
}

fn is_opinion(question: &str) -> bool {
    [QuestionKey::opening(), QuestionKey::closing()].iter().any(|key| key.as_str() == question)
}

fn known_in_survey(survey: &Survey, question: &str, option: &str) -> Known {
    if let Some(vignette) = survey.vignettes.iter().find(|vignette| vignette.id == question) {
        yes_if(vignette.question.options.iter().any(|known| known.id.as_str() == option))
    } else if survey.confidence.iter().chain(&survey.sources).any(|item| item.id == question) {
        yes_if(SCALE.contains(&option))
    } else {
        Known::NoQuestion
    }
}

const fn yes_if(is_known: bool) -> Known {
    if is_known { Known::Yes } else { Known::NoOption }
}
