//! The site in one file: every page as a data block of one document, which opens by double click and asks for nothing.
//!
//! What pages share stands in it once: styles, drawings, words, the program. A small script (`assets/whole.js`) puts the
//! page that the address asks for into the document, just as a page of the site would stand there.

use std::path::Path;

use anyhow::{Context, Result};
use data_encoding::BASE64;
use engine::compact::Compact;
use ke_nghe::boot::Page;
use pack::{Interface, Pack};

use super::address;
use super::assets::{Assets, NOSCRIPT_STYLE, Style, csp_hash};
use super::document::{around, data_blocks, escape, prerendered, style_of};
use super::engine_files::Classic;
use super::head::{COLOURS, title};
use super::pages::{PageSpec, whole_specs};
use crate::load::FEED;

/// What goes into the file.
pub(crate) struct Whole<'a> {
    /// The stories, and the pages around them.
    pub(crate) pack: &'a Pack,
    /// The words of the interface.
    pub(crate) interface: &'a Interface,
    /// The languages that are taken along; the first is that of the start.
    pub(crate) languages: &'a [&'a str],
    /// The story that it opens on; none where it opens on the list.
    pub(crate) start: Option<&'a str>,
}

/// The whole document.
pub(crate) fn whole(told: &Whole<'_>, assets_folder: &Path, engine: &Classic) -> Result<String> {
    let assets = Assets::read(assets_folder)?;
    let specs = whole_specs(told.pack, told.interface, told.languages);
    let tag = told.languages.first().copied().unwrap_or(address::SOURCE);
    let start = told.start.map_or_else(|| address::root(tag), |id| address::scenario(tag, id));
    let first =
        specs.iter().find(|spec| spec.address == start).context("the page to start on is not there")?;
    let mut words: Vec<String> = Vec::new();
    let mut pages = String::new();
    for spec in &specs {
        let said = spec.boot.words.to_compact();
        let at = words.iter().position(|known| *known == said).unwrap_or_else(|| {
            words.push(said);
            words.len() - 1
        });
        pages.push_str(&page_block(spec, at)?);
    }
    let words: String =
        words.iter().enumerate().map(|(at, said)| block(&format!("data-words=\"{at}\""), said)).collect();
    let styles: Vec<(&str, &str)> = Style::ALL
        .into_iter()
        .filter(|style| specs.iter().any(|spec| style_of(&spec.boot.page) == *style))
        .map(|style| (style.folder(), assets.style(style)))
        .chain([(STEPS, assets.steps.as_str())])
        .collect();
    let scripts = [&assets.boot, &engine.glue, &assets.whole, &assets.warnings];
    let [boot, rest @ ..] = scripts.map(|script| format!("<script>{script}</script>\n"));
    let feed = block(&format!("data-file=\"{FEED}\""), &assets.feed);
    let program = block("id=\"program\"", &BASE64.encode(&engine.wasm));
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n{head}{styles}{boot}</head>\n\
         <body translate=\"no\" data-start=\"{start}\">\n\
         <noscript><p class=\"noscript\">{noscript}</p><div>{opening}</div></noscript>\n\
         <svg hidden>{icons}{drawings}</svg>\n{pages}{words}{feed}{program}{rest}</body>\n</html>\n",
        lang = first.boot.language,
        head = head(first, &assets, &scripts, &styles),
        styles = style_sheets(first, &styles),
        noscript = escape(first.boot.words.noscript()),
        opening = prerendered(first)?,
        icons = assets.icons(Style::Class),
        drawings = assets.sheet(&specs),
        rest = rest.concat(),
    ))
}

/// A page as a data block; `words` says which words it is shown with.
fn page_block(spec: &PageSpec, words: usize) -> Result<String> {
    let page = format!("{}\n{}", around(spec, &prerendered(spec)?, ["", ""])?, data_blocks(spec));
    let attributes = format!(
        "data-file=\"{}\" data-title=\"{}\" data-language=\"{}\" data-style=\"{}\" data-said=\"{words}\"",
        spec.address,
        escape(&title(spec)),
        spec.boot.language,
        styles_of(spec).join(" "),
    );
    Ok(block(&attributes, &page))
}

/// A data block. No `<` in it can end it: each that might is followed by a backslash, which the script takes away again.
fn block(attributes: &str, text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, after) = rest.split_at(at + 1);
        safe.push_str(before);
        let lower: String = after.chars().take(7).collect::<String>().to_ascii_lowercase();
        if ["\\", "/script", "script", "!--"].iter().any(|risk| lower.starts_with(risk)) {
            safe.push('\\');
        }
        rest = after;
    }
    safe.push_str(rest);
    format!("<script type=\"text/plain\" {attributes}>{safe}</script>\n")
}

/// Title, icon and the security policy: nothing is ever asked for, and only what was written here runs.
fn head(first: &PageSpec, assets: &Assets, scripts: &[&String], styles: &[(&str, &str)]) -> String {
    let hashes =
        |texts: &[&str]| -> String { texts.iter().map(|text| format!(" '{}'", csp_hash(text))).collect() };
    let scripts: Vec<&str> = scripts.iter().map(|script| script.as_str()).collect();
    let styles: Vec<&str> = styles.iter().map(|(_, css)| *css).chain([NOSCRIPT_STYLE]).collect();
    format!(
        "<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'wasm-unsafe-eval'{}; \
         style-src{}; img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n{COLOURS}\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{}\">\n",
        hashes(&scripts),
        hashes(&styles),
        escape(&title(first)),
        BASE64.encode(assets.logo.as_bytes()),
    )
}

/// The styles of all kinds of pages; those of the first page are on until the script says otherwise.
fn style_sheets(first: &PageSpec, styles: &[(&str, &str)]) -> String {
    let on = styles_of(first);
    let sheets = styles.iter().map(|(name, css)| {
        let media = if on.contains(name) { "all" } else { "not all" };
        format!("<style data-style=\"{name}\" media=\"{media}\">{css}</style>\n")
    });
    let noscript = format!("<noscript><style>{NOSCRIPT_STYLE}</style></noscript>\n");
    sheets.chain([noscript]).collect()
}

/// What the style of the later steps of a story is called.
const STEPS: &str = "steps";

/// The styles of a page, in their order.
fn styles_of(spec: &PageSpec) -> Vec<&'static str> {
    let mut all = vec![style_of(&spec.boot.page).folder()];
    if matches!(spec.boot.page, Page::Scenario { .. }) {
        all.push(STEPS);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::block;

    #[test]
    fn nothing_in_a_block_ends_it_and_everything_can_be_had_back() {
        let text = "a <b> </SCRIPT> <script x> <!-- <\\/script <\\";
        let written = block("id=\"x\"", text);
        let inner = written.split_once('>').unwrap().1.strip_suffix("</script>\n").unwrap();
        assert_eq!(inner, "a <b> <\\/SCRIPT> <\\script x> <\\!-- <\\\\/script <\\\\");
        assert_eq!(inner.replace("<\\", "<"), text);
    }
}
