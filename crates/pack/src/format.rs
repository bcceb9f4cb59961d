//! Keeps a pack in order: line ids, `ids.lock` and catalogues. Pure: it says what the files should be.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::compile::{PackFiles, Parsed, parse};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::document::DocumentSource;
use crate::lock::{Lock, Locked, digest, owner};
use crate::po::{self, Wanted};
use crate::questionnaire::{self, QuestionnaireSource};
use crate::report::Report;
use crate::rules;
use crate::source::ScenarioSource;
use crate::texts::WordingKind;
use crate::written::Written;

/// The files as they should be. What is already so is not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formatted {
    /// Scenarios and pages with ids on all their lines.
    pub files: Vec<SourceFile>,
    /// `ids.lock`, if it changes.
    pub ids_lock: Option<String>,
    /// The catalogues that change, with their language.
    pub catalogues: Vec<(String, String)>,
    /// How many ids were given.
    pub given: usize,
}

/// Puts a whole pack in order.
///
/// # Errors
/// The faults that have to be mended first: syntax, and ids that changed, came back or stand twice. A catalogue that
/// cannot be read is one too; it would be written without what was in it.
pub fn format(files: &PackFiles) -> Result<Formatted, Vec<Diagnostic>> {
    let report = Report::default();
    let parsed = parse(files, &report);
    for source in &parsed.scenarios {
        rules::lock(source, &parsed.lock, None, &report);
        rules::line_ids(source, &report);
    }
    for source in &parsed.documents {
        rules::lock(source, &parsed.lock, None, &report);
        rules::line_ids(source, &report);
    }
    for source in &parsed.surveys {
        questionnaire::lock(source, &parsed.lock, None, &report);
    }
    let catalogues: Vec<_> =
        files.catalogues.iter().map(|(tag, file)| (tag.as_str(), po::catalogue(file, &report))).collect();
    let mut faults = report.finish(false, files.files());
    faults.retain(|fault| stops(fault.code));
    let read = parsed.scenarios.len() + parsed.documents.len() + parsed.surveys.len();
    let unread = read < files.owners().count();
    if !faults.is_empty() || unread {
        return Err(faults);
    }
    let mut formatted = Formatted::default();
    let scenarios = parsed.scenarios.iter().filter_map(with_ids);
    for (file, given) in scenarios.chain(parsed.documents.iter().filter_map(with_ids)) {
        formatted.files.push(file);
        formatted.given += given;
    }
    let lock = relocked(&parsed, files).write();
    formatted.ids_lock =
        (files.ids_lock.as_ref().map(|file| file.text.as_str()) != Some(&lock)).then_some(lock);
    formatted.catalogues = recatalogued(&parsed, files, &catalogues);
    Ok(formatted)
}

/// The faults that a formatter could only make worse.
const fn stops(code: Code) -> bool {
    matches!(
        code,
        Code::Syntax
            | Code::LineForm
            | Code::LineEscape
            | Code::IdMalformed
            | Code::IdChanged
            | Code::IdRetired
            | Code::LineIdDuplicate
            | Code::LockForm
            | Code::CatalogueForm
    )
}

/// The file with `#id` after the words of each line that had none; every other byte stays.
fn with_ids(source: &impl Written) -> Option<(SourceFile, usize)> {
    let lines = source.all_lines();
    let mut places: Vec<(usize, &str)> = lines
        .iter()
        .filter(|line| !line.id_given)
        .filter_map(|line| Some((line.id_place, line.id.as_ref()?.value.as_str())))
        .collect();
    places.sort_unstable();
    let mut text = source.file().text.clone();
    for (at, id) in places.iter().rev() {
        text.insert_str(*at, &format!(" #{id}"));
    }
    (!places.is_empty()).then(|| (SourceFile { path: source.file().path.clone(), text }, places.len()))
}

/// The lock with all ids in use; what is gone stays as retired.
fn relocked(parsed: &Parsed, files: &PackFiles) -> Lock {
    let mut lock = parsed.lock.clone();
    let present: BTreeSet<String> = files.owners().collect();
    for (id, locked) in &mut lock.ids {
        let owner = owner(id);
        let read = parsed.scenarios.iter().any(|source| rules::is(source.id.as_ref(), owner))
            || parsed.documents.iter().any(|source| rules::is(source.id.as_ref(), owner))
            || parsed.surveys.iter().any(|source| rules::is(source.id.as_ref(), owner));
        if !files.partial && (read || !present.contains(owner)) {
            *locked = Locked::Retired;
        }
    }
    parsed.scenarios.iter().for_each(|source| lock_lines(source, &mut lock));
    parsed.documents.iter().for_each(|source| lock_lines(source, &mut lock));
    parsed.surveys.iter().for_each(|source| questionnaire::relock(source, &mut lock));
    lock
}

fn lock_lines(source: &impl Written, lock: &mut Lock) {
    let Some(own) = source.id() else { return };
    for line in source.all_lines() {
        if let Some(id) = &line.id {
            lock.ids.insert(format!("{}/{}", own.value, id.value), Locked::Used(digest(line)));
        }
    }
}

/// The catalogues of all languages, several files of one language brought together in the first.
fn recatalogued(
    parsed: &Parsed,
    files: &PackFiles,
    catalogues: &[(&str, po::Catalogue)],
) -> Vec<(String, String)> {
    let mut sources: Vec<&ScenarioSource> = parsed.scenarios.iter().collect();
    let listed = parsed.pack.as_ref().map(|pack| pack.scenarios.as_slice()).unwrap_or_default();
    sources.sort_by_key(|source| {
        listed.iter().position(|id| rules::is(source.id.as_ref(), &id.value)).unwrap_or(usize::MAX)
    });
    let mut seen = BTreeSet::new();
    let mut wanted: Vec<Wanted> = sources.iter().flat_map(|source| self::wanted(*source)).collect();
    let mut pages: Vec<&DocumentSource> = parsed.documents.iter().collect();
    pages.sort_by_key(|page| page.place());
    wanted.extend(pages.into_iter().flat_map(self::wanted));
    let mut surveys: Vec<&QuestionnaireSource> = parsed.surveys.iter().collect();
    surveys.sort_by_key(|survey| survey.band());
    wanted.extend(surveys.into_iter().flat_map(self::wanted));
    wanted.retain(|text| seen.insert(text.context.clone()));
    // What the shared files have in a language themselves is none of its catalogue's.
    let wanted_in = |tag: &str| {
        let labels = parsed.labels(files, tag).flat_map(|labels| self::wanted(&labels));
        wanted.iter().cloned().chain(labels).collect::<Vec<_>>()
    };
    let named = parsed.pack.iter().flat_map(|pack| &pack.languages).map(|tag| tag.value.as_str());
    let tags: BTreeSet<&str> = named.chain(catalogues.iter().map(|(tag, _)| *tag)).collect();
    tags.into_iter()
        .filter_map(|tag| {
            let mut all = po::Catalogue::default();
            for (_, catalogue) in catalogues.iter().filter(|(known, _)| *known == tag) {
                if all.head.is_empty() {
                    all.head.clone_from(&catalogue.head);
                }
                all.entries.extend(catalogue.entries.iter().cloned());
            }
            let text = po::merged(&all, &wanted_in(tag), &head(tag, "the stories"));
            let mut known = files.catalogues.iter().filter(|(known, _)| known == tag);
            let whole = |file: &SourceFile| file.path.ends_with(&format!("{tag}.po")) && file.text == text;
            let same = known.next().is_some_and(|(_, file)| whole(file)) && known.next().is_none();
            (!same).then(|| (tag.to_owned(), text))
        })
        .collect()
}

fn wanted(source: &impl Written) -> Vec<Wanted> {
    let texts = source.wordings().into_iter();
    texts
        .map(|wording| {
            let comment = match wording.kind {
                WordingKind::Bubble(line) => match &line.speaker {
                    Some(speaker) => format!("{} says", source.name_of(&speaker.value)),
                    None => "the narrator".to_owned(),
                },
                WordingKind::Card => "at most 70 characters".to_owned(),
                WordingKind::Title => "neutral: it stands in the browser's tab".to_owned(),
                WordingKind::Name => "a name or heading".to_owned(),
                WordingKind::Note => "for the teacher".to_owned(),
                WordingKind::Easy => "easy to read: short sentences, at most 90 characters".to_owned(),
                WordingKind::Asked => "asked of a class, never about the pupils; keep its lines".to_owned(),
                WordingKind::Label(what) => what.to_owned(),
                WordingKind::Prose => "running text".to_owned(),
            };
            Wanted { context: wording.key, words: wording.text.value.clone(), comment }
        })
        .collect()
}

/// The head of a new catalogue of these texts.
pub(crate) fn head(tag: &str, of: &str) -> String {
    format!(
        "# Translations of {of}. `kenghe fmt` keeps the entries; Poedit and Weblate open the file.\n\
         msgid \"\"\n\
         msgstr \"\"\n\
         \"Language: {tag}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\
         \"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"Content-Transfer-Encoding: 8bit\\n\"\n"
    )
}
