//! Whether a file of the pack has changed: by time and size, looked at a few times a second, which works on every disk
//! and with every editor.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use super::source::Source;

/// The state of the files that a scenario is made of. A file that is not there is part of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snapshot(Vec<(PathBuf, Option<(SystemTime, u64)>)>);

impl Snapshot {
    /// Looks at the files.
    pub(super) fn of(source: &Source) -> Self {
        let pack = &source.pack;
        let mut files = vec![source.file.clone()];
        let shared = ["pack.toml", "words.toml", "ids.lock", "site.toml", "../../site.toml"];
        files.extend(shared.map(|name| pack.join(name)));
        let catalogues = fs::read_dir(pack.join("locale")).into_iter().flatten().flatten();
        let catalogues = catalogues.map(|entry| entry.path());
        files.extend(catalogues.filter(|path| path.extension().is_some_and(|end| end == "po")));
        // The order in which a folder lists its files may change without any of them changing.
        files.sort();
        let state = |path: PathBuf| {
            let data = fs::metadata(&path).ok();
            let state = data.and_then(|data| Some((data.modified().ok()?, data.len())));
            (path, state)
        };
        Self(files.into_iter().map(state).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_pack_counts_and_others_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let pack = folder.path().join("packs/p");
        fs::create_dir_all(pack.join("scenarios")).unwrap();
        fs::create_dir_all(pack.join("locale")).unwrap();
        let source = Source { file: pack.join("scenarios/a.toml"), pack: pack.clone(), id: "a".to_owned() };
        let mut before = Snapshot::of(&source);
        assert_eq!(Snapshot::of(&source), before);
        let watched =
            ["scenarios/a.toml", "locale/en.po", "pack.toml", "words.toml", "ids.lock", "../../site.toml"];
        for name in watched {
            for text in ["", "x"] {
                fs::write(pack.join(name), text).unwrap();
                let after = Snapshot::of(&source);
                assert_ne!(after, before, "{name}");
                before = after;
            }
        }
        for name in ["scenarios/b.toml", "locale/.en.po.swp", "notes.txt"] {
            fs::write(pack.join(name), "x").unwrap();
            assert_eq!(Snapshot::of(&source), before, "{name}");
        }
        fs::remove_file(&source.file).unwrap();
        assert_ne!(Snapshot::of(&source), before);
    }
}
