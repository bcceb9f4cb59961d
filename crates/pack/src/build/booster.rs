//! A booster as a scenario of its own, so that it is played, kept, scored and taken up again like any other.

use engine::{Branch, Ending, NumberId, Place, Scene, SceneId, Step};

use super::{Wordings, digest, value};
use crate::compiled::booster_id;
use crate::rules::is;
use crate::source::{BoosterSource, StepSource};

/// Where a booster is set, and the scene it ends in. No author's id has a dot.
const PLACE: &str = "booster.place";
const ENDING: &str = "booster.end";

/// The numbers on its help card, as far as the site has them.
const HELP: [&str; 2] = ["111", "113"];

impl Wordings<'_> {
    /// The booster of a story: its situation and first question, its second question, an ending.
    pub(super) fn booster(
        &self,
        story: &engine::Scenario,
        booster: &BoosterSource,
    ) -> Option<engine::Scenario> {
        let weeks = booster.weeks.as_ref()?.value;
        let key = format!("booster-{weeks}");
        let ids: Option<Vec<_>> =
            booster.questions.iter().map(|question| value(question.id.as_ref())).collect();
        let ids = ids?;
        let mut scenes = Vec::new();
        for (at, question) in booster.questions.iter().enumerate() {
            let StepSource::Question { prompt, several, options, .. } = &question.step.value else {
                return None;
            };
            let id = ids.get(at)?;
            let next = ids.get(at + 1).map_or(ENDING, String::as_str);
            let lines = if at == 0 { self.lines(&booster.situation)? } else { Vec::new() };
            let question =
                self.question(&format!("{key}/{id}"), prompt.as_ref(), *several, options, next.into())?;
            scenes.push(scene(id.as_str().into(), lines, Step::Question(question)));
        }
        let ending = Ending {
            branch: Branch::Recall,
            title: story.title.clone(),
            happened: self.words(&[&key, "remember"], booster.remember.as_ref())?,
            actions: Vec::new(),
            home_question: None,
            help: self.help(),
        };
        let opening = scenes.first()?.id.clone();
        scenes.push(scene(ENDING.into(), Vec::new(), Step::Ending(ending)));
        let mut scenario = engine::Scenario {
            id: booster_id(story.id.as_str(), weeks).into(),
            minutes: 2,
            speakers: Vec::new(),
            // Its header belongs to no story: the interface says in its own words what it is.
            places: vec![Place { id: PLACE.into(), app: None, title: String::new(), owner: None }],
            opening,
            scenes,
            ..story.clone()
        };
        scenario.digest = digest::digest(&scenario);
        Some(scenario)
    }

    fn help(&self) -> Vec<NumberId> {
        let numbers = &self.shared.site.numbers;
        let here = HELP.iter().filter(|id| numbers.iter().any(|number| is(number.id.as_ref(), id)));
        here.map(|id| (*id).into()).collect()
    }
}

fn scene(id: SceneId, lines: Vec<engine::Line>, step: Step) -> Scene {
    Scene { id, place: PLACE.into(), lines, step }
}
