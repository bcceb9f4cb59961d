//! What a device keeps to read without a network, as the build lists it for the service worker: the same lists are weighed
//! here, so that the limit holds for what is really kept, and so that the size said on home is the one that travels.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::budget::{Files, kilobytes};
use crate::weigh::Weight;

/// By how much the size said to readers may differ from the one weighed here, in hundredths.
const TOLERANCE: u64 = 2;

/// What can be kept in one language.
#[derive(Debug)]
pub(crate) struct Kept {
    /// The list's own file.
    file: PathBuf,
    /// All but class mode.
    all: BTreeSet<PathBuf>,
    /// What class mode adds.
    lessons: BTreeSet<PathBuf>,
    /// What no page waits for, and what is not part of the size said.
    extras: BTreeSet<PathBuf>,
    /// How many bytes are said to travel, class mode included.
    said: u64,
}

impl Kept {
    fn parse(file: PathBuf, text: &str) -> Option<Self> {
        let list: Value = serde_json::from_str(text).ok()?;
        let names =
            |key: &str| list.get(key)?.as_array()?.iter().map(Value::as_str).collect::<Option<Vec<_>>>();
        let entries = |key: &str| -> Option<Vec<(&str, u64)>> {
            let all = list.get(key)?.as_array()?.iter();
            all.map(|entry| Some((entry.get(0)?.as_str()?, entry.get(2)?.as_u64()?))).collect()
        };
        let (pages, lessons) = (entries("pages")?, entries("lessons")?);
        let files = |pages: &[(&str, u64)], names: Vec<&str>| {
            let pages = pages.iter().map(|(address, _)| Path::new(address).join("index.html"));
            pages.chain(names.into_iter().map(PathBuf::from)).collect()
        };
        Some(Self {
            file,
            all: files(&pages, names("files")?),
            lessons: files(&lessons, names("lessonFiles")?),
            extras: names("extras")?.into_iter().map(PathBuf::from).collect(),
            said: pages.iter().chain(&lessons).map(|(_, bytes)| bytes).sum(),
        })
    }

    /// What is wrong with the size that readers are told.
    pub(crate) fn fault(&self, files: &Files) -> Result<Option<String>> {
        let is = weight(&self.all, files)?.brotli + weight(&self.lessons, files)?.brotli;
        let off = is.abs_diff(self.said) * 100 > is * TOLERANCE;
        let name = self.file.display();
        Ok(off.then(|| format!("{name} says {}, it is {}", kilobytes(self.said), kilobytes(is))))
    }
}

/// The lists of all languages.
pub(crate) fn lists(dist: &Path) -> Result<Vec<Kept>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dist).context("cannot read dist/")? {
        let name = entry.context("cannot read dist/")?.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("offline-") && name.ends_with(".json") {
            let text = std::fs::read_to_string(dist.join(&*name)).context("cannot read a list")?;
            let kept = Kept::parse(PathBuf::from(&*name), &text);
            found.push(kept.with_context(|| format!("{name} is no list of what is kept offline"))?);
        }
    }
    if found.is_empty() {
        anyhow::bail!("dist/ has no list of what is kept offline");
    }
    Ok(found)
}

/// What the language keeps that needs most room, without class mode.
pub(crate) fn most(lists: &[Kept], files: &Files) -> Result<Weight> {
    heaviest(lists.iter().map(|list| Ok(weight(&list.all, files)? + weight(&list.extras, files)?)))
}

/// What class mode adds where it adds most.
pub(crate) fn most_lessons(lists: &[Kept], files: &Files) -> Result<Weight> {
    heaviest(lists.iter().map(|list| weight(&list.lessons, files)))
}

fn heaviest(weights: impl Iterator<Item = Result<Weight>>) -> Result<Weight> {
    let all: Vec<Weight> = weights.collect::<Result<_>>()?;
    Ok(all.into_iter().max_by_key(|weight| weight.brotli).unwrap_or_default())
}

fn weight(of: &BTreeSet<PathBuf>, files: &Files) -> Result<Weight> {
    let one = |name: &PathBuf| {
        let found = files.iter().find(|(file, _)| file == name).map(|(_, weight)| *weight);
        found.with_context(|| format!("{} is to be kept offline, and is not there", name.display()))
    };
    of.iter().map(one).collect::<Result<Vec<_>>>().map(|weights| weights.into_iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"{"pages":[["","0",10],["a/","0",5]],"files":["x.js"],"lessons":[["lop-hoc/","0",4]],
        "lessonFiles":["class.js"],"extras":["icon.svg"],"shell":[""],"unpacked":9}"#;

    fn files() -> Files {
        let all =
            [("index.html", 6), ("a/index.html", 5), ("x.js", 4), ("lop-hoc/index.html", 1), ("class.js", 3)];
        let weight = |brotli| Weight { raw: 0, gzip: 0, brotli };
        let all = all.into_iter().chain([("icon.svg", 2), ("share/a.png", 99)]);
        all.map(|(name, brotli)| (name.into(), weight(brotli))).collect()
    }

    fn kept(text: &str) -> Kept {
        Kept::parse("offline-vi-0.json".into(), text).unwrap()
    }

    #[test]
    fn exactly_what_is_listed_is_weighed() {
        let list = [kept(LIST)];
        assert_eq!(most(&list, &files()).unwrap().brotli, 17);
        assert_eq!(most_lessons(&list, &files()).unwrap().brotli, 4);
        assert_eq!(list[0].fault(&files()).unwrap(), None);
        let missing = kept(&LIST.replace("x.js", "y.js"));
        assert!(most(&[missing], &files()).unwrap_err().to_string().contains("y.js"));
        assert!(Kept::parse("a".into(), "{}").is_none());
    }

    #[test]
    fn a_wrong_size_is_found() {
        let said = kept(&LIST.replace("\"0\",10", "\"0\",9"));
        assert!(said.fault(&files()).unwrap().unwrap().contains("offline-vi-0.json"));
    }
}
