//! What a page of the built site loads before it can be played, read from its own HTML: scripts, styles, pictures, and
//! the two parts of the engine, which it names in `<link id="glue">` and `<link id="wasm">`.
//!
//! The icon and the manifest are no part of it: no browser needs them to play.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// What a page needs.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Files of the site, seen from its root, without the page itself.
    pub(crate) files: BTreeSet<PathBuf>,
    /// Addresses elsewhere, which no page may need.
    pub(crate) outside: BTreeSet<String>,
}

/// A tag that begins an element.
#[derive(Debug, PartialEq, Eq)]
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// The addresses that it loads.
    fn loads(&self) -> Vec<&str> {
        match self.name.as_str() {
            "link" if self.is_loaded_link() => self.attribute("href").into_iter().collect(),
            "use" | "image" => self.attribute("href").into_iter().collect(),
            "object" => self.attribute("data").into_iter().collect(),
            "script" | "img" | "source" | "iframe" | "audio" | "video" | "embed" => {
                let set = self.attribute("srcset").unwrap_or_default();
                let set = set.split(',').filter_map(|one| one.split_whitespace().next());
                self.attribute("src").into_iter().chain(set).collect()
            }
            _ => Vec::new(),
        }
    }

    fn is_loaded_link(&self) -> bool {
        let rel = self.attribute("rel").unwrap_or_default();
        let loads = rel.split_whitespace().any(|it| matches!(it, "stylesheet" | "preload" | "modulepreload"));
        loads || matches!(self.attribute("id"), Some("glue" | "wasm"))
    }
}

/// What a page needs. `page` is its place in the site, `read` gives a file of the site.
pub(crate) fn needs(page: &Path, html: &str, read: impl Fn(&Path) -> Option<String>) -> Needs {
    let mut needs = Needs::default();
    let (tags, styles) = tags(html);
    let mut addresses: Vec<(PathBuf, String)> = Vec::new();
    for address in tags.iter().flat_map(Tag::loads).chain(styles.iter().flat_map(|style| in_style(style))) {
        addresses.push((page.to_owned(), address.to_owned()));
    }
    while let Some((from, address)) = addresses.pop() {
        let address = address.split(['#', '?']).next().unwrap_or_default();
        if address.is_empty() || address.starts_with("data:") {
            continue;
        }
        if address.contains("://") || address.starts_with("//") {
            needs.outside.insert(address.to_owned());
            continue;
        }
        let file = resolved(&from, address);
        let kind = file.extension().and_then(|it| it.to_str()).unwrap_or_default();
        if needs.files.insert(file.clone()) && matches!(kind, "css" | "js") {
            let text = read(&file).unwrap_or_default();
            let more = if kind == "css" { in_style(&text) } else { in_script(&text) };
            addresses.extend(more.into_iter().map(|it| (file.clone(), it.to_owned())));
        }
    }
    needs
}

/// Where a relative address leads.
fn resolved(from: &Path, address: &str) -> PathBuf {
    let base = if address.starts_with('/') { Path::new("") } else { from.parent().unwrap_or(Path::new("")) };
    let mut place = PathBuf::new();
    for part in base.join(address.trim_start_matches('/')).components() {
        match part {
            Component::ParentDir => {
                place.pop();
            }
            Component::Normal(name) => place.push(name),
            _ => {}
        }
    }
    if address.ends_with('/') { place.join("index.html") } else { place }
}

/// The addresses in a style sheet.
fn in_style(text: &str) -> Vec<&str> {
    let ends = text.split("url(").skip(1);
    ends.filter_map(|it| it.split_once(')'))
        .map(|(address, _)| address.trim_matches(['"', '\'', ' ']))
        .collect()
}

/// The modules that a module imports.
fn in_script(text: &str) -> Vec<&str> {
    let quoted = |rest: &'static str| move |it: &'_ str| it.ends_with(rest);
    let (from, import, call) = (quoted(" from "), quoted("import "), quoted("import("));
    let mut found = Vec::new();
    for quote in ['"', '\''] {
        let parts: Vec<&str> = text.split(quote).collect();
        for pair in parts.windows(2) {
            if (from(pair[0]) || import(pair[0]) || call(pair[0])) && pair[1].starts_with('.') {
                found.push(pair[1]);
            }
        }
    }
    found
}

/// The tags of a page and the texts of its styles. Comments and the insides of scripts are passed over.
fn tags(html: &str) -> (Vec<Tag>, Vec<&str>) {
    let (mut tags, mut styles) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        let (tag, after) = tag(rest);
        rest = after;
        if matches!(tag.name.as_str(), "script" | "style") {
            let end = rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len());
            if tag.name == "style" {
                styles.push(&rest[..end]);
            }
            rest = &rest[end..];
        }
        tags.push(tag);
    }
    (tags, styles)
}

/// One tag, and what follows it.
fn tag(text: &str) -> (Tag, &str) {
    let end = |it: char| it.is_whitespace() || it == '>' || it == '/';
    let at = text.find(end).unwrap_or(text.len());
    let mut tag = Tag { name: text[..at].to_ascii_lowercase(), attributes: Vec::new() };
    let mut rest = &text[at..];
    loop {
        rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == '/');
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let at = rest.find(|it: char| end(it) || it == '=').unwrap_or(rest.len());
        let name = rest[..at].to_ascii_lowercase();
        rest = &rest[at..];
        let Some(value) = rest.strip_prefix('=') else {
            // A stray sign must not hold this up.
            rest = if at == 0 { &rest[rest.chars().next().map_or(0, char::len_utf8)..] } else { rest };
            tag.attributes.push((name, String::new()));
            continue;
        };
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => {
                value.split_at(value.find(|it: char| it.is_whitespace() || it == '>').unwrap_or(value.len()))
            }
        };
        tag.attributes.push((name, value.to_owned()));
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r##"<!doctype html><html><head>
        <link rel="canonical" href="https://x.example/"><link rel="icon" href="../../icon.svg">
        <link rel=stylesheet href=../../app.css><!-- <img src="no.png"> -->
        <link id="glue" rel="modulepreload" href="../../ke-nghe.js"><link id="wasm" rel="preload" href="../../k.wasm">
        <style>.a{background:url("data:x")} .b{background:url(../../b.svg)}</style>
        <script type="application/json" id="boot">{"a":"<img src='no.png'>"}</script>
        <script src="../../boot.js?v=1" defer></script></head>
        <body><svg><use href="../../icons.svg#a"/></svg><svg><use href="#local"/></svg><a href="../b/">b</a>
        <img alt='a>b' src="https://cdn.example/x.png"></body></html>"##;

    #[test]
    fn a_page_names_what_it_needs() {
        let read = |file: &Path| match file.to_str()? {
            "ke-nghe.js" => {
                Some("import * as a from './snippets/a.js';\nimport('./b.js'); let c = 'from x';".to_owned())
            }
            "app.css" => Some("@font-face{src:url(fonts/a.woff2)}".to_owned()),
            _ => None,
        };
        let needs = needs(Path::new("kich-ban/a/index.html"), PAGE, read);
        let files: Vec<_> = needs.files.iter().map(|it| it.to_str().unwrap()).collect();
        let expected = [
            "app.css",
            "b.js",
            "b.svg",
            "boot.js",
            "fonts/a.woff2",
            "icons.svg",
            "k.wasm",
            "ke-nghe.js",
            "snippets/a.js",
        ];
        assert_eq!(files, expected);
        assert_eq!(needs.outside.iter().collect::<Vec<_>>(), ["https://cdn.example/x.png"]);
    }

    #[test]
    fn broken_html_ends() {
        for html in
            ["<", "<a", "<a b", "<a b=", "<a b=\"", "<a =", "<script>", "<!--", "<a ' >", "<use href='x"]
        {
            needs(Path::new("index.html"), html, |_| None);
        }
    }
}
