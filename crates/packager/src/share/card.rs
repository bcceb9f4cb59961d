//! What stands on a picture for link previews.

use engine::{Line, Role, Scenario, Shown};

/// The longest line that a picture shows, in characters.
const LONGEST: usize = 130;
/// From here on Unicode has signs and emoji, which the font lacks.
const SIGNS: char = '\u{2600}';

/// What stands on one picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LinkCard {
    /// What its file is called, before the digest.
    pub(crate) slug: String,
    /// The site's name.
    pub(crate) name: String,
    /// The page's name.
    pub(crate) title: String,
    /// Words of the page; none where no line of it fits.
    pub(crate) voice: Option<Voice>,
    /// What is drawn on it.
    pub(crate) drawings: Drawings,
}

/// Words on a picture, and who says them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Voice {
    /// The words.
    pub(crate) words: String,
    /// Whose bubble it is, as name and drawing; none is the narrator.
    pub(crate) speaker: Option<(String, String)>,
}

/// The drawings of a picture, by their names in `assets/pictures`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Drawings {
    /// A large one beside the title.
    One(String),
    /// Three in a row below it.
    Three([String; 3]),
}

impl LinkCard {
    /// What a story shows of itself.
    pub(crate) fn of_story(scenario: &Scenario, tag: &str, name: &str) -> Self {
        Self {
            slug: format!("{}-{tag}", scenario.id.as_str()),
            name: name.to_owned(),
            title: scenario.title.clone(),
            voice: Some(opening(scenario)),
            drawings: Drawings::One(scenario.cover.as_str().to_owned()),
        }
    }

    /// The picture in words.
    pub(crate) fn alt(&self) -> String {
        match &self.voice {
            Some(Voice { words, speaker: Some((speaker, _)) }) => {
                format!("{}. {speaker}: “{words}”", self.title)
            }
            Some(Voice { words, speaker: None }) => format!("{}. {words}", self.title),
            None => self.title.clone(),
        }
    }
}

/// A line of the friend's in the opening, else what the story's card on home says, as the narrator. An opening's own
/// narration may name what is wrong, and a picture is seen by those who did not choose to read; people with bad intent
/// never speak here.
fn opening(scenario: &Scenario) -> Voice {
    let lines = scenario.scene(&scenario.opening).into_iter().flat_map(|scene| &scene.lines);
    let fits = |line: &&Line| {
        matches!(line.shown, Shown::Words) && line.flag.is_none() && line.text.chars().count() <= LONGEST
    };
    let said = lines.filter(fits).find_map(|line| {
        let speaker = scenario.speaker(line.speaker.as_ref()?)?;
        let words: String = line.text.chars().filter(|letter| *letter < SIGNS).collect();
        let words = words.trim().to_owned();
        let speaks = speaker.role == Role::Friend && !words.is_empty();
        speaks.then(|| Voice { words, speaker: Some((speaker.name.clone(), speaker.picture.to_string())) })
    });
    said.unwrap_or_else(|| Voice { words: scenario.summary.clone(), speaker: None })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::check::{Examined, examine};
    use crate::load::load;

    #[test]
    fn no_story_shows_words_of_a_person_with_bad_intent() {
        let loaded = load(Some(Path::new("../../assets/packs/ke-nghe"))).unwrap();
        let Examined { pack, .. } = examine(&loaded, &pack::Options::default());
        let mut friends = 0;
        for (story, tag) in pack.unwrap().scenarios.iter().flat_map(|story| [(story, "vi"), (story, "en")]) {
            let scenario = story.locale(tag).unwrap();
            let Voice { words, speaker } = opening(scenario);
            match speaker {
                Some((name, _)) => {
                    friends += 1;
                    let speaker = scenario.speakers.iter().find(|speaker| speaker.name == name).unwrap();
                    assert_eq!(speaker.role, Role::Friend, "{}: {words}", story.id);
                }
                None => assert_eq!(words, scenario.summary),
            }
        }
        assert!(friends > 0);
    }
}
