//! Scenes and their steps.

use engine::{
    Bin, Choice, ChoiceOption, Ending, Hunt, Line, Order, OrderItem, Question, QuestionOption, Say, Scene,
    SceneId, Settings, Sort, SortItem, Step, Tell, TellOption, Toggle,
};

use super::{Wordings, value};
use crate::source::{ItemSource, LineSource, OptionSource, SceneSource, StepSource, Text, ToggleSource};

impl Wordings<'_> {
    pub(super) fn scene(&self, scene: &SceneSource) -> Option<Scene> {
        let id = value(scene.id.as_ref())?;
        Some(Scene {
            place: value(scene.place.as_ref())?.into(),
            lines: self.lines(&scene.lines)?,
            step: self.step(&id, scene.step()?)?,
            id: id.into(),
        })
    }

    pub(super) fn lines(&self, lines: &[LineSource]) -> Option<Vec<Line>> {
        lines.iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &LineSource) -> Option<Line> {
        let id = value(line.id.as_ref())?;
        Some(Line {
            speaker: line.speaker.as_ref().map(|speaker| speaker.value.as_str().into()),
            text: self.words(&[&id], Some(&line.text))?,
            shown: line.shown.clone(),
            flag: line.flag.as_ref().map(|flag| flag.value),
            id: id.into(),
        })
    }

    fn step(&self, scene: &str, step: &StepSource) -> Option<Step> {
        let words = |key: &str, text: &Option<Text>| self.words(&[scene, key], text.as_ref());
        let to = |text: &Option<Text>| Some(SceneId::from(value(text.as_ref())?));
        Some(match step {
            StepSource::Next(next) => Step::Next { next: next.value.as_str().into() },
            StepSource::Choice { prompt, options } => Step::Choice(Choice {
                prompt: words("prompt", prompt)?,
                options: options
                    .iter()
                    .map(|option| self.choice_option(scene, option))
                    .collect::<Option<_>>()?,
            }),
            StepSource::Hunt { prompt, scenes, why, feedback, next } => Step::Hunt(Hunt {
                prompt: words("prompt", prompt)?,
                scenes: scenes.iter().map(|scene| scene.value.as_str().into()).collect(),
                why: why
                    .iter()
                    .map(|reason| {
                        let words = self.words(&[scene, "why", &reason.line.value], Some(&reason.text))?;
                        Some((reason.line.value.as_str().into(), words))
                    })
                    .collect::<Option<_>>()?,
                feedback: words("feedback", feedback)?,
                next: to(next)?,
            }),
            StepSource::Order { prompt, items, feedback, next } => Step::Order(Order {
                prompt: words("prompt", prompt)?,
                items: items.iter().map(|item| self.order_item(scene, item)).collect::<Option<_>>()?,
                feedback: words("feedback", feedback)?,
                next: to(next)?,
            }),
            StepSource::Sort { prompt, bins, items, feedback, next } => Step::Sort(Sort {
                prompt: words("prompt", prompt)?,
                bins: bins.iter().map(|bin| self.bin(scene, bin)).collect::<Option<_>>()?,
                items: items.iter().map(|item| self.sort_item(scene, item)).collect::<Option<_>>()?,
                feedback: words("feedback", feedback)?,
                next: to(next)?,
            }),
            StepSource::Settings { prompt, toggles, feedback, next } => Step::Settings(Settings {
                prompt: words("prompt", prompt)?,
                toggles: toggles.iter().map(|toggle| self.toggle(scene, toggle)).collect::<Option<_>>()?,
                feedback: words("feedback", feedback)?,
                next: to(next)?,
            }),
            StepSource::Question { prompt, several, options, next } => {
                Step::Question(self.question(scene, prompt.as_ref(), *several, options, to(next)?)?)
            }
            StepSource::Say { prompt, sentence, tip, next } => Step::Say(Say {
                prompt: words("prompt", prompt)?,
                sentence: words("sentence", sentence)?,
                tip: words("tip", tip)?,
                next: to(next)?,
            }),
            StepSource::Tell { prompt, options } => Step::Tell(Tell {
                prompt: words("prompt", prompt)?,
                options: options
                    .iter()
                    .map(|option| self.tell_option(scene, option))
                    .collect::<Option<_>>()?,
            }),
            StepSource::Ending { branch, title, happened, actions, home_question, help } => {
                Step::Ending(Ending {
                    branch: branch.as_ref()?.value,
                    title: words("title", title)?,
                    happened: words("happened", happened)?,
                    actions: self.lines(actions)?,
                    home_question: Some(words("home-question", home_question)?),
                    help: help.iter().map(|number| number.value.as_str().into()).collect(),
                })
            }
        })
    }

    /// A question of a scene or a booster; `key` is the front part of its texts' names.
    pub(super) fn question(
        &self,
        key: &str,
        prompt: Option<&Text>,
        several: bool,
        options: &[OptionSource],
        next: SceneId,
    ) -> Option<Question> {
        Some(Question {
            prompt: self.words(&[key, "prompt"], prompt)?,
            several,
            options: options.iter().map(|option| self.answer(key, option)).collect::<Option<_>>()?,
            next,
        })
    }

    fn choice_option(&self, scene: &str, option: &OptionSource) -> Option<ChoiceOption> {
        let id = value(option.id.as_ref())?;
        Some(ChoiceOption {
            text: self.words(&[scene, &id, "text"], option.text.as_ref())?,
            feedback: self.words(&[scene, &id, "feedback"], option.feedback.as_ref())?,
            quality: option.quality.as_ref()?.value,
            goto: value(option.goto.as_ref())?.into(),
            picture: value(option.picture.as_ref()).map(Into::into),
            id: id.into(),
        })
    }

    fn tell_option(&self, scene: &str, option: &OptionSource) -> Option<TellOption> {
        let id = value(option.id.as_ref())?;
        Some(TellOption {
            text: self.words(&[scene, &id, "text"], option.text.as_ref())?,
            reply: self.lines(&option.reply)?,
            heard: option.listens(),
            feedback: self.words(&[scene, &id, "feedback"], option.feedback.as_ref())?,
            goto: value(option.goto.as_ref())?.into(),
            picture: value(option.picture.as_ref()).map(Into::into),
            id: id.into(),
        })
    }

    fn answer(&self, scene: &str, option: &OptionSource) -> Option<QuestionOption> {
        let id = value(option.id.as_ref())?;
        Some(QuestionOption {
            text: self.words(&[scene, &id, "text"], option.text.as_ref())?,
            right: option.right.as_ref()?.value,
            feedback: self.words(&[scene, &id, "feedback"], option.feedback.as_ref())?,
            picture: value(option.picture.as_ref()).map(Into::into),
            id: id.into(),
        })
    }

    fn order_item(&self, scene: &str, item: &ItemSource) -> Option<OrderItem> {
        let id = value(item.id.as_ref())?;
        Some(OrderItem { text: self.words(&[scene, &id, "text"], item.text.as_ref())?, id: id.into() })
    }

    fn bin(&self, scene: &str, bin: &ItemSource) -> Option<Bin> {
        let id = value(bin.id.as_ref())?;
        Some(Bin { text: self.words(&[scene, &id, "text"], bin.text.as_ref())?, id: id.into() })
    }

    fn sort_item(&self, scene: &str, item: &ItemSource) -> Option<SortItem> {
        let id = value(item.id.as_ref())?;
        Some(SortItem {
            text: self.words(&[scene, &id, "text"], item.text.as_ref())?,
            bin: value(item.bin.as_ref())?.into(),
            feedback: self.words(&[scene, &id, "feedback"], item.feedback.as_ref())?,
            id: id.into(),
        })
    }

    fn toggle(&self, scene: &str, toggle: &ToggleSource) -> Option<Toggle> {
        let id = value(toggle.id.as_ref())?;
        Some(Toggle {
            text: self.words(&[scene, &id, "text"], toggle.text.as_ref())?,
            on: toggle.on.as_ref()?.value,
            safe: toggle.safe.as_ref()?.value,
            feedback: self.words(&[scene, &id, "feedback"], toggle.feedback.as_ref())?,
            id: id.into(),
        })
    }
}
