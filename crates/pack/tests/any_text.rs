//! Whatever stands in a file, the compiler answers; it never panics, and says where.

#![allow(clippy::unwrap_used, clippy::expect_used)] // in a test, a panic is the message

use pack::{Options, PackFiles, SourceFile, compile, format};
use proptest::prelude::*;

const BASE: &str = include_str!("cases/base.toml");
const SURVEY: &str = include_str!("cases/survey.toml");

fn files(scenario: String, survey: String, pack: String, catalogue: String, lock: String) -> PackFiles {
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    PackFiles {
        pack: file("pack.toml", pack),
        site: file("site.toml", include_str!("cases/site.toml").to_owned()),
        words: file("words.toml", include_str!("cases/words.toml").to_owned()),
        scenarios: vec![file("scenarios/mau.toml", scenario)],
        surveys: vec![file("surveys/11-14.toml", survey)],
        catalogues: vec![("en".to_owned(), file("locale/en.po", catalogue))],
        ids_lock: Some(file("ids.lock", lock)),
        ..PackFiles::default()
    }
}

fn answers(files: &PackFiles) {
    for release in [false, true] {
        let (_, faults) = compile(files, &Options { release });
        for fault in faults {
            let file = files.files().find(|file| file.path == fault.file).expect("a file that was given");
            assert!(fault.line <= file.text.matches('\n').count() + 1, "{fault}");
            assert!(!fault.message.is_empty() && !fault.hint.is_empty(), "{fault}");
        }
    }
    let _ = format(files);
}

/// A sound file with a part taken out, doubled or replaced.
fn damaged(sound: &str) -> impl Strategy<Value = String> + use<> {
    let chars: Vec<char> = sound.chars().collect();
    let length = chars.len();
    (0..length, 0..200_usize, 0..length, ".{0,12}").prop_map(move |(start, many, other, text)| {
        let end = (start + many).min(length);
        let moved = &chars[other..(other + many).min(length)];
        chars[..start]
            .iter()
            .copied()
            .chain(text.chars())
            .chain(moved.iter().copied())
            .chain(chars[end..].iter().copied())
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(scenario in "\\PC{0,200}", pack in "\\PC{0,60}", po in "\\PC{0,60}", lock in "\\PC{0,60}") {
        answers(&files(scenario.clone(), scenario, pack, po, lock));
    }

    #[test]
    fn a_damaged_file_is_answered(scenario in damaged(BASE), survey in damaged(SURVEY)) {
        let pack = include_str!("cases/pack.toml").to_owned();
        answers(&files(scenario, survey, pack, "msgctxt \"mau/title\"\nmsgid \"x\"\nmsgstr \"{111}\"\n".to_owned(), String::new()));
    }

    #[test]
    fn any_lines_are_answered(lines in prop::collection::vec("(kien|na|>|#|!|\\[ảnh|:|\\{|111|[a-z]| |\u{301}|/|\\]){0,12}", 0..8)) {
        let scenario = BASE.replacen("na: Em cảm ơn ạ. #aa33", &lines.join("\n"), 1);
        answers(&files(scenario, SURVEY.to_owned(), String::new(), lines.join("\n"), lines.join("\n")));
    }
}
