//! Lessons that are put together from questions: a survey's small stories, and a round of many stories' fresh questions. To
//! the engine they are scenarios like any other, so that they are shown, counted and taken up again like any other.

use engine::{Band, Branch, Ending, Line, Place, Question, Scenario, Scene, SceneId, Setting, Step};

use crate::material::Survey;

/// Where these questions are set, and the scene they end in. No author's id has a dot.
const PLACE: &str = "class.place";
const END: &str = "class.end";

/// What is said around questions that are put together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Captions<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The heading at its end.
    pub end_title: &'a str,
    /// What is said at its end.
    pub end: &'a str,
}

/// The id under which a survey is given and counted.
#[must_use]
pub fn survey_id(band: Band) -> String {
    format!("survey.{}", band.as_str())
}

/// The id under which a round is played.
#[must_use]
pub fn round_id(band: Band) -> String {
    format!("round.{}", band.as_str())
}

/// The small stories of a survey, one after the other.
#[must_use]
pub fn survey_scenario(survey: &Survey, captions: Captions<'_>) -> Scenario {
    let scenes = survey.vignettes.iter().map(|vignette| Scene {
        id: vignette.id.as_str().into(),
        place: PLACE.into(),
        lines: Vec::new(),
        step: Step::Question(vignette.question.clone()),
    });
    chained(&survey_id(survey.band), captions, survey.band, scenes.collect())
}

/// The fresh questions of several stories, one after the other; none where they have none. Each keeps its own setting,
/// told before its first question.
#[must_use]
pub fn round_scenario(band: Band, captions: Captions<'_>, boosters: &[Scenario]) -> Option<Scenario> {
    let mut scenes = Vec::new();
    for (at, booster) in boosters.iter().enumerate() {
        for scene in booster.scenes.iter().filter(|scene| matches!(scene.step, Step::Question(_))) {
            // Two stories may have given a question the same name.
            let id = SceneId::from(format!("{}.{}", booster.id, scene.id));
            let lines = scene.lines.iter().map(|line| Line {
                id: format!("{at}.{}", line.id).into(),
                speaker: None,
                ..line.clone()
            });
            // A place of its own empties the screen for the next setting.
            let place = format!("{PLACE}.{at}").into();
            scenes.push(Scene { id, place, lines: lines.collect(), step: scene.step.clone() });
        }
    }
    (!scenes.is_empty()).then(|| chained(&round_id(band), captions, band, scenes))
}

/// Questions in a row, and an ending.
fn chained(id: &str, captions: Captions<'_>, band: Band, mut scenes: Vec<Scene>) -> Scenario {
    let following: Vec<SceneId> =
        scenes.iter().skip(1).map(|scene| scene.id.clone()).chain([END.into()]).collect();
    for (scene, after) in scenes.iter_mut().zip(following) {
        if let Step::Question(Question { next, .. }) = &mut scene.step {
            *next = after;
        }
    }
    let ending = Ending {
        branch: Branch::Recall,
        title: captions.end_title.to_owned(),
        happened: captions.end.to_owned(),
        actions: Vec::new(),
        home_question: None,
        help: Vec::new(),
    };
    let end_place = scenes.last().map_or_else(|| PLACE.into(), |scene| scene.place.clone());
    scenes.push(Scene { id: END.into(), place: end_place, lines: Vec::new(), step: Step::Ending(ending) });
    let mut places: Vec<Place> = Vec::new();
    for scene in &scenes {
        if !places.iter().any(|place| place.id == scene.place) {
            let place =
                Place { id: scene.place.clone(), app: None, title: captions.title.to_owned(), owner: None };
            places.push(place);
        }
    }
    Scenario {
        id: id.into(),
        // A lesson is followed step by step when it is taken up, so nothing asks for it.
        digest: "".into(),
        title: captions.title.to_owned(),
        summary: String::new(),
        band,
        setting: Setting::Open,
        minutes: 10,
        mastery: 0,
        cover: "logo".into(),
        notice: None,
        speakers: Vec::new(),
        places,
        opening: scenes[0].id.clone(),
        scenes,
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::{Band, Question, QuestionOption, Scenario, Stage};

    use super::{Captions, round_scenario, survey_scenario};
    use crate::material::{Survey, Vignette};
    use crate::run::{Command, Course, LessonRun};

    fn survey(ids: &[&str]) -> Survey {
        let option = |id: &str, right| QuestionOption {
            id: id.into(),
            text: id.to_owned(),
            right,
            feedback: String::new(),
            picture: None,
        };
        let vignette = |id: &&str| Vignette {
            id: (*id).to_owned(),
            question: Question {
                prompt: (*id).to_owned(),
                several: false,
                options: vec![option("a", true), option("b", false)],
                next: "nowhere".into(),
            },
        };
        let vignettes = ids.iter().map(vignette).collect();
        Survey { band: Band::Primary, vignettes, confidence: Vec::new(), sources: Vec::new() }
    }

    /// What is asked from beginning to end.
    fn asked(scenario: Scenario) -> Vec<String> {
        let course = Course { rules: false, ..Course::survey("vi") };
        let mut run = LessonRun::new(Rc::new(scenario), None, course);
        let mut asked = Vec::new();
        while !run.is_at_end() {
            if let Some(Stage::Question { prompt, .. }) = run.slide().view.map(|view| view.stage) {
                asked.push(prompt);
            }
            run.apply(Command::Pick(0));
            run.apply(Command::On);
        }
        asked.dedup();
        assert!(run.ballots().iter().all(|ballot| ballot.winner.is_some() || ballot.is_empty()));
        asked
    }

    #[test]
    fn a_survey_asks_each_small_story_once() {
        assert_eq!(asked(survey_scenario(&survey(&["x", "y", "z"]), Captions::default())), ["x", "y", "z"]);
    }

    #[test]
    fn a_round_asks_the_questions_of_all_its_stories() {
        let booster = |id: &str| {
            let mut booster = survey_scenario(&survey(&["p", "q"]), Captions::default());
            booster.id = id.into();
            booster
        };
        let round =
            round_scenario(Band::Primary, Captions::default(), &[booster("one"), booster("two")]).unwrap();
        assert_eq!(asked(round), ["p", "q", "p", "q"]);
        assert!(round_scenario(Band::Primary, Captions::default(), &[]).is_none());
    }
}
