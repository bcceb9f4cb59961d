//! Every path as a line of scene numbers and option letters.

use engine::{Scenario, SceneId, Step};

use super::step::letter;
use super::words::Words;
use crate::site::escape;

/// How many lines are printed for one ending; real stories have some twenty.
const MOST: usize = 60;

/// The ways on from a scene: each target once, with the letters of the options that lead there.
pub(super) fn ways(story: &Scenario, scene: usize) -> Vec<(usize, String)> {
    let place = |id: &SceneId| story.scenes.iter().position(|scene| scene.id == *id);
    let mut ways: Vec<(usize, String)> = Vec::new();
    for (at, (option, target)) in story.scenes[scene].step.targets().into_iter().enumerate() {
        let Some(target) = place(target) else { continue };
        let letters = option.map_or_else(String::new, |_| letter(at).to_string());
        match ways.iter_mut().find(|(known, _)| *known == target) {
            Some((_, known)) => known.push_str(&letters),
            None => ways.push((target, letters)),
        }
    }
    ways
}

/// All paths by their ending.
pub(super) fn paths(story: &Scenario, words: &Words) -> String {
    let found = all(story);
    let endings = story.scenes.iter().enumerate().filter_map(|(at, scene)| {
        let Step::Ending(ending) = &scene.step else { return None };
        let lines: Vec<&String> = found.iter().filter(|(end, _)| *end == at).map(|(_, line)| line).collect();
        let shown: String = lines.iter().take(MOST).map(|line| format!("<li>{line}</li>\n")).collect();
        let more = lines.len().saturating_sub(MOST);
        let more = if more > 0 { format!("<li>… +{more}</li>\n") } else { String::new() };
        Some(format!(
            "<h3><b>{}</b> {} <small>{}</small></h3>\n<ul class=\"paths\">\n{shown}{more}</ul>\n",
            at + 1,
            escape(&ending.title),
            words.branch(ending.branch)
        ))
    });
    let endings: String = endings.collect();
    format!("<section>\n<h2>{}</h2>\n<p>{}</p>\n{endings}</section>\n", words.paths, words.paths_how)
}

/// Every way that passes no scene twice, with the ending it comes to.
fn all(story: &Scenario) -> Vec<(usize, String)> {
    let ways: Vec<_> = (0..story.scenes.len()).map(|scene| self::ways(story, scene)).collect();
    let Some(opening) = story.scenes.iter().position(|scene| scene.id == story.opening) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut path: Vec<(usize, usize)> = vec![(opening, 0)];
    // Enough for any story that is checked; it keeps an odd one from filling the disk.
    for _ in 0..500_000 {
        let Some((scene, next)) = path.last_mut() else { break };
        let scene = *scene;
        let way = ways[scene].get(*next);
        *next += 1;
        match way {
            Some((target, _)) if !path.iter().any(|(known, _)| known == target) => path.push((*target, 0)),
            Some(_) => {}
            None => {
                if matches!(story.scenes[scene].step, Step::Ending(_)) {
                    found.push((scene, line(&ways, &path)));
                }
                path.pop();
            }
        }
    }
    found
}

fn line(ways: &[Vec<(usize, String)>], path: &[(usize, usize)]) -> String {
    let steps = path.iter().map(|(scene, next)| {
        let taken = next.checked_sub(1).and_then(|taken| ways[*scene].get(taken));
        format!("{}{}", scene + 1, taken.map_or("", |(_, letters)| letters))
    });
    steps.collect::<Vec<_>>().join(" → ")
}
