//! What classes counted: kept on the device, looked at, corrected, put together with other classes.

#[allow(dead_code)] // The class book asks for the rest.
mod asked;
#[allow(dead_code)] // The same.
mod head;
mod save;
#[allow(dead_code)] // The same.
mod shelf;

pub(crate) use asked::{NOBODY, confidence, confidence_scale, source, source_scale};
pub(crate) use head::count_fault;
pub(crate) use save::SaveSheet;
