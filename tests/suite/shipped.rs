//! The stories and boosters as they are shipped: compiled from `assets`, one for each scenario and language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::LazyLock;

use classroom::Material;
use engine::Scenario;
use pack::{Options, Pack, PackFiles, PackScenario, Severity, SourceFile};

/// Compiled once for all tests.
static PACK: LazyLock<Pack> = LazyLock::new(|| pack(files()));

/// The scenario that `kenghe new` starts from; its boosters are played although it is not shipped.
static TEMPLATE: LazyLock<Pack> = LazyLock::new(|| {
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    pack(PackFiles {
        scenarios: vec![file("scenarios/mau.toml", pack::template::scenario("mau"))],
        catalogues: vec![("en".to_owned(), file("locale/en.po", pack::template::english("mau")))],
        partial: true,
        ..files()
    })
});

/// One scenario in one language.
pub(crate) struct Shipped {
    /// `vi` or `en`.
    pub(crate) lang: String,
    /// The scenario.
    pub(crate) scenario: Rc<Scenario>,
}

/// The folder of the checkout.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().find(|folder| folder.join("assets/packs").is_dir());
    found.expect("the checkout has a folder assets/packs").to_owned()
}

/// Every shipped story in every language.
pub(crate) fn stories() -> Vec<Shipped> {
    let all: Vec<_> = PACK.scenarios.iter().flat_map(|scenario| each(&scenario.locales)).collect();
    assert!(!all.is_empty(), "there is no scenario in assets/packs/ke-nghe");
    all
}

/// What class mode is told of the shipped stories, in a language.
pub(crate) fn material(lang: &str) -> Material {
    PACK.material(lang)
}

/// Every booster in every language.
pub(crate) fn boosters() -> Vec<Shipped> {
    let scenarios = PACK.scenarios.iter().chain(&TEMPLATE.scenarios);
    let boosters = scenarios.flat_map(|scenario: &PackScenario| &scenario.boosters);
    boosters.flat_map(|booster| each(&booster.locales)).collect()
}

/// Every story with what it brings for a lesson, in the source language.
pub(crate) fn lessons() -> Vec<(Rc<Scenario>, classroom::Lesson)> {
    let material = PACK.material("vi");
    let lesson = |story: &PackScenario| {
        let scenario = story.locale("vi")?;
        Some((Rc::new(scenario.clone()), material.lesson(&story.id)?.clone()))
    };
    PACK.scenarios.iter().filter_map(lesson).collect()
}

/// Everything that a learner can play.
pub(crate) fn all() -> Vec<Shipped> {
    let mut all = stories();
    all.extend(boosters());
    all
}

fn each(locales: &BTreeMap<String, Scenario>) -> Vec<Shipped> {
    let shipped = |(lang, scenario): (&String, &Scenario)| Shipped {
        lang: lang.clone(),
        scenario: Rc::new(scenario.clone()),
    };
    locales.iter().map(shipped).collect()
}

/// The same in Vietnamese, the source language.
pub(crate) fn vietnamese() -> Vec<Rc<Scenario>> {
    all().into_iter().filter(|shipped| shipped.lang == "vi").map(|shipped| shipped.scenario).collect()
}

fn files() -> PackFiles {
    let assets = root().join("assets");
    let folder = assets.join("packs/ke-nghe");
    let catalogues = listing(&folder.join("locale"), "po").into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name.split('.').next().unwrap().to_owned(), read(&path))
    });
    PackFiles {
        pack: read(&folder.join("pack.toml")),
        site: read(&assets.join("site.toml")),
        words: read(&folder.join("words.toml")),
        scenarios: listing(&folder.join("scenarios"), "toml").iter().map(|path| read(path)).collect(),
        documents: listing(&folder.join("pages"), "toml").iter().map(|path| read(path)).collect(),
        surveys: listing(&folder.join("surveys"), "toml").iter().map(|path| read(path)).collect(),
        catalogues: catalogues.collect(),
        ..PackFiles::default()
    }
}

fn pack(files: PackFiles) -> Pack {
    // Whether words are translated and ids locked is for `kenghe check` to say; here it matters that the stories play.
    let (pack, diagnostics) = pack::compile(&files, &Options::default());
    pack.unwrap_or_else(|| {
        let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
        panic!(
            "the stories do not compile:\n{}",
            errors.map(ToString::to_string).collect::<Vec<_>>().join("\n")
        )
    })
}

fn read(path: &Path) -> SourceFile {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    SourceFile { path: path.strip_prefix(root()).unwrap_or(path).display().to_string(), text }
}

/// The files of a folder that end so, by name.
fn listing(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == end));
    paths.sort();
    paths
}
