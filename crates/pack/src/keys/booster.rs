//! The keys of boosters.

use super::{Kind, Table, optional, required};

pub(super) static BOOSTER: Table = Table {
    name: "[[booster]]",
    keys: &[
        required(
            "weeks",
            Kind::Number { min: 2, max: 6 },
            "How many weeks after the story it is due: 2 or 6.",
        ),
        required(
            "situation",
            Kind::Script,
            "One to three lines of the narrator: a new setting with new people, one line a bubble.",
        ),
        required("remember", Kind::Words, "What to take along: one safe action in one sentence."),
        required(
            "question",
            Kind::Tables { table: &BOOSTER_QUESTION, min: 2, max: 2 },
            "A question; a booster has two.",
        ),
    ],
};

static BOOSTER_QUESTION: Table = Table {
    name: "[[booster.question]]",
    keys: &[
        required("id", Kind::Id, "Its id within the booster; saved runs hang on it."),
        required("prompt", Kind::Words, "What the learner is asked."),
        optional("several", Kind::Switch, "Whether more than one answer can be marked."),
        required(
            "option",
            Kind::Tables { table: &BOOSTER_OPTION, min: 2, max: 4 },
            "An answer to choose from.",
        ),
    ],
};

static BOOSTER_OPTION: Table = Table {
    name: "[[booster.question.option]]",
    keys: &[
        required("id", Kind::Id, "Its id within the question; saved runs hang on it."),
        required("text", Kind::Words, "Its words, at most 70 characters."),
        required("right", Kind::Switch, "Whether it is right."),
        required("feedback", Kind::Words, "Why it is, or is not. Never blame."),
        optional("picture", Kind::Id, super::step::OPTION_PICTURE),
    ],
};
