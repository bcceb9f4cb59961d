//! The learner advises the friend.

use engine::{ChoiceId, OptionView};

use super::desk::Desk;
use super::feedback::Tone;
use super::options::{Answer, option_list};
use super::panel::{Progress, panel};
use crate::ui::El;

/// The options and the feedback to the chosen one.
pub(crate) fn choice_panel(
    desk: &Desk<'_>,
    prompt: &str,
    options: &[OptionView],
    chosen: Option<&ChoiceId>,
) -> El {
    let progress = match chosen.and_then(|id| options.iter().find(|option| option.id == *id)) {
        None => Progress::Open,
        Some(option) if option.safe => Progress::Full,
        Some(_) => Progress::CanRetry,
    };
    let verdicts = (Tone::Safe.verdict(desk.look), Tone::LessSafe.verdict(desk.look));
    let answer = Answer { chosen, explains: true, between: None, verdicts };
    panel(desk, prompt, "", progress, Vec::new(), vec![option_list(desk, options, answer)])
}
