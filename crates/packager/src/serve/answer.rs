//! What a static host answers to an address. It knows files and no sockets.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, bail};

use super::encoding::{Encoder, Encoding};
use super::header_rules::HeaderRules;
use super::media_type::{is_text, media_type};
use crate::site::{ASK_FIRST, HIDDEN, LASTING, MISSING, named_by_content};

/// The file with the rules for headers.
const HEADERS: &str = "_headers";

/// A request, as far as it matters.
pub(super) struct Ask<'a> {
    /// Whether it only reads: GET or HEAD.
    pub(super) reads: bool,
    /// The address as it was sent, with its query.
    pub(super) target: &'a str,
    /// The value of `Accept-Encoding`.
    pub(super) accepts: &'a str,
    /// The value of `If-None-Match`.
    pub(super) has: Option<&'a str>,
}

/// A response.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn new(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }
}

/// A folder that is served.
pub(super) struct Site {
    root: PathBuf,
    encoder: Encoder,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    File(PathBuf),
    /// A folder asked for without its slash: links on its page would go astray.
    Folder,
    Nowhere,
}

impl Site {
    /// The site in a folder.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        let root = folder.canonicalize().with_context(|| format!("{} is no folder", folder.display()))?;
        if !root.is_dir() {
            bail!("{} is no folder", folder.display());
        }
        Ok(Self { root, encoder: Encoder::default() })
    }

    /// Answers.
    pub(super) fn answer(&self, ask: &Ask<'_>) -> Answer {
        let (path, query) = match ask.target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (ask.target, None),
        };
        let mut answer = if !ask.reads {
            Answer::new(405).with("Allow", "GET, HEAD")
        } else {
            match self.place(path) {
                Place::File(file) => self.file(&file, 200, ask),
                Place::Folder => {
                    let query = query.map(|it| format!("?{it}")).unwrap_or_default();
                    Answer::new(301)
                        .with("Location", format!("{path}/{query}"))
                        .with("Cache-Control", ASK_FIRST)
                }
                Place::Nowhere => self.missing(ask),
            }
        };
        // Read each time: the site may be built anew while it is served.
        let rules = std::fs::read_to_string(self.root.join(HEADERS)).unwrap_or_default();
        for (name, value) in HeaderRules::parse(&rules).of(path) {
            answer.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(&name));
            answer.headers.push((name, value));
        }
        answer
    }

    /// The page for addresses that lead nowhere.
    fn missing(&self, ask: &Ask<'_>) -> Answer {
        let page = self.root.join(MISSING);
        if page.is_file() { self.file(&page, 404, &Ask { has: None, ..*ask }) } else { Answer::new(404) }
    }

    /// A file, packed if the browser can unpack it.
    fn file(&self, file: &Path, status: u16, ask: &Ask<'_>) -> Answer {
        let Ok(data) = file.metadata() else { return Answer::new(404) };
        let kind = media_type(file);
        let changed =
            data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
        let encodings = if is_text(file) { Encoding::accepted(ask.accepts) } else { Vec::new() };
        let Ok((encoding, body)) = self.encoder.read(file, changed, &encodings) else {
            return Answer::new(404);
        };
        let tag =
            format!("\"{:x}-{:x}{}\"", changed.as_nanos(), data.len(), encoding.map_or("", Encoding::ending));
        let mut answer = Answer::new(status).with("Content-Type", kind).with("ETag", &tag);
        let lasting = if named_by_content(file) && status == 200 { LASTING } else { ASK_FIRST };
        answer = answer.with("Cache-Control", lasting);
        if is_text(file) {
            answer = answer.with("Vary", "Accept-Encoding");
        }
        if ask.has.is_some_and(|has| has.split(',').any(|one| one.trim() == tag)) {
            answer.status = 304;
            return answer;
        }
        if let Some(encoding) = encoding {
            answer = answer.with("Content-Encoding", encoding.name());
        }
        answer.body = body;
        answer
    }

    /// Whether a file is for servers and tools alone.
    fn hides(&self, file: &Path) -> bool {
        HIDDEN.iter().any(|name| file.starts_with(self.root.join(name)))
    }

    /// Finds what a path means. Nothing outside the folder is ever meant, nor hidden files.
    fn place(&self, path: &str) -> Place {
        let Some(path) = path.strip_prefix('/') else { return Place::Nowhere };
        let mut file = self.root.clone();
        let mut segments = path.split('/').peekable();
        while let Some(segment) = segments.next() {
            if segment.is_empty() && segments.peek().is_none() {
                file.push("index.html");
                break;
            }
            match decoded(segment) {
                Some(name) => file.push(name),
                None => return Place::Nowhere,
            }
        }
        // A link in the folder may point out of it.
        match file.canonicalize() {
            Ok(real) if !real.starts_with(&self.root) || self.hides(&real) => Place::Nowhere,
            Ok(real) if real.is_file() => Place::File(real),
            Ok(real) if real.join("index.html").is_file() => Place::Folder,
            _ => Place::Nowhere,
        }
    }
}

/// One part of a path, if it can be a file's name.
fn decoded(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?].map(char::from).map(|it| it.to_digit(16));
        let [Some(high), Some(low)] = digits else { return None };
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    let name = String::from_utf8(bytes).ok()?;
    let bad = name.is_empty() || name.starts_with('.') || name.contains(['/', '\\', '\0', ':']);
    (!bad).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, Site) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("en")).unwrap();
        for (name, text) in
            [("index.html", "nhà"), ("en/index.html", "home"), ("app-0123456789abcdef.css", "a{}")]
        {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let site = Site::open(folder.path()).unwrap();
        (folder, site)
    }

    fn ask(target: &str) -> Ask<'_> {
        Ask { reads: true, target, accepts: "gzip, br", has: None }
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        answer.headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn a_folder_gets_its_slash_and_keeps_its_query() {
        let (_folder, site) = site();
        let answer = site.answer(&ask("/en?tuoi=6-10"));
        assert_eq!((answer.status, header(&answer, "Location")), (301, Some("/en/?tuoi=6-10")));
        assert_eq!(site.answer(&ask("/en/")).body, b"home");
        assert_eq!(site.answer(&ask("/en/index.html")).body, b"home");
        assert_eq!(site.answer(&ask("/index.html/")).status, 404);
    }

    #[test]
    fn files_named_by_content_are_kept_and_others_asked_for() {
        let (_folder, site) = site();
        assert_eq!(header(&site.answer(&ask("/app-0123456789abcdef.css")), "Cache-Control"), Some(LASTING));
        let home = site.answer(&ask("/"));
        assert_eq!(header(&home, "Cache-Control"), Some(ASK_FIRST));
        let again = site.answer(&Ask { has: header(&home, "ETag"), ..ask("/") });
        assert_eq!((again.status, again.body.len()), (304, 0));
    }

    #[test]
    fn the_rules_of_the_site_win() {
        let (folder, site) = site();
        let rules = "/*\n  X-A: 1\n/en/*\n  cache-control: max-age=60\n";
        std::fs::write(folder.path().join(HEADERS), rules).unwrap();
        let answer = site.answer(&ask("/en/"));
        assert_eq!(header(&answer, "cache-control"), Some("max-age=60"));
        assert_eq!(header(&answer, "Cache-Control"), None);
        assert_eq!(header(&site.answer(&ask("/nowhere")), "X-A"), Some("1"));
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_folder_are_not_followed() {
        let (folder, site) = site();
        let outside = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("x.txt"), "x").unwrap();
        std::os::unix::fs::symlink(outside.path(), folder.path().join("out")).unwrap();
        assert_eq!(site.answer(&ask("/out/x.txt")).status, 404);
    }

    #[test]
    fn names_are_decoded_or_refused() {
        assert_eq!(decoded("k%E1%BB%83").as_deref(), Some("kể"));
        for bad in ["..", ".git", "%2e%2e", "a%2fb", "a%5cb", "%00", "%f", "%zz", "%ff", "", "c:"] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
    }
}
