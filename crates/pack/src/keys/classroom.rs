//! The keys of what a class is asked and told: a story's opinion question, a band's survey and ground rules.

use super::scenario::WAIVER;
use super::{Kind, Table, optional, required};

pub(super) static OPINION: Table = Table {
    name: "[opinion]",
    keys: &[
        required(
            "prompt",
            Kind::Words,
            "What the class is asked before and after the story: about its friend or children in general, never about \
             the pupils. It has no right answer.",
        ),
        required(
            "option",
            Kind::Tables { table: &OPINION_OPTION, min: 2, max: 4 },
            "An answer to choose from.",
        ),
    ],
};

static OPINION_OPTION: Table = Table {
    name: "[[opinion.option]]",
    keys: &[
        required("id", Kind::Id, "Its id within the question; counts hang on it. It never changes."),
        required("text", Kind::Words, "Its words, at most 70 characters."),
    ],
};

/// A survey's file.
pub static SURVEY: Table = Table {
    name: "the survey",
    keys: &[
        required(
            "band",
            Kind::OneOf(&["6-10", "11-14", "15-17"]),
            "The age band it is for, and the name of the file without `.toml`.",
        ),
        required(
            "rules",
            Kind::Table(&RULES),
            "What a class agrees upon before every lesson, and what the teacher says first and last.",
        ),
        required(
            "vignette",
            Kind::Tables { table: &VIGNETTE, min: 10, max: 10 },
            "Knowledge: a small story with a question that has one right answer.",
        ),
        required(
            "confidence",
            Kind::Tables { table: &CONFIDENCE, min: 4, max: 4 },
            "What one feels able to do, from 1 to 4.",
        ),
        required(
            "source",
            Kind::Tables { table: &SOURCE, min: 5, max: 9 },
            "Whom one would ask for help, from 1 to 4.",
        ),
        optional("waiver", Kind::Tables { table: &WAIVER, min: 0, max: 20 }, "A line that may use a word."),
    ],
};

static RULES: Table = Table {
    name: "[rules]",
    keys: &[
        required("title", Kind::Words, "Their heading."),
        required("opening", Kind::Words, "What the teacher says before the story, a sentence a line."),
        required(
            "closing",
            Kind::Words,
            "What the teacher says at the end, a sentence a line. `{nguoi-nghe}` stands for who listens today, `{noi}` \
             for where.",
        ),
        required("rule", Kind::Tables { table: &RULE, min: 3, max: 6 }, "One rule."),
    ],
};

static RULE: Table = Table {
    name: "[[rules.rule]]",
    keys: &[
        required("id", Kind::Id, "Its id among the rules."),
        required("text", Kind::Words, "The rule, in one sentence or two."),
    ],
};

static VIGNETTE: Table = Table {
    name: "[[vignette]]",
    keys: &[
        required("id", Kind::Id, ID),
        required(
            "prompt",
            Kind::Words,
            "The small story and, at its end, the question: 1 to 5 lines between three single quotes.",
        ),
        required(
            "option",
            Kind::Tables { table: &VIGNETTE_OPTION, min: 3, max: 4 },
            "An answer to choose from; exactly one is right.",
        ),
    ],
};

static VIGNETTE_OPTION: Table = Table {
    name: "[[vignette.option]]",
    keys: &[
        required("id", Kind::Id, "Its id within the vignette; counts hang on it. It never changes."),
        required("text", Kind::Words, "Its words, at most 70 characters."),
        required("right", Kind::Switch, "Whether it is right."),
        required("feedback", Kind::Words, "Why it is, or is not. Never blame."),
    ],
};

static CONFIDENCE: Table = Table {
    name: "[[confidence]]",
    keys: &[
        required("id", Kind::Id, ID),
        required("text", Kind::Words, "What one feels able to do, after “Em tự tin có thể…”."),
    ],
};

static SOURCE: Table = Table {
    name: "[[source]]",
    keys: &[required("id", Kind::Id, ID), required("text", Kind::Words, "Whom one would ask for help.")],
};

const ID: &str =
    "Its id within the survey. It never changes: counts of different years are put together by it.";
