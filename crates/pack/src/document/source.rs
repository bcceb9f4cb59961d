//! A page of content as its author wrote it, each text with its place in the file.

use engine::{Audience, Band, DocumentGroup, DocumentKind, Form};

use crate::diagnostic::{SourceFile, Span, Spanned};
use crate::source::{LineSource, Text, WaiverSource};
use crate::texts::{Wording, WordingKind};
use crate::written::Written;

/// One page's file.
#[derive(Clone, Debug)]
pub(crate) struct DocumentSource {
    /// The file.
    pub(crate) file: SourceFile,
    /// `id`
    pub(crate) id: Option<Text>,
    /// `kind`; a page to read where it is left out.
    pub(crate) kind: DocumentKind,
    /// `audience`
    pub(crate) audience: Option<Spanned<Audience>>,
    /// `group`
    pub(crate) group: Option<Spanned<DocumentGroup>>,
    /// `order`
    pub(crate) order: Option<Spanned<u8>>,
    /// `title`
    pub(crate) title: Option<Text>,
    /// `heading`
    pub(crate) heading: Option<Text>,
    /// `summary`
    pub(crate) summary: Option<Text>,
    /// `[[section]]`
    pub(crate) sections: Vec<SectionSource>,
    /// `[[waiver]]`
    pub(crate) waivers: Vec<WaiverSource>,
}

/// `[[section]]`
#[derive(Clone, Debug)]
pub(crate) struct SectionSource {
    /// Where the table stands.
    pub(crate) span: Span,
    /// `id`
    pub(crate) id: Option<Text>,
    /// `heading`
    pub(crate) heading: Option<Text>,
    /// `summary`: the section is a page of its own.
    pub(crate) summary: Option<Text>,
    /// `text`, one block a line.
    pub(crate) blocks: Vec<BlockSource>,
    /// `easy`, the same in easy words.
    pub(crate) easy: Vec<BlockSource>,
}

/// One line of `text` or `easy`.
#[derive(Clone, Debug)]
pub(crate) enum BlockSource {
    /// Words with an id, or a drawing with its description.
    Line {
        /// How they stand; a drawing stands by itself.
        form: Form,
        /// The words.
        line: LineSource,
    },
    /// `{page:ID}` alone on its line: the id of the page.
    Door(Text),
    /// `{story:ID}` alone on its line: the id of the scenario.
    Story(Text),
    /// `[số]`, `[báo cáo]`, `[nơi nhận]`, `[nơi giúp]`
    Special(Spanned<Special>),
}

impl BlockSource {
    /// Its words or its drawing.
    pub(crate) const fn line(&self) -> Option<&LineSource> {
        match self {
            Self::Line { line, .. } => Some(line),
            Self::Door(_) | Self::Story(_) | Self::Special(_) => None,
        }
    }

    /// The same, to give an id to.
    const fn line_mut(&mut self) -> Option<&mut LineSource> {
        match self {
            Self::Line { line, .. } => Some(line),
            Self::Door(_) | Self::Story(_) | Self::Special(_) => None,
        }
    }
}

/// A block whose content stands elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Special {
    /// `[số]`: the numbers of `site.toml` on a help card.
    Numbers,
    /// `[báo cáo]`: how to report on real apps, from `site.toml`.
    Reports,
    /// `[nơi nhận]`: who takes reports, from `site.toml`.
    Receivers,
    /// `[nơi giúp]`: who else helps, from `site.toml`.
    Helpers,
}

impl DocumentSource {
    /// Every block, normal and easy.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &BlockSource> {
        self.sections.iter().flat_map(|section| section.blocks.iter().chain(&section.easy))
    }

    /// Where it stands among all pages.
    pub(crate) fn place(&self) -> (Option<DocumentGroup>, Option<u8>) {
        (self.group.as_ref().map(|group| group.value), self.order.as_ref().map(|order| order.value))
    }

    /// What stands at the top: `heading`, else `title`.
    pub(crate) const fn top(&self) -> Option<&Text> {
        match &self.heading {
            Some(heading) => Some(heading),
            None => self.title.as_ref(),
        }
    }
}

impl Written for DocumentSource {
    fn file(&self) -> &SourceFile {
        &self.file
    }

    fn id(&self) -> Option<&Text> {
        self.id.as_ref()
    }

    fn band(&self) -> Option<Band> {
        self.audience.as_ref().map(|audience| match audience.value {
            Audience::Child => Band::LowerSecondary,
            Audience::Teen => Band::UpperSecondary,
            Audience::Adult => Band::Adult,
        })
    }

    fn waivers(&self) -> &[WaiverSource] {
        &self.waivers
    }

    fn all_lines(&self) -> Vec<&LineSource> {
        self.blocks().filter_map(BlockSource::line).collect()
    }

    fn all_lines_mut(&mut self) -> Vec<&mut LineSource> {
        let blocks =
            self.sections.iter_mut().flat_map(|section| section.blocks.iter_mut().chain(&mut section.easy));
        blocks.filter_map(BlockSource::line_mut).collect()
    }

    fn wordings(&self) -> Vec<Wording<'_>> {
        let own = |id: Option<&Text>| id.map_or("?", |id| id.value.as_str()).to_owned();
        let page = own(self.id.as_ref());
        let mut all = Vec::new();
        let mut add = |key: &str, text, kind| {
            if let Some(text) = text {
                all.push(Wording { key: format!("{page}/{key}"), text, kind });
            }
        };
        add("title", self.title.as_ref(), WordingKind::Title);
        add("heading", self.heading.as_ref(), WordingKind::Name);
        add("summary", self.summary.as_ref(), WordingKind::Prose);
        for section in &self.sections {
            let heading = format!("{}/heading", own(section.id.as_ref()));
            add(&heading, section.heading.as_ref(), WordingKind::Name);
            let summary = format!("{}/summary", own(section.id.as_ref()));
            add(&summary, section.summary.as_ref(), WordingKind::Prose);
            let texts = [(&section.blocks, false), (&section.easy, true)];
            for (block, easy) in
                texts.into_iter().flat_map(|(all, easy)| all.iter().map(move |one| (one, easy)))
            {
                if let BlockSource::Line { line, .. } = block {
                    let kind = if easy { WordingKind::Easy } else { WordingKind::Prose };
                    add(&own(line.id.as_ref()), Some(&line.text), kind);
                }
            }
        }
        all
    }

    fn may_name_brands(&self) -> bool {
        self.audience.as_ref().is_some_and(|audience| audience.value == Audience::Adult)
    }
}
