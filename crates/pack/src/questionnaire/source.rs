//! A survey as its author wrote it, each text with its place in the file.

use engine::Band;

use crate::diagnostic::{SourceFile, Span, Spanned};
use crate::source::{LineSource, OptionSource, StatementSource, Text, WaiverSource};
use crate::texts::{Wording, WordingKind, id_of};
use crate::written::Written;

/// The first part of the name of each text of a survey.
const FAMILY: &str = "survey";

/// One survey's file.
#[derive(Clone, Debug)]
pub(crate) struct QuestionnaireSource {
    /// The file.
    pub(crate) file: SourceFile,
    /// `band`
    pub(crate) band: Option<Spanned<Band>>,
    /// The front part of the names of its texts: `survey/6-10`.
    pub(crate) id: Option<Text>,
    /// `[rules]`
    pub(crate) rules: Option<RulesSource>,
    /// `[[vignette]]`
    pub(crate) vignettes: Vec<VignetteSource>,
    /// `[[confidence]]`
    pub(crate) confidence: Vec<StatementSource>,
    /// `[[source]]`
    pub(crate) sources: Vec<StatementSource>,
    /// `[[waiver]]`
    pub(crate) waivers: Vec<WaiverSource>,
}

/// `[rules]`
#[derive(Clone, Debug)]
pub(crate) struct RulesSource {
    /// `title`
    pub(crate) title: Option<Text>,
    /// `opening`
    pub(crate) opening: Option<Text>,
    /// `closing`
    pub(crate) closing: Option<Text>,
    /// `[[rules.rule]]`
    pub(crate) rules: Vec<StatementSource>,
}

/// `[[vignette]]`
#[derive(Clone, Debug)]
pub(crate) struct VignetteSource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// `prompt`
    pub(crate) prompt: Option<Text>,
    /// `[[vignette.option]]`
    pub(crate) options: Vec<OptionSource>,
}

impl QuestionnaireSource {
    /// The front part of the names of the texts of a band's survey.
    pub(crate) fn id_for(band: &str) -> String {
        format!("{FAMILY}/{band}")
    }

    /// Sentences to agree with, and whom one would ask.
    pub(crate) fn statements(&self) -> impl Iterator<Item = &StatementSource> {
        self.confidence.iter().chain(&self.sources)
    }
}

impl Written for QuestionnaireSource {
    fn file(&self) -> &SourceFile {
        &self.file
    }

    fn id(&self) -> Option<&Text> {
        self.id.as_ref()
    }

    fn band(&self) -> Option<Band> {
        self.band.as_ref().map(|band| band.value)
    }

    fn waivers(&self) -> &[WaiverSource] {
        &self.waivers
    }

    fn all_lines(&self) -> Vec<&LineSource> {
        Vec::new()
    }

    fn all_lines_mut(&mut self) -> Vec<&mut LineSource> {
        Vec::new()
    }

    fn wordings(&self) -> Vec<Wording<'_>> {
        let own = id_of(self.id.as_ref());
        let mut all = Vec::new();
        let mut add = |key: String, text, kind| {
            if let Some(text) = text {
                all.push(Wording { key: format!("{own}/{key}"), text, kind });
            }
        };
        if let Some(rules) = &self.rules {
            add("rules/title".to_owned(), rules.title.as_ref(), WordingKind::Name);
            add("rules/opening".to_owned(), rules.opening.as_ref(), WordingKind::Prose);
            for rule in &rules.rules {
                add(format!("rules/{}", id_of(rule.id.as_ref())), rule.text.as_ref(), WordingKind::Prose);
            }
            add("rules/closing".to_owned(), rules.closing.as_ref(), WordingKind::Prose);
        }
        for vignette in &self.vignettes {
            let id = id_of(vignette.id.as_ref());
            add(format!("{id}/prompt"), vignette.prompt.as_ref(), WordingKind::Asked);
            for option in &vignette.options {
                let key = format!("{id}/{}", id_of(option.id.as_ref()));
                add(format!("{key}/text"), option.text.as_ref(), WordingKind::Card);
                add(format!("{key}/feedback"), option.feedback.as_ref(), WordingKind::Prose);
            }
        }
        for statement in self.statements() {
            let key = format!("{}/text", id_of(statement.id.as_ref()));
            add(key, statement.text.as_ref(), WordingKind::Asked);
        }
        all
    }
}
