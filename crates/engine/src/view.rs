//! What is on screen, derived from the session: flat, so that a component never walks the model.

use crate::fits::can_be_marked;
use crate::model::{
    BinId, ChoiceId, ChoiceOption, Ending, Flag, Hunt, ItemId, Line, LineId, Order, PictureId, Place, Quality, Question,
    Role, Scenario, Scene, SceneId, Settings, Shown, Sort, Speaker, Step, Tell, ToggleId,
};
use crate::run::Decision;
use crate::score::{Grade, Score, grade};
use crate::session::{Session, Visit};
use crate::shuffle::{scrambled, shuffled};

/// Everything a screen needs.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The scene the learner is in.
    pub scene: SceneId,
    /// Where it is set.
    pub place: Place,
    /// What has been said and advised at this place so far.
    pub thread: Vec<Entry>,
    /// What the learner can do now.
    pub stage: Stage,
    /// Whether there is a decision to take back.
    pub can_step_back: bool,
    /// How many decisions lie behind.
    pub decided: usize,
    /// How many decisions lie ahead on the shortest way to an ending.
    pub ahead: usize,
}

impl View {
    /// Which screen this is, by the name that tests and measurements know it by.
    #[must_use]
    pub const fn screen(&self) -> Screen {
        match &self.stage {
            Stage::Reading { .. } | Stage::Choice { .. } => Screen::Chat,
            Stage::Hunt { .. } => Screen::Hunt,
            Stage::Order { .. } => Screen::Order,
            Stage::Sort { .. } => Screen::Sort,
            Stage::Settings { .. } => Screen::Settings,
            Stage::Question { .. } => Screen::Question,
            Stage::Say { .. } => Screen::Say,
            Stage::Tell { .. } => Screen::Tell,
            Stage::Ending { .. } => Screen::Ending,
        }
    }
}

/// The kinds of screens a scenario has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Conversation, with or without a choice.
    Chat,
    /// Marking red flags.
    Hunt,
    /// Putting in order.
    Order,
    /// Sorting cards.
    Sort,
    /// A mock privacy page.
    Settings,
    /// A question.
    Question,
    /// Practising a sentence.
    Say,
    /// Telling someone.
    Tell,
    /// The end.
    Ending,
}

impl Screen {
    /// The stable name, the value of `data-screen`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Hunt => "hunt",
            Self::Order => "order",
            Self::Sort => "sort",
            Self::Settings => "settings",
            Self::Question => "question",
            Self::Say => "say",
            Self::Tell => "tell",
            Self::Ending => "ending",
        }
    }
}

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

/// What the learner can do now.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Read on.
    Reading {
        /// Who speaks next, for the typing dots; none where the narrator does or the scene ends.
        next: Option<Speaker>,
    },
    /// Advise the friend.
    Choice {
        /// What is asked.
        prompt: String,
        /// The options.
        options: Vec<OptionView>,
        /// What was chosen.
        chosen: Option<ChoiceId>,
    },
    /// Mark red flags.
    Hunt {
        /// What is asked.
        prompt: String,
        /// The conversation again.
        bubbles: Vec<HuntBubble>,
        /// How many flags there are.
        flags: usize,
        /// What is said once answered.
        answered: Option<Reply>,
    },
    /// Put in order.
    Order {
        /// What is asked.
        prompt: String,
        /// The cards: shuffled, or as they were put once answered.
        cards: Vec<Card>,
        /// What is said once answered, and the right order.
        answered: Option<(Reply, Vec<String>)>,
    },
    /// Sort cards.
    Sort {
        /// What is asked.
        prompt: String,
        /// Where they can go.
        bins: Vec<(BinId, String)>,
        /// The cards.
        cards: Vec<Card>,
        /// What is said once answered.
        answered: Option<Reply>,
    },
    /// Put a mock privacy page right.
    Settings {
        /// What is asked.
        prompt: String,
        /// The switches.
        switches: Vec<SwitchView>,
        /// What is said once answered.
        answered: Option<Reply>,
    },
    /// Answer a question.
    Question {
        /// What is asked.
        prompt: String,
        /// Whether more than one can be marked.
        several: bool,
        /// The answers.
        options: Vec<OptionView>,
        /// The marked ones, once answered.
        answered: Option<(Reply, Vec<ChoiceId>)>,
    },
    /// Practise a sentence.
    Say {
        /// What is asked.
        prompt: String,
        /// The sentence.
        sentence: String,
        /// How to say it.
        tip: String,
        /// Whether it was said or passed over.
        done: bool,
    },
    /// Tell someone.
    Tell {
        /// What is asked.
        prompt: String,
        /// Whom.
        options: Vec<OptionView>,
        /// Who was told.
        chosen: Option<ChoiceId>,
        /// The reply so far.
        reply: Vec<Bubble>,
        /// Whether the reply has been read to its end.
        replied: bool,
        /// Who answers.
        listener: Option<Speaker>,
    },
    /// The end.
    Ending {
        /// How it ended.
        ending: Ending,
        /// The score over the path.
        score: Score,
    },
}

/// An option as it is shown. Its feedback is there from the start, because a tap is answered before the engine is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Its id.
    pub id: ChoiceId,
    /// Its words.
    pub text: String,
    /// Its drawing.
    pub picture: Option<PictureId>,
    /// What is said when it is chosen.
    pub feedback: String,
    /// Whether it is a safe or right one.
    pub safe: bool,
}

/// How one marked thing turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Found.
    Found,
    /// There was one, not marked.
    Missed,
    /// Marked, though there was none.
    Extra,
}

/// What is said once a step is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The words.
    pub feedback: String,
    /// What the answer earned.
    pub grade: Grade,
}

/// A bubble of a hunt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuntBubble {
    /// The bubble.
    pub bubble: Bubble,
    /// Whether it can be marked: only a person with bad intent's can.
    pub markable: bool,
    /// Its flag and why it is one, once answered.
    pub flag: Option<(Flag, String)>,
    /// How it turned out, once answered.
    pub verdict: Option<Verdict>,
}

/// A card to order or to sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: ItemId,
    /// Its words.
    pub text: String,
    /// How it turned out, once answered.
    pub verdict: Option<CardVerdict>,
}

/// How a card turned out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardVerdict {
    /// Whether it is where it belongs.
    pub right: bool,
    /// Where it was put, in a sort.
    pub bin: Option<BinId>,
    /// Where it belongs, in a sort.
    pub belongs: Option<BinId>,
    /// Why, in a sort.
    pub why: String,
}

/// A switch of a mock privacy page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchView {
    /// Its id.
    pub id: ToggleId,
    /// Its label.
    pub text: String,
    /// How it stands, or was left.
    pub on: bool,
    /// Once answered: whether it is right, and why.
    pub verdict: Option<(bool, String)>,
}

impl Session {
    /// What is on screen.
    #[must_use]
    pub fn view(&self) -> View {
        let scene = self.scene();
        View {
            scene: scene.id.clone(),
            place: self.scenario().place(&scene.place).cloned().unwrap_or_else(|| Place {
                id: scene.place.clone(),
                app: None,
                title: String::new(),
                owner: None,
            }),
            thread: thread(self),
            stage: stage(self),
            can_step_back: self.can_step_back(),
            decided: self.visits().iter().filter(|visit| visit.decision.is_some()).count(),
            ahead: ahead(self),
        }
    }
}

/// What was said and advised since the place last changed.
fn thread(session: &Session) -> Vec<Entry> {
    let place = &session.scene().place;
    let visits = session.visits();
    let from = visits.iter().rposition(|visit| session.scene_of(visit).place != *place).map_or(0, |at| at + 1);
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
        Step::Choice(choice) => choice.options.iter().filter(|o| o.id == *id).map(|o| advice(&o.text)).collect(),
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

fn bubble(scenario: &Scenario, scene: &Scene, visit: usize, line: &Line) -> Bubble {
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

fn stage(session: &Session) -> Stage {
    let visit = session.visit();
    let scene = session.scene();
    if !visit.open {
        let next = scene.lines.get(visit.read).and_then(|line| line.speaker.as_ref());
        return Stage::Reading { next: next.and_then(|id| session.scenario().speaker(id)).cloned() };
    }
    let decision = visit.decision.as_ref();
    match &scene.step {
        // A scene that only leads on has no step to open.
        Step::Next { .. } => Stage::Reading { next: None },
        Step::Choice(choice) => choice_stage(session, &choice.prompt, &choice.options, decision),
        Step::Hunt(hunt) => hunt_stage(session, hunt, decision),
        Step::Order(order) => order_stage(session, order, decision),
        Step::Sort(sort) => sort_stage(session, sort, decision),
        Step::Settings(settings) => settings_stage(session, settings, decision),
        Step::Question(question) => question_stage(session, question, decision),
        Step::Say(say) => Stage::Say {
            prompt: say.prompt.clone(),
            sentence: say.sentence.clone(),
            tip: say.tip.clone(),
            done: decision.is_some(),
        },
        Step::Tell(tell) => tell_stage(session, tell, decision),
        Step::Ending(ending) => Stage::Ending { ending: ending.clone(), score: session.score() },
    }
}

fn chosen(decision: Option<&Decision>) -> Option<ChoiceId> {
    match decision {
        Some(Decision::Choose(id)) => Some(id.clone()),
        _ => None,
    }
}

fn reply(session: &Session, feedback: &str, decision: &Decision) -> Reply {
    Reply { feedback: feedback.to_owned(), grade: grade(&session.scene().step, decision) }
}

/// The order in which a step's options or cards stand.
fn order_of(session: &Session, len: usize) -> Vec<usize> {
    shuffled(len, session.seed(), session.scene().id.as_str())
}

fn choice_stage(session: &Session, prompt: &str, options: &[ChoiceOption], decision: Option<&Decision>) -> Stage {
    // The opening is prerendered before a seed is known, so its options stand as the author wrote them.
    let order = if session.scene().id == session.scenario().opening {
        (0..options.len()).collect()
    } else {
        order_of(session, options.len())
    };
    let view = |option: &ChoiceOption| OptionView {
        id: option.id.clone(),
        text: option.text.clone(),
        picture: option.picture.clone(),
        feedback: option.feedback.clone(),
        safe: option.quality == Quality::Safe,
    };
    Stage::Choice {
        prompt: prompt.to_owned(),
        options: order.into_iter().map(|at| view(&options[at])).collect(),
        chosen: chosen(decision),
    }
}

fn hunt_stage(session: &Session, hunt: &Hunt, decision: Option<&Decision>) -> Stage {
    let scenario = session.scenario();
    let lines = hunt.scenes.iter().filter_map(|id| scenario.scene(id)).enumerate();
    let lines = lines.flat_map(|(at, scene)| scene.lines.iter().map(move |line| (at, scene, line)));
    let bubbles = lines.map(|(at, scene, line)| {
        let why = hunt.why.iter().find(|(id, _)| *id == line.id).map(|(_, why)| why.clone());
        let verdict = match decision {
            Some(Decision::Flags(marked)) => match (marked.contains(&line.id), why.is_some()) {
                (true, true) => Some(Verdict::Found),
                (false, true) => Some(Verdict::Missed),
                (true, false) => Some(Verdict::Extra),
                (false, false) => None,
            },
            _ => None,
        };
        HuntBubble {
            bubble: bubble(scenario, scene, at, line),
            markable: can_be_marked(scenario, &hunt.scenes, &line.id),
            flag: verdict.and(line.flag.zip(why)),
            verdict,
        }
    });
    Stage::Hunt {
        prompt: hunt.prompt.clone(),
        bubbles: bubbles.collect(),
        flags: hunt.why.len(),
        answered: decision.map(|decision| reply(session, &hunt.feedback, decision)),
    }
}

fn order_stage(session: &Session, order: &Order, decision: Option<&Decision>) -> Stage {
    let text = |id: &ItemId| order.items.iter().find(|item| item.id == *id).map_or("", |item| &item.text);
    let cards = match decision {
        Some(Decision::Order(items)) => items
            .iter()
            .zip(&order.items)
            .map(|(id, belongs)| Card {
                id: id.clone(),
                text: text(id).to_owned(),
                verdict: Some(CardVerdict {
                    right: *id == belongs.id,
                    bin: None,
                    belongs: None,
                    why: String::new(),
                }),
            })
            .collect(),
        _ => scrambled(order.items.len(), session.seed(), session.scene().id.as_str())
            .into_iter()
            .map(|at| Card { id: order.items[at].id.clone(), text: order.items[at].text.clone(), verdict: None })
            .collect(),
    };
    Stage::Order {
        prompt: order.prompt.clone(),
        cards,
        answered: decision.map(|decision| {
            let right = order.items.iter().map(|item| item.text.clone()).collect();
            (reply(session, &order.feedback, decision), right)
        }),
    }
}

fn sort_stage(session: &Session, sort: &Sort, decision: Option<&Decision>) -> Stage {
    let placed = |id: &ItemId| match decision {
        Some(Decision::Sort(placed)) => placed.iter().find(|(item, _)| item == id).map(|(_, bin)| bin.clone()),
        _ => None,
    };
    let cards = order_of(session, sort.items.len()).into_iter().map(|at| {
        let item = &sort.items[at];
        let bin = placed(&item.id);
        let verdict = bin.map(|bin| CardVerdict {
            right: bin == item.bin,
            bin: Some(bin),
            belongs: Some(item.bin.clone()),
            why: item.feedback.clone(),
        });
        Card { id: item.id.clone(), text: item.text.clone(), verdict }
    });
    Stage::Sort {
        prompt: sort.prompt.clone(),
        bins: sort.bins.iter().map(|bin| (bin.id.clone(), bin.text.clone())).collect(),
        cards: cards.collect(),
        answered: decision.map(|decision| reply(session, &sort.feedback, decision)),
    }
}

fn settings_stage(session: &Session, settings: &Settings, decision: Option<&Decision>) -> Stage {
    let switches = settings.toggles.iter().map(|toggle| {
        let left = match decision {
            Some(Decision::Settings(left)) => left.iter().find(|(id, _)| *id == toggle.id).map(|(_, on)| *on),
            _ => None,
        };
        SwitchView {
            id: toggle.id.clone(),
            text: toggle.text.clone(),
            on: left.unwrap_or(toggle.on),
            verdict: left.map(|on| (on == toggle.safe, toggle.feedback.clone())),
        }
    });
    Stage::Settings {
        prompt: settings.prompt.clone(),
        switches: switches.collect(),
        answered: decision.map(|decision| reply(session, &settings.feedback, decision)),
    }
}

fn question_stage(session: &Session, question: &Question, decision: Option<&Decision>) -> Stage {
    let options = order_of(session, question.options.len()).into_iter().map(|at| {
        let option = &question.options[at];
        OptionView {
            id: option.id.clone(),
            text: option.text.clone(),
            picture: None,
            feedback: option.feedback.clone(),
            safe: option.right,
        }
    });
    let answered = match decision {
        Some(made @ Decision::Options(marked)) => Some((reply(session, "", made), marked.clone())),
        _ => None,
    };
    Stage::Question {
        prompt: question.prompt.clone(),
        several: question.several,
        options: options.collect(),
        answered,
    }
}

fn tell_stage(session: &Session, tell: &Tell, decision: Option<&Decision>) -> Stage {
    let visits = session.visits();
    let lines = session.reply();
    let shown = session.visit().replied;
    let bubbles = lines.iter().take(shown);
    let bubbles = bubbles.map(|line| bubble(session.scenario(), session.scene(), visits.len() - 1, line)).collect();
    let next = lines.get(shown).or(lines.last()).and_then(|line| line.speaker.as_ref());
    let options = order_of(session, tell.options.len()).into_iter().map(|at| {
        let option = &tell.options[at];
        OptionView {
            id: option.id.clone(),
            text: option.text.clone(),
            picture: speaker_of(session.scenario(), &option.reply).map(|speaker| speaker.picture),
            feedback: option.feedback.clone(),
            safe: option.heard,
        }
    });
    Stage::Tell {
        prompt: tell.prompt.clone(),
        options: options.collect(),
        chosen: chosen(decision),
        reply: bubbles,
        replied: decision.is_some() && shown == lines.len(),
        listener: next.and_then(|id| session.scenario().speaker(id)).cloned(),
    }
}

/// The first person other than the friend who speaks: whom one sees on the card.
fn speaker_of(scenario: &Scenario, lines: &[Line]) -> Option<Speaker> {
    let speakers = lines.iter().filter_map(|line| line.speaker.as_ref());
    speakers.filter_map(|id| scenario.speaker(id)).find(|speaker| speaker.role != Role::Friend).cloned()
}

/// How many decisions lie ahead on the shortest way to an ending: a search by layers of decisions.
fn ahead(session: &Session) -> usize {
    let scenario = session.scenario();
    let visit = session.visit();
    let mut layer = vec![visit.scene];
    let mut seen = layer.clone();
    let mut count = 0;
    if visit.decision.is_some() {
        layer = decided_target(session).into_iter().collect();
        seen.clone_from(&layer);
    }
    while !layer.is_empty() {
        let mut next_layer = Vec::new();
        let mut at = 0;
        while at < layer.len() {
            let scene = &scenario.scenes[layer[at]];
            at += 1;
            if matches!(scene.step, Step::Ending(_)) {
                return count;
            }
            let free = matches!(scene.step, Step::Next { .. });
            for (_, target) in scene.step.targets() {
                let Some(found) = scenario.scenes.iter().position(|known| known.id == *target) else { continue };
                if !seen.contains(&found) {
                    seen.push(found);
                    if free { &mut layer } else { &mut next_layer }.push(found);
                }
            }
        }
        layer = next_layer;
        count += 1;
    }
    0
}

/// The scene that the decision just made leads to.
fn decided_target(session: &Session) -> Option<usize> {
    let next = session.target()?;
    session.scenario().scenes.iter().position(|known| known.id == next)
}
