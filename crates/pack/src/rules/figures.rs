//! What a story states as fact has a source; what it sends a child to has been checked.

use super::{Scope, place_in};
use crate::code::Code;
use crate::figure::figures;
use crate::texts::Wording;
use crate::written::Written;

/// Checks all texts for figures, numbers, laws and links that are not references.
pub(super) fn check(scope: &Scope<'_, impl Written>, wordings: &[Wording<'_>]) {
    for wording in wordings {
        for figure in figures(&wording.text.value) {
            let what = wording.text.value.get(figure.range.clone()).unwrap_or_default();
            if scope.is_waived(&wording.key, what) {
                continue;
            }
            let span = place_in(scope.source.file(), wording.text, figure.range.start);
            let known = scope.shared.site.numbers.iter().find(|number| {
                number.text.as_ref().is_some_and(|text| text.value == what.replace(['-', ' ', '.'], ""))
            });
            let hint = match known.and_then(|number| number.id.as_ref()) {
                Some(id) => format!("write `{{{}}}`", id.value),
                None => "write `{ID}` of a number of site.toml or `{fact:ID}` of a fact of pack.toml; \
                         a mere story number gets a [[waiver]] with its reason"
                    .to_owned(),
            };
            let message = format!("“{what}” is {} without a source", figure.what);
            scope.push(&span, Code::FigureUnsourced, message, hint);
        }
    }
}
