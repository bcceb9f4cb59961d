//! The files that all pages share: the inline styles, the boot script, drawings and icons, and the headers to serve
//! everything with.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use data_encoding::{BASE64, HEXLOWER};
use engine::compact::Compact;
use ke_nghe::words::Words;
use sha2::{Digest, Sha256};

use crate::load::FEED;

use super::pages::PageSpec;
use super::themes::themes;

/// What stands in the page for browsers without scripts: all feedback shows, and the page scrolls as a whole.
pub(super) const NOSCRIPT_STYLE: &str = ".page,.player{display:block;height:auto}.player__thread,.stage,.panel__scroll{max-height:none;overflow:visible}\
.feedback[hidden]{display:block!important}.panel__actions{display:none}";

/// A file of warnings without any.
const EMPTY_FEED: &str = "{ \"version\": 1, \"warnings\": [] }\n";

/// Which style a page has: the common one, and that of its kind. Each is one and the same text in all pages of the kind,
/// so that the security policy can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Home, and the page for unknown addresses.
    Home,
    /// A scenario.
    Story,
    /// The pages of the learner's own: safety plan, results.
    Own,
    /// Plain text.
    Text,
    /// Class mode.
    Class,
    /// Giving stories on to other sites.
    Give,
}

impl Style {
    pub(super) const ALL: [Self; 6] =
        [Self::Home, Self::Story, Self::Own, Self::Text, Self::Class, Self::Give];

    /// Its folder in `assets/styles`.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Story => "story",
            Self::Own => "own",
            Self::Text => "text",
            Self::Class => "class",
            Self::Give => "give",
        }
    }

    /// The folders of what it has in common with other kinds.
    const fn shared(self) -> &'static [&'static str] {
        match self {
            Self::Home => &["common", "find", "offline", "warnings"],
            Self::Text => &["common", "warnings"],
            Self::Class => &["common", "choices", "find", "offline"],
            Self::Give => &["common", "choices", "find"],
            Self::Story | Self::Own => &["common"],
        }
    }
}

/// The files that all pages share.
pub(super) struct Assets {
    styles: Vec<(Style, String)>,
    /// The style of what a scenario's opening never shows.
    pub(super) steps: String,
    /// What a page for frames adds to that.
    framed: String,
    /// The script that pages around frames may load.
    embed: String,
    /// The icons of every page, and those that class mode alone shows.
    icons: [String; 2],
    pub(super) boot: String,
    /// The script that shows the warnings where no engine runs.
    pub(super) warnings: String,
    /// The script of pages that moved.
    moved: String,
    /// The service worker, without what differs from build to build.
    pub(super) worker: String,
    /// The script beside it, for the pages that say what is kept.
    offline: String,
    /// The script that picks the page of a site in one file.
    pub(super) whole: String,
    /// The warnings themselves.
    pub(super) feed: String,
    symbols: BTreeMap<String, String>,
    pub(super) logo: String,
}

impl Assets {
    /// Reads them.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let styles = Style::ALL.map(|style| Ok((style, css(&folder.join("styles"), style)?)));
        let styles = styles.into_iter().collect::<Result<_>>()?;
        let all = |part: &str| -> Result<String> {
            Ok(files(&folder.join("styles").join(part), "css")?
                .values()
                .map(|text| tight_css(text))
                .collect())
        };
        let themes = themes(&all("common")?).context("styles/common lacks the colours of a theme")?;
        let (steps, framed) = (all("steps")?, themes + &all("framed")?);
        let embed = without_comment_lines(&read(&folder.join("embed.js"))?);
        let boot = without_comment_lines(&read(&folder.join("boot.js"))?);
        let warnings = without_comment_lines(&read(&folder.join("warnings.js"))?);
        let moved = without_comment_lines(&read(&folder.join("moved.js"))?);
        let worker = files(&folder.join("sw"), "js")?;
        let worker = worker.values().map(|part| without_comment_lines(part)).collect();
        let offline = without_comment_lines(&read(&folder.join("offline.js"))?);
        let whole = without_comment_lines(&read(&folder.join("whole.js"))?);
        let feed = folder.join(FEED);
        // Browsers complain aloud of a file that is not there.
        let feed = if feed.exists() { read(&feed)? } else { EMPTY_FEED.to_owned() };
        let icons = |part: &str| -> Result<String> {
            Ok(symbols(&folder.join("icons").join(part), "i")?.into_values().collect())
        };
        let icons = [icons("")?, icons("class")?];
        let symbols = symbols(&folder.join("pictures"), "p")?;
        let logo = read(&folder.join("pictures/logo.svg"))?;
        Ok(Self {
            styles,
            steps,
            framed,
            embed,
            icons,
            boot,
            warnings,
            moved,
            whole,
            worker,
            offline,
            feed,
            symbols,
            logo,
        })
    }

    /// The style that stands in pages of this kind.
    pub(super) fn style(&self, of: Style) -> &str {
        self.styles.iter().find(|(style, _)| *style == of).map_or("", |(_, css)| css)
    }

    /// The name of the file with the style of what a scenario's opening never shows.
    pub(super) fn steps_file(&self) -> String {
        format!("steps-{}.css", short_digest(&self.steps))
    }

    /// The name of the file with what a page for frames adds to that.
    pub(super) fn framed_file(&self) -> String {
        format!("framed-{}.css", short_digest(&self.framed))
    }

    /// The name of the file with the same style.
    pub(super) fn style_file(&self, of: Style) -> String {
        format!("{}-{}.css", of.folder(), short_digest(self.style(of)))
    }

    /// The icons: all that a page of this kind may show.
    pub(super) fn icons(&self, of: Style) -> String {
        let [all, class] = &self.icons;
        if of == Style::Class { format!("{all}{class}") } else { all.clone() }
    }

    /// Writes what stands in files of its own.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        for style in [Style::Story, Style::Text] {
            super::put(folder, &self.style_file(style), self.style(style))?;
        }
        super::put(folder, &self.steps_file(), &self.steps)?;
        super::put(folder, &self.framed_file(), &self.framed)?;
        super::put(folder, "embed.js", &self.embed)?;
        super::put(folder, &self.warnings_script(), &self.warnings)?;
        super::put(folder, &self.offline_script(), &self.offline)?;
        super::put(folder, FEED, &self.feed)?;
        super::put(folder, "icon.svg", &self.logo)
    }

    /// The script of pages that moved, and its name.
    pub(super) fn moved_script(&self) -> (String, &str) {
        (format!("moved-{}.js", short_digest(&self.moved)), &self.moved)
    }

    /// The name of the script of pages that say what is kept without a network.
    pub(super) fn offline_script(&self) -> String {
        format!("offline-{}.js", short_digest(&self.offline))
    }

    /// The name of the script that shows the warnings where no engine runs.
    pub(super) fn warnings_script(&self) -> String {
        format!("canh-bao-{}.js", short_digest(&self.warnings))
    }

    /// The drawings that pages can show anywhere, to stand in a page: the logo, those that each brings along, and those
    /// that what it is told names on a line of its own.
    pub(super) fn sheet(&self, specs: &[PageSpec]) -> String {
        let mut shown = HashSet::from(["logo"]);
        for spec in specs {
            let told = super::document::told(&spec.boot);
            let known = self.symbols.keys().map(String::as_str);
            let told: HashSet<&str> = told.lines().collect();
            shown.extend(known.filter(|name| told.contains(name)));
            shown.extend(ke_nghe::page::pictures(&spec.boot.page));
            shown.extend(spec.drawings.iter().map(String::as_str));
        }
        let shown = self.symbols.iter().filter(|(name, _)| shown.contains(name.as_str()));
        shown.map(|(_, symbol)| symbol.as_str()).collect()
    }

    /// The name of the boot script that brings these words, and the script.
    pub(super) fn boot_script(&self, words: &Words, language: &str) -> (String, String) {
        let words = serde_json::Value::from(words.to_compact());
        let script = format!("{}window.keNghe.words = {words};\n", self.boot);
        (format!("boot-{language}-{}.js", short_digest(&script)), script)
    }

    /// The same drawings as a file, and its name. Pages that show the same ones share it. A page that waits for no engine
    /// has its icons there as well: there are many such pages, and they weigh a sixth less.
    pub(super) fn sprite(&self, spec: &PageSpec) -> (String, String) {
        let icons = if spec.needs_engine { String::new() } else { self.icons(Style::Text) };
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\">{}{icons}</svg>",
            self.sheet(std::slice::from_ref(spec))
        );
        (format!("art-{}.svg", short_digest(&svg)), svg)
    }

    /// The headers every file is served with. The reasons stand in ARCHITECTURE.md.
    pub(super) fn headers(&self) -> Vec<(&'static str, String)> {
        let styles = self.styles.iter().map(|(_, css)| css.as_str()).chain([NOSCRIPT_STYLE]);
        let styles: String = styles.map(|css| format!(" '{}'", csp_hash(css))).collect();
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
             style-src 'self'{styles}; img-src 'self' data:; frame-src 'self'; font-src 'self'; media-src 'self'; \
             manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
        );
        let fixed = [
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
            ("Access-Control-Allow-Origin", "*"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ];
        let fixed = fixed.map(|(name, value)| (name, value.to_owned()));
        [("Content-Security-Policy", policy)].into_iter().chain(fixed).collect()
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// What a security policy calls a text by.
pub(super) fn csp_hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text.as_bytes())))
}

/// Enough of a digest to name a file by its content.
pub(super) fn short_digest(text: &str) -> String {
    short_digest_of(text.as_bytes())
}

/// The same of any content.
pub(super) fn short_digest_of(content: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(content)[..8])
}

/// The files of a folder with this ending, in the order of their names.
fn files(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry.with_context(|| format!("cannot read {}", folder.display()))?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
        if let (Some(name), true) = (name, path.extension().is_some_and(|found| found == ending)) {
            all.insert(name, read(&path)?);
        }
    }
    Ok(all)
}

/// What a kind of page shares with others and what it has alone, as one style. The order is that of the files' names,
/// whichever folder they are in.
fn css(folder: &Path, style: Style) -> Result<String> {
    let mut all = BTreeMap::new();
    for part in style.shared().iter().chain([&style.folder()]) {
        all.append(&mut files(&folder.join(part), "css")?);
    }
    Ok(all.values().map(|text| tight_css(text)).collect())
}

fn symbols(folder: &Path, prefix: &str) -> Result<BTreeMap<String, String>> {
    let mut all = BTreeMap::new();
    for (name, svg) in files(folder, "svg")? {
        let symbol = symbol(&format!("{prefix}-{name}"), &svg).with_context(|| format!("drawing {name}"))?;
        all.insert(name, symbol);
    }
    Ok(all)
}

/// A drawing as a symbol of a sheet. Its root's attributes other than the name space stay.
fn symbol(id: &str, svg: &str) -> Result<String> {
    let Some(start) = svg.find("<svg") else { bail!("no <svg>") };
    let Some(open_end) = svg[start..].find('>').map(|at| start + at) else { bail!("<svg> is not closed") };
    let Some(close) = svg.rfind("</svg>") else { bail!("no </svg>") };
    // A colour on the root is for the file on its own; in a sheet the page's style decides.
    let is_the_file_s = |attribute: &&str| attribute.starts_with("xmlns=") || attribute.starts_with("color=");
    let attributes = svg[start + 4..open_end].split_whitespace();
    let attributes: Vec<&str> = attributes.filter(|attribute| !is_the_file_s(attribute)).collect();
    let body: String = svg[open_end + 1..close].lines().map(str::trim).collect();
    Ok(format!("<symbol id=\"{id}\" {}>{body}</symbol>", attributes.join(" ")))
}

/// A style sheet without comments and without the white space that only people need.
fn tight_css(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    let joined = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let tight =
        [(" {\n", "{"), (";\n", ";"), (",\n", ","), ("}\n", "}"), ("{\n", "{"), (": ", ":"), (";}", "}")];
    tight.iter().fold(joined, |css, (wide, tight)| css.replace(wide, tight))
}

/// A script without the lines that only people read. Code and line ends stay as they are.
fn without_comment_lines(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{symbol, tight_css, without_comment_lines};

    #[test]
    fn a_drawing_becomes_a_symbol() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" fill=\"none\">\n  <path d=\"M1 1\"/>\n</svg>\n";
        let expected = "<symbol id=\"i-x\" viewBox=\"0 0 9 9\" fill=\"none\"><path d=\"M1 1\"/></symbol>";
        assert_eq!(symbol("i-x", svg).unwrap(), expected);
        assert!(symbol("i-x", "<p>").is_err());
    }

    #[test]
    fn styles_and_scripts_keep_what_counts() {
        assert_eq!(
            tight_css("/* why */\na {\n  b: c;\n}\n\n@media (x: y) {\n  d {\n    e: f;\n  }\n}\n"),
            "a{b:c}@media (x:y){d{e:f}}"
        );
        assert_eq!(
            without_comment_lines("// why\nlet a = \"//b\"; // c\n\n  f();\n"),
            "let a = \"//b\"; // c\nf();\n"
        );
    }
}
