//! A lesson over a small story: an opening with a fork, a hunt, cards to order and to sort, a telling, a question, an end.

use std::rc::Rc;

use engine::{
    Band, Bin, Branch, Choice, ChoiceOption, Ending, Hunt, Line, Order, OrderItem, Place, Quality, Question,
    QuestionOption, Role, Say, Scenario, Scene, Setting, Shown, Sort, SortItem, Speaker, Stage, Step, Tell,
    TellOption,
};

use super::{Command, Course, LessonRun, Mode, Part, Phase};
use crate::material::{Opinion, OpinionOption};
use crate::tally::Votes;

fn line(id: &str, speaker: &str) -> Line {
    let speaker = Some(speaker.into());
    Line { id: id.into(), speaker, text: format!("text of {id}"), shown: Shown::Words, flag: None }
}

fn scene(id: &str, lines: &[(&str, &str)], step: Step) -> Scene {
    let lines = lines.iter().map(|(id, speaker)| line(id, speaker)).collect();
    Scene { id: id.into(), place: "zim".into(), lines, step }
}

fn option(id: &str, quality: Quality, goto: &str) -> ChoiceOption {
    let text = id.to_owned();
    ChoiceOption { id: id.into(), feedback: text.clone(), text, quality, goto: goto.into(), picture: None }
}

fn story(prefix: &str) -> Rc<Scenario> {
    let words = |text: &str| format!("{prefix}{text}");
    let opening = Choice {
        prompt: words("what?"),
        options: vec![option("wait", Quality::Unsure, "look"), option("tell", Quality::Safe, "look")],
    };
    let hunt = Hunt {
        prompt: String::new(),
        scenes: vec!["open".into()],
        why: vec![("k1".into(), "why".to_owned())],
        feedback: String::new(),
        next: "order".into(),
    };
    let item = |id: &str| OrderItem { id: id.into(), text: id.to_owned() };
    let order = Order {
        prompt: String::new(),
        items: vec![item("stop"), item("block"), item("say")],
        feedback: String::new(),
        next: "sort".into(),
    };
    let card = |id: &str, bin: &str| SortItem {
        id: id.into(),
        text: id.to_owned(),
        bin: bin.into(),
        feedback: String::new(),
    };
    let sort = Sort {
        prompt: String::new(),
        bins: vec![
            Bin { id: "keep".into(), text: String::new() },
            Bin { id: "share".into(), text: String::new() },
        ],
        items: vec![card("home", "keep"), card("song", "share")],
        feedback: String::new(),
        next: "who".into(),
    };
    let tell = Tell {
        prompt: String::new(),
        options: vec![TellOption {
            id: "mother".into(),
            text: "mother".to_owned(),
            reply: vec![line("m1", "na"), line("m2", "na")],
            heard: true,
            feedback: String::new(),
            goto: "quiz".into(),
            picture: None,
        }],
    };
    let answer = |id: &str, right| QuestionOption {
        id: id.into(),
        text: id.to_owned(),
        right,
        feedback: id.to_owned(),
        picture: None,
    };
    let quiz = Question {
        prompt: String::new(),
        several: false,
        options: vec![answer("no", false), answer("yes", true)],
        next: "say".into(),
    };
    let say =
        Say { prompt: String::new(), sentence: "Listen".to_owned(), tip: String::new(), next: "end".into() };
    let ending = Ending {
        branch: Branch::Safe,
        title: String::new(),
        happened: String::new(),
        actions: Vec::new(),
        home_question: None,
        help: Vec::new(),
    };
    let speaker = |id: &str, role| Speaker { id: id.into(), name: id.to_owned(), role, picture: id.into() };
    Rc::new(Scenario {
        id: "small".into(),
        digest: "1".into(),
        title: String::new(),
        summary: String::new(),
        band: Band::LowerSecondary,
        setting: Setting::Open,
        minutes: 5,
        mastery: 60,
        cover: "na".into(),
        notice: None,
        speakers: vec![speaker("na", Role::Friend), speaker("kien", Role::Offender)],
        places: vec![Place { id: "zim".into(), app: None, title: String::new(), owner: Some("na".into()) }],
        opening: "open".into(),
        scenes: vec![
            scene("open", &[("k1", "kien"), ("n1", "na")], Step::Choice(opening)),
            scene("look", &[], Step::Hunt(hunt)),
            scene("order", &[], Step::Order(order)),
            scene("sort", &[], Step::Sort(sort)),
            scene("who", &[("n2", "na")], Step::Tell(tell)),
            scene("quiz", &[], Step::Question(quiz)),
            scene("say", &[], Step::Say(say)),
            scene("end", &[], Step::Ending(ending)),
        ],
    })
}

fn opinion() -> Opinion {
    let option = |id: &str| OpinionOption { id: id.into(), text: id.to_owned() };
    Opinion { prompt: "?".to_owned(), options: vec![option("x"), option("y")] }
}

fn lesson() -> LessonRun {
    LessonRun::new(story(""), Some(opinion()), Course::lesson("vi"))
}

/// One word for where the class stands.
fn place(run: &LessonRun) -> String {
    let slide = run.slide();
    let phase = slide.vote.as_ref().map(|vote| format!(" {:?}", vote.phase)).unwrap_or_default();
    let at = match slide.view.map(|view| view.stage) {
        None => format!("{:?}", slide.part),
        Some(Stage::Reading { .. }) => "read".to_owned(),
        Some(Stage::Choice { .. }) => "choice".to_owned(),
        Some(Stage::Hunt { answered, .. }) => format!("hunt {}", answered.is_some()),
        Some(Stage::Order { answered, .. }) => format!("order {}", answered.is_some()),
        Some(Stage::Sort { answered, .. }) => format!("sort {}", answered.is_some()),
        Some(Stage::Settings { .. }) => "settings".to_owned(),
        Some(Stage::Question { .. }) => "question".to_owned(),
        Some(Stage::Say { .. }) => "say".to_owned(),
        Some(Stage::Tell { reply, .. }) => format!("tell {}", reply.len()),
        Some(Stage::Ending { .. }) => "ending".to_owned(),
    };
    at + &phase
}

/// Every place that `On` alone leads to.
const WAY: [&str; 33] = [
    "Rules",
    "Before Asked",
    "Before Voting",
    "Before Revealed",
    "read",
    "choice Asked",
    "choice Voting",
    "choice Revealed",
    "choice Explained",
    "hunt false",
    "hunt true",
    "order false",
    "order true",
    "sort false",
    "sort true",
    "read",
    "tell 0 Asked",
    "tell 0 Voting",
    "tell 0 Revealed",
    "tell 1 Explained",
    "tell 2 Explained",
    "question Asked",
    "question Voting",
    "question Revealed",
    "question Explained",
    "say",
    "ending",
    "After Asked",
    "After Voting",
    "After Revealed",
    "Close",
    "Close",
    "Close",
];

#[test]
fn a_clicker_alone_leads_through_the_lesson_and_back() {
    let mut run = lesson();
    let mut states = Vec::new();
    for at in WAY {
        assert_eq!(place(&run), at);
        if !run.is_at_end() {
            states.push(run.clone());
        }
        run.apply(Command::On);
    }
    assert!(run.is_at_end());
    while let Some(state) = states.pop() {
        run.apply(Command::Back);
        assert_eq!(run, state);
    }
    run.apply(Command::Back);
    assert!(!run.can_go_back());
}

/// The lesson at a place of the way.
#[track_caller]
fn at(place_name: &str) -> LessonRun {
    let mut run = lesson();
    while place(&run) != place_name {
        assert!(!run.is_at_end(), "no {place_name}");
        run.apply(Command::On);
    }
    run
}

#[test]
fn the_story_goes_the_way_that_most_were_for() {
    let mut run = at("choice Voting");
    run.apply(Command::Count("wait".into(), Some(20)));
    run.apply(Command::Count("tell".into(), Some(9)));
    run.apply(Command::Passes(Some(3)));
    run.apply(Command::On);
    let vote = run.slide().vote.unwrap();
    assert_eq!((vote.total, vote.has_result, vote.passes), (32, true, Some(3)));
    assert!(vote.options.iter().all(|option| option.leads == (option.id.as_str() == "wait")));
    run.apply(Command::On);
    let vote = run.slide().vote.unwrap();
    assert!(vote.options.iter().all(|option| option.followed == (option.id.as_str() == "wait")));
}

#[test]
fn a_sheet_names_every_option_once_hands_are_counted() {
    let mut run = at("choice Voting");
    run.apply(Command::Count("tell".into(), Some(9)));
    let [tally] = run.tallies().try_into().unwrap();
    let options = vec![("wait".into(), 0), ("tell".into(), 9)];
    assert_eq!(tally.votes, crate::tally::Votes::Counted { options, passes: 0 });
}

#[test]
fn what_if_goes_back_to_the_fork_and_no_count_is_lost() {
    let mut run = at("choice Voting");
    run.apply(Command::Count("wait".into(), Some(20)));
    for _ in 0..4 {
        run.apply(Command::On);
    }
    assert_eq!(place(&run), "hunt true");
    run.apply(Command::WhatIf);
    assert_eq!(place(&run), "choice Explained");
    run.apply(Command::Follow("tell".into()));
    let vote = run.slide().vote.unwrap();
    assert_eq!((vote.phase, vote.total), (Phase::Explained, 20));
    assert!(vote.options.iter().all(|option| option.followed == (option.id.as_str() == "tell")));
    run.apply(Command::Follow("nobody".into()));
    assert_eq!(run.slide().vote, Some(vote));
    run.apply(Command::On);
    assert_eq!(place(&run), "hunt false");
}

#[test]
fn digits_pick_what_stands_at_their_place() {
    let mut run = at("choice Voting");
    run.apply(Command::Pick(0));
    let first = run.slide().vote.unwrap().options[0].id.clone();
    assert!(run.slide().vote.unwrap().options[0].leads);
    run.apply(Command::Pick(0));
    assert!(!run.slide().vote.unwrap().has_result, "picked twice is taken back");
    run.apply(Command::Count(first, Some(0)));
    run.apply(Command::Pick(1));
    assert!(!run.slide().vote.unwrap().options[1].leads, "who counts does not guess");

    let mut run = at("hunt false");
    run.apply(Command::Pick(0));
    run.apply(Command::Pick(7));
    assert_eq!(run.draft().marks, ["k1".into()]);
    run.apply(Command::Mark("n1".into()));
    assert_eq!(run.draft().marks, ["k1".into()], "a victim's bubble cannot be marked");

    let mut run = at("sort false");
    run.apply(Command::Pick(1));
    run.apply(Command::Pick(1));
    run.apply(Command::On);
    let Some(Stage::Sort { cards, .. }) = run.slide().view.map(|view| view.stage) else { panic!() };
    let right = |id: &str| {
        let card = cards.iter().find(|card| card.id.as_str() == id).unwrap();
        card.verdict.as_ref().unwrap().right
    };
    assert_eq!((right("home"), right("song")), (false, true));
}

#[test]
fn an_order_is_that_of_the_class_and_what_is_left_stands_behind() {
    let mut run = at("order false");
    run.apply(Command::Place("say".into()));
    run.apply(Command::On);
    let Some(Stage::Order { cards, .. }) = run.slide().view.map(|view| view.stage) else { panic!() };
    assert_eq!((cards[0].id.as_str(), cards.len()), ("say", 3));
    let untouched = at("order true");
    let Some(Stage::Order { cards, .. }) = untouched.slide().view.map(|view| view.stage) else { panic!() };
    assert!(cards.iter().all(|card| card.verdict.as_ref().unwrap().right), "a clicker shows the right one");
}

#[test]
fn the_opinion_is_asked_before_and_after_and_stands_side_by_side() {
    let mut run = at("Before Voting");
    run.apply(Command::Count("x".into(), Some(5)));
    run.apply(Command::Count("wait".into(), Some(5)));
    while run.part() != Part::After {
        run.apply(Command::On);
    }
    run.apply(Command::Count("x".into(), Some(2)));
    let vote = run.slide().vote.unwrap();
    assert_eq!((vote.options[0].count, vote.options[0].before), (Some(2), Some(5)));
    let keys: Vec<_> = run.ballots().iter().map(|ballot| ballot.key.as_str()).collect();
    assert_eq!(keys, ["opening", "closing"]);
}

#[test]
fn where_several_answers_are_right_hands_are_counted() {
    for several in [false, true] {
        let mut story = (*story("")).clone();
        story.opening = "quiz".into();
        for scene in &mut story.scenes {
            if let Step::Question(question) = &mut scene.step {
                question.several = several;
            }
        }
        let mut run = LessonRun::new(story.into(), None, Course { rules: false, ..Course::survey("vi") });
        run.apply(Command::On);
        run.apply(Command::Count("yes".into(), Some(30)));
        let is_hands = matches!(run.tallies()[0].votes, Votes::Hands { passes: 0, .. });
        assert_eq!(is_hands, several);
    }
}

#[test]
fn a_survey_shows_no_result_and_explains_nothing() {
    let mut scenes = (*story("")).clone();
    scenes.opening = "quiz".into();
    let mut run =
        LessonRun::new(scenes.into(), Some(opinion()), Course { rules: false, ..Course::survey("vi") });
    assert_eq!(place(&run), "question Asked");
    run.apply(Command::On);
    run.apply(Command::Count("no".into(), Some(30)));
    assert_eq!(place(&run), "question Voting");
    run.apply(Command::On);
    assert_eq!(place(&run), "say");
    assert_eq!(run.ballots()[0].total(), 30);
    assert_eq!(run.course().mode, Mode::Survey);
}

#[test]
fn another_language_stands_at_the_same_place() {
    let mut run = at("choice Asked");
    run.apply(Command::On);
    let other = run.in_language(story("en "), None).unwrap();
    let vote = other.slide().vote.unwrap();
    assert_eq!((vote.prompt.as_str(), vote.phase), ("en what?", Phase::Voting));
}

#[test]
fn what_was_written_down_is_taken_up() {
    let mut run = at("sort false");
    run.begin(1_700_000_000);
    run.apply(Command::Pick(0));
    run.apply(Command::Blank);
    let (again, lost) = LessonRun::from_text(story(""), Some(opinion()), &run.to_text()).unwrap();
    assert_eq!((&again, lost), (&run, 0));
    let text = run.to_text();
    for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
        assert!(LessonRun::from_text(story(""), None, &text[..cut]).is_err());
    }
    let mut edited = (*story("")).clone();
    edited.scenes.retain(|scene| scene.id.as_str() != "sort");
    if let Step::Order(order) = &mut edited.scenes[2].step {
        order.next = "who".into();
    }
    let mut run = at("question Explained");
    run.apply(Command::On);
    let (shorter, lost) = LessonRun::from_text(edited.into(), Some(opinion()), &run.to_text()).unwrap();
    assert!(lost > 0 && !shorter.is_at_end());
}

#[test]
fn what_does_not_fit_changes_nothing() {
    for command in [
        Command::Pick(3),
        Command::Count("x".into(), Some(1)),
        Command::Passes(Some(1)),
        Command::Winner("x".into()),
        Command::Follow("x".into()),
        Command::WhatIf,
        Command::Mark("k1".into()),
        Command::Place("stop".into()),
        Command::Sort("home".into(), "keep".into()),
        Command::Switch("t".into()),
        Command::Back,
    ] {
        let mut run = lesson();
        run.apply(command.clone());
        assert_eq!(run, lesson(), "{command:?}");
    }
}
