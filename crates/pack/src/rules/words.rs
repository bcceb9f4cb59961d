//! Words that blame, frighten or sell; titles that tell; real brands.

use super::{Scope, place_in};
use crate::code::Code;
use crate::texts::{Wording, WordingKind};
use crate::written::Written;

/// Checks all words.
pub(super) fn check(scope: &Scope<'_, impl Written>, wordings: &[Wording<'_>]) {
    for wording in wordings {
        decomposed(scope, wording);
        avoided(scope, wording);
        brands(scope, wording);
    }
    titles(scope, wordings);
}

/// Vietnamese letters are single characters; as letter and mark apart they look the same and are found by no search.
fn decomposed(scope: &Scope<'_, impl Written>, wording: &Wording<'_>) {
    if let Some(at) = wording.text.value.find(|char: char| ('\u{300}'..='\u{36f}').contains(&char)) {
        let span = place_in(scope.source.file(), wording.text, at);
        let hint = "save the file in the normal form NFC; in most editors, type the word again";
        scope.push(&span, Code::TextDecomposed, "a letter and its mark are separate characters", hint);
    }
}

fn avoided(scope: &Scope<'_, impl Written>, wording: &Wording<'_>) {
    // What a teacher reads is for adults, whatever the band of the story.
    let band = match wording.kind {
        WordingKind::Note => engine::Band::Adult,
        _ => scope.band(),
    };
    for (avoided, at) in scope.shared.words.avoid.find(&wording.text.value) {
        if avoided.lang != "vi" || !avoided.audience.has(band) || scope.is_waived(&wording.key, &avoided.word)
        {
            continue;
        }
        let span = place_in(scope.source.file(), wording.text, at);
        let instead = avoided.instead.as_deref().unwrap_or("it another way");
        let hint = format!("write {instead}, or add a [[waiver]] with the line, the word and the reason");
        let message = format!("avoid “{}”: {}", avoided.word, avoided.why);
        scope.push(&span, Code::WordAvoided, message, hint);
    }
}

/// Adults may be told the real name of an app; a story never names one.
fn brands(scope: &Scope<'_, impl Written>, wording: &Wording<'_>) {
    if matches!(wording.kind, WordingKind::Note) || scope.source.may_name_brands() {
        return;
    }
    for (brand, at) in scope.shared.words.brands.find(&wording.text.value) {
        if scope.is_waived(&wording.key, &brand.word) {
            continue;
        }
        let apps = scope.shared.pack.apps.iter().filter_map(|app| Some(app.name.as_ref()?.value.as_str()));
        let apps: Vec<_> = apps.collect();
        let span = place_in(scope.source.file(), wording.text, at);
        let hint = format!("use an invented one: {}", apps.join(", "));
        scope.push(&span, Code::BrandReal, format!("“{}” is real", brand.word), hint);
    }
}

/// The title and the address stand where others can see them.
fn titles(scope: &Scope<'_, impl Written>, wordings: &[Wording<'_>]) {
    let hint = "give it a neutral name: it stands in the browser's tab and in shared links";
    let telling = &scope.shared.words.telling;
    for wording in wordings.iter().filter(|wording| matches!(wording.kind, WordingKind::Title)) {
        for (telling, at) in telling.find(&wording.text.value) {
            let span = place_in(scope.source.file(), wording.text, at);
            let message = format!("the title says “{}”: {}", telling.word, telling.why);
            scope.push(&span, Code::TitleTelling, message, hint);
        }
    }
    if let Some(id) = scope.source.id() {
        for (telling, _) in telling.find(&id.value) {
            let message = format!("the address says “{}”: {}", telling.word, telling.why);
            scope.push(&id.span, Code::TitleTelling, message, hint);
        }
    }
}

/// A waiver that nothing needs hides the next fault of its line.
pub(super) fn unused_waivers(scope: &Scope<'_, impl Written>) {
    let waived = scope.waived.borrow();
    for (position, waiver) in scope.source.waivers().iter().enumerate() {
        if waiver.line.is_some()
            && waiver.word.is_some()
            && waiver.reason.is_some()
            && !waived.contains(&position)
        {
            let hint = "delete it, or mend its `line` or `word`";
            scope.push(&waiver.span, Code::WaiverUnused, "nothing needs this waiver", hint);
        }
    }
}
