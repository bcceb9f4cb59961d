//! Generated scenarios: every kind of step, retries, listeners who do not listen. Each is one the story compiler would
//! pass: its first options lead on, and every path to an ending goes through a tell step with a listener.

use std::hash::{DefaultHasher, Hash, Hasher};

use engine::{
    Band, Bin, Branch, Choice, ChoiceOption, Ending, Family, Flag, Hunt, Lever, Line, Order, OrderItem,
    Place, Quality, Question, QuestionOption, Role, Say, Scenario, Scene, Setting, Settings, Shown, Sort,
    SortItem, Speaker, SpeakerId, Step, Tell, TellOption, Toggle,
};
use proptest::collection::vec;
use proptest::prelude::*;

const SPEAKERS: [(&str, Role); 4] =
    [("na", Role::Friend), ("may", Role::Peer), ("co", Role::Adult), ("kien", Role::Offender)];
const PLACES: [&str; 2] = ["zim", "nha"];

/// A scene before its ids are given: who speaks each line, where, and what follows.
#[derive(Clone, Debug)]
struct Draft {
    lines: Vec<u8>,
    place: u8,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Next,
    /// For each option its quality and how far back it jumps; the first leads on.
    Choice(Vec<(u8, u8)>),
    Hunt,
    Order(u8),
    Sort(u8, u8),
    Settings(Vec<(bool, bool)>),
    Question(bool, Vec<bool>),
    Say,
    /// For each option the lines of its reply and whether the listener listens; the first always does.
    Tell(Vec<(Vec<u8>, bool)>),
    Ending(u8),
}

/// Any scenario.
pub(crate) fn any_scenario() -> impl Strategy<Value = Scenario> {
    let tell = vec((vec(any::<u8>(), 0..5), any::<bool>()), 1..4).prop_map(Kind::Tell);
    let parts = (
        vec(draft(step()), 1..6),
        vec(draft(tell), 1..4),
        vec(draft(step()), 0..3),
        vec(draft(any::<u8>().prop_map(Kind::Ending)), 1..3),
        0..=100_u8,
    );
    parts.prop_map(|(before, tells, after, endings, mastery)| {
        let starts = [before.len(), before.len() + tells.len(), before.len() + tells.len() + after.len()];
        let drafts: Vec<Draft> = [before, tells, after, endings].concat();
        let scenes =
            drafts.iter().enumerate().map(|(at, draft)| scene(at, draft, starts, drafts.len())).collect();
        let mut scenario = Scenario {
            id: "thu".into(),
            digest: "".into(),
            title: "Thử".to_owned(),
            summary: String::new(),
            band: Band::LowerSecondary,
            setting: Setting::Open,
            minutes: 5,
            mastery,
            cover: "na".into(),
            notice: None,
            speakers: SPEAKERS.map(|(id, role)| speaker(id, role)).into(),
            places: PLACES.map(place).into(),
            opening: "s0".into(),
            scenes,
        };
        find_flags(&mut scenario);
        redigest(&mut scenario);
        scenario
    })
}

/// Gives the scenario the digest of its structure: of everything but the words.
pub(crate) fn redigest(scenario: &mut Scenario) {
    fn blank(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                for (key, field) in fields.iter_mut() {
                    if ["text", "digest", "feedback", "prompt"].contains(&key.as_str()) {
                        *field = serde_json::Value::Null;
                    }
                    blank(field);
                }
            }
            serde_json::Value::Array(all) => all.iter_mut().for_each(blank),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(&*scenario).unwrap();
    blank(&mut value);
    let mut hasher = DefaultHasher::new();
    value.to_string().hash(&mut hasher);
    scenario.digest = format!("{:016x}", hasher.finish()).into();
}

fn draft(kind: impl Strategy<Value = Kind>) -> impl Strategy<Value = Draft> {
    (vec(any::<u8>(), 0..4), 0..2_u8, kind).prop_map(|(lines, place, kind)| Draft { lines, place, kind })
}

fn step() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Next),
        vec((0..3_u8, any::<u8>()), 2..5).prop_map(Kind::Choice),
        Just(Kind::Hunt),
        (2..5_u8).prop_map(Kind::Order),
        (2..5_u8, 2..4_u8).prop_map(|(items, bins)| Kind::Sort(items, bins)),
        vec(any::<(bool, bool)>(), 1..4).prop_map(Kind::Settings),
        (any::<bool>(), vec(any::<bool>(), 2..4)).prop_map(|(several, right)| Kind::Question(several, right)),
        Just(Kind::Say),
    ]
}

/// `starts` is where the tells, the scenes after them and the endings begin.
fn scene(at: usize, draft: &Draft, starts: [usize; 3], len: usize) -> Scene {
    let [tells, after, endings] = starts;
    let id = |at: usize| format!("s{at}");
    let next = || id(at + 1).as_str().into();
    let words = |kind: &str| format!("{kind} {at}");
    let step = match &draft.kind {
        Kind::Next => Step::Next { next: next() },
        Kind::Choice(options) => {
            let from = if at < tells { 0 } else { after };
            let option = |(no, (quality, jump)): (usize, &(u8, u8))| ChoiceOption {
                id: format!("o{no}").into(),
                text: words("option"),
                feedback: words("feedback"),
                quality: [Quality::Safe, Quality::Unsure, Quality::Risky][usize::from(*quality)],
                goto: if no == 0 { next() } else { id(from + usize::from(*jump) % (at + 2 - from)).into() },
                picture: None,
            };
            Step::Choice(Choice {
                prompt: words("choice"),
                options: options.iter().enumerate().map(option).collect(),
            })
        }
        Kind::Hunt => Step::Hunt(Hunt {
            prompt: words("hunt"),
            scenes: (0..=at).map(|seen| id(seen).into()).collect(),
            why: Vec::new(),
            feedback: words("feedback"),
            next: next(),
        }),
        Kind::Order(count) => Step::Order(Order {
            prompt: words("order"),
            items: (0..*count)
                .map(|no| OrderItem { id: format!("i{no}").into(), text: words("item") })
                .collect(),
            feedback: words("feedback"),
            next: next(),
        }),
        Kind::Sort(items, bins) => Step::Sort(Sort {
            prompt: words("sort"),
            bins: (0..*bins).map(|no| Bin { id: format!("b{no}").into(), text: words("bin") }).collect(),
            items: (0..*items)
                .map(|no| SortItem {
                    id: format!("i{no}").into(),
                    text: words("item"),
                    bin: format!("b{}", no % bins).into(),
                    feedback: words("feedback"),
                })
                .collect(),
            feedback: words("feedback"),
            next: next(),
        }),
        Kind::Settings(toggles) => Step::Settings(Settings {
            prompt: words("settings"),
            toggles: toggles
                .iter()
                .enumerate()
                .map(|(no, (on, safe))| Toggle {
                    id: format!("t{no}").into(),
                    text: words("toggle"),
                    on: *on,
                    safe: *safe,
                    feedback: words("feedback"),
                })
                .collect(),
            feedback: words("feedback"),
            next: next(),
        }),
        Kind::Question(several, right) => Step::Question(Question {
            prompt: words("question"),
            several: *several,
            options: right
                .iter()
                .enumerate()
                .map(|(no, right)| QuestionOption {
                    id: format!("o{no}").into(),
                    text: words("answer"),
                    right: *right,
                    feedback: words("feedback"),
                    picture: None,
                })
                .collect(),
            next: next(),
        }),
        Kind::Say => Step::Say(Say {
            prompt: words("say"),
            sentence: words("sentence"),
            tip: words("tip"),
            next: next(),
        }),
        Kind::Tell(options) => {
            let another = tells + (at + 1 - tells) % (after - tells);
            let option = |(no, (reply, heard)): (usize, &(Vec<u8>, bool))| TellOption {
                id: format!("o{no}").into(),
                text: words("listener"),
                reply: lines(&format!("{}r{no}", id(at)), reply),
                heard: no == 0 || *heard,
                feedback: words("feedback"),
                goto: id(if no == 0 || *heard { after } else { another }).into(),
                picture: heard.then(|| "me".into()),
            };
            Step::Tell(Tell {
                prompt: words("tell"),
                options: options.iter().enumerate().map(option).collect(),
            })
        }
        Kind::Ending(branch) => Step::Ending(Ending {
            branch: [Branch::Safe, Branch::Late, Branch::Friend, Branch::Recall][usize::from(*branch) % 4],
            title: words("ending"),
            happened: words("happened"),
            actions: lines(&format!("{}a", id(at)), &[0]),
            home_question: (*branch > 0).then(|| words("home")),
            help: vec!["111".into()],
        }),
    };
    debug_assert!(at < len && endings < len);
    Scene {
        id: id(at).into(),
        place: PLACES[usize::from(draft.place)].into(),
        lines: lines(&id(at), &draft.lines),
        step,
    }
}

/// Line ids are made of the scene's; every fourth speaker is the narrator.
fn lines(prefix: &str, speakers: &[u8]) -> Vec<Line> {
    let line = |(no, speaker): (usize, &u8)| {
        let speaker = SPEAKERS.get(usize::from(*speaker) % 5);
        Line {
            id: format!("{prefix}l{no}").into(),
            speaker: speaker.map(|(id, _)| SpeakerId::from(*id)),
            text: format!("line {no} of {prefix}"),
            shown: Shown::Words,
            flag: speaker
                .filter(|(_, role)| *role == Role::Offender && no % 2 == 0)
                .map(|_| Flag { family: Family::Trust, lever: Lever::Luring }),
        }
    };
    speakers.iter().enumerate().map(line).collect()
}

/// Gives each hunt the red flags of the scenes it shows.
fn find_flags(scenario: &mut Scenario) {
    let flagged: Vec<_> = scenario
        .scenes
        .iter()
        .flat_map(|scene| scene.lines.iter().map(move |line| (scene.id.clone(), line)))
        .filter(|(_, line)| line.flag.is_some())
        .map(|(scene, line)| (scene, line.id.clone()))
        .collect();
    for scene in &mut scenario.scenes {
        if let Step::Hunt(hunt) = &mut scene.step {
            let shown = flagged.iter().filter(|(scene, _)| hunt.scenes.contains(scene));
            hunt.why = shown.map(|(_, line)| (line.clone(), format!("why {line}"))).collect();
        }
    }
}

fn speaker(id: &str, role: Role) -> Speaker {
    Speaker { id: id.into(), name: id.to_owned(), role, picture: id.into() }
}

fn place(id: &str) -> Place {
    Place { id: id.into(), app: None, title: id.to_owned(), owner: Some("na".into()) }
}
