//! The keys of the steps.

use super::{Kind, Table, optional, required};

/// The keys of a scene that are steps; a scene has exactly one.
pub(crate) const STEPS: [&str; 10] =
    ["next", "choice", "hunt", "order", "sort", "settings", "question", "say", "tell", "ending"];

const PROMPT: &str = "What the learner is asked.";
const NEXT: &str = "The scene that follows.";
const FEEDBACK_AFTER: &str = "What is said once it is answered: why.";
pub(super) const OPTION_PICTURE: &str =
    "Its drawing, for those who do not read well yet; at 6-10 every option has one.";
const OPTION_ID: &str = "Its id within the scene; saved runs hang on it.";

pub(super) static CHOICE: Table = Table {
    name: "[scene.choice]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required("option", Kind::Tables { table: &CHOICE_OPTION, min: 2, max: 4 }, "A piece of advice."),
    ],
};

static CHOICE_OPTION: Table = Table {
    name: "[[scene.choice.option]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "The words on its card, at most 70 characters."),
        required("feedback", Kind::Words, "Why it helps, or why another way is safer. Never blame."),
        required("quality", Kind::OneOf(&["safe", "unsure", "risky"]), "How safe it is."),
        required("goto", Kind::Id, "The scene where the story goes on."),
        optional("picture", Kind::Id, OPTION_PICTURE),
    ],
};

pub(super) static HUNT: Table = Table {
    name: "[scene.hunt]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required("scenes", Kind::List, "The scenes whose conversation is shown again."),
        required("why", Kind::Script, "For each red flag one line `line-id: reason`."),
        required("feedback", Kind::Words, FEEDBACK_AFTER),
        required("next", Kind::Id, NEXT),
    ],
};

pub(super) static ORDER: Table = Table {
    name: "[scene.order]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required(
            "item",
            Kind::Tables { table: &ORDER_ITEM, min: 3, max: 6 },
            "A step; the file's order is the right one.",
        ),
        required("feedback", Kind::Words, FEEDBACK_AFTER),
        required("next", Kind::Id, NEXT),
    ],
};

static ORDER_ITEM: Table = Table {
    name: "[[scene.order.item]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "Its words, at most 70 characters."),
    ],
};

pub(super) static SORT: Table = Table {
    name: "[scene.sort]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required("bin", Kind::Tables { table: &SORT_BIN, min: 2, max: 3 }, "A place to put cards."),
        required("item", Kind::Tables { table: &SORT_ITEM, min: 3, max: 8 }, "A card."),
        required("feedback", Kind::Words, FEEDBACK_AFTER),
        required("next", Kind::Id, NEXT),
    ],
};

static SORT_BIN: Table = Table {
    name: "[[scene.sort.bin]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "Its words, at most 70 characters."),
    ],
};

static SORT_ITEM: Table = Table {
    name: "[[scene.sort.item]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "Its words, at most 70 characters."),
        required("bin", Kind::Id, "The bin where it belongs."),
        required("feedback", Kind::Words, "Why it belongs there."),
    ],
};

pub(super) static SETTINGS: Table = Table {
    name: "[scene.settings]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required("toggle", Kind::Tables { table: &TOGGLE, min: 2, max: 6 }, "A switch of the privacy page."),
        required("feedback", Kind::Words, FEEDBACK_AFTER),
        required("next", Kind::Id, NEXT),
    ],
};

static TOGGLE: Table = Table {
    name: "[[scene.settings.toggle]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "Its label, at most 70 characters."),
        required("on", Kind::Switch, "How it stands at first."),
        required("safe", Kind::Switch, "How it should stand."),
        required("feedback", Kind::Words, "Why."),
    ],
};

pub(super) static QUESTION: Table = Table {
    name: "[scene.question]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        optional("several", Kind::Switch, "Whether more than one answer can be marked."),
        required(
            "option",
            Kind::Tables { table: &QUESTION_OPTION, min: 2, max: 5 },
            "An answer to choose from.",
        ),
        required("next", Kind::Id, NEXT),
    ],
};

static QUESTION_OPTION: Table = Table {
    name: "[[scene.question.option]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "Its words, at most 70 characters."),
        required("right", Kind::Switch, "Whether it is right."),
        required("feedback", Kind::Words, "Why it is, or is not."),
        optional("picture", Kind::Id, OPTION_PICTURE),
    ],
};

pub(super) static SAY: Table = Table {
    name: "[scene.say]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required("sentence", Kind::Words, "The sentence to practise. Nobody hears it but the room."),
        required("tip", Kind::Words, "How to say it."),
        required("next", Kind::Id, NEXT),
    ],
};

pub(super) static TELL: Table = Table {
    name: "[scene.tell]",
    keys: &[
        required("prompt", Kind::Words, PROMPT),
        required("option", Kind::Tables { table: &TELL_OPTION, min: 1, max: 5 }, "Someone to tell."),
    ],
};

static TELL_OPTION: Table = Table {
    name: "[[scene.tell.option]]",
    keys: &[
        required("id", Kind::Id, OPTION_ID),
        required("text", Kind::Words, "Who it is, at most 70 characters."),
        required("reply", Kind::Script, "What the listener answers, one bubble a line as in `chat`."),
        optional("heard", Kind::Switch, "`false` for a listener who is busy or doubts; `true` if left out."),
        required("feedback", Kind::Words, "What is said afterwards."),
        required("goto", Kind::Id, "The scene where the story goes on."),
        optional(
            "picture",
            Kind::Id,
            "Its drawing in place of the listener's portrait; at 6-10 every option has one.",
        ),
    ],
};

pub(super) static ENDING: Table = Table {
    name: "[scene.ending]",
    keys: &[
        required(
            "branch",
            Kind::OneOf(&["safe", "late", "friend"]),
            "safe: safe at once; late: told late, which still helps; friend: a friend helped.",
        ),
        required("title", Kind::Words, "Its heading."),
        required("happened", Kind::Words, "What happened."),
        required("actions", Kind::Script, "What the friend did that anyone can do: one safe action a line."),
        required("home_question", Kind::Words, "A question to talk about at home."),
        required("help", Kind::List, "Numbers of `site.toml` on the help card; 111 is always one of them."),
    ],
};
