//! The keys of a page of content.

use super::scenario::WAIVER;
use super::{Kind, Table, optional, required};

/// A page's file.
pub static DOCUMENT: Table = Table {
    name: "page",
    keys: &[
        required("id", Kind::Id, "The page's id, its file's name and a part of its address."),
        optional("kind", Kind::OneOf(&["page", "card"]), "`card` fills the screen, to show to an adult."),
        required(
            "audience",
            Kind::OneOf(&["child", "teen", "adult"]),
            "Whom it speaks to: it decides how long sentences may be.",
        ),
        required(
            "group",
            Kind::OneOf(&["help", "parents", "teachers"]),
            "Which door of home it stands behind; the first of a group stands right behind it.",
        ),
        required("order", Kind::Number { min: 1, max: 60 }, "Its place within its group; 1 is the first."),
        required("title", Kind::Words, "A neutral name: it stands in the browser's tab."),
        optional("heading", Kind::Words, "What stands at its top; the title where it is left out."),
        required("summary", Kind::Words, "Its lead, also in shared links: a neutral sentence."),
        required("section", Kind::Tables { table: &SECTION, min: 1, max: 12 }, "A part of the page."),
        optional("waiver", Kind::Tables { table: &WAIVER, min: 0, max: 20 }, "A line that may use a word."),
    ],
};

static SECTION: Table = Table {
    name: "[[section]]",
    keys: &[
        required("id", Kind::Id, "Its id within the page."),
        required("heading", Kind::Words, "Its heading."),
        optional("summary", Kind::Words, "Makes it a page of its own, to which this page leads; its lead."),
        required("text", Kind::Script, "What it says, one block a line."),
        optional("easy", Kind::Script, "The same in easy words, one idea a line, with a picture."),
    ],
};
