//! What can be counted in a shipped story, booster, round or survey has a place on a class's sheet, in the working file and
//! in what is published.

use std::rc::Rc;

use classroom::{
    BallotBox, Captions, ClassGrade, ClassMark, ClassSheet, Command, Course, Kind, Layout, LessonRun,
    Opinion, Published, QuestionKey, SheetHead, SheetId, Tally, Votes, Wave, read_csv, round_scenario,
    survey_scenario, write_csv,
};
use engine::{Band, Date, Scenario};

use crate::shipped;

/// More steps than any lesson has.
const MOST: usize = 400;

/// A sheet with these counts.
fn sheet(kind: Kind, tallies: Vec<Tally>) -> ClassSheet {
    let head = SheetHead {
        day: Date::new(2026, 11, 24).unwrap(),
        grade: ClassGrade::of(6).unwrap(),
        class: ClassMark::default(),
        pupils: None,
        kind,
    };
    let mut sheet = ClassSheet::new(SheetId::make(&head, 0, |_| false), head);
    tallies.into_iter().for_each(|tally| sheet.put(tally).unwrap());
    sheet
}

/// What a class of 24 counts that goes through this; every vote has a count for each option.
fn counted(scenario: &Rc<Scenario>, opinion: Option<Opinion>, course: Course) -> Vec<Tally> {
    let mut run = LessonRun::new(scenario.clone(), opinion, course);
    let mut votes = 0;
    for _ in 0..MOST {
        if run.is_at_end() {
            break;
        }
        if let Some(vote) = run.slide().vote {
            for option in &vote.options {
                // Most are for what is safe, so that the story goes on to its end.
                let count = if option.safe || vote.options.iter().all(|other| !other.safe) { 6 } else { 5 };
                run.apply(Command::Count(option.id.clone(), Some(count)));
            }
        }
        votes = run.ballots().len();
        run.apply(Command::On);
    }
    assert!(run.is_at_end() && votes > 0, "{}", scenario.id);
    let tallies = run.tallies();
    assert_eq!(tallies.len(), votes, "each vote of {} has a place on the sheet", scenario.id);
    tallies
}

/// A survey's sentences, as they are answered on a device that goes round.
fn answered_alone(band: Band) -> Vec<Tally> {
    let material = shipped::material("vi");
    let survey = material.survey(band).unwrap();
    let items = survey.confidence.iter().chain(&survey.sources);
    let options = || ["1", "2", "3", "4"].map(Into::into).to_vec();
    let questions: Vec<_> = items.map(|item| (QuestionKey::of(&item.id).unwrap(), options())).collect();
    let mut ballots = BallotBox::new(questions.clone());
    for pupil in 0..20 {
        ballots.cast(&vec![Some(pupil % 4); questions.len()]).unwrap();
    }
    ballots.tally().unwrap()
}

/// Every sheet that there can be, with where its scenes stand.
fn sheets() -> Vec<(ClassSheet, Rc<Scenario>)> {
    let material = shipped::material("vi");
    let mut sheets = Vec::new();
    for scenario in shipped::vietnamese() {
        let id = scenario.id.as_str();
        if let Some(lesson) = material.lesson(id) {
            let tallies = counted(&scenario, Some(lesson.opinion.clone()), Course::lesson("vi"));
            sheets.push((sheet(Kind::Lesson(id.into()), tallies), scenario));
        } else if id.split_once('.').is_some_and(|(story, _)| material.lesson(story).is_some()) {
            let tallies = counted(&scenario, None, Course::lesson("vi"));
            sheets.push((sheet(Kind::Booster(id.into()), tallies), scenario));
        }
    }
    for survey in &material.surveys {
        let scenario = Rc::new(survey_scenario(survey, Captions::default()));
        let mut tallies = counted(&scenario, None, Course::survey("vi"));
        tallies.extend(answered_alone(survey.band));
        sheets.push((sheet(Kind::Survey { band: survey.band, wave: Wave::Pre }, tallies), scenario));
    }
    for band in Band::ALL {
        let of_band = |scenario: &Rc<Scenario>| scenario.band == band && scenario.id.as_str().contains('.');
        let boosters: Vec<Scenario> =
            shipped::vietnamese().into_iter().filter(of_band).map(|it| (*it).clone()).collect();
        if let Some(round) = round_scenario(band, Captions::default(), &boosters).map(Rc::new) {
            sheets.push((sheet(Kind::Round, counted(&round, None, Course::lesson("vi"))), round));
        }
    }
    sheets
}

#[test]
fn every_count_comes_back_from_the_working_file() {
    let material = shipped::material("vi");
    let sheets = sheets();
    let many = |kind: &str| sheets.iter().filter(|(sheet, _)| sheet.head().kind.words().0 == kind).count();
    assert_eq!((many("lesson"), many("survey")), (material.lessons.len(), material.surveys.len()));
    assert!(many("booster") >= many("lesson") && many("round") >= 3);
    for (sheet, scenario) in sheets {
        let text = write_csv([&sheet]);
        assert_eq!(read_csv(text.as_bytes(), &material), Ok(vec![sheet]), "{}", scenario.id);
    }
}

#[test]
fn every_count_can_be_published() {
    let material = shipped::material("vi");
    for (sheet, scenario) in sheets() {
        let classes = [&sheet; 3];
        let published = Published::of(classes, |kind, question| {
            let step = |key: &QuestionKey| Layout::of_step(&scenario.scene(&key.as_str().into())?.step);
            Layout::known(&material, kind, question).or_else(|| step(question))
        });
        let rows = &published.groups[0].rows;
        let asked = sheet.tallies().iter().filter(|tally| !matches!(tally.votes, Votes::Most(_))).count();
        assert_eq!(rows.len(), asked);
        for row in rows {
            assert_eq!(row.withheld, None, "{} of {}", row.question.as_str(), scenario.id);
            assert!(row.cells.iter().all(|(_, count)| count.is_some()), "{row:?}");
        }
    }
}
