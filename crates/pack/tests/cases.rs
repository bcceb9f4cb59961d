//! The corpus of faults: each case is a small change to a sound pack, with what the compiler has to say about it.
//!
//! A file of `tests/cases/*.case` holds many cases. Each begins with `## what is wrong`; then
//!
//! ```text
//! in scenario              which file changes: scenario, page, parents, card, survey, pack, site, words, en, lock
//!                          (scenario if left out)
//! --- replace              text that stands there exactly once
//! --- with                 what stands there instead
//! --- append               text to add at the end; `--- append 18` adds it 18 times, with `{n}` and `{n+1}` counted
//! release                  check as for a release
//! besides code code        what may be found too, without being compared
//! # expect: "khong-co" scene-unknown       the fault stands where this text begins, in the file that changed
//! # expect: pack "x" code                  ... in another file
//! # expect: 1:1 code                       ... at this line and column
//! ```
//!
//! A text is found at its only place; `²` or `³` at its end means its second or third place. What is not expected fails the case too.
//! Catalogue and lock are made by the formatter from the changed scenario, so that cases do not repeat all words; a case
//! that says `kept` is compared with the catalogue and the lock from before its change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // in a test, a panic is the message

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use engine::compact::Compact;
use pack::{Code, Date, Diagnostic, Options, PackFiles, SourceFile, compile, format};

const FILES: [(&str, &str); 11] = [
    ("scenario", "scenarios/mau.toml"),
    ("page", "pages/trang.toml"),
    ("parents", "pages/cho-bo.toml"),
    ("card", "pages/cho-co.toml"),
    ("survey", "surveys/11-14.toml"),
    ("pack", "pack.toml"),
    ("site", "site.toml"),
    ("words", "words.toml"),
    ("en", "locale/en.po"),
    ("lock", "ids.lock"),
    ("feed", "canh-bao.json"),
];

const PAGES: [&str; 3] = ["pages/trang.toml", "pages/cho-bo.toml", "pages/cho-co.toml"];

/// Whether ids and translations are made from this file.
fn has_lines(name: &str) -> bool {
    ["scenario", "page", "parents", "card", "survey"].contains(&name)
}

fn cases() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
}

fn read(name: &str) -> String {
    fs::read_to_string(cases().join(name)).expect("a file of the corpus")
}

/// The sound pack; its translations are its own words.
fn sound() -> PackFiles {
    let mut files = stories();
    files.documents = PAGES.map(|path| SourceFile { path: path.to_owned(), text: read(path) }).to_vec();
    refresh(&mut files);
    files
}

/// The sound pack without pages, so that cases about stories are not about pages too.
fn stories() -> PackFiles {
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    let mut files = PackFiles {
        pack: file("pack.toml", read("pack.toml")),
        site: file("site.toml", read("site.toml")),
        words: file("words.toml", read("words.toml")),
        scenarios: vec![file("scenarios/mau.toml", read("base.toml"))],
        surveys: vec![file("surveys/11-14.toml", read("survey.toml"))],
        pictures: ["bia", "na", "kien", "co"].into_iter().map(str::to_owned).collect(),
        feed: Some(file("canh-bao.json", read("canh-bao.json"))),
        today: Date::parse("2026-11-24"),
        ..PackFiles::default()
    };
    refresh(&mut files);
    files
}

/// Locks all ids and translates every text by itself; a scenario that cannot be formatted keeps what it had.
fn refresh(files: &mut PackFiles) {
    let bare = PackFiles { ids_lock: None, catalogues: Vec::new(), ..files.clone() };
    let Ok(formatted) = format(&bare) else { return };
    let lock = formatted.ids_lock.expect("a lock is written");
    files.ids_lock = Some(SourceFile { path: "ids.lock".to_owned(), text: lock });
    let filled = |(tag, empty): &(String, String)| {
        let text = filled(empty, if tag == "en" { "" } else { tag });
        (tag.clone(), SourceFile { path: format!("locale/{tag}.po"), text })
    };
    files.catalogues = formatted.catalogues.iter().map(filled).collect();
}

/// The catalogue with each text translated by itself, with a mark before it.
fn filled(empty: &str, mark: &str) -> String {
    let mut text = String::new();
    let mut id = String::new();
    let mut in_id = false;
    for (number, line) in empty.lines().enumerate() {
        if let Some(words) = line.strip_prefix("msgid ") {
            id = format!("{words}\n");
            in_id = true;
        } else if in_id && line.starts_with('"') {
            id.push_str(&format!("{line}\n"));
        } else {
            in_id = false;
        }
        let empty = line == "msgstr \"\"" && number > 3;
        let marked = id.replacen('"', &format!("\"{mark}"), 1);
        text.push_str(&if empty { format!("msgstr {marked}") } else { format!("{line}\n") });
    }
    text
}

fn file<'a>(files: &'a mut PackFiles, name: &str) -> &'a mut SourceFile {
    match name {
        "scenario" => &mut files.scenarios[0],
        "page" => &mut files.documents[0],
        "parents" => &mut files.documents[1],
        "card" => &mut files.documents[2],
        "survey" => &mut files.surveys[0],
        "pack" => &mut files.pack,
        "site" => &mut files.site,
        "words" => &mut files.words,
        "en" => &mut files.catalogues[0].1,
        "feed" => files.feed.as_mut().expect("the warnings"),
        "lock" => files.ids_lock.as_mut().expect("a lock"),
        other => panic!("no file is called {other}"),
    }
}

/// One case as it stands in its file.
#[derive(Default)]
struct Case {
    title: String,
    changed: String,
    release: bool,
    kept: bool,
    changes: Vec<(String, String, String)>,
    times: Vec<usize>,
    expected: Vec<String>,
    besides: Vec<String>,
}

fn parse(text: &str) -> Vec<Case> {
    let mut all: Vec<Case> = Vec::new();
    let mut part = "";
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            all.push(Case { title: title.to_owned(), changed: "scenario".to_owned(), ..Case::default() });
            part = "";
            continue;
        }
        let Some(case) = all.last_mut() else { continue };
        if let Some(open) = case.expected.last_mut().filter(|open| open.matches('`').count() == 1) {
            open.push_str(&format!("\n{line}"));
        } else if let Some(expected) = line.strip_prefix("# expect: ") {
            case.expected.push(expected.to_owned());
            part = "";
        } else if let Some(name) = line.strip_prefix("in ") {
            name.clone_into(&mut case.changed);
        } else if let Some(codes) = line.strip_prefix("besides ") {
            case.besides.extend(codes.split(' ').map(str::to_owned));
        } else if line == "release" {
            case.release = true;
        } else if line == "kept" {
            case.kept = true;
        } else if line == "--- replace" || line.starts_with("--- append") {
            part = if line == "--- replace" { "replace" } else { "with" };
            let times = line.rsplit_once(' ').and_then(|(_, times)| times.parse().ok()).unwrap_or(1);
            case.changes.push((case.changed.clone(), String::new(), String::new()));
            case.times.push(times);
        } else if line == "--- with" {
            part = "with";
        } else if let Some(change) = case.changes.last_mut() {
            match part {
                "replace" => change.1.push_str(&format!("{line}\n")),
                "with" => change.2.push_str(&format!("{line}\n")),
                _ => assert!(line.is_empty(), "{}: what is `{line}`?", case.title),
            }
        }
    }
    all
}

fn apply(files: &mut PackFiles, case: &Case) {
    for ((name, from, to), times) in case.changes.iter().zip(&case.times) {
        let text = &mut file(files, name).text;
        let (from, to) = (from.trim_end_matches('\n'), to.trim_end_matches('\n'));
        if from.is_empty() {
            for number in 1..=*times {
                let to = to.replace("{n}", &number.to_string()).replace("{n+1}", &(number + 1).to_string());
                text.push_str(&format!("\n{to}\n"));
            }
        } else {
            assert_eq!(text.matches(from).count(), 1, "{}: `{from}` stands there once", case.title);
            *text = text.replace(from, to);
        }
    }
}

/// Where an expectation points to, and its code.
fn place(files: &mut PackFiles, case: &Case, expected: &str) -> String {
    let (at, code) = expected.rsplit_once(' ').expect("a place and a code");
    let named = FILES.iter().find(|(name, _)| at.starts_with(&format!("{name} ")));
    let name = named.map_or(case.changed.as_str(), |(name, _)| *name);
    let at = named.map_or(at, |(name, _)| &at[name.len() + 1..]);
    let path = FILES.iter().find(|(known, _)| *known == name).expect("a known file").1;
    let Some(quoted) = at.strip_prefix('`') else { return format!("{path}:{at} {code}") };
    let quoted = quoted.strip_suffix('`').unwrap_or_else(|| panic!("{}: {expected}", case.title));
    let nth = usize::from(quoted.ends_with('²')) + 2 * usize::from(quoted.ends_with('³'));
    let wanted = quoted.trim_end_matches(['²', '³']);
    let file = file(files, name);
    let Some((byte, _)) = file.text.match_indices(wanted).nth(nth) else {
        return format!("{path}: {expected} is not there");
    };
    let (line, col) = file.position(byte);
    format!("{path}:{line}:{col} {code}")
}

fn said(fault: &Diagnostic) -> String {
    format!("{}:{}:{} {}", fault.file, fault.line, fault.col, fault.code)
}

#[test]
fn the_sound_pack_has_no_fault() {
    let files = sound();
    let (pack, faults) = compile(&files, &Options { release: true });
    assert_eq!(faults, []);
    let pack = pack.expect("a pack");
    let scenario = pack.scenario("mau").expect("its scenario");
    let (vi, en) = (scenario.locale("vi").expect("vi"), scenario.locale("en").expect("en"));
    assert_eq!(vi.digest, en.digest);
    let ending = serde_json::to_string(&en.endings().next()).expect("an ending");
    assert!(ending.contains("Cô gọi 111 để hỏi cách giúp, a free call."), "{ending}");
}

#[test]
fn a_lesson_has_its_question_and_a_band_its_survey() {
    let (pack, _) = compile(&sound(), &Options { release: true });
    let pack = pack.expect("a pack");
    for tag in ["vi", "en"] {
        let material = pack.material(tag);
        let lesson = material.lesson("mau").expect("a lesson");
        assert_eq!(lesson.opinion.options.len(), 2, "{tag}");
        assert_eq!(lesson.notes.len(), 3, "{tag}");
        let survey = material.survey(engine::Band::LowerSecondary).expect("a survey");
        assert_eq!((survey.vignettes.len(), survey.confidence.len(), survey.sources.len()), (10, 4, 5));
        assert_eq!(survey.vignettes[0].question.prompt.lines().count(), 3);
        assert_eq!(survey.vignettes[9].question.options[0].text, "Số 111");
        let rules = material.rules(engine::Band::LowerSecondary).expect("ground rules");
        assert_eq!((rules.rules.len(), rules.opening.len(), rules.closing.len()), (3, 1, 2));
        let filled = classroom::GroundRules::filled(&rules.closing[0], "cô Lan", "phòng y tế");
        assert!(filled.contains("cô Lan") && filled.contains("phòng y tế"), "{filled}");
        assert!(rules.closing[1].contains("111") && !rules.closing[1].contains('{'), "{rules:?}");
        assert_eq!(classroom::Material::from_compact(&material.to_compact()).as_ref(), Some(&material));
    }
}

#[test]
fn pages_show_what_the_locality_shows() {
    let (pack, _) = compile(&sound(), &Options { release: true });
    let pack = pack.expect("a pack");
    let ids: Vec<_> = pack.documents.iter().map(|page| page.id.as_str()).collect();
    assert_eq!(ids, ["trang", "cho-bo", "cho-co"]);
    let drawn = |at: usize, tag| format!("{:?}", pack.documents[at].locale(tag).expect("a language"));
    let page = drawn(0, "vi");
    assert!(page.contains("Gọi 111 thì sao?") && page.contains("gọi miễn phí"), "{page}");
    assert!(page.contains("https://tongdai.example/") && page.contains("Công an xã"), "{page}");
    assert!(drawn(0, "en").contains("a free call"));
    assert!(drawn(1, "en").contains("Tap Report."), "{}", drawn(1, "en"));
    assert!(!drawn(2, "vi").contains("Sở ẩn"), "{}", drawn(2, "vi"));
}

#[test]
fn a_section_with_a_lead_is_a_page_of_its_own() {
    let mut files = sound();
    let section = "\n[[section]]\nid = \"hoi\"\nheading = \"Cho hội\"\nsummary = \"Hội làm gì.\"\n\
                   text = '''\nMở trang này. #bb55\n'''\neasy = '''\n[ảnh na: Na và bố] #bb66\nMở ra. #bb77\n'''\n";
    files.documents[1].text.push_str(section);
    refresh(&mut files);
    let (pack, faults) = compile(&files, &Options { release: true });
    assert_eq!(faults, []);
    let pack = pack.expect("a pack");
    let page = |id: &str| pack.documents.iter().find(|page| page.id == id).expect("a page");
    let (whole, part) =
        (page("cho-bo").locale("vi").expect("vi"), page("cho-bo/hoi").locale("en").expect("en"));
    // The whole page leads there, and has its easy form; the part has the words.
    assert_eq!(page("cho-bo/hoi").part_of.as_deref(), Some("cho-bo"));
    assert_eq!((part.title.as_str(), part.summary.as_str()), ("Cho hội", "Hội làm gì."));
    assert!(
        format!("{:?}", part.sections[0].blocks).contains("Mở trang này.")
            && part.sections[0].easy.is_empty()
    );
    assert!(whole.sections[1].blocks.is_empty() && whole.sections[1].easy.len() == 2);
    let door = format!("{:?}", whole.sections[0].blocks.last());
    assert!(door.contains("Door") && door.contains("cho-bo/hoi") && door.contains("Hội làm gì."), "{door}");
}

#[test]
fn the_shared_files_speak_a_further_language_by_its_catalogue() {
    let mut files = sound();
    files.pack.text = files.pack.text.replace("languages = [\"en\"]", "languages = [\"en\", \"ktv\"]");
    refresh(&mut files);
    let (pack, faults) = compile(&files, &Options { release: true });
    assert_eq!(faults, []);
    let pack = pack.expect("a pack");
    // In the sentences of stories and pages.
    let scenario = pack.scenario("mau").and_then(|it| it.locale("ktv")).expect("the story");
    let ending = serde_json::to_string(&scenario.endings().next()).expect("an ending");
    assert!(ending.contains("ktvCô gọi 111 để hỏi cách giúp, ktvgọi miễn phí."), "{ending}");
    let drawn = |at: usize| format!("{:?}", pack.documents[at].locale("ktv").expect("a page"));
    assert!(drawn(0).contains("ktvtrang của tổng đài") && drawn(0).contains("ktvCông an xã"), "{}", drawn(0));
    assert!(drawn(0).contains("ktvNhận tin báo.") && drawn(0).contains("ktvHuế"), "{}", drawn(0));
    assert!(drawn(1).contains("\"ktvBấm ba chấm.\", \"Bấm Báo xấu.\""), "{}", drawn(1));
    // In the lists that the site and the printed script draw.
    assert_eq!(pack.topics[0].label("ktv"), "ktvBí mật");
    assert_eq!(pack.subjects[0].label("ktv"), "ktvTin học 7");
    assert_eq!(pack.reviewers[0].label.get("ktv"), Some("ktvGiáo viên"));
    assert_eq!(pack.reviewers[0].asks.get("ktv"), Some("ktvCó dạy được không?"));
    assert_eq!(pack.facts[0].words.get("ktv"), Some("ktvgọi miễn phí"));
    assert_eq!(pack.site.numbers[0].label.get("ktv"), Some("ktvTổng đài"));
    // English stands in the files; what is on no page is not translated.
    let catalogue =
        |tag: &str| &files.catalogues.iter().find(|(known, _)| known == tag).expect("a file").1.text;
    assert!(!catalogue("en").contains("\"site/") && !catalogue("en").contains("\"pack/"));
    assert!(!catalogue("ktv").contains("so-an") && !catalogue("ktv").contains("site/link/an"));
}

#[test]
fn words_of_the_file_come_before_those_of_the_catalogue() {
    let mut files = stories();
    let (_, catalogue) = &mut files.catalogues[0];
    catalogue.text.push_str("\nmsgctxt \"pack/topic/bi-mat\"\nmsgid \"Bí mật\"\nmsgstr \"Kept quiet\"\n");
    let label = |files: &PackFiles| {
        compile(files, &Options::default()).0.expect("a pack").topics[0].label("en").to_owned()
    };
    assert_eq!(label(&files), "Secrets");
    files.pack.text = files.pack.text.replace("en = \"Secrets\"\n", "");
    assert_eq!(label(&files), "Kept quiet");
}

#[test]
fn every_case_says_what_it_expects() {
    let mut failures = Vec::new();
    let mut met = BTreeSet::new();
    let mut paths: Vec<_> =
        fs::read_dir(cases()).expect("the corpus").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "case"));
    paths.sort();
    for path in paths {
        for case in parse(&fs::read_to_string(&path).expect("a case file")) {
            let mut files = if path.ends_with("pages.case") { sound() } else { stories() };
            apply(&mut files, &case);
            if !case.kept && case.changes.iter().all(|(name, ..)| has_lines(name)) {
                refresh(&mut files);
            }
            let (pack, faults) = compile(&files, &Options { release: case.release });
            let mut found: Vec<_> = faults.iter().map(said).collect();
            let mut expected: Vec<_> =
                case.expected.iter().map(|expected| place(&mut files, &case, expected)).collect();
            let compared = |said: &String| {
                expected.contains(said)
                    || !case.besides.iter().any(|code| said.ends_with(&format!(" {code}")))
            };
            found.retain(compared);
            found.sort();
            expected.sort();
            let errors = faults.iter().any(|fault| fault.severity == pack::Severity::Error);
            met.extend(faults.iter().map(|fault| fault.code));
            if found != expected || pack.is_some() == errors || case.expected.is_empty() {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let all: Vec<_> = faults.iter().map(ToString::to_string).collect();
                failures.push(format!(
                    "{name}: {}\n  expected {expected:#?}\n  found    {found:#?}\n{}",
                    case.title,
                    all.join("\n")
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n\n"));
    // Who reads files reports these; the command's own tests have their cases.
    let elsewhere = [Code::FileNotUtf8, Code::FileTooLarge];
    let missing: Vec<_> =
        Code::ALL.iter().filter(|code| !met.contains(code) && !elsewhere.contains(code)).collect();
    assert!(missing.is_empty(), "codes without a case: {missing:?}");
}
