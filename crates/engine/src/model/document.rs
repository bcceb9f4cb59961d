//! A page of plain content: whom it speaks to, its sections, and their blocks. Checked and resolved like a scenario, but
//! nothing is decided on it, so it is drawn when the site is built and no engine runs there.

use super::PictureId;
use crate::Date;

/// One page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its id, which is a part of its address.
    pub id: String,
    /// A page to read, or a card to show to somebody.
    pub kind: DocumentKind,
    /// Whom it speaks to.
    pub audience: Audience,
    /// Which door of home it stands behind.
    pub group: DocumentGroup,
    /// Its neutral name, fit for a browser tab.
    pub title: String,
    /// What stands at its top; it may say more than the title.
    pub heading: String,
    /// A sentence about it: its lead, and what stands on links to it.
    pub summary: String,
    /// What it says.
    pub sections: Vec<Section>,
}

/// What a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// A page to read.
    Page,
    /// A card that fills the screen, to show to an adult.
    Card,
}

/// Whom a page speaks to. It decides how long sentences may be, and whether real apps may be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Children of any age.
    Child,
    /// Older pupils.
    Teen,
    /// Parents and teachers.
    Adult,
}

/// Which door of home a page stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentGroup {
    /// "Mình cần kể".
    Help,
    /// "Cho bố mẹ".
    Parents,
    /// "Cho thầy cô".
    Teachers,
}

impl DocumentGroup {
    /// Every group, in the order of the doors.
    pub const ALL: [Self; 3] = [Self::Help, Self::Parents, Self::Teachers];

    /// The group as it is written in a page's file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Parents => "parents",
            Self::Teachers => "teachers",
        }
    }
}

/// One part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its id, which links within the page lead to.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The same in easy words; empty where the page has no such form.
    pub easy: Vec<Block>,
}

/// One block of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Words.
    Words {
        /// How they stand.
        form: Form,
        /// What they say.
        words: Vec<Inline>,
        /// For a source: the day on which the oldest fact in it was checked.
        checked_on: Option<Date>,
    },
    /// A drawing.
    Picture {
        /// Which.
        picture: PictureId,
        /// What is to be seen.
        description: String,
    },
    /// A card that leads to another page or to a story.
    Door(DocumentLink),
    /// The numbers that help.
    Numbers,
    /// How to report on real apps.
    Reports(Vec<ReportWay>),
    /// Who takes reports of child abuse here, or who else helps.
    Organisations {
        /// Where "here" is.
        locality: String,
        /// Who they are.
        organisations: Vec<Organisation>,
    },
}

/// How a block of words stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A paragraph.
    Paragraph,
    /// A line of a list.
    Bullet,
    /// A step, numbered with those around it.
    Step,
    /// What must not be missed.
    Callout,
    /// Words to say aloud.
    Say,
    /// Where a statement comes from.
    Source,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// A phone number.
    Number {
        /// What to dial.
        tel: String,
        /// How it is written.
        text: String,
    },
    /// A way out of the site.
    Link {
        /// Its address.
        url: String,
        /// What it is called.
        text: String,
    },
    /// Another page or a story of the site.
    Page(DocumentLink),
}

/// Another page of content, or a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLink {
    /// Its id.
    pub id: String,
    /// What stands at its top.
    pub heading: String,
    /// A sentence about it.
    pub summary: String,
}

/// How to report on one real app. Labels change, so each was checked on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportWay {
    /// The app.
    pub app: String,
    /// What to tap, in order.
    pub steps: Vec<String>,
    /// The day it was checked.
    pub checked_on: Date,
}

/// Somebody who helps children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Who.
    pub name: String,
    /// What they do.
    pub about: String,
}
