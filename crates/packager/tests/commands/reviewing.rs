//! What those who choose and review read: the report and the script.

use crate::PackTest;

#[test]
fn a_report_has_the_figures_of_each_scenario_and_of_all() {
    let test = PackTest::sound();
    let text = test.run(&["report"]).succeeds();
    for wanted in [
        "S00 mau: Bạn mới",
        "14 scenes, 25 states, 6 paths",
        "2 boosters",
        "2 lines of a person with bad intent",
        "All scenarios: 1",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let text = String::from_utf8(test.run(&["report", "--json"]).0.stdout).unwrap();
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    let figures = &report["scenarios"][0];
    assert_eq!((&figures["id"], &figures["grades"][0]), (&"mau".into(), &6.into()));
    assert!(figures["reach"]["shortest"].as_f64() <= figures["reach"]["longest"].as_f64());
    assert!(figures["translations"][0]["texts"].as_u64() > Some(50));
    let text = test.run(&["report", "--markdown"]).succeeds();
    assert!(text.contains("| S00 | *Bạn mới*"), "{text}");
    test.change("scenarios/mau.toml", "goto = \"tim\"", "goto = \"tiim\"");
    let text = test.run(&["report"]).exits(1);
    assert!(text.contains("scene-unknown") && text.contains("mend these first"), "{text}");
}

#[test]
fn a_script_has_every_line_and_a_box_to_sign_and_needs_no_other_file() {
    let test = PackTest::sound();
    test.run(&["script", "mau", "--out", "mau.html"]).succeeds();
    let script = test.read("mau.html");
    for wanted in [
        "<html lang=\"vi\">",
        "Tranh em đẹp thật.",
        "lấy lòng tin / thao túng",
        "Chưa phải cách an toàn nhất. <span class=\"to\">→ 2</span>",
        "Cô gọi 111 để hỏi cách giúp, gọi miễn phí.",
        "Nghị định 56/2017/NĐ-CP",
        "23/11/2026",
        "Quà không làm ta mắc nợ ai.",
        "Tìm câu mở lời · Chọn lúc người lớn rảnh",
        "<h3>Giáo viên</h3>",
        "<svg class=\"map\"",
        "1AB → 2B → 3",
    ] {
        assert!(script.contains(wanted), "{wanted} is not in the script");
    }
    let english = test.run(&["script", "mau", "--lang", "en"]).succeeds();
    assert!(english.contains("<html lang=\"en\">") && english.contains("<h3>Teacher</h3>"));
    for refused in ["<script", "<link", "src=", "href=", "style=", "@import", "url("] {
        assert!(!script.contains(refused), "{refused} in the script");
    }
    test.run(&["script", "khong-co"]).exits(2);
    test.change("scenarios/mau.toml", "goto = \"tim\"", "goto = \"tiim\"");
    assert!(test.run(&["script", "mau"]).exits(1).contains("scene-unknown"));
}
