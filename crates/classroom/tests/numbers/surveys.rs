//! The figures of a survey, and what they do not claim.

use classroom::{
    Caveat, ClassSheet, Estimate, Item, Layout, Material, Published, Report, Survey, SurveyFigures, Wave,
    WaveCounts, newcombe, wilson,
};

use crate::any::{material, sheet, survey, tally};

fn asked() -> Survey {
    material().surveys.swap_remove(1)
}

/// So many classes in which each vignette has these answers, of `right` and others, and a source the four answers.
fn classes(wave: Wave, first: u64, many: u64, right: u16, others: u16, source: [u16; 4]) -> Vec<ClassSheet> {
    let vignette = |id| tally(id, &[("a", right), ("b", others)], 1);
    let source = tally("me", &[("1", source[0]), ("2", source[1]), ("3", source[2]), ("4", source[3])], 0);
    let tallies = [vignette("canh-1"), vignette("canh-2"), source];
    (first..first + many).map(|chance| sheet(survey(wave), chance, &tallies)).collect()
}

fn figures(sheets: &[ClassSheet]) -> SurveyFigures {
    let groups = Report::of(sheets, None).groups;
    let waves: Vec<WaveCounts> = groups.iter().filter_map(|group| WaveCounts::of(group, &asked())).collect();
    SurveyFigures::of(&waves, &asked())
}

fn item<'a>(figures: &'a SurveyFigures, item: &Item) -> &'a classroom::ItemFigures {
    figures.items.iter().find(|figures| figures.item == *item).unwrap()
}

#[test]
fn shares_and_changes_have_intervals() {
    let mut sheets = classes(Wave::Pre, 0, 2, 24, 16, [1, 9, 20, 5]);
    sheets.extend(classes(Wave::Post, 10, 2, 28, 7, [0, 5, 20, 10]));
    let figures = figures(&sheets);
    let one = item(&figures, &Item::Vignette("canh-1".to_owned()));
    let (before, after) = (one.points[0].unwrap(), one.points[1].unwrap());
    assert_eq!((before.count, before.of, after.count, after.of), (48, 80, 56, 70));
    assert_eq!(before.estimate, Estimate::Interval(wilson(48, 80).unwrap()));
    let change = one.changes[0].unwrap();
    assert!((change.difference - 0.2).abs() < 1e-12);
    assert_eq!(change.estimate, Estimate::Interval(newcombe((56, 70), (48, 80)).unwrap()));
    assert_eq!((one.points[2], one.changes[1], before.mean), (None, None, None));

    // Each pupil counts once, however many vignettes there are.
    let all = item(&figures, &Item::Knowledge);
    assert_eq!((all.points[0].unwrap().count, all.points[0].unwrap().of), (96, 160));
    assert_eq!(all.points[0].unwrap().estimate, before.estimate);

    let source = item(&figures, &Item::Source("me".to_owned()));
    let point = source.points[0].unwrap();
    assert_eq!((point.count, point.of), (50, 70));
    assert!((point.mean.unwrap() - 2.0 * (1.0 + 18.0 + 60.0 + 20.0) / 70.0).abs() < 1e-12);
    let order: Vec<&Item> = figures.items.iter().map(|figures| &figures.item).collect();
    let vignette = |id: &str| Item::Vignette(id.to_owned());
    assert_eq!(
        order,
        [&Item::Knowledge, &vignette("canh-1"), &vignette("canh-2"), &Item::Source("me".to_owned())]
    );
}

#[test]
fn with_one_class_or_few_answers_there_is_no_interval() {
    for sheets in [classes(Wave::Pre, 0, 1, 30, 10, [10; 4]), classes(Wave::Pre, 0, 2, 5, 4, [1, 1, 1, 6])] {
        let mut sheets = sheets;
        sheets.extend(classes(Wave::Post, 10, 3, 30, 10, [10; 4]));
        let figures = figures(&sheets);
        for one in &figures.items {
            assert_eq!(one.points[0].unwrap().estimate, Estimate::TooFew, "{:?}", one.item);
            assert_eq!(one.changes[0].unwrap().estimate, Estimate::TooFew);
            assert!(matches!(one.points[1].unwrap().estimate, Estimate::Interval(_)));
        }
        assert!(figures.caveats.contains(&Caveat::TooFew));
    }
}

#[test]
fn knowledge_compares_only_what_every_wave_asked() {
    let mut sheets = classes(Wave::Pre, 0, 3, 10, 30, [10; 4]);
    sheets.extend(
        (10..13).map(|at| sheet(survey(Wave::Post), at, &[tally("canh-1", &[("a", 30), ("b", 10)], 0)])),
    );
    let figures = figures(&sheets);
    let all = item(&figures, &Item::Knowledge);
    assert_eq!((all.points[0].unwrap().of, all.points[1].unwrap().of), (120, 120));
}

#[test]
fn what_a_survey_cannot_show_is_always_said() {
    let figures = figures(&classes(Wave::Pre, 0, 4, 30, 10, [10; 4]));
    let always = [
        Caveat::Unlinked,
        Caveat::Clustered { fewest_classes: 4 },
        Caveat::PupilsOnce,
        Caveat::PassesLeftOut,
        Caveat::NotBehaviour,
        Caveat::NotLasting,
        Caveat::NotCause,
    ];
    assert_eq!(figures.caveats, always);
    let small = self::figures(&classes(Wave::Pre, 0, 2, 30, 10, [10; 4]));
    assert!(small.caveats.contains(&Caveat::SmallNumbers { fewest_answers: 80 }));
}

#[test]
fn what_is_published_of_a_survey_is_made_from_what_is_shown() {
    let survey = asked();
    let material = Material { surveys: vec![survey.clone()], ..material() };
    let published = |source: [u16; 4], right: u16| {
        let sheets = classes(Wave::Pre, 0, 3, right, 10, source);
        let published = Published::of(&sheets, |kind, key| Layout::known(&material, kind, key));
        let counts = WaveCounts::of_published(&published.groups[0], &survey).unwrap();
        SurveyFigures::of(&[counts], &survey)
    };
    let source = |figures: &SurveyFigures| item(figures, &Item::Source("me".to_owned())).points[0].unwrap();
    let full = published([5, 5, 10, 10], 20);
    assert!(source(&full).mean.is_some());
    // One answer is hidden, so the mean is too; the share of 3 and 4 is not.
    let less = published([1, 9, 10, 10], 20);
    assert_eq!((source(&less).mean, source(&less).share), (None, source(&full).share));
    // Nothing of the vignettes is shown, so nothing is over all of them.
    assert!(published([5; 4], 1).items.iter().all(|figures| matches!(figures.item, Item::Source(_))));
}
