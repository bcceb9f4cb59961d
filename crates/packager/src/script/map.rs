//! The map of the paths: every scene as a box, every option as a line, in a drawing that prints in black on white.

use engine::{Scenario, Step};

use super::layout::{Layout, Line, NODE, layout};
use super::paths::ways;
use super::step::kind;
use super::words::Words;
use crate::site::escape;

/// The longest id that fits into a box.
const FITS: usize = 19;

/// The map.
pub(super) fn map(story: &Scenario, words: &Words) -> String {
    let ways: Vec<_> = (0..story.scenes.len()).map(|scene| ways(story, scene)).collect();
    let targets: Vec<Vec<usize>> =
        ways.iter().map(|ways| ways.iter().map(|(target, _)| *target).collect()).collect();
    let opening = story.scenes.iter().position(|scene| scene.id == story.opening).unwrap_or_default();
    let map = layout(&targets, opening);
    let letters = |line: &Line| ways[line.from].get(line.way).map_or("", |(_, letters)| letters.as_str());
    let lines: String = map.lines.iter().map(|line| self::line(line, letters(line))).collect();
    let boxes: String = (0..story.scenes.len()).map(|scene| self::scene(story, scene, &map, words)).collect();
    format!(
        "<section class=\"new-page\">\n<h2>{}</h2>\n<p>{}</p>\n<svg class=\"map\" viewBox=\"0 0 {:.0} {:.0}\" role=\"img\" \
         aria-label=\"{}\">\n{lines}{boxes}</svg>\n</section>\n",
        words.map, words.map_how, map.size.0, map.size.1, words.map
    )
}

fn line(line: &Line, letters: &str) -> String {
    let (Some(start), Some(end)) = (line.points.first(), line.points.last()) else { return String::new() };
    if line.again {
        return back(*start, *end, letters);
    }
    let (x, y) = (start.0, start.1 + NODE.1 / 2.0);
    let mut path = format!("M{x:.1} {y:.1}");
    let (mut from_x, mut from_y) = (x, y);
    for (place, (to_x, to_y)) in line.points.iter().enumerate().skip(1) {
        let last = place + 1 == line.points.len();
        let to_y = if last { to_y - NODE.1 / 2.0 } else { *to_y };
        let bend = (to_y - from_y) / 2.0;
        path.push_str(&format!(
            "C{from_x:.1} {:.1} {to_x:.1} {:.1} {to_x:.1} {to_y:.1}",
            from_y + bend,
            to_y - bend
        ));
        (from_x, from_y) = (*to_x, to_y);
    }
    let second = line.points.get(1).map_or(x, |point| point.0);
    let label_x = (second - x).mul_add(0.3, x);
    format!("<path d=\"{path}\"/>\n{}", label(label_x, y + 12.0, letters))
}

/// A line that leads back to try again, around the right.
fn back(start: (f64, f64), end: (f64, f64), letters: &str) -> String {
    let (from, to) = (start.0 + NODE.0 / 2.0, end.0 + NODE.0 / 2.0);
    let out = from.max(to) + 24.0;
    format!(
        "<path class=\"again\" d=\"M{from:.1} {:.1}C{out:.1} {:.1} {out:.1} {:.1} {to:.1} {:.1}\"/>\n{}",
        start.1,
        start.1,
        end.1,
        end.1,
        label(from + 8.0, start.1 - 3.0, letters)
    )
}

fn label(x: f64, y: f64, letters: &str) -> String {
    if letters.is_empty() {
        return String::new();
    }
    format!("<text class=\"letters\" x=\"{x:.1}\" y=\"{y:.1}\">{letters}</text>\n")
}

fn scene(story: &Scenario, at: usize, map: &Layout, words: &Words) -> String {
    let scene = &story.scenes[at];
    let (x, y) = map.centres[at];
    let frame = |class: &str, inset: f64, round: f64| {
        format!(
            "<rect{class} x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{round}\"/>\n",
            x - NODE.0 / 2.0 + inset,
            y - NODE.1 / 2.0 + inset,
            2.0f64.mul_add(-inset, NODE.0),
            2.0f64.mul_add(-inset, NODE.1)
        )
    };
    let frames = match &scene.step {
        Step::Tell(_) => frame(" class=\"tell\"", 0.0, 13.0),
        Step::Ending(_) => frame("", -2.5, 2.0) + &frame("", 0.0, 0.0),
        _ => frame("", 0.0, 3.0),
    };
    let what = match &scene.step {
        Step::Ending(ending) => words.branch(ending.branch),
        step => kind(step, words),
    };
    let id: String = scene.id.as_str().chars().take(FITS).collect();
    format!(
        "{frames}<text x=\"{x:.1}\" y=\"{:.1}\"><tspan font-weight=\"700\">{}</tspan> {what}</text>\n\
         <text class=\"id\" x=\"{x:.1}\" y=\"{:.1}\">{}</text>\n",
        y - 1.5,
        at + 1,
        y + 8.0,
        escape(&id)
    )
}
