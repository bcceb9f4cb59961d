//! What a page has to keep beside the rules on words: names lead somewhere, and everyone can read it.

use std::collections::BTreeSet;

use engine::{Audience, DocumentGroup, DocumentKind, Shown};

use super::{BlockSource, DocumentSource, SectionSource, Special};
use crate::code::Code;
use crate::compile::PackFiles;
use crate::diagnostic::Span;
use crate::near::suggestion;
use crate::reference::references;
use crate::report::Report;
use crate::rules::{self, Scope, Shared, is, place_in};
use crate::source::Text;
use crate::written::Written;

/// The last parts of addresses, which no page can have as its id.
const RESERVED: [&str; 2] = ["de-doc", "easy"];

/// Everything that is checked within one page's own file. `pages` are all pages, or none where only some were read.
pub(crate) fn check(source: &DocumentSource, pages: Option<&[DocumentSource]>, shared: &Shared<'_>) {
    let scope = Scope::new(source, shared);
    let check = Check { scope: &scope, source, pages, shared };
    check.id();
    rules::own_id(&scope);
    rules::unique(&scope, "section", source.sections.iter().map(|section| section.id.as_ref()));
    rules::line_ids(source, shared.report);
    source.sections.iter().for_each(|section| check.easy(section));
    source.blocks().for_each(|block| check.block(block));
    let wordings = source.wordings();
    for wording in &wordings {
        for reference in references(&wording.text.value) {
            let span = place_in(&source.file, wording.text, reference.range.start);
            check.reference(reference.name, &span);
        }
    }
    rules::reading(&scope, &wordings);
}

/// Every door of home leads to a page. A pack without any pages is one of stories alone.
pub(crate) fn groups(files: &PackFiles, pages: &[DocumentSource], report: &Report) {
    if files.partial || files.documents.is_empty() || pages.len() < files.documents.len() {
        return;
    }
    for group in DocumentGroup::ALL {
        let is_here = |page: &DocumentSource| page.group.as_ref().is_none_or(|own| own.value == group);
        if !pages.iter().any(is_here) {
            let message = format!("no page has `group = \"{}\"`", group.as_str());
            let hint = "write one in `pages`: home has a door to each group";
            report.push(&files.pack, &(0..0), Code::GroupEmpty, message, hint);
        }
    }
}

struct Check<'a> {
    scope: &'a Scope<'a, DocumentSource>,
    source: &'a DocumentSource,
    pages: Option<&'a [DocumentSource]>,
    shared: &'a Shared<'a>,
}

impl Check<'_> {
    /// Pages and stories share their names in catalogues and in the lock.
    fn id(&self) {
        let Some(id) = &self.source.id else { return };
        if RESERVED.contains(&id.value.as_str()) {
            let message = format!("`{}` is a part of other pages' addresses", id.value);
            self.scope.push(&id.span, Code::IdMalformed, message, "give the page another id");
        }
        if self.shared.pack.scenarios.iter().any(|story| story.value == id.value) {
            let message = format!("there is a scenario `{}`", id.value);
            self.scope.push(&id.span, Code::IdDuplicate, message, "give the page another id");
        }
    }

    /// A card is as easy as can be already.
    fn easy(&self, section: &SectionSource) {
        if self.source.kind == DocumentKind::Card {
            return;
        }
        if section.easy.is_empty() {
            let hint = "write `easy`: short sentences, one idea a line, with a drawing";
            self.scope.push(&section.span, Code::EasyMissing, "a section without an easy-read form", hint);
            return;
        }
        let is_drawing = |block: &BlockSource| match block {
            BlockSource::Line { line, .. } => matches!(line.shown, Shown::Picture(_)),
            BlockSource::Special(special) => special.value == Special::Numbers,
            BlockSource::Door(_) | BlockSource::Story(_) => false,
        };
        if !section.easy.iter().any(is_drawing) {
            let hint = "add a line `[ảnh name: description]` with a drawing of `assets/pictures`";
            self.scope.push(&section.span, Code::EasyPicture, "an easy-read section without a drawing", hint);
        }
    }

    fn block(&self, block: &BlockSource) {
        match block {
            BlockSource::Door(page) => self.page(&page.value, &page.span),
            BlockSource::Story(story) => self.story(&story.value, &story.span),
            BlockSource::Special(special) => {
                let child = self.source.audience.as_ref().is_some_and(|own| own.value == Audience::Child);
                if child && special.value == Special::Reports {
                    let hint = "show it on a page with `audience = \"teen\"` or `\"adult\"`";
                    let message = "real apps on a page for children of any age";
                    self.scope.push(&special.span, Code::BlockRefused, message, hint);
                }
            }
            BlockSource::Line { line, .. } => {
                let known = self.shared.pictures;
                if let Shown::Picture(name) = &line.shown
                    && !known.is_empty()
                    && !known.contains(name.as_str())
                {
                    let message = format!("there is no picture `{name}`");
                    let hint = suggestion(name.as_str(), known.iter().map(String::as_str));
                    self.scope.push(&line.span, Code::PictureUnknown, message, hint);
                }
            }
        }
    }

    fn reference(&self, name: &str, span: &Span) {
        if let Some(page) = name.strip_prefix("page:") {
            return self.page(page, span);
        }
        if let Some(story) = name.strip_prefix("story:") {
            return self.story(story, span);
        }
        let site = self.shared.site;
        if let Some(link) = name.strip_prefix("link:") {
            if !site.links.iter().any(|known| is(known.id.as_ref(), link)) {
                let known = site.links.iter().map(|known| known.id.as_ref());
                self.unknown(name, span, known);
            }
        } else if self.shared.referred(name, None).is_none() {
            let numbers = site.numbers.iter().map(|number| number.id.as_ref());
            self.unknown(
                name,
                span,
                numbers.chain(self.shared.pack.facts.iter().map(|fact| fact.id.as_ref())),
            );
        }
    }

    fn unknown<'a>(&self, name: &str, span: &Span, known: impl Iterator<Item = Option<&'a Text>>) {
        let known: BTreeSet<&str> = known.flatten().map(|id| id.value.as_str()).collect();
        let message = match name {
            "" => "a brace that opens no reference".to_owned(),
            name => format!("`{{{name}}}` is nothing of site.toml and no fact of pack.toml"),
        };
        let bare = name.split_once(':').map_or(name, |(_, id)| id);
        self.scope.push(span, Code::ReferenceUnknown, message, suggestion(bare, known));
    }

    /// Stories are found by age on home; a page for children of any age leads to none.
    fn story(&self, id: &str, span: &Span) {
        if self.source.audience.as_ref().is_some_and(|own| own.value == Audience::Child) {
            let hint = "home leads a child to the stories of its age";
            self.scope.push(span, Code::BlockRefused, "a story on a page for children of any age", hint);
        }
        let stories = &self.shared.pack.scenarios;
        if !stories.iter().any(|story| story.value == id) {
            let message = format!("there is no scenario `{id}` in pack.toml");
            let hint = suggestion(id, stories.iter().map(|story| story.value.as_str()));
            self.scope.push(span, Code::PageUnknown, message, hint);
        }
    }

    fn page(&self, id: &str, span: &Span) {
        let Some(pages) = self.pages else { return };
        if !pages.iter().any(|page| is(page.id.as_ref(), id)) {
            let known = pages.iter().filter_map(|page| Some(page.id.as_ref()?.value.as_str()));
            let message = format!("there is no page `{id}`");
            self.scope.push(span, Code::PageUnknown, message, suggestion(id, known));
        }
    }
}
