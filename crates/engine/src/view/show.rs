//! How a step becomes a stage: what is asked, in which order things stand, and what is said once it is answered.

use super::stage::{Card, CardVerdict, HuntBubble, OptionView, Reply, Stage, SwitchView, Verdict};
use super::thread::bubble;
use crate::fits::can_be_marked;
use crate::model::{
    ChoiceId, ChoiceOption, Hunt, ItemId, Line, Order, Quality, Question, Role, Scenario, Settings, Sort,
    Speaker, Step, Tell,
};
use crate::run::Decision;
use crate::score::grade;
use crate::session::Session;
use crate::shuffle::{scrambled, shuffled};

pub(super) fn stage(session: &Session) -> Stage {
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
            said: decision.map(|made| *made == Decision::Said),
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

/// The order in which a step's options or cards stand. The opening is prerendered before a seed is known, so there they
/// stand as the author wrote them.
fn order_of(session: &Session, len: usize) -> Vec<usize> {
    if stands_at_opening(session) {
        return (0..len).collect();
    }
    shuffled(len, session.seed(), session.scene().id.as_str())
}

/// As [`order_of`], for cards that must not stand in the right order: at the opening it is the same for every seed.
fn puzzle_of(session: &Session, len: usize) -> Vec<usize> {
    let seed = if stands_at_opening(session) { 0 } else { session.seed() };
    scrambled(len, seed, session.scene().id.as_str())
}

fn stands_at_opening(session: &Session) -> bool {
    session.scene().id == session.scenario().opening
}

fn choice_stage(
    session: &Session,
    prompt: &str,
    options: &[ChoiceOption],
    decision: Option<&Decision>,
) -> Stage {
    let view = |option: &ChoiceOption| OptionView {
        id: option.id.clone(),
        text: option.text.clone(),
        picture: option.picture.clone(),
        feedback: option.feedback.clone(),
        safe: option.quality == Quality::Safe,
    };
    Stage::Choice {
        prompt: prompt.to_owned(),
        options: order_of(session, options.len()).into_iter().map(|at| view(&options[at])).collect(),
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
        _ => puzzle_of(session, order.items.len())
            .into_iter()
            .map(|at| Card {
                id: order.items[at].id.clone(),
                text: order.items[at].text.clone(),
                verdict: None,
            })
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
        Some(Decision::Sort(placed)) => {
            placed.iter().find(|(item, _)| item == id).map(|(_, bin)| bin.clone())
        }
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
            picture: option.picture.clone(),
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
    let bubbles =
        bubbles.map(|line| bubble(session.scenario(), session.scene(), visits.len() - 1, line)).collect();
    let next = lines.get(shown).or(lines.last()).and_then(|line| line.speaker.as_ref());
    let options = order_of(session, tell.options.len()).into_iter().map(|at| {
        let option = &tell.options[at];
        OptionView {
            id: option.id.clone(),
            text: option.text.clone(),
            picture: option
                .picture
                .clone()
                .or_else(|| speaker_of(session.scenario(), &option.reply).map(|speaker| speaker.picture)),
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
