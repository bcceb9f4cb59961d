//! What a scenario and a page of content have in common: words under names, lines with ids, waivers. The rules on words,
//! ids and translations ask for no more than this, so both are held to the same ones.

use engine::Band;

use crate::diagnostic::SourceFile;
use crate::source::{LineSource, ScenarioSource, Text, WaiverSource};
use crate::texts::{Wording, wordings};

/// A file with words for readers.
pub(crate) trait Written {
    /// The file.
    fn file(&self) -> &SourceFile;

    /// `id`, the first part of the name of each of its texts.
    fn id(&self) -> Option<&Text>;

    /// Whose reading its sentences are measured by.
    fn band(&self) -> Option<Band>;

    /// `[[waiver]]`
    fn waivers(&self) -> &[WaiverSource];

    /// Every line that has an id.
    fn all_lines(&self) -> Vec<&LineSource>;

    /// The same lines, to give ids to.
    fn all_lines_mut(&mut self) -> Vec<&mut LineSource>;

    /// All texts, in the order of the file.
    fn wordings(&self) -> Vec<Wording<'_>>;

    /// Whether real apps may be named.
    fn may_name_brands(&self) -> bool {
        false
    }

    /// What the speaker of this id is called.
    fn name_of<'a>(&'a self, speaker: &'a str) -> &'a str {
        speaker
    }
}

impl Written for ScenarioSource {
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
        self.lines().collect()
    }

    fn all_lines_mut(&mut self) -> Vec<&mut LineSource> {
        self.lines_mut().collect()
    }

    fn wordings(&self) -> Vec<Wording<'_>> {
        wordings(self)
    }

    fn name_of<'a>(&'a self, speaker: &'a str) -> &'a str {
        let known = self.speakers.iter().find(|known| crate::rules::is(known.id.as_ref(), speaker));
        known.and_then(|known| known.name.as_ref()).map_or(speaker, |name| name.value.as_str())
    }
}
