//! What classes counted: kept on the device, looked at, corrected, put together with other classes.

mod asked;
mod bars;
mod faults;
mod files;
mod head;
mod list;
mod one;
mod save;
mod shelf;

pub(crate) use asked::{
    NOBODY, Stories, asked, confidence, confidence_scale, kind_title, layout, source, source_scale,
    stories_of, use_stories, wave_name,
};
pub(crate) use bars::{bars, lines, sum};
pub(crate) use files::{copy_text, file_name};
pub(crate) use head::{count_fault, grade_name};
pub(crate) use list::{BookScreen, place, when};
pub(crate) use one::SheetScreen;
pub(crate) use save::SaveSheet;
pub(crate) use shelf::{Held, use_shelf};
