//! A lesson's segments before their minutes are fixed: how long each takes at least, and how much longer it may take.

use engine::{Quality, Scenario, Scene, SceneId, Step};

use super::pace::{Asking, Care, Exercises, MINUTE, Pace};
use super::plan::{Act, PlannedVote, SegmentKind, Talk};
use super::route::{Route, WhatIf};
use super::{PlanKind, pace};
use crate::material::{Lesson, SceneNotes};

/// How long a talk takes whose notes do not say it, in minutes.
const TALK: u8 = 2;

/// What a plan has in it. Everything is there at first; `fit` takes away.
#[derive(Clone, Debug)]
pub(super) struct Contents {
    /// Whether hands are counted at every vote, or only at the first and the last.
    pub(super) every_count: bool,
    /// Whether hands are counted at all.
    pub(super) counts: bool,
    /// Whether the class is asked at every vote, or only at the first and the last.
    pub(super) every_vote: bool,
    /// Scenes that are talked about.
    pub(super) talks: Vec<SceneId>,
    /// How exercises are done.
    pub(super) exercises: Exercises,
    /// Whether the other way is looked at.
    pub(super) what_if: bool,
    /// Whether the question with no right answer is asked before and after.
    pub(super) opinion: bool,
}

/// A segment whose minutes are not fixed yet.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) kind: SegmentKind,
    pub(super) scenes: Vec<SceneId>,
    pub(super) acts: Vec<Act>,
    pub(super) talks: Vec<Talk>,
    /// How long it takes; a minute at least.
    pub(super) lasts: u32,
    /// How much longer it may take.
    pub(super) room: u32,
}

impl Draft {
    fn new(kind: SegmentKind, lasts: u32, room: u32, acts: Vec<Act>) -> Self {
        Self { kind, scenes: Vec::new(), acts, talks: Vec::new(), lasts, room }
    }
}

/// Makes the segments of one plan.
pub(super) struct Drafter<'a> {
    pub(super) story: &'a Scenario,
    pub(super) lesson: &'a Lesson,
    pub(super) kind: PlanKind,
    pub(super) route: &'a Route<'a>,
}

impl Drafter<'_> {
    /// All segments, in the order of the lesson.
    pub(super) fn drafts(&self, contents: &Contents) -> Vec<Draft> {
        let (welcome, welcome_room) = self.welcome();
        let mut all = vec![Draft::new(SegmentKind::Welcome, welcome, welcome_room, vec![Act::AgreeRules])];
        let opinion = |kind| {
            let ask = Act::AskOpinion { prompt: self.lesson.opinion.prompt.clone() };
            let room = if self.kind == PlanKind::Minutes45 { MINUTE } else { 0 };
            Draft::new(kind, MINUTE, room, vec![ask])
        };
        if contents.opinion {
            all.push(opinion(SegmentKind::OpinionBefore));
        }
        self.story_parts(contents, &mut all);
        if let Some(other) = self.route.what_if.as_ref().filter(|_| contents.what_if) {
            self.other_way(other, contents, &mut all);
        }
        if let Some(pairs) = self.pairs() {
            all.push(pairs);
        }
        if contents.opinion {
            all.push(opinion(SegmentKind::OpinionAfter));
        }
        all.push(self.closing());
        all
    }

    const fn welcome(&self) -> (u32, u32) {
        match self.kind {
            PlanKind::Minutes15 | PlanKind::Assembly10 => (MINUTE, 0),
            PlanKind::Minutes45 => (3 * MINUTE, 2 * MINUTE),
            // Groups find together and get their cards.
            PlanKind::GroupRound => (2 * MINUTE, 2 * MINUTE),
        }
    }

    fn closing(&self) -> Draft {
        let (lasts, room) = match self.kind {
            PlanKind::Minutes15 | PlanKind::Assembly10 => (2 * MINUTE, 2 * MINUTE),
            PlanKind::Minutes45 | PlanKind::GroupRound => (3 * MINUTE, 2 * MINUTE),
        };
        let question = self.route.ending().and_then(|ending| ending.home_question.clone());
        let home = question.map(|question| Act::GiveHomeQuestion { question });
        Draft::new(SegmentKind::Closing, lasts, room, std::iter::once(Act::ShowHelp).chain(home).collect())
    }

    /// In a whole lesson the sentence is practised in pairs once more.
    fn pairs(&self) -> Option<Draft> {
        let said = self.route.safe.iter().find_map(|scene| match &scene.step {
            Step::Say(say) => Some((scene.id.clone(), say.sentence.clone())),
            _ => None,
        });
        let (scene, sentence) = said.filter(|_| self.kind == PlanKind::Minutes45)?;
        let mut draft = Draft::new(
            SegmentKind::Pairs,
            2 * MINUTE,
            2 * MINUTE,
            vec![Act::Say { scene: scene.clone(), sentence }],
        );
        draft.scenes.push(scene);
        Some(draft)
    }

    /// The story in parts of a minute or more, each up to something that the class does, each with its talk behind it.
    fn story_parts(&self, contents: &Contents, all: &mut Vec<Draft>) {
        let pace = Pace::new(self.story, Care::of(self.kind, contents.exercises));
        let asked: Vec<&SceneId> = self
            .route
            .safe
            .iter()
            .filter(|scene| vote(&scene.step).is_some() && !contents.exercises.skips(&scene.step))
            .map(|scene| &scene.id)
            .collect();
        let asking = |id: &SceneId| match asked.first() == Some(&id) || asked.last() == Some(&id) {
            end if contents.counts && (contents.every_count || end) => Asking::Counted,
            end if contents.every_vote || end => Asking::Looked,
            _ => Asking::Read,
        };
        let mut part = Draft::new(SegmentKind::Story, 0, 0, Vec::new());
        for scene in &self.route.safe {
            let asking = asking(&scene.id);
            part.scenes.push(scene.id.clone());
            part.acts.extend(acts(scene, asking, contents.exercises));
            part.lasts += pace.scene(scene, asking);
            let silent = asking == Asking::Read && vote(&scene.step).is_some();
            if !silent && !contents.exercises.skips(&scene.step) {
                part.room += self.room(scene);
            }
            if part.lasts >= MINUTE && !matches!(scene.step, Step::Next { .. }) {
                let whole = std::mem::replace(&mut part, Draft::new(SegmentKind::Story, 0, 0, Vec::new()));
                self.close(whole, contents, all);
            }
        }
        // What is left after the last full minute.
        if !part.scenes.is_empty() {
            part.lasts = part.lasts.max(MINUTE);
            self.close(part, contents, all);
        }
    }

    /// How much longer a scene may take: time to think before a vote.
    const fn room(&self, scene: &Scene) -> u32 {
        let groups = matches!(self.kind, PlanKind::GroupRound);
        match scene.step {
            Step::Next { .. } | Step::Ending(_) => 0,
            Step::Say(_) => MINUTE / 3,
            _ if groups => 2 * pace::GROUP,
            _ => MINUTE / 3,
        }
    }

    /// A part of the story, and the talk about it.
    fn close(&self, part: Draft, contents: &Contents, all: &mut Vec<Draft>) {
        let talk = self.talk(&part.scenes, contents);
        all.push(part);
        all.extend(talk);
    }

    fn talk(&self, scenes: &[SceneId], contents: &Contents) -> Option<Draft> {
        let notes: Vec<&SceneNotes> = scenes
            .iter()
            .filter(|id| contents.talks.contains(id))
            .filter_map(|id| self.lesson.notes_on(id))
            .collect();
        let minutes: u32 = notes.iter().map(|notes| minutes(notes)).sum();
        let mut draft = Draft::new(SegmentKind::Talk, minutes * MINUTE, minutes * MINUTE, Vec::new());
        for notes in notes {
            draft.scenes.push(notes.scene.clone());
            draft.talks.push(Talk {
                scene: notes.scene.clone(),
                discuss: notes.discuss.clone(),
                listen_for: notes.listen_for.clone(),
            });
        }
        (minutes > 0).then_some(draft)
    }

    fn other_way(&self, other: &WhatIf<'_>, contents: &Contents, all: &mut Vec<Draft>) {
        let pace = Pace::new(self.story, Care::of(self.kind, contents.exercises));
        let mut acts = vec![Act::TakeOther {
            scene: other.at.id.clone(),
            option: other.option.id.clone(),
            text: other.option.text.clone(),
        }];
        acts.extend(other.scenes.iter().filter_map(|scene| read(scene)));
        let told: u32 = other.scenes.iter().map(|scene| pace.lines(&scene.lines)).sum();
        let lasts = pace.text(&other.option.text) + pace.text(&other.option.feedback) + told;
        let mut draft = Draft::new(SegmentKind::WhatIf, lasts.max(2 * MINUTE), MINUTE, acts);
        draft.scenes.extend(other.scenes.iter().map(|scene| scene.id.clone()));
        self.close(draft, contents, all);
    }
}

/// How long the notes want to talk.
pub(super) fn minutes(notes: &SceneNotes) -> u32 {
    u32::from(notes.minutes.unwrap_or(TALK))
}

/// What is voted on in a step.
pub(super) const fn vote(step: &Step) -> Option<PlannedVote> {
    match step {
        Step::Choice(_) => Some(PlannedVote::Advice),
        Step::Tell(_) => Some(PlannedVote::Listener),
        Step::Question(_) => Some(PlannedVote::Question),
        _ => None,
    }
}

fn read(scene: &Scene) -> Option<Act> {
    (!scene.lines.is_empty()).then(|| Act::Read { scene: scene.id.clone(), bubbles: scene.lines.len() })
}

/// What the teacher does in a scene.
fn acts(scene: &Scene, asking: Asking, exercises: Exercises) -> Vec<Act> {
    let whole = exercises == Exercises::Whole;
    let id = || scene.id.clone();
    let asked = |prompt: &str, vote, safe: Option<&String>| match safe {
        Some(text) if asking == Asking::Read => Act::ReadAdvice { scene: id(), text: text.clone() },
        _ => {
            let counted = asking == Asking::Counted;
            Act::Vote { scene: id(), vote, prompt: prompt.to_owned(), counted }
        }
    };
    let practise = |prompt: &str| Act::Practise { scene: id(), prompt: prompt.to_owned(), whole };
    let act = match &scene.step {
        step if exercises.skips(step) => None,
        Step::Next { .. } => None,
        Step::Choice(choice) => {
            let safe = choice.options.iter().find(|option| option.quality == Quality::Safe);
            Some(asked(&choice.prompt, PlannedVote::Advice, safe.map(|option| &option.text)))
        }
        Step::Tell(tell) => {
            let heard = tell.options.iter().find(|option| option.heard);
            Some(asked(&tell.prompt, PlannedVote::Listener, heard.map(|option| &option.text)))
        }
        Step::Question(question) => {
            let right = question.options.iter().find(|option| option.right);
            Some(asked(&question.prompt, PlannedVote::Question, right.map(|option| &option.text)))
        }
        Step::Hunt(hunt) => Some(Act::Hunt { scene: id(), prompt: hunt.prompt.clone() }),
        Step::Order(order) => Some(practise(&order.prompt)),
        Step::Sort(sort) => Some(practise(&sort.prompt)),
        Step::Settings(settings) => Some(practise(&settings.prompt)),
        Step::Say(say) => Some(Act::Say { scene: id(), sentence: say.sentence.clone() }),
        Step::Ending(ending) => Some(Act::Conclude {
            scene: id(),
            title: ending.title.clone(),
            actions: ending.actions.iter().map(|action| action.text.clone()).collect(),
        }),
    };
    read(scene).into_iter().chain(act).collect()
}
