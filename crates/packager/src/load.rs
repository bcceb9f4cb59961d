//! Reads a pack from disk. What cannot be read as text is a diagnostic like any other, so that it is reported with the
//! rest; only a folder that is no pack at all is an error.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use pack::{Date, Diagnostic, InterfaceFiles, PackFiles, SourceFile};

/// The file of warnings, beside what packs share and at the site's root.
pub(crate) const FEED: &str = "canh-bao.json";

/// A pack's files and the faults of reading them.
pub(crate) struct Loaded {
    /// The pack's folder.
    pub(crate) folder: PathBuf,
    /// The files that could be read.
    pub(crate) files: PackFiles,
    /// The folder of the interface's words.
    pub(crate) interface_folder: PathBuf,
    /// The interface's words; a pack on its own has none.
    pub(crate) interface: Option<InterfaceFiles>,
    /// Files that could not.
    pub(crate) faults: Vec<Diagnostic>,
}

/// Finds the pack that the path belongs to: a pack's folder, a scenario's file in it, or, without a path, the pack of the
/// folder one is in or of one above it.
///
/// # Errors
/// There is no pack there, or the disk does not answer.
pub(crate) fn load(path: Option<&Path>) -> Result<Loaded> {
    let (folder, only) = find(path)?;
    let mut reader = Reader { faults: Vec::new() };
    // A file in the folder `pages` is a page, one in `surveys` a survey, any other one a scenario.
    let is_in = |file: &Path, name: &str| {
        let full = fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
        full.parent().and_then(Path::file_name).is_some_and(|folder| folder == name)
    };
    let all = |name: &str| listing(&folder.join(name), "toml");
    let [scenarios, documents, surveys] = match &only {
        Some(file) if is_in(file, "pages") => [Vec::new(), vec![file.clone()], Vec::new()],
        Some(file) if is_in(file, "surveys") => [Vec::new(), Vec::new(), vec![file.clone()]],
        Some(file) => [vec![file.clone()], Vec::new(), Vec::new()],
        None => [all("scenarios")?, all("pages")?, all("surveys")?],
    };
    let catalogues = listing(&folder.join("locale"), "po")?;
    let (pictures, site) = shared(&folder);
    let files = PackFiles {
        pack: reader.required(&folder.join("pack.toml")),
        site: reader.required(&site),
        words: reader.required(&folder.join("words.toml")),
        scenarios: scenarios.iter().filter_map(|path| reader.read(path)).collect(),
        documents: documents.iter().filter_map(|path| reader.read(path)).collect(),
        surveys: surveys.iter().filter_map(|path| reader.read(path)).collect(),
        feed: Some(beside(&folder, FEED)).filter(|path| path.exists()).and_then(|path| reader.read(&path)),
        partial: only.is_some(),
        catalogues: catalogues.iter().filter_map(|path| Some((tag(path), reader.read(path)?))).collect(),
        ids_lock: Some(folder.join("ids.lock"))
            .filter(|path| path.exists())
            .and_then(|path| reader.read(&path)),
        pictures,
        today: today(),
    };
    let interface_folder = PathBuf::from(shown(&beside(&folder, "interface")));
    let interface = interface_folder.exists().then(|| reader.interface(&interface_folder)).transpose()?;
    Ok(Loaded { folder, files, interface_folder, interface, faults: reader.faults })
}

/// The languages that a pack has catalogues for, and Vietnamese.
///
/// # Errors
/// The disk does not answer.
pub(crate) fn languages(folder: &Path) -> Result<Vec<String>> {
    let mut tags: Vec<String> = listing(&folder.join("locale"), "po")?.iter().map(|path| tag(path)).collect();
    tags.dedup();
    tags.insert(0, "vi".to_owned());
    Ok(tags)
}

/// The pack's folder, and the one file that was asked for.
fn find(path: Option<&Path>) -> Result<(PathBuf, Option<PathBuf>)> {
    let Some(path) = path else {
        let here = std::env::current_dir().context("the folder one is in cannot be found")?;
        let found = here.ancestors().find_map(|folder| {
            let packs = [folder.to_path_buf(), folder.join("assets/packs/ke-nghe")];
            packs.into_iter().find(|pack| pack.join("pack.toml").is_file())
        });
        let folder =
            found.context("no pack.toml here or in a folder above; name the pack: kenghe check PATH")?;
        return Ok((shortened(&folder, &here), None));
    };
    if path.is_dir() {
        if !path.join("pack.toml").is_file() {
            bail!("{} has no pack.toml, so it is no pack", path.display());
        }
        return Ok((path.to_path_buf(), None));
    }
    if !path.is_file() {
        bail!("there is no file or folder {}", path.display());
    }
    let full = fs::canonicalize(path).with_context(|| format!("{} cannot be found", path.display()))?;
    let folder = full.ancestors().find(|folder| folder.join("pack.toml").is_file());
    let folder =
        folder.with_context(|| format!("{} belongs to no pack: no pack.toml above it", path.display()))?;
    let here = std::env::current_dir().unwrap_or_default();
    Ok((shortened(folder, &here), Some(path.to_path_buf())))
}

/// The path as one would type it from here.
fn shortened(path: &Path, here: &Path) -> PathBuf {
    match path.strip_prefix(here) {
        Ok(rest) if rest.as_os_str().is_empty() => PathBuf::from("."),
        Ok(rest) => rest.to_path_buf(),
        Err(_) => path.to_path_buf(),
    }
}

/// What packs share: in the folder `assets` above the pack, or beside the pack's own files.
fn beside(folder: &Path, name: &str) -> PathBuf {
    let (own, above) = (folder.join(name), folder.join("../..").join(name));
    if own.exists() || !above.exists() { own } else { above }
}

/// The names of the drawings, and `site.toml`.
fn shared(folder: &Path) -> (BTreeSet<String>, PathBuf) {
    let site = beside(folder, "site.toml");
    let pictures = [folder.join("pictures"), folder.join("../../pictures")];
    let listed = pictures.iter().find_map(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let names =
        listed.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "svg"));
    (names.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect(), site)
}

/// The files of a folder that end so, by name; a folder that is not there holds none.
fn listing(folder: &Path, end: &str) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry.with_context(|| format!("{} cannot be read", folder.display()))?.path();
        // Editors leave hidden files beside the one that is open.
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.extension().is_some_and(|found| found == end) && !hidden {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// `en` of `en.po` and of `en.chi-anh.po`.
fn tag(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.split('.').next().unwrap_or_default().to_owned()
}

/// Without a clock the age of facts is not checked.
fn today() -> Option<Date> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Date::from_unix_seconds(now.as_secs())
}

struct Reader {
    faults: Vec<Diagnostic>,
}

impl Reader {
    fn interface(&mut self, folder: &Path) -> Result<InterfaceFiles> {
        let catalogues = listing(folder, "po")?;
        let source = self.required(&folder.join("vi.toml"));
        let catalogues = catalogues.iter().filter_map(|path| Some((tag(path), self.read(path)?))).collect();
        Ok(InterfaceFiles { source, catalogues })
    }

    /// A file that the pack cannot do without; an empty one where it is missing, so that the rest is still looked at.
    fn required(&mut self, path: &Path) -> SourceFile {
        if path.exists() {
            self.read(path).unwrap_or_default()
        } else {
            self.faults.push(pack::unreadable::missing(&shown(path)));
            SourceFile::default()
        }
    }

    fn read(&mut self, path: &Path) -> Option<SourceFile> {
        let name = shown(path);
        let size = fs::metadata(path).map(|found| found.len()).unwrap_or_default();
        let read = if size > pack::unreadable::LARGEST {
            Err(pack::unreadable::too_large(&name, size))
        } else {
            match fs::read(path) {
                Ok(bytes) => pack::unreadable::decode(&name, bytes),
                Err(_) => Err(pack::unreadable::missing(&name)),
            }
        };
        read.map_err(|fault| self.faults.push(fault)).ok()
    }
}

/// The path with slashes, `..` resolved where that is plain.
fn shown(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        let part = part.as_os_str().to_string_lossy().into_owned();
        match part.as_str() {
            "." => {}
            ".." if parts.last().is_some_and(|last| last != ".." && last != "/") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let joined = parts.join("/");
    joined.strip_prefix("//").map_or(joined.clone(), |rest| format!("/{rest}"))
}
