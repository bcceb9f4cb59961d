//! Files to a pack, with every fault at once.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::compiled::{Pack, PackDocument, PackSurvey};
use crate::diagnostic::{Diagnostic, Severity, SourceFile};
use crate::document::DocumentSource;
use crate::label::Labels;
use crate::lock::Lock;
use crate::parse::{
    PackSource, SiteSource, WordList, document_source, pack_source, questionnaire_source, scenario_source,
    site_source, words_source,
};
use crate::questionnaire::QuestionnaireSource;
use crate::report::Report;
use crate::rules::{self, Shared, Translations};
use crate::source::ScenarioSource;
use crate::written::Written;
use crate::{build, document, feed, ids, po, questionnaire};
use engine::Date;

/// The files of a pack, as somebody read them.
#[derive(Clone, Debug, Default)]
pub struct PackFiles {
    /// `pack.toml`
    pub pack: SourceFile,
    /// `site.toml`
    pub site: SourceFile,
    /// `words.toml`
    pub words: SourceFile,
    /// The scenarios' files.
    pub scenarios: Vec<SourceFile>,
    /// The pages' files.
    pub documents: Vec<SourceFile>,
    /// The surveys' files.
    pub surveys: Vec<SourceFile>,
    /// `canh-bao.json`, which several packs share; a pack on its own has none.
    pub feed: Option<SourceFile>,
    /// Whether these are only some of the pack's scenarios, so that nothing is said of the others.
    pub partial: bool,
    /// The catalogues with the tag of their language, such as `en`; a language may have several.
    pub catalogues: Vec<(String, SourceFile)>,
    /// `ids.lock`
    pub ids_lock: Option<SourceFile>,
    /// The names of the drawings; empty means that they are not known and are not checked.
    pub pictures: BTreeSet<String>,
    /// Today, for the age of facts; without it their age is not checked.
    pub today: Option<Date>,
}

impl PackFiles {
    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        [&self.pack, &self.site, &self.words]
            .into_iter()
            .chain(&self.scenarios)
            .chain(&self.documents)
            .chain(&self.surveys)
            .chain(&self.ids_lock)
            .chain(&self.feed)
            .chain(self.catalogues.iter().map(|(_, file)| file))
    }
}

impl PackFiles {
    /// What texts and ids can belong to, by the names of the files.
    pub(crate) fn owners(&self) -> impl Iterator<Item = String> {
        let own = self.scenarios.iter().chain(&self.documents).map(|file| stem(file).to_owned());
        own.chain(self.surveys.iter().map(|file| QuestionnaireSource::id_for(stem(file))))
    }
}

/// How strict the compiler is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether a missing or stale translation and a missing id are errors rather than warnings.
    pub release: bool,
}

/// Compiles a pack. There is one only where nothing is an error; the faults are all there in any case.
#[must_use]
pub fn compile(files: &PackFiles, options: &Options) -> (Option<Pack>, Vec<Diagnostic>) {
    let report = Report::default();
    let parsed = parse(files, &report);
    let empty = (PackSource::default(), SiteSource::default(), WordList::default());
    let shared = Shared {
        pack: parsed.pack.as_ref().unwrap_or(&empty.0),
        site: parsed.site.as_ref().unwrap_or(&empty.1),
        words: parsed.words.as_ref().unwrap_or(&empty.2),
        pictures: &files.pictures,
        report: &report,
    };
    rules::facts((&files.pack, shared.pack), (&files.site, shared.site), files.today, &report);
    rules::locality(&files.site, shared.site, shared.words, files.today, &report);
    listed(files, &parsed, &report);
    document::groups(files, &parsed.documents, &report);
    let translations = catalogues(files, &shared, &report);
    // A reference cannot be judged while the file it refers to cannot be read.
    let shared_ok = parsed.pack.is_some() && parsed.site.is_some() && parsed.words.is_some();
    for source in parsed.scenarios.iter().filter(|_| shared_ok) {
        rules::scenario(source, &shared);
        kept(source, files, &parsed.lock, &report);
        for translations in &translations {
            rules::translations(source, translations, shared.words, options.release, &report);
        }
    }
    // What cannot be read, or was not asked for, may well be there.
    let all = !files.partial && parsed.documents.len() == files.documents.len();
    for source in parsed.documents.iter().filter(|_| shared_ok) {
        document::check(source, all.then_some(&parsed.documents), &shared);
        kept(source, files, &parsed.lock, &report);
        for translations in &translations {
            rules::translations(source, translations, shared.words, options.release, &report);
        }
    }
    for source in parsed.surveys.iter().filter(|_| shared_ok) {
        questionnaire::check(source, &shared);
        if let Some(file) = &files.ids_lock {
            questionnaire::lock(source, &parsed.lock, Some(file), &report);
        }
        for translations in &translations {
            rules::translations(source, translations, shared.words, options.release, &report);
        }
    }
    for translations in translations.iter().filter(|_| !files.partial) {
        for labels in parsed.labels(files, &translations.tag) {
            rules::translations(&labels, translations, shared.words, options.release, &report);
        }
    }
    if files.ids_lock.is_none() {
        rules::unlocked(&files.pack, &report);
    }
    if !files.partial && shared_ok {
        questionnaire::missing(files, &parsed.surveys, &parsed.scenarios, &report);
        rules::whole(&files.pack, shared.pack, &parsed.scenarios, &report);
        rules::former_ids(&parsed.scenarios, &report);
    }
    if let Some(file) = &files.feed {
        feed::check(file, &shared, files.today);
    }
    rules::apps(&files.pack, shared.pack, shared.words, &report);
    orphans(files, &parsed, &translations, &report);
    let documents = documents(&parsed, &shared, &translations);
    let surveys = surveys(&parsed, &shared, &translations);
    let scenarios = scenarios(files, &parsed, &shared, &translations);
    for built in scenarios.iter().flatten() {
        let written = parsed.scenarios.iter().find(|source| rules::is(source.id.as_ref(), &built.id));
        if let Some(source) = written {
            rules::lesson(source, built, &report);
        }
    }
    let pack = scenarios.zip(documents).zip(surveys).and_then(|((scenarios, documents), surveys)| {
        build::pack(&shared, scenarios, documents, surveys, &translations)
    });
    let diagnostics = report.finish(options.release, files.files());
    let sound = diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    (pack.filter(|_| sound), diagnostics)
}

/// Checks the line ids against the lock.
fn kept(source: &impl Written, files: &PackFiles, lock: &Lock, report: &Report) {
    if files.ids_lock.is_some() && !has_lost_lines(source, report) {
        rules::lock(source, lock, files.ids_lock.as_ref(), report);
    }
}

/// Whether lines could not be read, so that nothing is known of their ids.
fn has_lost_lines(source: &impl Written, report: &Report) -> bool {
    report.has(&source.file().path, &[Code::LineForm, Code::TextEmpty, Code::PictureUndescribed])
}

/// The files, read; what has syntax faults is missing.
pub(crate) struct Parsed {
    pub(crate) pack: Option<PackSource>,
    pub(crate) site: Option<SiteSource>,
    pub(crate) words: Option<WordList>,
    pub(crate) scenarios: Vec<ScenarioSource>,
    pub(crate) documents: Vec<DocumentSource>,
    pub(crate) surveys: Vec<QuestionnaireSource>,
    pub(crate) lock: Lock,
}

impl Parsed {
    /// What a catalogue of this language has to have of the shared files.
    pub(crate) fn labels<'a>(&'a self, files: &'a PackFiles, tag: &str) -> impl Iterator<Item = Labels<'a>> {
        let pack = self.pack.as_ref().map(|pack| Labels::of_pack(&files.pack, pack, tag));
        let site = self.site.as_ref().map(|site| Labels::of_site(&files.site, site, tag));
        pack.into_iter().chain(site)
    }
}

/// Reads all files; every line has an id afterwards.
pub(crate) fn parse(files: &PackFiles, report: &Report) -> Parsed {
    let lock = files.ids_lock.as_ref().map(|file| Lock::read(file, report)).unwrap_or_default();
    let mut scenarios: Vec<ScenarioSource> =
        files.scenarios.iter().filter_map(|file| scenario_source(file, report)).collect();
    scenarios.iter_mut().for_each(|source| ids::give(source, &lock));
    let mut documents: Vec<DocumentSource> =
        files.documents.iter().filter_map(|file| document_source(file, report)).collect();
    documents.iter_mut().for_each(|source| ids::give(source, &lock));
    Parsed {
        documents,
        surveys: files.surveys.iter().filter_map(|file| questionnaire_source(file, report)).collect(),
        pack: pack_source(&files.pack, report),
        site: site_source(&files.site, report),
        words: words_source(&files.words, report),
        scenarios,
        lock,
    }
}

/// The id that a scenario's file has by its name.
pub(crate) fn stem(file: &SourceFile) -> &str {
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or(&file.path);
    name.strip_suffix(".toml").unwrap_or(name)
}

/// The list of `pack.toml` against the files there are.
fn listed(files: &PackFiles, parsed: &Parsed, report: &Report) {
    let Some(pack) = parsed.pack.as_ref().filter(|_| !files.partial) else { return };
    for id in &pack.scenarios {
        if !files.scenarios.iter().any(|file| stem(file) == id.value) {
            let message = format!("there is no file `scenarios/{}.toml`", id.value);
            let hint = format!("write it (`kenghe new {}`), or take it off the list", id.value);
            report.push(&files.pack, &id.span, Code::FileMissing, message, hint);
        }
    }
    for file in &files.scenarios {
        if !pack.scenarios.iter().any(|id| id.value == stem(file)) {
            let message = format!("`{}` is not listed in pack.toml", stem(file));
            let hint = "add it to `scenarios` in pack.toml, at the place where home shows it";
            report.push(file, &(0..0), Code::FileUnlisted, message, hint);
        }
    }
}

fn catalogues<'a>(files: &'a PackFiles, shared: &Shared<'_>, report: &Report) -> Vec<Translations<'a>> {
    let mut all: Vec<Translations<'a>> = Vec::new();
    for (tag, file) in &files.catalogues {
        let position = all.iter().position(|known| known.tag == *tag).unwrap_or_else(|| {
            all.push(Translations::new(tag));
            all.len() - 1
        });
        all[position].add(file, po::catalogue(file, report), report);
    }
    for tag in &shared.pack.languages {
        if !all.iter().any(|known| known.tag == tag.value) {
            let message = format!("there is no catalogue `locale/{}.po`", tag.value);
            let hint = "run `kenghe fmt`, which writes it with every text to translate";
            report.push(&files.pack, &tag.span, Code::CatalogueMissing, message, hint);
            all.push(Translations::new(&tag.value));
        }
    }
    all
}

fn orphans(files: &PackFiles, parsed: &Parsed, translations: &[Translations<'_>], report: &Report) {
    let mut texts: Vec<String> = parsed.scenarios.iter().flat_map(keys).collect();
    texts.extend(parsed.documents.iter().flat_map(keys));
    texts.extend(parsed.surveys.iter().flat_map(keys));
    let read = |name: &str| {
        let scenarios = parsed.scenarios.iter().filter(|source| rules::is(source.id.as_ref(), name));
        let documents = parsed.documents.iter().filter(|source| rules::is(source.id.as_ref(), name));
        let mut known = scenarios.map(|source| !has_lost_lines(source, report));
        let surveys = parsed.surveys.iter().filter(|source| rules::is(source.id.as_ref(), name));
        known
            .next()
            .or_else(|| documents.map(|source| !has_lost_lines(source, report)).next())
            .or_else(|| surveys.map(|_| true).next())
    };
    // Of a file that has syntax faults, or was not asked for, nothing is known.
    let exists = |name: &str| {
        match name {
            "pack" => return Some(parsed.pack.is_some()),
            "site" => return Some(parsed.site.is_some()),
            _ => {}
        }
        let mut others = files.owners();
        let elsewhere = files.partial || others.any(|owner| owner == name);
        read(name).or(elsewhere.then_some(false))
    };
    for translations in translations {
        let labels: Vec<String> =
            parsed.labels(files, &translations.tag).flat_map(|labels| keys(&labels)).collect();
        translations.orphans(texts.iter().chain(&labels), exists, report);
    }
}

fn keys(source: &impl Written) -> Vec<String> {
    source.wordings().into_iter().map(|wording| wording.key).collect()
}

/// The pages by group and order.
fn documents(
    parsed: &Parsed,
    shared: &Shared<'_>,
    translations: &[Translations<'_>],
) -> Option<Vec<PackDocument>> {
    let pages = parsed.documents.iter();
    let known = (parsed.documents.as_slice(), parsed.scenarios.as_slice());
    let built = pages.map(|source| document::documents(source, known, shared, translations));
    let mut all: Vec<PackDocument> = built.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
    all.sort_by_key(|page| (page.group, page.order));
    Some(all)
}

/// The surveys, the youngest band first.
fn surveys(
    parsed: &Parsed,
    shared: &Shared<'_>,
    translations: &[Translations<'_>],
) -> Option<Vec<PackSurvey>> {
    let built = parsed.surveys.iter().map(|source| questionnaire::survey(source, shared, translations));
    let mut all: Vec<PackSurvey> = built.collect::<Option<_>>()?;
    all.sort_by_key(|survey| survey.band);
    Some(all)
}

fn scenarios(
    files: &PackFiles,
    parsed: &Parsed,
    shared: &Shared<'_>,
    translations: &[Translations<'_>],
) -> Option<Vec<crate::compiled::PackScenario>> {
    let place = |source: &ScenarioSource| {
        shared.pack.scenarios.iter().position(|id| rules::is(source.id.as_ref(), &id.value))
    };
    let mut sources: Vec<_> =
        parsed.scenarios.iter().filter(|source| files.partial || place(source).is_some()).collect();
    sources.sort_by_key(|source| place(source).unwrap_or(usize::MAX));
    sources.into_iter().map(|source| build::scenario(source, shared, translations)).collect()
}
