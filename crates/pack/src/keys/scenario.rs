//! The keys of a scenario's file, down to its scenes.

use super::booster::BOOSTER;
use super::classroom::OPINION;
use super::step::{CHOICE, ENDING, HUNT, ORDER, QUESTION, SAY, SETTINGS, SORT, TELL};
use super::{Kind, Table, optional, required};

/// A scenario's file.
pub static SCENARIO: Table = Table {
    name: "the scenario",
    keys: &[
        required(
            "id",
            Kind::Id,
            "The name of the file without `.toml`; also the address of the page. It never changes.",
        ),
        optional(
            "former_ids",
            Kind::List,
            "Ids it had before it was renamed: their addresses, shared long ago, lead to it.",
        ),
        required("code", Kind::Words, "Its place in the curriculum, such as S06."),
        required("title", Kind::Words, "A neutral name: it stands in the browser's tab and in shared links."),
        required("summary", Kind::Words, "One or two sentences for the card on the home page."),
        required(
            "band",
            Kind::OneOf(&["6-10", "11-14", "15-17", "adult"]),
            "The age band it is written for.",
        ),
        required(
            "setting",
            Kind::OneOf(&["open", "with-adult", "lesson"]),
            "Who has to be there: anyone, an adult nearby, or a led lesson.",
        ),
        required("minutes", Kind::Number { min: 1, max: 45 }, "How long one run takes, in minutes."),
        optional(
            "mastery",
            Kind::Number { min: 0, max: 100 },
            "The share of the points, in per cent, that counts as success; 60 if left out.",
        ),
        required("cover", Kind::Id, "The drawing on its card: a picture of `assets/pictures`."),
        optional(
            "notice",
            Kind::Words,
            "One calm line about what it is. Required for `with-adult`, refused for others.",
        ),
        required(
            "opening",
            Kind::Id,
            "The scene that stands on the page at once: at most 3 bubbles, then a choice of at most 3 options.",
        ),
        optional(
            "grades",
            Kind::Numbers { min: 1, max: 12 },
            "The school grades it fits, within its band: 1-5, 6-9, 10-12. Refused for adults, required for all others.",
        ),
        required("topics", Kind::List, "What it is about: 1 to 3 ids of [[topic]] in pack.toml."),
        optional("subjects", Kind::List, "Where it fits school lessons: ids of [[subject]] in pack.toml."),
        optional(
            "competences",
            Kind::Codes,
            "The digital competences it trains: ids of [[competence]] in pack.toml. Only a scenario for adults may have none.",
        ),
        required(
            "duties",
            Kind::Numbers { min: 1, max: 9 },
            "The duty groups that the scenario serves, 1 to 9.",
        ),
        optional(
            "uses",
            Kind::Some(&["assembly", "group-round", "home-task"]),
            "Further uses it is offered for; only an open scenario may have any.",
        ),
        optional(
            "opinion",
            Kind::Table(&OPINION),
            "A question with no right answer that a class is asked before and after the story.",
        ),
        required("speaker", Kind::Tables { table: &SPEAKER, min: 2, max: 12 }, "Someone who speaks."),
        required(
            "place",
            Kind::Tables { table: &PLACE, min: 1, max: 12 },
            "Where scenes are set: a conversation in an invented app, or a place in person.",
        ),
        required(
            "scene",
            Kind::Tables { table: &SCENE, min: 1, max: 80 },
            "A passage: its lines, then one step.",
        ),
        optional(
            "booster",
            Kind::Tables { table: &BOOSTER, min: 0, max: 2 },
            "Two questions in a new setting, 2 or 6 weeks later.",
        ),
        optional(
            "waiver",
            Kind::Tables { table: &WAIVER, min: 0, max: 40 },
            "Allows one line to use a word that is otherwise refused, with the reason.",
        ),
    ],
};

static SPEAKER: Table = Table {
    name: "[[speaker]]",
    keys: &[
        required("id", Kind::Id, "What stands before the colon in `chat`."),
        required("name", Kind::Words, "What the others call them."),
        required(
            "role",
            Kind::OneOf(&["friend", "peer", "adult", "offender"]),
            "friend: whom the learner advises; peer: another child; adult: may listen; offender: a person with bad intent.",
        ),
        required("picture", Kind::Id, "Their drawing: a picture of `assets/pictures`."),
        optional(
            "gender",
            Kind::OneOf(&["boy", "girl", "man", "woman"]),
            "Used for the balance of the cast, in the scenario and in the whole pack.",
        ),
        optional(
            "known",
            Kind::Switch,
            "Only for an offender: whether the child knows this person in daily life.",
        ),
    ],
};

static PLACE: Table = Table {
    name: "[[place]]",
    keys: &[
        required("id", Kind::Id, "Its id, named by `place` of a scene."),
        optional("app", Kind::Id, "An invented app of `pack.toml`; leave it out for a talk in person."),
        required("title", Kind::Words, "The header of the screen: with whom, or where."),
        optional(
            "owner",
            Kind::Id,
            "Whose phone it is: their bubbles stand on the right. Never an offender.",
        ),
    ],
};

pub(super) static WAIVER: Table = Table {
    name: "[[waiver]]",
    keys: &[
        required(
            "line",
            Kind::Words,
            "Which text: a line's id, or the last parts of its `msgctxt`, such as `loi-khen/prompt`.",
        ),
        required("word", Kind::Words, "The word that is allowed there."),
        required("reason", Kind::Words, "Why the line needs it."),
    ],
};

static SCENE: Table = Table {
    name: "[[scene]]",
    keys: &[
        required("id", Kind::Id, "Its id; jumps name it."),
        required("place", Kind::Id, "Where it is set: a `[[place]]`."),
        optional(
            "chat",
            Kind::Script,
            "One bubble a line: `speaker: words`, `> words` for the narrator, `speaker: [ảnh: description]` for a picture.",
        ),
        optional("notes", Kind::Table(&NOTES), "For the teacher; never shown to pupils."),
        optional("next", Kind::Id, "Step: the story goes on in this scene."),
        optional("choice", Kind::Table(&CHOICE), "Step: the learner advises the friend."),
        optional(
            "hunt",
            Kind::Table(&HUNT),
            "Step: the learner marks the bubbles where the conversation turned.",
        ),
        optional("order", Kind::Table(&ORDER), "Step: the learner puts steps in order."),
        optional("sort", Kind::Table(&SORT), "Step: the learner sorts cards."),
        optional("settings", Kind::Table(&SETTINGS), "Step: the learner puts a mock privacy page right."),
        optional("question", Kind::Table(&QUESTION), "Step: the learner answers a question."),
        optional("say", Kind::Table(&SAY), "Step: the learner practises a sentence aloud."),
        optional(
            "tell",
            Kind::Table(&TELL),
            "Step: the learner chooses whom the friend tells, and hears the reply.",
        ),
        optional("ending", Kind::Table(&ENDING), "Step: the story ends. It always ends well."),
    ],
};

static NOTES: Table = Table {
    name: "[scene.notes]",
    keys: &[
        required("discuss", Kind::Words, "A question to discuss with the class."),
        optional("listen_for", Kind::Words, "What to listen for in the answers."),
        optional("minutes", Kind::Number { min: 1, max: 45 }, "How long to talk about it."),
    ],
};
