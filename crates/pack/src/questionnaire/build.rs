//! Checked surveys and ground rules to what class mode shows, in every language.

use std::collections::BTreeMap;

use classroom::{GroundRules, Survey, SurveyItem, Vignette};
use engine::{Question, QuestionOption};

use super::{QuestionnaireSource, VignetteSource};
use crate::compiled::PackSurvey;
use crate::reference::resolved;
use crate::rules::{Shared, Translations};
use crate::source::{OptionSource, StatementSource, Text};

/// A survey in Vietnamese and in every other language; none if something it needs is missing after all.
pub(crate) fn survey(
    source: &QuestionnaireSource,
    shared: &Shared<'_>,
    translations: &[Translations<'_>],
) -> Option<PackSurvey> {
    let (mut locales, mut rules) = (BTreeMap::new(), BTreeMap::new());
    for translations in std::iter::once(None).chain(translations.iter().map(Some)) {
        let maker = Maker { source, shared, translations };
        locales.insert(maker.tag().to_owned(), maker.survey()?);
        rules.insert(maker.tag().to_owned(), maker.rules()?);
    }
    Some(PackSurvey { band: source.band.as_ref()?.value, locales, rules })
}

struct Maker<'a> {
    source: &'a QuestionnaireSource,
    shared: &'a Shared<'a>,
    translations: Option<&'a Translations<'a>>,
}

impl Maker<'_> {
    fn tag(&self) -> &str {
        self.translations.map_or("vi", |translations| translations.tag.as_str())
    }

    fn survey(&self) -> Option<Survey> {
        let statements =
            |all: &[StatementSource]| all.iter().map(|one| self.statement(one)).collect::<Option<Vec<_>>>();
        Some(Survey {
            band: self.source.band.as_ref()?.value,
            vignettes: self.source.vignettes.iter().map(|one| self.vignette(one)).collect::<Option<_>>()?,
            confidence: statements(&self.source.confidence)?,
            sources: statements(&self.source.sources)?,
        })
    }

    fn rules(&self) -> Option<GroundRules> {
        let rules = self.source.rules.as_ref()?;
        let sentences = |key: &str, text: Option<&Text>| {
            let words = self.words(&["rules", key], text)?;
            Some(words.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
        };
        let rule = |rule: &StatementSource| {
            self.words(&["rules", rule.id.as_ref()?.value.as_str()], rule.text.as_ref())
        };
        Some(GroundRules {
            band: self.source.band.as_ref()?.value,
            title: self.words(&["rules", "title"], rules.title.as_ref())?,
            rules: rules.rules.iter().map(rule).collect::<Option<_>>()?,
            opening: sentences("opening", rules.opening.as_ref())?,
            closing: sentences("closing", rules.closing.as_ref())?,
        })
    }

    fn vignette(&self, vignette: &VignetteSource) -> Option<Vignette> {
        let id = vignette.id.as_ref()?.value.clone();
        Some(Vignette {
            question: Question {
                prompt: self.words(&[&id, "prompt"], vignette.prompt.as_ref())?,
                several: false,
                options: vignette.options.iter().map(|one| self.option(&id, one)).collect::<Option<_>>()?,
                // A question of a survey leads nowhere.
                next: "".into(),
            },
            id,
        })
    }

    fn option(&self, vignette: &str, option: &OptionSource) -> Option<QuestionOption> {
        let id = option.id.as_ref()?.value.as_str();
        Some(QuestionOption {
            text: self.words(&[vignette, id, "text"], option.text.as_ref())?,
            right: option.right.as_ref()?.value,
            feedback: self.words(&[vignette, id, "feedback"], option.feedback.as_ref())?,
            picture: None,
            id: id.into(),
        })
    }

    fn statement(&self, statement: &StatementSource) -> Option<SurveyItem> {
        let id = statement.id.as_ref()?.value.clone();
        Some(SurveyItem { text: self.words(&[&id, "text"], statement.text.as_ref())?, id })
    }

    /// The words of a text: translated, or as they were written while a translation is missing; references replaced.
    fn words(&self, key: &[&str], text: Option<&Text>) -> Option<String> {
        let text = text?;
        let key = format!("{}/{}", self.source.id.as_ref()?.value, key.join("/"));
        let words =
            self.translations.and_then(|translations| translations.words(&key)).unwrap_or(&text.value);
        Some(resolved(words.trim(), |name| self.shared.referred(name, self.translations)))
    }
}
