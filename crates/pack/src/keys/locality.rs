//! The keys of what a locality sets in `site.toml` besides its numbers.

use super::{Key, Kind, Table, optional, required};

const ID: Key = required("id", Kind::Id, "Its id.");
const VI: Key = required("vi", Kind::Words, "Its name in Vietnamese.");
const EN: Key = required("en", Kind::Words, "Its name in English.");
const SHOWN: Key =
    optional("shown", Kind::Switch, "`false` keeps it off every page; it is shown if left out.");
const SOURCE: Key = optional("source", Kind::Blank, "Where it was read.");
const CHECKED_ON: Key = optional("checked_on", Kind::Blank, "The day it was last checked.");

/// `[locality]`
pub(super) static LOCALITY: Table = Table { name: "[locality]", keys: &[VI, EN] };

/// `[[link]]`
pub(super) static LINK: Table = Table {
    name: "[[link]]",
    keys: &[ID, VI, EN, required("url", Kind::Words, "The address."), SHOWN, SOURCE, CHECKED_ON],
};

/// `[[organisation]]`
pub(super) static ORGANISATION: Table = Table {
    name: "[[organisation]]",
    keys: &[
        ID,
        VI,
        EN,
        required("about_vi", Kind::Words, "What they do for children, in Vietnamese."),
        required("about_en", Kind::Words, "What they do for children, in English."),
        optional(
            "receives",
            Kind::Switch,
            "Whether they take reports of child abuse: `[nơi nhận]` lists them.",
        ),
        SHOWN,
        SOURCE,
        CHECKED_ON,
    ],
};

/// `[[report_way]]`
pub(super) static REPORT_WAY: Table = Table {
    name: "[[report_way]]",
    keys: &[
        ID,
        required("app", Kind::Words, "The app's real name."),
        required("vi", Kind::Script, "What to tap, one step a line, in Vietnamese."),
        required("en", Kind::Script, "What to tap, one step a line, in English."),
        required(
            "confidence",
            Kind::OneOf(&["H", "M"]),
            "How sure it is: H read on an official page, M elsewhere.",
        ),
        SHOWN,
        SOURCE,
        CHECKED_ON,
    ],
};
