//! The keys of what a locality sets in `site.toml` besides its numbers.

use super::{CHECKED_ON, EN, ID, Key, Kind, SOURCE, Table, VI, optional, required};

const SHOWN: Key =
    optional("shown", Kind::Switch, "`false` keeps it off every page; it is shown if left out.");

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
        optional("about_en", Kind::Words, "What they do for children, in English, or in the catalogue."),
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
        optional("en", Kind::Script, "What to tap, one step a line, in English, or in the catalogue."),
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
