//! What a story in a frame tells the page around it, and whom it believes.

use engine::{Band, Session, Setting};
use proptest::prelude::*;
use tracking::Sink;
use tracking::host::{Audience, Conversation, Field, Post, SHAPES};

use crate::story::{WHOLE, played, story};

const HOST: &str = "https://truong.example";

fn conversation(session: &Session) -> Conversation {
    Conversation::new(session, "vi", "")
}

/// A message by words such as `type=hello v=1 height=true`.
fn hear(of: &mut Conversation, origin: &str, words: &str, session: &Session) -> Vec<String> {
    let field = |name: &str| {
        let (_, value) =
            words.split_whitespace().filter_map(|word| word.split_once('=')).find(|it| it.0 == name)?;
        Some(match value {
            "true" | "false" => Field::Flag(value == "true"),
            _ => value.parse().map_or_else(|_| Field::from(value), Field::Number),
        })
    };
    shown(&of.hear(origin, 500, &field, session))
}

/// Posts as words, with who may read them.
fn shown(posts: &[Post]) -> Vec<String> {
    let field = |(name, value): &(&str, Field)| match value {
        Field::Text(text) => format!("{name}={text}"),
        Field::Number(number) => format!("{name}={number}"),
        Field::Flag(flag) => format!("{name}={flag}"),
    };
    let post = |post: &Post| {
        let to = match &post.to {
            Audience::Anyone => "*",
            Audience::Origin(origin) => origin,
        };
        let fields: Vec<String> = post.fields.iter().map(field).collect();
        format!("{to} <- {}", fields.join(" "))
    };
    posts.iter().map(post).collect()
}

const HELLO: &str = "ns=ke-nghe v=1 type=hello";

#[test]
fn before_hello_nothing_but_a_height_is_told() {
    let session = played(WHOLE);
    let mut of = conversation(&session);
    assert_eq!(
        shown(&of.ask_height(740)),
        ["* <- ns=ke-nghe v=1 type=height px=740", "* <- context=h5p action=hello"]
    );
    assert!(of.read(&session, None).is_empty());
    assert!(of.ask_height(741).is_empty(), "the same height is not told again");
    assert_eq!(shown(&of.ask_height(800)), ["* <- ns=ke-nghe v=1 type=height px=800"]);
}

#[test]
fn after_hello_the_origin_that_said_it_is_told_alone() {
    let session = played(WHOLE);
    let mut of = conversation(&session);
    of.ask_height(740);
    let about = "scenario=thu language=vi";
    let all = hear(&mut of, HOST, HELLO, &session);
    assert_eq!(
        all,
        [
            format!("{HOST} <- ns=ke-nghe v=1 type=ready {about}"),
            format!("{HOST} <- ns=ke-nghe v=1 type=height px=740"),
            format!("{HOST} <- ns=ke-nghe v=1 type=started {about}"),
            format!("{HOST} <- ns=ke-nghe v=1 type=finished {about}"),
        ]
    );
    // Said again it is answered, and nothing is told twice.
    assert_eq!(hear(&mut of, HOST, HELLO, &session), all[..2]);
    // Another origin is not heard any more.
    assert!(hear(&mut of, "https://khac.example", HELLO, &session).is_empty());
    assert_eq!(shown(&of.ask_height(800)), [format!("{HOST} <- ns=ke-nghe v=1 type=height px=800")]);
}

#[test]
fn an_origin_that_cannot_be_named_is_answered_all_the_same() {
    let session = played("!");
    let mut of = conversation(&session);
    assert_eq!(
        hear(&mut of, "null", HELLO, &session),
        ["* <- ns=ke-nghe v=1 type=ready scenario=thu language=vi"]
    );
    assert!(hear(&mut of, HOST, HELLO, &session).is_empty());
}

#[test]
fn each_attempt_begins_once() {
    let mut of = conversation(&played("!"));
    hear(&mut of, HOST, HELLO, &played("!"));
    let steps = |of: &mut Conversation, words: &str| {
        let posts = of.read(&played(words), None);
        posts
            .iter()
            .filter_map(|post| post.fields.iter().find(|it| it.0 == "type").cloned())
            .collect::<Vec<_>>()
    };
    let said = |name: &str| vec![("type", Field::from(name))];
    assert_eq!(steps(&mut of, "! ke"), said("started"));
    assert_eq!(steps(&mut of, "! ke ."), []);
    assert_eq!(steps(&mut of, WHOLE), said("finished"));
    assert_eq!(steps(&mut of, &format!("{WHOLE} !")), []);
    assert_eq!(steps(&mut of, &format!("{WHOLE} ! doi")), said("started"));
}

#[track_caller]
fn check_score(setting: Setting, hello: &str, tells: bool) {
    let mut scenario = (*story()).clone();
    scenario.setting = setting;
    let session = Session::replay(scenario.into(), &crate::story::events(WHOLE));
    let all = hear(&mut conversation(&session), HOST, hello, &session);
    let finished = all.last().map(String::as_str).unwrap_or_default();
    assert_eq!(finished.ends_with("raw=4 max=4"), tells, "{finished}");
}

#[test]
fn the_score_is_told_only_who_asks_and_never_where_an_adult_has_to_be_there() {
    let asking = format!("{HELLO} score=true");
    check_score(Setting::Open, &asking, true);
    check_score(Setting::Open, HELLO, false);
    check_score(Setting::Open, &format!("{HELLO} score=false"), false);
    check_score(Setting::WithAdult, &asking, false);
    check_score(Setting::Lesson, &asking, false);
}

#[test]
fn it_stops_scrolling_inside_only_while_the_height_is_given() {
    let session = played("!");
    let mut of = conversation(&session);
    of.ask_height(740);
    let set = |px: u32| format!("ns=ke-nghe v=1 type=height-set px={px}");
    hear(&mut of, HOST, &set(740), &session);
    assert!(!of.is_tall(), "nobody said hello");
    hear(&mut of, HOST, HELLO, &session);
    hear(&mut of, HOST, &set(740), &session);
    assert!(!of.is_tall(), "the page around gives no heights");
    hear(&mut of, HOST, &format!("{HELLO} height=true"), &session);
    hear(&mut of, "https://khac.example", &set(740), &session);
    hear(&mut of, HOST, &set(600), &session);
    assert!(!of.is_tall(), "too little");
    hear(&mut of, HOST, &set(740), &session);
    assert!(of.is_tall() && of.fits());
    of.ask_height(900);
    hear(&mut of, HOST, &set(740), &session);
    assert!(of.is_tall() && !of.fits(), "there is time to answer");
    of.wait_no_longer();
    assert!(!of.is_tall(), "the page around has become deaf");
    hear(&mut of, HOST, &set(900), &session);
    assert!(of.is_tall() && of.fits());
    of.ask_height(600);
    of.wait_no_longer();
    assert!(of.is_tall(), "more than was asked for cuts nothing");
}

#[test]
fn a_lock_is_kept_by_stories_that_are_not_older() {
    let session = played("!");
    for (age, kept) in [("6-10", false), ("11-14", true), ("15-17", true), ("0-99", false)] {
        let said = hear(&mut conversation(&session), HOST, &format!("{HELLO} age={age}"), &session);
        assert_eq!(said[0].ends_with(&format!("age={age}")), kept, "{said:?}");
    }
    assert_eq!(session.scenario().band, Band::LowerSecondary);
}

#[test]
fn wordpress_and_h5p_are_told_the_height_of_the_opening() {
    let session = played("!");
    let mut of = Conversation::new(&session, "vi", "?secret=aB3");
    assert_eq!(
        shown(&of.ask_height(1200))[1..],
        ["* <- message=height value=1000 secret=aB3", "* <- context=h5p action=hello"]
    );
    assert_eq!(of.ask_height(700).len(), 1, "once");
    assert_eq!(
        hear(&mut of, HOST, "context=h5p action=hello", &session),
        ["* <- context=h5p action=prepareResize scrollHeight=700 clientHeight=500"]
    );
    assert_eq!(
        hear(&mut of, HOST, "context=h5p action=resizePrepared", &session),
        ["* <- context=h5p action=resize scrollHeight=700"]
    );
    assert!(!of.is_tall());
    hear(&mut of, HOST, HELLO, &session);
    assert!(hear(&mut of, HOST, "context=h5p action=hello", &session).is_empty(), "one language is enough");
    for unsound in ["?secret=", "?secret=a%20b", "secret=a;b", "kn=x", &format!("?secret={}", "a".repeat(33))]
    {
        assert_eq!(Conversation::new(&session, "vi", unsound).ask_height(700).len(), 2, "{unsound}");
    }
}

#[test]
fn what_is_said_looks_as_it_is_documented() {
    let session = played(WHOLE);
    let mut of = conversation(&session);
    let mut all = of.ask_height(740);
    all.truncate(1);
    let field = |name: &str| match name {
        "ns" => Some(Field::from("ke-nghe")),
        "v" => Some(Field::Number(1.0)),
        "type" => Some(Field::from("hello")),
        "age" => Some(Field::from("11-14")),
        _ => Some(Field::Flag(true)),
    };
    all.extend(of.hear(HOST, 500, &field, &session));
    let mut seen = Vec::new();
    for Post { fields, .. } in &all {
        let name = fields.iter().find_map(|(name, value)| (*name == "type").then(|| value.clone()));
        let shape = SHAPES.iter().find(|shape| Some(Field::from(shape.name)) == name).unwrap();
        let known: Vec<&str> =
            ["ns", "v", "type"].into_iter().chain(shape.parts.iter().map(|it| it.name)).collect();
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, known, "all parts of `{}` were wished for", shape.name);
        seen.push(shape.name);
    }
    seen.dedup();
    let documented: Vec<&str> = SHAPES.iter().filter(|it| !it.is_from_host).map(|it| it.name).collect();
    assert!(documented.iter().all(|name| seen.contains(name)), "{seen:?}");
}

proptest! {
    /// Whatever stands in a message, nothing but a sound `hello` opens the story's mouth.
    #[test]
    fn malformed_messages_are_not_heard(
        fields in proptest::collection::btree_map(
            prop::sample::select(vec!["ns", "v", "type", "px", "height", "score", "age"]),
            prop_oneof![
                any::<f64>().prop_map(Field::Number),
                any::<bool>().prop_map(Field::Flag),
                prop::sample::select(vec!["ke-nghe", "hello", "height-set", "", "6-10", "1"]).prop_map(Field::from),
                "\\PC{0,9}".prop_map(Field::Text),
            ],
            0..7,
        ),
    ) {
        let session = played(WHOLE);
        let mut of = conversation(&session);
        of.ask_height(740);
        let is_hello = fields.get("ns") == Some(&Field::from("ke-nghe"))
            && fields.get("v") == Some(&Field::Number(1.0))
            && fields.get("type") == Some(&Field::from("hello"));
        let posts = of.hear(HOST, 500, &|name| fields.get(name).cloned(), &session);
        prop_assert_eq!(!posts.is_empty(), is_hello);
        prop_assert!(!of.is_tall());
    }
}
