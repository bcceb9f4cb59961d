//! The thread: what was said and advised at the place where the learner is.

use crate::model::{Line, LineId, Scenario, Scene, Shown, Speaker, Step};
use crate::run::Decision;
use crate::session::{Session, Visit};

/// Something in the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A bubble or a sentence of the narrator.
    Bubble(Bubble),
    /// What the learner advised.
    Advice {
        /// Unique in the thread.
        key: String,
        /// The words of the option.
        text: String,
    },
}

impl Entry {
    /// Unique in the thread, the same at every render.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Bubble(bubble) => &bubble.key,
            Self::Advice { key, .. } => key,
        }
    }
}

/// On which side of the screen a bubble stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Whose phone it is.
    Own,
    /// Everyone else.
    Other,
    /// The narrator, across the screen.
    Narrator,
}

/// A line as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// Unique in the thread: a scene visited twice shows its lines twice.
    pub key: String,
    /// The line.
    pub line: LineId,
    /// Who says it; none is the narrator.
    pub speaker: Option<Speaker>,
    /// On which side it stands.
    pub side: Side,
    /// The words, or a picture's description.
    pub text: String,
    /// Whether words or a picture.
    pub shown: Shown,
}

/// What was said and advised since the place last changed.
pub(super) fn thread(session: &Session) -> Vec<Entry> {
    let place = &session.scene().place;
    let visits = session.visits();
    let from =
        visits.iter().rposition(|visit| session.scene_of(visit).place != *place).map_or(0, |at| at + 1);
    let last = visits.len() - 1;
    let mut entries = Vec::new();
    for (at, visit) in visits.iter().enumerate().skip(from) {
        let scene = session.scene_of(visit);
        let lines = scene.lines.iter().take(visit.read);
        entries.extend(lines.map(|line| Entry::Bubble(bubble(session.scenario(), scene, at, line))));
        if at < last {
            entries.extend(decided_entries(session, at, visit));
        }
    }
    entries
}

/// What a decision left in the thread once the story has gone on.
fn decided_entries(session: &Session, at: usize, visit: &Visit) -> Vec<Entry> {
    let scene = session.scene_of(visit);
    let Some(Decision::Choose(id)) = &visit.decision else { return Vec::new() };
    let advice = |text: &str| Entry::Advice { key: format!("{at}-advice"), text: text.to_owned() };
    match &scene.step {
        Step::Choice(choice) => {
            choice.options.iter().filter(|o| o.id == *id).map(|o| advice(&o.text)).collect()
        }
        Step::Tell(tell) => tell
            .options
            .iter()
            .filter(|option| option.id == *id)
            .flat_map(|option| {
                let reply = option.reply.iter().map(|line| bubble(session.scenario(), scene, at, line));
                std::iter::once(advice(&option.text)).chain(reply.map(Entry::Bubble))
            })
            .collect(),
        _ => Vec::new(),
    }
}

pub(super) fn bubble(scenario: &Scenario, scene: &Scene, visit: usize, line: &Line) -> Bubble {
    let speaker = line.speaker.as_ref().and_then(|id| scenario.speaker(id)).cloned();
    let owner = scenario.place(&scene.place).and_then(|place| place.owner.as_ref());
    let side = match &speaker {
        None => Side::Narrator,
        Some(speaker) if Some(&speaker.id) == owner => Side::Own,
        Some(_) => Side::Other,
    };
    Bubble {
        key: format!("{visit}-{}", line.id),
        line: line.id.clone(),
        speaker,
        side,
        text: line.text.clone(),
        shown: line.shown.clone(),
    }
}
