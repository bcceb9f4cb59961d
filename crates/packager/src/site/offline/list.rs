//! What can be kept in one language: every page with its digest and what it adds to what came before, in the order in
//! which it is fetched.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use engine::DocumentGroup;
use ke_nghe::boot::Page;
use serde_json::json;

use super::{EXTRAS, weight};
use crate::site::address;
use crate::site::assets::short_digest;
use crate::site::hosting::named_by_content;
use crate::site::pages::{PageSpec, Variant};

/// Which endings pages need; pictures for link previews are for others.
const NEEDED: [&str; 4] = ["js", "css", "svg", "wasm"];

/// A page that can be kept.
struct Entry {
    address: String,
    digest: String,
    /// What it weighs with those of its files that no page before it needs.
    bytes: u64,
}

/// What can be kept in one language.
pub(super) struct List {
    /// The addresses of what is always kept.
    shell: Vec<String>,
    pages: Vec<Entry>,
    /// What class mode adds.
    lessons: Vec<Entry>,
    /// All files that the pages need, named by their content.
    files: BTreeSet<String>,
    /// Those that only class mode needs.
    lesson_files: BTreeSet<String>,
    /// What all takes on the device.
    unpacked: u64,
}

impl List {
    /// Reads it from the written pages.
    pub(super) fn read(specs: &[PageSpec], tag: &str, site: &Path) -> Result<Self> {
        let mut list = Self {
            shell: Vec::new(),
            pages: Vec::new(),
            lessons: Vec::new(),
            files: BTreeSet::new(),
            lesson_files: BTreeSet::new(),
            unpacked: 0,
        };
        let of_language: Vec<&PageSpec> = specs.iter().filter(|spec| is_kept(spec, tag)).collect();
        let (always, others): (Vec<_>, Vec<_>) =
            of_language.into_iter().partition(|spec| is_shell(&spec.address, tag));
        let (lessons, others): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|spec| matches!(spec.boot.page, Page::Class));
        list.shell = always.iter().map(|spec| spec.address.clone()).collect();
        for spec in always.iter().chain(&others) {
            let entry = list.entry(spec, site)?;
            list.pages.push(entry);
        }
        let before = list.files.clone();
        for spec in lessons {
            let entry = list.entry(spec, site)?;
            list.lessons.push(entry);
        }
        list.lesson_files = list.files.difference(&before).cloned().collect();
        list.files = before;
        Ok(list)
    }

    fn entry(&mut self, spec: &PageSpec, site: &Path) -> Result<Entry> {
        let file = site.join(&spec.file);
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let mut bytes = weight(&file)?;
        self.unpacked += text.len() as u64;
        for name in names(&text) {
            if self.files.insert(name.to_owned()) {
                let file = site.join(name);
                bytes += weight(&file).with_context(|| format!("{} needs it", spec.address))?;
                self.unpacked += fs::metadata(&file).map_or(0, |it| it.len());
            }
        }
        Ok(Entry { address: spec.address.clone(), digest: short_digest(&text), bytes })
    }

    /// How many bytes travel, with class mode or without.
    pub(super) fn bytes(&self, lessons: bool) -> u64 {
        let lessons = self.lessons.iter().filter(|_| lessons);
        self.pages.iter().chain(lessons).map(|entry| entry.bytes).sum()
    }

    /// Its file's name and content.
    pub(super) fn file(&self, tag: &str) -> (String, String) {
        let entries = |all: &[Entry]| -> Vec<serde_json::Value> {
            all.iter().map(|it| json!([it.address, it.digest, it.bytes])).collect()
        };
        let text = json!({
            "shell": self.shell,
            "pages": entries(&self.pages),
            "lessons": entries(&self.lessons),
            "files": self.files,
            "lessonFiles": self.lesson_files,
            "extras": EXTRAS,
            "unpacked": self.unpacked,
        })
        .to_string();
        (format!("offline-{tag}-{}.json", short_digest(&text)), text)
    }
}

/// Pages for frames are for other sites, the page for unknown addresses is the server's, and giving stories on to other
/// sites is nothing without a network.
fn is_kept(spec: &PageSpec, tag: &str) -> bool {
    let is_for_here = !matches!(spec.boot.page, Page::Missing | Page::Embed);
    spec.boot.language == tag && spec.variant == Variant::Site && is_for_here
}

/// Home, help, what is the learner's own, and the page that comes instead of one that is not kept.
fn is_shell(page: &str, tag: &str) -> bool {
    let own = [address::root(tag), address::lost(tag), address::plan(tag), address::results(tag)];
    own.iter().any(|it| it == page) || page.starts_with(&address::group(tag, DocumentGroup::Help))
}

/// The files that a page names, wherever in it.
fn names(text: &str) -> BTreeSet<&str> {
    let part_of_name = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | '.');
    let words = text.split(|it: char| !part_of_name(it));
    let is_needed = |word: &&str| {
        NEEDED.iter().any(|end| word.rsplit('.').next() == Some(end)) && named_by_content(Path::new(word))
    };
    words.filter(is_needed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_what_it_needs() {
        let page = "<link href=\"../../play-0123456789abcdef_bg.wasm\"><script src=boot-vi-0123456789abcdef.js></script>\n\
                    ../art-fedcba9876543210.svg\n<meta content=\"https://x.example/share/a-0123456789abcdef.png\">icon.svg";
        let found: Vec<_> = names(page).into_iter().collect();
        let expected =
            ["art-fedcba9876543210.svg", "boot-vi-0123456789abcdef.js", "play-0123456789abcdef_bg.wasm"];
        assert_eq!(found, expected);
    }

    #[test]
    fn help_and_home_are_always_kept() {
        for page in ["", "can-ke/", "can-ke/de-doc/", "khong-mang/", "ke-hoach/", "da-doc/"] {
            assert!(is_shell(page, "vi"), "{page}");
        }
        for page in ["en/", "kich-ban/a/", "cho-bo-me/", "lop-hoc/"] {
            assert!(!is_shell(page, "vi"), "{page}");
        }
        assert!(is_shell("en/", "en") && is_shell("en/tell/", "en"));
    }
}
