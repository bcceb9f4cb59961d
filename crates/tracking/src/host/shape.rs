//! What each message looks like, for its schema and for whoever writes the other side.

/// A kind of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its `type`.
    pub name: &'static str,
    /// Whether the page around says it; otherwise the story does.
    pub is_from_host: bool,
    /// What it is for.
    pub doc: &'static str,
    /// What it has besides `ns`, `v` and `type`.
    pub parts: &'static [Part],
}

/// A field of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub form: Form,
    /// Whether it is always there.
    pub is_required: bool,
    /// What it says.
    pub doc: &'static str,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An id.
    Id,
    /// The tag of a language.
    Language,
    /// Pixels.
    Pixels,
    /// Points.
    Points,
    /// Yes or no.
    Flag,
    /// A band of ages.
    Age,
}

const fn part(name: &'static str, form: Form, is_required: bool, doc: &'static str) -> Part {
    Part { name, form, is_required, doc }
}

const SCENARIO: Part = part("scenario", Form::Id, true, "Which story.");
const LANGUAGE: Part = part("language", Form::Language, true, "In which language.");

/// All messages.
pub const SHAPES: &[Shape] = &[
    Shape {
        name: "hello",
        is_from_host: true,
        doc: "The page around is there. It is answered by `ready`, every time.",
        parts: &[
            part("height", Form::Flag, false, "It will give the frame the height that the story asks for."),
            part("score", Form::Flag, false, "It wants the score in `finished`."),
            part("age", Form::Age, false, "The band that the story must keep to."),
        ],
    },
    Shape {
        name: "height-set",
        is_from_host: true,
        doc: "The frame has this height now. Only then does the story stop scrolling inside.",
        parts: &[part("px", Form::Pixels, true, "The frame's height in CSS pixels.")],
    },
    Shape {
        name: "height",
        is_from_host: false,
        doc: "The height that the story would like to have. The only message before `hello`.",
        parts: &[part("px", Form::Pixels, true, "In CSS pixels.")],
    },
    Shape {
        name: "ready",
        is_from_host: false,
        doc: "The story stands and took in the `hello`.",
        parts: &[
            SCENARIO,
            LANGUAGE,
            part(
                "age",
                Form::Age,
                false,
                "The band wished for; missing where the story is for older readers.",
            ),
        ],
    },
    Shape {
        name: "started",
        is_from_host: false,
        doc: "The learner took a first step; once for each attempt.",
        parts: &[SCENARIO, LANGUAGE],
    },
    Shape {
        name: "finished",
        is_from_host: false,
        doc: "The learner reached an ending; again where they went back and came to one again.",
        parts: &[
            SCENARIO,
            LANGUAGE,
            part("raw", Form::Points, false, "The points earned; only where `hello` asked for the score."),
            part("max", Form::Points, false, "The points that this way could have earned."),
        ],
    },
];
