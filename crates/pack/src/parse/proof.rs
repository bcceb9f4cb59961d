//! How an entry of the shared files is known.

use super::Fields;
use crate::diagnostic::Span;
use crate::source::Text;

/// Where something was read, and when.
#[derive(Clone, Debug)]
pub(crate) struct Proof {
    /// Where the entry stands.
    pub(crate) span: Span,
    /// `source`
    pub(crate) source: Option<Text>,
    /// `checked_on`
    pub(crate) checked_on: Option<Text>,
}

impl Proof {
    /// That of an entry.
    pub(super) fn of(fields: &Fields<'_>) -> Self {
        Self {
            span: fields.span.clone(),
            source: fields.text("source"),
            checked_on: fields.text("checked_on"),
        }
    }

    /// The day, if it is one.
    pub(crate) fn day(&self) -> Option<engine::Date> {
        engine::Date::parse(&self.checked_on.as_ref()?.value)
    }
}
