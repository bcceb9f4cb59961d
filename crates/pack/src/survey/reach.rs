//! The ways through a story: how many there are, and how long they take.
//!
//! The time is an estimate from the words. Syllables are read at a speed of the age band: at 6-10 that of reading aloud in
//! grade 3 (70 to 80 a minute, programme of Thông tư 32/2018/TT-BGDĐT), for the others an assumption on silent reading.
//! To that comes a moment for each thing that is decided. Talking, typing pauses and trying again take longer.

use std::collections::{BTreeMap, BTreeSet};

use engine::{Band, Quality};
use serde::Serialize;

use crate::rules::sentences;
use crate::source::{ItemSource, LineSource, OptionSource, ScenarioSource, SceneSource, StepSource, Text};

/// Syllables (tiếng) that a band reads in a minute.
#[must_use]
pub const fn syllables_a_minute(band: Band) -> u8 {
    match band {
        Band::Primary => 75,
        Band::LowerSecondary => 130,
        Band::UpperSecondary => 170,
        Band::Adult => 200,
    }
}

/// Seconds to decide on one piece of advice, one answer, one bubble or one card.
pub const SECONDS_TO_DECIDE: f64 = 4.0;

/// How many steps the search for all paths takes before it gives up; real stories need some thousand.
const PATIENCE: usize = 2_000_000;

/// The ways through a scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reach {
    /// How many scenes it has.
    pub scenes: usize,
    /// Where a learner can be: scenes, counted apart by whether somebody has listened yet, and by whether all advice so
    /// far was safe.
    pub states: usize,
    /// How many ways lead from the opening to an ending without passing a scene twice; ways that differ in one option are
    /// two. None where there are too many to count.
    pub paths: Option<usize>,
    /// The shortest of them, in minutes.
    pub shortest: f64,
    /// The longest, in minutes.
    pub longest: f64,
}

/// A jump: where to, whether somebody listens on the way, whether it is safe, and what is read on it.
struct Jump {
    to: usize,
    listens: bool,
    safe: bool,
    seconds: f64,
}

impl Reach {
    /// The ways through this scenario.
    pub(crate) fn of(source: &ScenarioSource) -> Self {
        let clock = Clock::new(source);
        let places: BTreeMap<&str, usize> = source
            .scenes
            .iter()
            .enumerate()
            .filter_map(|(at, scene)| Some((scene.id.as_ref()?.value.as_str(), at)))
            .collect();
        let jumps: Vec<Vec<Jump>> = source.scenes.iter().map(|scene| clock.jumps(scene, &places)).collect();
        let alone: Vec<f64> = source.scenes.iter().map(|scene| clock.scene(scene)).collect();
        let opening = source.opening.as_ref().and_then(|id| places.get(id.value.as_str()).copied());
        let mut reach = Self { scenes: source.scenes.len(), ..Self::default() };
        let Some(opening) = opening else { return reach };
        reach.states = states(&jumps, opening);
        reach.walk(&jumps, &alone, opening);
        reach
    }

    /// Goes every way that passes no scene twice.
    fn walk(&mut self, jumps: &[Vec<Jump>], alone: &[f64], opening: usize) {
        let mut on_path = vec![false; jumps.len()];
        let mut path = vec![(opening, 0, alone[opening])];
        on_path[opening] = true;
        let (mut paths, mut shortest, mut longest) = (0, f64::INFINITY, 0.0_f64);
        let mut steps = 0;
        while let Some((scene, next, seconds)) = path.last_mut() {
            let (scene, seconds) = (*scene, *seconds);
            let jump = jumps[scene].get(*next);
            *next += 1;
            steps += 1;
            if steps > PATIENCE {
                break;
            }
            match jump {
                Some(jump) if !on_path[jump.to] => {
                    on_path[jump.to] = true;
                    path.push((jump.to, 0, seconds + jump.seconds + alone[jump.to]));
                }
                Some(_) => {}
                None => {
                    if jumps[scene].is_empty() {
                        paths += 1;
                        shortest = shortest.min(seconds);
                        longest = longest.max(seconds);
                    }
                    on_path[scene] = false;
                    path.pop();
                }
            }
        }
        self.paths = path.is_empty().then_some(paths);
        if paths > 0 {
            (self.shortest, self.longest) = (shortest / 60.0, longest / 60.0);
        }
    }
}

fn states(jumps: &[Vec<Jump>], opening: usize) -> usize {
    let start = (opening, false, true);
    let (mut seen, mut waiting) = (BTreeSet::from([start]), vec![start]);
    while let Some((scene, heard, safe)) = waiting.pop() {
        for jump in &jumps[scene] {
            let state = (jump.to, heard || jump.listens, safe && jump.safe);
            if seen.insert(state) {
                waiting.push(state);
            }
        }
    }
    seen.len()
}

/// How long a band takes for what stands in a scenario.
struct Clock<'a> {
    source: &'a ScenarioSource,
    /// Seconds for a syllable.
    syllable: f64,
}

impl<'a> Clock<'a> {
    fn new(source: &'a ScenarioSource) -> Self {
        let band = source.band.as_ref().map_or(Band::Primary, |band| band.value);
        Self { source, syllable: 60.0 / f64::from(syllables_a_minute(band)) }
    }

    /// What is read and decided in the scene whichever way one goes on.
    fn scene(&self, scene: &SceneSource) -> f64 {
        let step = scene.step().map_or(0.0, |step| self.step(step));
        self.lines(&scene.lines) + step
    }

    fn step(&self, step: &StepSource) -> f64 {
        let asked = self.text(step.prompt()) + self.text(step.feedback());
        asked
            + match step {
                StepSource::Next(_) => 0.0,
                StepSource::Choice { options, .. } | StepSource::Tell { options, .. } => {
                    self.texts(options.iter().map(|option| option.text.as_ref())) + SECONDS_TO_DECIDE
                }
                StepSource::Question { options, .. } => {
                    let right = |option: &&OptionSource| option.right.as_ref().is_some_and(|it| it.value);
                    let why = options.iter().filter(right).map(|option| option.feedback.as_ref());
                    self.texts(options.iter().map(|option| option.text.as_ref()))
                        + self.texts(why)
                        + SECONDS_TO_DECIDE
                }
                StepSource::Hunt { scenes, why, .. } => {
                    let scenes = scenes.iter().filter_map(|id| self.source.scene(&id.value));
                    let lines: Vec<_> = scenes.flat_map(|scene| &scene.lines).collect();
                    lines.iter().map(|line| self.words(&line.text.value)).sum::<f64>()
                        + self.texts(why.iter().map(|why| Some(&why.text)))
                        + times(why.len())
                }
                StepSource::Order { items, .. } => self.items(items) + times(items.len()),
                StepSource::Sort { bins, items, .. } => {
                    self.items(bins) + self.items(items) + times(items.len())
                }
                StepSource::Settings { toggles, .. } => {
                    let words = toggles.iter().flat_map(|toggle| [&toggle.text, &toggle.feedback]);
                    self.texts(words.map(Option::as_ref)) + times(toggles.len())
                }
                // It is read, then said.
                StepSource::Say { sentence, tip, .. } => {
                    2.0 * self.text(sentence.as_ref()) + self.text(tip.as_ref())
                }
                StepSource::Ending { title, happened, actions, home_question, .. } => {
                    self.texts([title, happened, home_question].map(Option::as_ref)) + self.lines(actions)
                }
            }
    }

    /// The jumps of a scene, each with what is read once it is chosen.
    fn jumps(&self, scene: &SceneSource, places: &BTreeMap<&str, usize>) -> Vec<Jump> {
        let Some(step) = scene.step() else { return Vec::new() };
        let place = |target: &Option<Text>| places.get(target.as_ref()?.value.as_str()).copied();
        match step {
            StepSource::Choice { options, .. } | StepSource::Tell { options, .. } => {
                let tells = matches!(step, StepSource::Tell { .. });
                let jump = |option: &OptionSource| {
                    let quality = option.quality.as_ref().map(|quality| quality.value);
                    Some(Jump {
                        to: place(&option.goto)?,
                        listens: tells && option.listens(),
                        safe: tells || quality == Some(Quality::Safe),
                        seconds: self.lines(&option.reply) + self.text(option.feedback.as_ref()),
                    })
                };
                options.iter().filter_map(jump).collect()
            }
            _ => step
                .jumps()
                .into_iter()
                .filter_map(|(target, _)| places.get(target.value.as_str()))
                .map(|to| Jump { to: *to, listens: false, safe: true, seconds: 0.0 })
                .collect(),
        }
    }

    fn lines(&self, lines: &[LineSource]) -> f64 {
        lines.iter().map(|line| self.words(&line.text.value)).sum()
    }

    fn items(&self, items: &[ItemSource]) -> f64 {
        self.texts(items.iter().flat_map(|item| [item.text.as_ref(), item.feedback.as_ref()]))
    }

    fn texts<'t>(&self, texts: impl IntoIterator<Item = Option<&'t Text>>) -> f64 {
        texts.into_iter().map(|text| self.text(text)).sum()
    }

    fn text(&self, text: Option<&Text>) -> f64 {
        text.map_or(0.0, |text| self.words(&text.value))
    }

    fn words(&self, words: &str) -> f64 {
        let syllables: usize = sentences(words).map(|(_, syllables)| syllables).sum();
        u32::try_from(syllables).map_or(0.0, f64::from) * self.syllable
    }
}

/// The time for so many decisions.
fn times(decisions: usize) -> f64 {
    u32::try_from(decisions).map_or(0.0, f64::from) * SECONDS_TO_DECIDE
}
