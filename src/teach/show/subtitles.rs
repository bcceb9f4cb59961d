//! The second language, below the first: found by what it is the translation of.

use classroom::Slide;
use engine::{Entry, Stage};

use super::Lesson;
use crate::ui::{El, el};

impl Lesson<'_> {
    /// Words in both languages: the first, and below it the second.
    pub(super) fn both(&self, into: El, text: &str, second: Option<String>) -> El {
        let tag = self.run.course().subtitles.clone().unwrap_or_default();
        let second = second.filter(|second| !second.is_empty() && second != text);
        into.text(text).maybe(second.map(|second| el("span", "subtitle").set("lang", &tag).text(&second)))
    }

    /// What the other language says here.
    pub(super) fn second<T>(&self, find: impl FnOnce(&Slide) -> Option<T>) -> Option<T> {
        self.second.and_then(find)
    }

    /// What the other language says in the story's step.
    pub(super) fn second_stage<T>(&self, find: impl FnOnce(&Stage) -> Option<T>) -> Option<T> {
        self.second(|slide| find(&slide.view.as_ref()?.stage))
    }

    /// A line of the thread in the other language.
    pub(super) fn second_line(&self, key: &str) -> Option<String> {
        self.second(|slide| {
            let entry = slide.view.as_ref()?.thread.iter().find(|entry| entry.key() == key)?;
            Some(match entry {
                Entry::Bubble(bubble) => bubble.text.clone(),
                Entry::Advice { text, .. } => text.clone(),
            })
        })
    }
}
