//! What the teacher does in a plan, in words.

use classroom::Act;

use crate::words::{Words, fill};

/// One thing that the teacher does.
pub(super) fn act(words: &Words, act: &Act) -> String {
    match act {
        Act::AgreeRules => words.plan_act_rules().to_owned(),
        Act::AskOpinion { prompt } => fill(words.plan_act_opinion(), &[prompt]),
        Act::Read { bubbles, .. } => fill(words.plan_act_read(), &[&bubbles.to_string()]),
        Act::Vote { prompt, counted: true, .. } => fill(words.plan_act_count(), &[prompt]),
        Act::Vote { prompt, counted: false, .. } => fill(words.plan_act_vote(), &[prompt]),
        Act::ReadAdvice { text, .. } => fill(words.plan_act_advice(), &[text]),
        Act::Hunt { prompt, .. } => fill(words.plan_act_hunt(), &[prompt]),
        Act::Practise { prompt, whole: true, .. } => fill(words.plan_act_practise(), &[prompt]),
        Act::Practise { prompt, whole: false, .. } => fill(words.plan_act_shown(), &[prompt]),
        Act::Say { sentence, .. } => fill(words.plan_act_say(), &[sentence]),
        Act::TakeOther { text, .. } => fill(words.plan_act_other(), &[text]),
        Act::Conclude { title, actions, .. } => fill(words.plan_act_conclude(), &[title, &actions.join(" ")]),
        Act::ShowHelp => words.plan_act_help().to_owned(),
        Act::GiveHomeQuestion { question } => fill(words.plan_act_home(), &[question]),
    }
}
