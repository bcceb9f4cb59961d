//! The figures of a survey.

use super::caveat::Caveat;
use super::interval::{Interval, newcombe_of_shares, wilson_of_share};
use super::wave_counts::{ItemCounts, WaveCounts};
use super::{FEWEST_ANSWERS, FEWEST_SURVEYED};
use crate::material::Survey;
use crate::sheet::Wave;

/// The figures of a survey over its waves.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyFigures {
    /// The figures: knowledge over all vignettes first, then each question in the survey's order. Those that nobody counted
    /// are not there.
    pub items: Vec<ItemFigures>,
    /// What has to be said beside them.
    pub caveats: Vec<Caveat>,
}

/// What a figure is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// The share of right answers over all vignettes that every wave counted.
    Knowledge,
    /// The share of right answers to a vignette.
    Vignette(String),
    /// The share that answered 3 or 4 to a sentence on confidence.
    Confidence(String),
    /// The share that answered 3 or 4 to a source of help.
    Source(String),
}

/// One figure in all waves.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFigures {
    /// What it is about.
    pub item: Item,
    /// Before, after, and some weeks later.
    pub points: [Option<Point>; 3],
    /// How the later waves differ from the first: after less before, some weeks later less before.
    pub changes: [Option<Change>; 2],
}

/// One figure in one wave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// How many were right, or answered 3 or 4.
    pub count: u32,
    /// How many answers there were.
    pub of: u32,
    /// The one as a share of the other.
    pub share: f64,
    /// How sure that is.
    pub estimate: Estimate,
    /// The mean of the answers from 1 to 4, where there is one.
    pub mean: Option<f64>,
}

/// How sure a figure is, if all answers were independent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Estimate {
    /// It may lie in this interval of 95 %.
    Interval(Interval),
    /// There are too few answers or classes to say.
    TooFew,
}

/// How a later wave differs from the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The later share less the first.
    pub difference: f64,
    /// How sure that is.
    pub estimate: Estimate,
}

impl SurveyFigures {
    /// The figures of these waves.
    #[must_use]
    pub fn of(waves: &[WaveCounts], survey: &Survey) -> Self {
        let vignettes: Vec<&str> = survey.vignettes.iter().map(|vignette| vignette.id.as_str()).collect();
        let mut items = vec![figures(Item::Knowledge, |wave| knowledge(waves, wave, &vignettes))];
        let one = |item: Item, id: &str| {
            figures(item, |wave| {
                let counted = find(waves, wave)?;
                point(item_of(counted, id)?, counted.classes, 1)
            })
        };
        items.extend(vignettes.iter().map(|id| one(Item::Vignette((*id).to_owned()), id)));
        items.extend(survey.confidence.iter().map(|it| one(Item::Confidence(it.id.clone()), &it.id)));
        items.extend(survey.sources.iter().map(|it| one(Item::Source(it.id.clone()), &it.id)));
        items.retain(|item| item.points.iter().any(Option::is_some));
        let caveats = Caveat::of(waves, &items);
        Self { items, caveats }
    }
}

fn find(waves: &[WaveCounts], wave: Wave) -> Option<&WaveCounts> {
    waves.iter().find(|counts| counts.wave == wave)
}

fn item_of<'a>(wave: &'a WaveCounts, id: &str) -> Option<&'a ItemCounts> {
    wave.items.iter().find(|item| item.id == id && item.of > 0)
}

/// The point over all vignettes. Only those that every wave counted are in it, for they are not equally hard.
fn knowledge(waves: &[WaveCounts], wave: Wave, vignettes: &[&str]) -> Option<Point> {
    let counted = find(waves, wave)?;
    let in_all = |id: &&&str| waves.iter().all(|wave| item_of(wave, id).is_some());
    let asked: Vec<&ItemCounts> =
        vignettes.iter().filter(in_all).filter_map(|id| item_of(counted, id)).collect();
    let all = ItemCounts {
        id: String::new(),
        count: asked.iter().map(|item| item.count).sum(),
        of: asked.iter().map(|item| item.of).sum(),
        points: None,
        classes: asked.iter().filter_map(|item| item.classes).min(),
    };
    point(&all, counted.classes, u32::try_from(asked.len()).ok()?)
}

/// The figure of these numbers, in which each pupil has so many answers. A pupil's answers are alike, so for the interval
/// each pupil counts as one; that is careful, for they are not quite alike.
fn point(item: &ItemCounts, classes: u32, answers_each: u32) -> Option<Point> {
    if item.of == 0 || answers_each == 0 {
        return None;
    }
    let share = f64::from(item.count) / f64::from(item.of);
    let pupils = item.of / answers_each;
    let is_enough = pupils >= FEWEST_ANSWERS && item.classes.unwrap_or(classes) >= FEWEST_SURVEYED;
    let estimate = if is_enough {
        Estimate::Interval(wilson_of_share(share, f64::from(pupils)))
    } else {
        Estimate::TooFew
    };
    let mean = item.points.map(|points| f64::from(points) / f64::from(item.of));
    Some(Point { count: item.count, of: item.of, share, estimate, mean })
}

fn figures(item: Item, point: impl Fn(Wave) -> Option<Point>) -> ItemFigures {
    let points = Wave::ALL.map(point);
    let change = |later: Option<Point>| Some(change(points[0]?, later?));
    ItemFigures { item, points, changes: [change(points[1]), change(points[2])] }
}

fn change(before: Point, later: Point) -> Change {
    let estimate = match (later.estimate, before.estimate) {
        (Estimate::Interval(of_later), Estimate::Interval(of_before)) => {
            Estimate::Interval(newcombe_of_shares((later.share, of_later), (before.share, of_before)))
        }
        _ => Estimate::TooFew,
    };
    Change { difference: later.share - before.share, estimate }
}
