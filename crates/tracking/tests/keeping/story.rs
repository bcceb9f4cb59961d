//! A story of two decisions, and words to play it by.

use std::rc::Rc;

use engine::{Event, Scenario, Session};
use serde_json::json;

/// A choice (`ke` or `doi`), a listener (`me`), an ending.
pub(crate) fn story() -> Rc<Scenario> {
    let option = |id: &str, quality: &str| json!({"id": id, "text": id, "feedback": "f", "quality": quality, "goto": "ke"});
    let line = |id: &str| json!({"id": id, "speaker": "me", "text": id});
    let listener = json!({"id": "me", "text": "Mẹ", "reply": [line("r1"), line("r2")], "heard": true, "feedback": "f", "goto": "ket"});
    let ending = json!({"ending": {"branch": "safe", "title": "t", "happened": "h", "actions": [],
        "home_question": "q", "help": ["111"]}});
    let choice =
        json!({"choice": {"prompt": "p", "options": [option("ke", "safe"), option("doi", "risky")]}});
    let scenario = json!({
        "id": "thu", "digest": "1", "title": "Thử", "summary": "", "band": "11-14", "setting": "open", "minutes": 5,
        "mastery": 60, "cover": "me", "opening": "dau",
        "speakers": [{"id": "me", "name": "Mẹ", "role": "adult", "picture": "me"}],
        "places": [{"id": "nha", "title": "Nhà"}],
        "scenes": [
            {"id": "dau", "place": "nha", "lines": [line("a1")], "step": choice},
            {"id": "ke", "place": "nha", "step": {"tell": {"prompt": "p", "options": [listener]}}},
            {"id": "ket", "place": "nha", "step": ending},
        ],
    });
    Rc::new(serde_json::from_value(scenario).unwrap())
}

/// From the opening to the ending.
pub(crate) const WHOLE: &str = "! ke . me . .";

/// Words for events: `.` reads on, `<` steps back, `!` begins again, anything else is an option.
pub(crate) fn events(words: &str) -> Vec<Event> {
    let event = |word| match word {
        "." => Event::Continue,
        "<" => Event::Back,
        "!" => Event::Start { seed: 7 },
        option => Event::choose(option.into()),
    };
    words.split_whitespace().map(event).collect()
}

pub(crate) fn played(words: &str) -> Session {
    Session::replay(story(), &events(words))
}
