//! The words of what was counted. A sheet holds ids only; the words come from the story's own page, or from the material.

use std::collections::BTreeMap;
use std::rc::Rc;

use classroom::{Kind, Layout, QuestionKey, SurveyItem};
use engine::{Band, ChoiceId, Question, Scenario, SceneId, Step};
use yew::prelude::*;

use super::super::story::{Subject, story_in, title};
use crate::boot::Boot;
use crate::page::Classroom;
use crate::words::{Words, fill};

/// The stories that were read so far, by their ids.
pub(crate) type Stories = BTreeMap<String, Rc<Scenario>>;

/// The answers to a sentence of a survey.
pub(super) const SCALE: [&str; 4] = ["1", "2", "3", "4"];

/// A question in words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Asked {
    /// What was asked.
    pub text: String,
    /// Its options in order, and whether each is a safe or right one.
    pub options: Vec<(ChoiceId, String, bool)>,
}

/// Reads the stories of these ids, one after the other. One that cannot be read is left out: its counts show all the same.
#[hook]
pub(crate) fn use_stories(boot: &Rc<Boot>, told: &Rc<Classroom>, ids: Vec<String>) -> Stories {
    let stories = use_state(Stories::new);
    {
        let (stories, boot, told) = (stories.clone(), boot.clone(), told.clone());
        use_effect_with((ids, told.sources.len()), move |(ids, _)| {
            let pages = ids.iter().filter(|id| !stories.contains_key(*id)).filter_map(|id| {
                let page = told.source(id)?.page(&boot.language)?;
                Some((id.clone(), page.to_owned()))
            });
            read_on(pages.collect(), (*stories).clone(), boot, stories.setter());
        });
    }
    (*stories).clone()
}

fn read_on(mut pages: Vec<(String, String)>, mut read: Stories, boot: Rc<Boot>, to: UseStateSetter<Stories>) {
    let Some((id, page)) = pages.pop() else { return };
    web::read_page(&page, move |html| {
        if let Some(story) = html.and_then(|html| story_in(&html, &boot)) {
            read.insert(id, story.scenario);
            to.set(read.clone());
        }
        read_on(pages, read, boot, to);
    });
}

/// The stories in which the questions of a sheet stand.
pub(crate) fn stories_of<'a>(
    told: &Classroom,
    kind: &Kind,
    questions: impl Iterator<Item = &'a QuestionKey>,
) -> Vec<String> {
    let mut ids: Vec<String> = match kind {
        Kind::Lesson(id) | Kind::Booster(id) => vec![id.to_string()],
        Kind::Round => questions.filter_map(|key| Some(source_of(told, key)?.0)).collect(),
        Kind::Survey { .. } => Vec::new(),
    };
    ids.sort();
    ids.dedup();
    ids
}

/// A round's question names its booster, and the scene in it.
fn source_of(told: &Classroom, key: &QuestionKey) -> Option<(String, String)> {
    told.sources.iter().find_map(|source| {
        let id = source.scenario.as_str();
        let scene = key.as_str().strip_prefix(id)?.strip_prefix('.')?;
        // A story's id begins its boosters' ids; their scenes have no dots.
        (!scene.contains('.')).then(|| (id.to_owned(), scene.to_owned()))
    })
}

/// A question in words; none where its story is not read yet, or has no such question any more.
pub(crate) fn asked(
    words: &Words,
    told: &Classroom,
    stories: &Stories,
    kind: &Kind,
    key: &QuestionKey,
) -> Option<Asked> {
    match kind {
        Kind::Survey { band, .. } => asked_in_survey(words, told, *band, key.as_str()),
        Kind::Lesson(id) if [QuestionKey::opening(), QuestionKey::closing()].contains(key) => {
            let opinion = &told.material.lesson(id.as_str())?.opinion;
            let options = opinion.options.iter().map(|it| (it.id.clone(), it.text.clone(), false));
            Some(Asked { text: opinion.prompt.clone(), options: options.collect() })
        }
        _ => asked_in_step(step(told, stories, kind, key)?),
    }
}

/// How a question's options are divided for publication; none where that is not known, and then it is not published.
pub(crate) fn layout(told: &Classroom, stories: &Stories, kind: &Kind, key: &QuestionKey) -> Option<Layout> {
    Layout::known(&told.material, kind, key)
        .or_else(|| step(told, stories, kind, key).and_then(Layout::of_step))
}

fn step<'a>(told: &Classroom, stories: &'a Stories, kind: &Kind, key: &QuestionKey) -> Option<&'a Step> {
    let (story, scene) = match kind {
        Kind::Lesson(id) | Kind::Booster(id) => (id.to_string(), key.as_str().to_owned()),
        Kind::Round => source_of(told, key)?,
        Kind::Survey { .. } => return None,
    };
    Some(&stories.get(&story)?.scene(&SceneId::from(scene))?.step)
}

fn asked_in_step(step: &Step) -> Option<Asked> {
    match step {
        Step::Choice(choice) => {
            let is_safe = |quality| quality == engine::Quality::Safe;
            let options =
                choice.options.iter().map(|it| (it.id.clone(), it.text.clone(), is_safe(it.quality)));
            Some(Asked { text: choice.prompt.clone(), options: options.collect() })
        }
        Step::Question(question) => Some(asked_question(question)),
        Step::Tell(tell) => {
            let options = tell.options.iter().map(|it| (it.id.clone(), it.text.clone(), false));
            Some(Asked { text: tell.prompt.clone(), options: options.collect() })
        }
        _ => None,
    }
}

fn asked_question(question: &Question) -> Asked {
    let options = question.options.iter().map(|it| (it.id.clone(), it.text.clone(), it.right));
    Asked { text: question.prompt.clone(), options: options.collect() }
}

fn asked_in_survey(words: &Words, told: &Classroom, band: Band, id: &str) -> Option<Asked> {
    let survey = told.material.survey(band)?;
    if let Some(vignette) = survey.vignettes.iter().find(|vignette| vignette.id == id) {
        return Some(asked_question(&vignette.question));
    }
    let item = |all: &[SurveyItem]| all.iter().find(|item| item.id == id).cloned();
    let (text, scale) = match (item(&survey.confidence), item(&survey.sources)) {
        (Some(item), _) => (confidence(words, band, &item), confidence_scale(words)),
        (None, Some(item)) => (source(words, band, &item), source_scale(words)),
        (None, None) => return None,
    };
    // On a scale nothing is right or wrong.
    let options = SCALE.into_iter().zip(scale).map(|(at, text)| (at.into(), text.to_owned(), false));
    Some(Asked { text, options: options.collect() })
}

/// A sentence on confidence, as a pupil reads it.
pub(crate) fn confidence(words: &Words, band: Band, item: &SurveyItem) -> String {
    let frame = if is_older(band) { words.survey_can_older() } else { words.survey_can() };
    fill(frame, &[&item.text])
}

/// A source of help, as a pupil reads it. To tell nobody is no source, so it has a sentence of its own.
pub(crate) fn source(words: &Words, band: Band, item: &SurveyItem) -> String {
    match (item.id == NOBODY, is_older(band)) {
        (true, false) => words.survey_tell_nobody().to_owned(),
        (true, true) => words.survey_tell_nobody_older().to_owned(),
        (false, false) => fill(words.survey_tell(), &[&item.text]),
        (false, true) => fill(words.survey_tell_older(), &[&item.text]),
    }
}

/// The id of the source that is none.
pub(crate) const NOBODY: &str = "nobody";

/// What the answers from 1 to 4 mean, on confidence.
pub(crate) fn confidence_scale(words: &Words) -> [&str; 4] {
    [words.confident_1(), words.confident_2(), words.confident_3(), words.confident_4()]
}

/// What the answers from 1 to 4 mean, on sources of help.
pub(crate) fn source_scale(words: &Words) -> [&str; 4] {
    [words.tell_1(), words.tell_2(), words.tell_3(), words.tell_4()]
}

fn is_older(band: Band) -> bool {
    band == Band::UpperSecondary
}

/// What a class did, in words.
pub(crate) fn kind_title(boot: &Boot, kind: &Kind) -> String {
    let words = &boot.words;
    match kind {
        Kind::Lesson(id) | Kind::Booster(id) => Subject::of(id.as_str(), &boot.cards)
            .map_or_else(|| id.to_string(), |subject| title(boot, &subject)),
        Kind::Round => words.class_round().to_owned(),
        Kind::Survey { band, wave } => {
            format!("{} · {}", title(boot, &Subject::Survey(*band)), wave_name(words, *wave))
        }
    }
}

/// When a survey is held, in words.
pub(crate) fn wave_name(words: &Words, wave: classroom::Wave) -> &str {
    match wave {
        classroom::Wave::Pre => words.wave_before(),
        classroom::Wave::Post => words.wave_after(),
        classroom::Wave::FollowUp => words.wave_later(),
    }
}
