//! Every text of a scenario under the name that its translation has (`msgctxt`).

use crate::source::{
    BoosterSource, ItemSource, LineSource, OptionSource, ScenarioSource, SceneSource, StepSource, Text,
};

/// A text to be read by a learner, or by the teacher.
#[derive(Clone, Debug)]
pub(crate) struct Wording<'a> {
    /// Its `msgctxt`.
    pub(crate) key: String,
    /// The words.
    pub(crate) text: &'a Text,
    /// What it is in the story.
    pub(crate) kind: WordingKind<'a>,
}

/// What a text is in the story.
#[derive(Clone, Copy, Debug)]
pub(crate) enum WordingKind<'a> {
    /// The scenario's title.
    Title,
    /// A bubble, with the line it comes from.
    Bubble(&'a LineSource),
    /// The card of an option, item, bin or switch.
    Card,
    /// Running text: feedback, prompts, what happened.
    Prose,
    /// A name or a heading.
    Name,
    /// What a class is asked, or a sentence to agree with; it may have several lines.
    Asked,
    /// A line of a page's easy-read form.
    Easy,
    /// A teacher's note.
    Note,
    /// Words of `pack.toml` or `site.toml`, with what they are.
    Label(&'static str),
}

/// All texts, in the order of the file.
pub(crate) fn wordings(source: &ScenarioSource) -> Vec<Wording<'_>> {
    let mut all = Collector { scenario: id_of(source.id.as_ref()), wordings: Vec::new() };
    all.add(&["title"], source.title.as_ref(), WordingKind::Title);
    all.add(&["summary"], source.summary.as_ref(), WordingKind::Prose);
    all.add(&["notice"], source.notice.as_ref(), WordingKind::Prose);
    all.opinion(source);
    for speaker in &source.speakers {
        all.add(&["speaker", id_of(speaker.id.as_ref())], speaker.name.as_ref(), WordingKind::Name);
    }
    for place in &source.places {
        all.add(&["place", id_of(place.id.as_ref())], place.title.as_ref(), WordingKind::Name);
    }
    for scene in &source.scenes {
        all.scene(scene);
    }
    for booster in &source.boosters {
        all.booster(booster);
    }
    all.wordings
}

/// The texts of a story's opinion question.
pub(crate) fn opinion(source: &ScenarioSource) -> Vec<Wording<'_>> {
    let mut all = Collector { scenario: id_of(source.id.as_ref()), wordings: Vec::new() };
    all.opinion(source);
    all.wordings
}

/// An id as a part of a name, also where the author left it out.
pub(crate) fn id_of(id: Option<&Text>) -> &str {
    id.map_or("?", |id| id.value.as_str())
}

struct Collector<'a> {
    scenario: &'a str,
    wordings: Vec<Wording<'a>>,
}

impl<'a> Collector<'a> {
    fn add(&mut self, parts: &[&str], text: Option<&'a Text>, kind: WordingKind<'a>) {
        if let Some(text) = text {
            let key = format!("{}/{}", self.scenario, parts.join("/"));
            self.wordings.push(Wording { key, text, kind });
        }
    }

    fn opinion(&mut self, source: &'a ScenarioSource) {
        let Some(opinion) = &source.opinion else { return };
        self.add(&["opinion", "prompt"], opinion.prompt.as_ref(), WordingKind::Asked);
        for option in &opinion.options {
            let own = id_of(option.id.as_ref());
            self.add(&["opinion", own, "text"], option.text.as_ref(), WordingKind::Card);
        }
    }

    fn scene(&mut self, scene: &'a SceneSource) {
        let id = id_of(scene.id.as_ref());
        self.lines(&scene.lines);
        for step in &scene.steps {
            self.step(id, &step.value);
        }
        if let Some(notes) = &scene.notes {
            self.add(&[id, "notes", "discuss"], notes.discuss.as_ref(), WordingKind::Note);
            self.add(&[id, "notes", "listen-for"], notes.listen_for.as_ref(), WordingKind::Note);
        }
    }

    fn booster(&mut self, booster: &'a BoosterSource) {
        let own =
            booster.weeks.as_ref().map_or("booster".to_owned(), |weeks| format!("booster-{}", weeks.value));
        self.lines(&booster.situation);
        for question in &booster.questions {
            self.step(&format!("{own}/{}", id_of(question.id.as_ref())), &question.step.value);
        }
        self.add(&[&own, "remember"], booster.remember.as_ref(), WordingKind::Prose);
    }

    fn lines(&mut self, lines: &'a [LineSource]) {
        for line in lines {
            self.add(&[id_of(line.id.as_ref())], Some(&line.text), WordingKind::Bubble(line));
        }
    }

    fn step(&mut self, id: &str, step: &'a StepSource) {
        let (prompt, feedback) = (step.prompt(), step.feedback());
        self.add(&[id, "prompt"], prompt, WordingKind::Prose);
        match step {
            StepSource::Choice { options, .. }
            | StepSource::Question { options, .. }
            | StepSource::Tell { options, .. } => options.iter().for_each(|option| self.option(id, option)),
            StepSource::Hunt { why, .. } => {
                for reason in why {
                    self.add(&[id, "why", &reason.line.value], Some(&reason.text), WordingKind::Prose);
                }
            }
            StepSource::Order { items, .. } => items.iter().for_each(|item| self.item(id, item)),
            StepSource::Sort { bins, items, .. } => {
                bins.iter().chain(items).for_each(|item| self.item(id, item));
            }
            StepSource::Settings { toggles, .. } => {
                for toggle in toggles {
                    let own = id_of(toggle.id.as_ref());
                    self.add(&[id, own, "text"], toggle.text.as_ref(), WordingKind::Card);
                    self.add(&[id, own, "feedback"], toggle.feedback.as_ref(), WordingKind::Prose);
                }
            }
            StepSource::Say { sentence, tip, .. } => {
                self.add(&[id, "sentence"], sentence.as_ref(), WordingKind::Prose);
                self.add(&[id, "tip"], tip.as_ref(), WordingKind::Prose);
            }
            StepSource::Ending { title, happened, actions, home_question, .. } => {
                self.add(&[id, "title"], title.as_ref(), WordingKind::Name);
                self.add(&[id, "happened"], happened.as_ref(), WordingKind::Prose);
                for action in actions {
                    self.add(&[id_of(action.id.as_ref())], Some(&action.text), WordingKind::Prose);
                }
                self.add(&[id, "home-question"], home_question.as_ref(), WordingKind::Prose);
            }
            StepSource::Next(_) => {}
        }
        self.add(&[id, "feedback"], feedback, WordingKind::Prose);
    }

    fn option(&mut self, id: &str, option: &'a OptionSource) {
        let own = id_of(option.id.as_ref());
        self.add(&[id, own, "text"], option.text.as_ref(), WordingKind::Card);
        self.lines(&option.reply);
        self.add(&[id, own, "feedback"], option.feedback.as_ref(), WordingKind::Prose);
    }

    fn item(&mut self, id: &str, item: &'a ItemSource) {
        let own = id_of(item.id.as_ref());
        self.add(&[id, own, "text"], item.text.as_ref(), WordingKind::Card);
        self.add(&[id, own, "feedback"], item.feedback.as_ref(), WordingKind::Prose);
    }
}
