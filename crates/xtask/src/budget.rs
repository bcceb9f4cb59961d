//! What a learner's phone has to load, gated: sizes as brotli 11 packs them, in kB of 1000 bytes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::offline;
use crate::page::{self, Needs};
use crate::places::Places;
use crate::stamp;
use crate::weigh::{Weight, weigh};

/// A scenario's page itself: HTML with its style and its story.
const PAGE: u64 = 14_000;
/// What a page weighs more where the site knows its own address and says what a link to it shows: 123 bytes were measured
/// with an address of 41 letters. Until then that much is left free.
const ADDRESS: u64 = 150;
/// All that one scenario needs, its page included.
const SCENARIO: u64 = 120_000;
/// How many requests that takes, the page's own included.
const REQUESTS: usize = 6;
/// What a device has to keep to have everything offline, in one language. The design says 600 kB for a pack of stories;
/// by now each of the sixteen also has two boosters and a class round, and there are pages of help and for adults.
const OFFLINE: u64 = 800_000;
/// What class mode adds on a teacher's computer, in one language: lessons, papers, sheets, reports, surveys, and the page for
/// web editors.
const CLASS: u64 = 320_000;
/// The script that pages of other sites load.
const EMBED: u64 = 2_000;
/// Its name.
const EMBED_FILE: &str = "embed.js";
/// The folder of the Vietnamese scenarios' pages, and its name in the folder of another language.
const SCENARIOS: (&str, &str) = ("kich-ban", "scenarios");

/// A scenario's page and what it weighs.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its place in the site.
    pub(crate) file: PathBuf,
    /// The page alone.
    pub(crate) html: Weight,
    /// Whether it says its own address.
    pub(crate) addressed: bool,
    /// The page with all that it needs.
    pub(crate) all: Weight,
    /// How many requests that takes.
    pub(crate) requests: usize,
    /// What it needs from elsewhere.
    pub(crate) outside: Vec<String>,
}

/// Every file of the site, and what it weighs.
pub(crate) type Files = Vec<(PathBuf, Weight)>;

/// Weighs the built site.
pub(crate) fn files(dist: &Path) -> Result<Files> {
    let mut names = Vec::new();
    stamp::collect(dist, Path::new(""), &mut names)?;
    // What is for servers and tools alone is never sent; files packed beside are the same files.
    names.retain(|name| {
        let shown = name.to_string_lossy();
        let packed = name.extension().is_some_and(|end| end == "br" || end == "gz");
        !packed && !shown.starts_with('.') && shown != "_headers" && shown != "web.config"
    });
    let weights = weigh(&names.iter().map(|name| dist.join(name)).collect::<Vec<_>>())?;
    Ok(names.into_iter().zip(weights).collect())
}

/// The pages of all scenarios in all languages.
pub(crate) fn pages(dist: &Path, files: &Files) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for (file, html) in files.iter().filter(|(file, _)| language(file).is_some()) {
        let text = std::fs::read_to_string(dist.join(file)).context("cannot read a page")?;
        let Needs { files: needed, outside } =
            page::needs(file, &text, |file| std::fs::read_to_string(dist.join(file)).ok());
        let mut all = *html;
        for need in &needed {
            let found = files.iter().find(|(name, _)| name == need);
            let (_, weight) = found.with_context(|| {
                format!("{} needs {}, which is not there", file.display(), need.display())
            })?;
            all = all + *weight;
        }
        let (requests, outside) = (needed.len() + 1, outside.into_iter().collect());
        let addressed = text.contains("property=\"og:url\"");
        pages.push(Page { file: file.clone(), html: *html, addressed, all, requests, outside });
    }
    Ok(pages)
}

/// The folder of the language in which a file is a scenario's page; empty for Vietnamese.
fn language(file: &Path) -> Option<&str> {
    let parts: Vec<&str> = file.iter().filter_map(|part| part.to_str()).collect();
    match parts.as_slice() {
        [folder, _, "index.html"] if *folder == SCENARIOS.0 => Some(""),
        [tag, folder, _, "index.html"] if *folder == SCENARIOS.1 => Some(tag),
        _ => None,
    }
}

/// Holds the built site against the limits.
pub(crate) fn check(places: &Places) -> Result<String> {
    let dist = places.dist();
    let files = files(&dist)?;
    let pages = pages(&dist, &files)?;
    let kept = offline::lists(&dist)?;
    let (offline, class) = (offline::most(&kept, &files)?, offline::most_lessons(&kept, &files)?);
    print!("{}", table(&pages));
    println!("everything offline in one language {}", kilobytes(offline.brotli));
    println!("class mode adds to that {}", kilobytes(class.brotli));
    let mut faults = faults(&pages, offline, class);
    faults.extend(embed_fault(&files));
    for list in &kept {
        faults.extend(list.fault(&files)?);
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("; "));
    }
    let most = pages.iter().map(|page| page.all.brotli).max().unwrap_or_default();
    let (most, offline) = (kilobytes(most), kilobytes(offline.brotli));
    Ok(format!("a scenario takes at most {most}, everything offline in one language {offline}"))
}

/// What is wrong with the script for pages of other sites.
fn embed_fault(files: &Files) -> Option<String> {
    let weight =
        files.iter().find(|(file, _)| file == Path::new(EMBED_FILE)).map(|(_, weight)| weight.brotli);
    match weight {
        Some(is) if is <= EMBED => None,
        Some(is) => Some(format!("{EMBED_FILE}: {}, at most {}", kilobytes(is), kilobytes(EMBED))),
        None => Some(format!("there is no {EMBED_FILE} in dist/")),
    }
}

/// Every limit that is not kept.
fn faults(pages: &[Page], offline: Weight, class: Weight) -> Vec<String> {
    let mut faults = Vec::new();
    let mut limit = |what: String, is: u64, most: u64| {
        if is > most {
            faults.push(format!("{what}: {}, at most {}", kilobytes(is), kilobytes(most)));
        }
    };
    for page in pages {
        let name = page.file.display();
        let most = if page.addressed { PAGE } else { PAGE - ADDRESS };
        limit(format!("{name} alone"), page.html.brotli, most);
        limit(format!("{name} with all it needs"), page.all.brotli, SCENARIO);
    }
    limit("everything offline in one language".to_owned(), offline.brotli, OFFLINE);
    limit("class mode".to_owned(), class.brotli, CLASS);
    for page in pages {
        let name = page.file.display();
        if page.requests > REQUESTS {
            faults.push(format!("{name}: {} requests, at most {REQUESTS}", page.requests));
        }
        if !page.outside.is_empty() {
            faults.push(format!("{name} loads from elsewhere: {}", page.outside.join(", ")));
        }
    }
    if pages.is_empty() {
        faults.push("there is no scenario's page in dist/".to_owned());
    }
    faults
}

/// The pages and their weights, for reading.
pub(crate) fn table(pages: &[Page]) -> String {
    let mut text = format!("{:<52} {:>10} {:>10} {:>8}\n", "page (brotli 11)", "HTML", "all", "requests");
    for page in pages {
        let (html, all) = (kilobytes(page.html.brotli), kilobytes(page.all.brotli));
        text += &format!("{:<52} {html:>10} {all:>10} {:>8}\n", page.file.display(), page.requests);
    }
    text
}

/// A size for reading.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: u64, all: u64, requests: usize) -> Page {
        let weight = |brotli| Weight { raw: 0, gzip: 0, brotli };
        let file = "kich-ban/a/index.html".into();
        Page { file, html: weight(html), addressed: true, all: weight(all), requests, outside: Vec::new() }
    }

    #[test]
    fn each_limit_can_be_broken() {
        let light = Weight::default();
        let faults = |pages: &[Page]| super::faults(pages, light, light);
        assert_eq!(faults(&[page(14_000, SCENARIO, 6)]), [""; 0]);
        assert_eq!(faults(&[]).len(), 1);
        assert!(faults(&[page(14_001, 1, 1)])[0].contains("alone"));
        assert!(faults(&[Page { addressed: false, ..page(14_000, 1, 1) }])[0].contains("at most 13.8 kB"));
        assert!(faults(&[page(1, SCENARIO + 1, 1)])[0].contains("with all"));
        assert!(faults(&[page(1, 1, 7)])[0].contains("7 requests"));
        let heavy = |brotli| Weight { brotli, ..light };
        assert!(super::faults(&[page(1, 1, 1)], heavy(OFFLINE + 1), light)[0].contains("offline"));
        assert!(super::faults(&[page(1, 1, 1)], light, heavy(CLASS + 1))[0].contains("class"));
        let outside = Page { outside: vec!["https://x".to_owned()], ..page(1, 1, 1) };
        assert!(faults(&[outside])[0].contains("elsewhere"));
    }

    #[test]
    fn pages_are_found_with_what_they_need() {
        let dist = std::env::temp_dir().join(format!("xtask-budget-{}", std::process::id()));
        std::fs::create_dir_all(dist.join("en/scenarios/a")).unwrap();
        std::fs::write(dist.join("en/scenarios/a/index.html"), "<script src='../../../a.js'></script>")
            .unwrap();
        std::fs::write(dist.join("a.js"), "let a;").unwrap();
        for unsent in ["a.js.br", "a.js.gz", ".htaccess", "_headers", "web.config"] {
            std::fs::write(dist.join(unsent), "unsent").unwrap();
        }
        let files = files(&dist).unwrap();
        let pages = pages(&dist, &files).unwrap();
        assert_eq!((pages.len(), pages[0].requests), (1, 2));
        assert_eq!(files.len(), 2);
        std::fs::remove_file(dist.join("a.js")).unwrap();
        let files = super::files(&dist).unwrap();
        assert!(super::pages(&dist, &files).unwrap_err().to_string().contains("a.js, which is not there"));
        std::fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn the_script_for_other_sites_is_small() {
        let file = |brotli| vec![("embed.js".into(), super::Weight { raw: 1, gzip: 1, brotli })];
        assert_eq!(super::embed_fault(&file(super::EMBED)), None);
        assert!(super::embed_fault(&file(super::EMBED + 1)).unwrap().contains("at most"));
        assert!(super::embed_fault(&Vec::new()).is_some());
    }

    #[test]
    fn only_scenarios_count_as_such() {
        assert_eq!(language(Path::new("kich-ban/a/index.html")), Some(""));
        assert_eq!(language(Path::new("tay/scenarios/a/index.html")), Some("tay"));
        assert_eq!(language(Path::new("kich-ban/index.html")), None);
        assert_eq!(language(Path::new("index.html")), None);
        assert_eq!(language(Path::new("tay/scenarios/a/embed.html")), None);
    }
}
