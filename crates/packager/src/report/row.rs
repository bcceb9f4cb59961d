//! One scenario of the report: what its author declares, and its figures.

use engine::{Band, Scenario, Setting};
use pack::survey::{ScenarioSurvey, Survey};
use pack::{Pack, PackScenario};
use serde::Serialize;

/// What is known of one scenario.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    pub(super) code: &'a str,
    pub(super) title: &'a str,
    pub(super) title_en: Option<&'a str>,
    pub(super) band: Band,
    pub(super) setting: Setting,
    /// What its author says that a run takes.
    pub(super) minutes: u8,
    pub(super) grades: &'a [u8],
    pub(super) topics: &'a [String],
    pub(super) subjects: &'a [String],
    pub(super) competences: &'a [String],
    pub(super) duties: &'a [u8],
    pub(super) uses: &'a [String],
    #[serde(flatten)]
    pub(super) figures: &'a ScenarioSurvey,
}

/// All scenarios, in the order of their codes: by age, then as the curriculum counts them.
pub(super) fn rows<'a>(pack: &'a Pack, survey: &'a Survey) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = pack.scenarios.iter().filter_map(|scenario| row(scenario, survey)).collect();
    rows.sort_by_key(|row| (row.band, row.code));
    rows
}

fn row<'a>(scenario: &'a PackScenario, survey: &'a Survey) -> Option<Row<'a>> {
    let vi: &Scenario = scenario.locale("vi")?;
    Some(Row {
        code: &scenario.code,
        title: &vi.title,
        title_en: scenario.locale("en").map(|en| en.title.as_str()),
        band: vi.band,
        setting: vi.setting,
        minutes: vi.minutes,
        grades: &scenario.grades,
        topics: &scenario.topics,
        subjects: &scenario.subjects,
        competences: &scenario.competences,
        duties: &scenario.duties,
        uses: &scenario.uses,
        figures: survey.scenarios.iter().find(|figures| figures.id == scenario.id)?,
    })
}

/// Numbers as one writes them: `6, 7`.
pub(super) fn numbers(all: &[u8]) -> String {
    all.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

/// A share in per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
