//! Version 1 of a kept safety plan: whom to tell, in order, after their number; then the words, after whether there are
//! any.

use engine::compact::{Reader, Writer};

use super::lines::{read_flag, read_list, read_text, write_flag, write_list};
use crate::plan::SafetyPlan;

pub(super) fn write(plan: &SafetyPlan, out: &mut Writer) {
    write_list(&plan.tell, out, |helper, out| out.line(helper));
    write_flag(plan.say.is_some(), out);
    if let Some(sentence) = &plan.say {
        out.line(sentence);
    }
}

pub(super) fn read(from: &mut Reader<'_>) -> Option<SafetyPlan> {
    Some(SafetyPlan {
        tell: read_list(from, read_text)?,
        say: if read_flag(from)? { Some(read_text(from)?) } else { None },
    })
}
