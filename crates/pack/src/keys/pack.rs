//! The keys of the files that all scenarios share.

use super::locality::{LINK, LOCALITY, ORGANISATION, REPORT_WAY};
use super::{CHECKED_ON, EN, ID, Kind, SOURCE, Table, VI, optional, required};

/// `pack.toml`
pub(crate) static PACK: Table = Table {
    name: "pack.toml",
    keys: &[
        required("id", Kind::Id, "The name of the pack's folder."),
        required("title", Kind::Words, "The pack's name."),
        required("scenarios", Kind::List, "The scenarios in the order of the home page."),
        optional(
            "with_adult",
            Kind::Codes,
            "The codes of scenarios that need an adult nearby, such as `S06`.",
        ),
        optional("languages", Kind::List, "Languages besides Vietnamese; each has a catalogue in `locale`."),
        optional("app", Kind::Tables { table: &APP, min: 0, max: 40 }, "An invented app or game."),
        optional(
            "duty",
            Kind::Tables { table: &DUTY, min: 0, max: 9 },
            "A duty group of the province's plan.",
        ),
        optional("reviewer", Kind::Tables { table: &REVIEWER, min: 0, max: 20 }, "Who signs a scenario off."),
        optional("fact", Kind::Tables { table: &FACT, min: 0, max: 200 }, "What a story may state as fact."),
        optional("topic", Kind::Tables { table: &TOPIC, min: 0, max: 40 }, "What a scenario can be about."),
        optional("subject", Kind::Tables { table: &SUBJECT, min: 0, max: 80 }, "A school lesson it can fit."),
        optional(
            "competence",
            Kind::Tables { table: &COMPETENCE, min: 0, max: 80 },
            "A digital competence of the school curriculum.",
        ),
    ],
};

static APP: Table = Table {
    name: "[[app]]",
    keys: &[
        required("id", Kind::Id, "Its id, named by `app` of a place."),
        required("name", Kind::Words, "Its invented name."),
        optional(
            "checked",
            Kind::Words,
            "How and when the name was compared with real apps, games and companies.",
        ),
    ],
};

static FACT: Table = Table { name: "[[fact]]", keys: &[ID, VI, EN, SOURCE, CHECKED_ON] };

static DUTY: Table = Table {
    name: "[[duty]]",
    keys: &[
        required(
            "id",
            Kind::OneOf(&["1", "2", "3", "4", "5", "6", "7", "8", "9"]),
            "Its number, named by `duties`.",
        ),
        VI,
        EN,
    ],
};

static REVIEWER: Table = Table {
    name: "[[reviewer]]",
    keys: &[
        ID,
        VI,
        EN,
        required("asks_vi", Kind::Words, "What they answer for, in Vietnamese."),
        optional("asks_en", Kind::Words, "What they answer for, in English, or in the catalogue."),
    ],
};

static TOPIC: Table = Table { name: "[[topic]]", keys: &[ID, VI, EN] };

static SUBJECT: Table = Table { name: "[[subject]]", keys: &[ID, VI, EN, SOURCE, CHECKED_ON] };

static COMPETENCE: Table = Table {
    name: "[[competence]]",
    keys: &[
        required("id", Kind::Words, "Its official code, named by `competences` of a scenario."),
        SOURCE,
        CHECKED_ON,
    ],
};

/// `site.toml`
pub(crate) static SITE: Table = Table {
    name: "site.toml",
    keys: &[
        required("name", Kind::Words, "The site's name."),
        required("exit_url", Kind::Words, "Where the quick exit leads."),
        required("base_url", Kind::Blank, "The public address of the site, or empty."),
        required("base_path", Kind::Words, "The folder the site lives in."),
        optional("exit_checked_on", Kind::Blank, "The day on which the exit's address was last checked."),
        optional("locality", Kind::Table(&LOCALITY), "Where the site is for."),
        optional("link", Kind::Tables { table: &LINK, min: 0, max: 80 }, "An address outside the site."),
        optional("organisation", Kind::Tables { table: &ORGANISATION, min: 0, max: 80 }, "Who helps here."),
        optional(
            "report_way",
            Kind::Tables { table: &REPORT_WAY, min: 0, max: 40 },
            "How to report on an app.",
        ),
        required("number", Kind::Tables { table: &NUMBER, min: 1, max: 40 }, "A phone number that helps."),
    ],
};

static NUMBER: Table = Table {
    name: "[[number]]",
    keys: &[
        ID,
        required("tel", Kind::Words, "What the telephone dials."),
        required("text", Kind::Words, "How it is written."),
        VI,
        EN,
        SOURCE,
        CHECKED_ON,
    ],
};

/// `words.toml`
pub(crate) static WORDS: Table = Table {
    name: "words.toml",
    keys: &[
        optional(
            "avoid",
            Kind::Tables { table: &AVOID, min: 0, max: 800 },
            "A word that stories do not use.",
        ),
        optional("term", Kind::Tables { table: &TERM, min: 0, max: 80 }, "What the pack calls a thing."),
        optional("brand", Kind::Tables { table: &BRAND, min: 0, max: 800 }, "A real app, game or company."),
        optional(
            "telling",
            Kind::Tables { table: &AVOID, min: 0, max: 800 },
            "A word that a title or address does not use.",
        ),
        optional(
            "personal",
            Kind::Tables { table: &AVOID, min: 0, max: 80 },
            "Words that ask pupils about themselves; no question for a class uses them.",
        ),
        optional(
            "surnames",
            Kind::Codes,
            "Surnames; a speaker whose name begins with one could be a real person.",
        ),
    ],
};

static AVOID: Table = Table {
    name: "[[avoid]]",
    keys: &[
        required("word", Kind::Words, "The word, in any case."),
        optional("lang", Kind::OneOf(&["vi", "en"]), "Its language; Vietnamese if left out."),
        optional("for", Kind::OneOf(&["all", "children", "6-10"]), "Towards whom; everyone if left out."),
        required("why", Kind::Words, "Why it is avoided."),
        optional("instead", Kind::Words, "What to write instead."),
    ],
};

static TERM: Table = Table {
    name: "[[term]]",
    keys: &[
        required("term", Kind::Words, "The thing, in English, as guidelines name it."),
        required("vi", Kind::Words, "What it is called."),
        optional("child", Kind::Words, "What it is called to children, where that differs."),
        optional("young", Kind::Words, "What it is called at 6-10, where that differs."),
        optional("not", Kind::Codes, "Words that are not used for it."),
        optional("not_child", Kind::Codes, "Words that are not used for it towards children."),
        optional("not_young", Kind::Codes, "Words that are not used for it at 6-10."),
        optional("source", Kind::Blank, "Where it was read."),
    ],
};

static BRAND: Table = Table {
    name: "[[brand]]",
    keys: &[
        required("word", Kind::Words, "The name."),
        optional("case", Kind::Switch, "Whether it is meant only as written: `Meta`, not `meta`."),
    ],
};
