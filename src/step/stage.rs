//! Picks the drawing for what the learner can do now.

use engine::Stage;

use super::choice::choice_panel;
use super::desk::Desk;
use super::ending::ending_panel;
use super::hunt::hunt_panel;
use super::order::order_panel;
use super::question::question_panel;
use super::reading::reading_panel;
use super::say::say_panel;
use super::settings::settings_panel;
use super::sort::sort_panel;
use super::tell::{Told, tell_panel};
use crate::ui::El;

/// The panel of the stage.
pub(crate) fn stage_panel(desk: &Desk<'_>, stage: &Stage) -> El {
    match stage {
        Stage::Reading { .. } => reading_panel(desk),
        Stage::Choice { prompt, options, chosen } => choice_panel(desk, prompt, options, chosen.as_ref()),
        Stage::Hunt { prompt, bubbles, flags, answered } => {
            hunt_panel(desk, prompt, bubbles, *flags, answered.as_ref())
        }
        Stage::Order { prompt, cards, answered } => order_panel(desk, prompt, cards, answered.as_ref()),
        Stage::Sort { prompt, bins, cards, answered } => {
            sort_panel(desk, prompt, bins, cards, answered.as_ref())
        }
        Stage::Settings { prompt, switches, answered } => {
            settings_panel(desk, prompt, switches, answered.as_ref())
        }
        Stage::Question { prompt, several, options, answered } => {
            question_panel(desk, prompt, *several, options, answered.as_ref())
        }
        Stage::Say { prompt, sentence, tip, said } => say_panel(desk, prompt, sentence, tip, *said),
        Stage::Tell { prompt, options, chosen, reply, replied, listener } => {
            let told =
                Told { chosen: chosen.as_ref(), reply, replied: *replied, listener: listener.as_ref() };
            tell_panel(desk, prompt, options, &told)
        }
        Stage::Ending { ending, .. } => ending_panel(desk, ending),
    }
}
