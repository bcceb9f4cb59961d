//! One page as an HTML document: the head, the prerendered components, and what the boot script needs.

use std::rc::Rc;

use anyhow::{Context, Result};
use engine::compact::Compact;
use ke_nghe::boot::{Boot, Page};
use ke_nghe::page::{
    CurriculumPage, CurriculumPageProps, FreshNote, FreshNoteProps, LostPage, LostPageProps, OfflinePanel,
    OfflinePanelProps,
};
use ke_nghe::{App, DocumentPage, DocumentPageProps, Notice};
use yew::LocalServerRenderer;

use super::assets::{Assets, NOSCRIPT_STYLE, Style};
use super::engine_files::{EngineFiles, Program};
use super::offline::SIZE;
use super::pages::{PageSpec, Variant};

/// The whole document; `script` is the name of its boot script.
pub(super) fn document(
    spec: &PageSpec,
    (head, script): (&str, &str),
    assets: &Assets,
    engine: &EngineFiles,
) -> Result<String> {
    let boot = &spec.boot;
    let html = prerendered(spec)?;
    // Icons have to be there at once where an engine is awaited; elsewhere they come with the drawings.
    let (html, icons) = if spec.needs_engine {
        (html, format!("<svg hidden>{}{}</svg>\n", assets.icons(style_of(&boot.page)), sheet(spec, assets)))
    } else {
        (html.replace("href=\"#i-", &format!("href=\"{}#i-", escape(&boot.art))), String::new())
    };
    let root = &spec.to_root;
    let (engine_head, engine_body) = engine_links(spec, engine);
    let (fresh, panel, offline) = offline_parts(spec, assets)?;
    let warnings = spec.reading.as_ref().filter(|reading| reading.warns());
    let warnings =
        warnings.map(|_| format!("<script src=\"{root}{}\" defer></script>\n", assets.warnings_script()));
    let around = around(spec, &html, [&fresh, &panel])?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n{head}{style}\n\
         {noscript}\
         <script src=\"{root}{script}\" {when}></script>\n{warnings}{offline}{engine_head}</head>\n<body translate=\"no\">\n\
         {icons}{around}\n{steps}{engine_body}</body>\n</html>\n",
        lang = boot.language,
        style = style(spec, assets),
        noscript = if spec.needs_engine { without_scripts() } else { String::new() },
        steps = steps(spec, assets),
        when = if spec.variant == Variant::Site { "async" } else { "defer" },
        warnings = warnings.unwrap_or_default(),
    ))
}

/// What the page says about reading without a network: a line that offers a new version, the panel that brings everything
/// onto the device, and the script of both.
fn offline_parts(spec: &PageSpec, assets: &Assets) -> Result<(String, String, String)> {
    let script = if spec.panel.is_some() || spec.lost.is_some() {
        format!("<script src=\"{}{}\" defer></script>\n", spec.to_root, assets.offline_script())
    } else {
        String::new()
    };
    let Some(panel) = &spec.panel else { return Ok((String::new(), String::new(), script)) };
    let words = panel.words.clone();
    // In front of a class nothing is offered but the lesson.
    let fresh = if panel.lessons {
        String::new()
    } else {
        let props = FreshNoteProps { words: words.clone() };
        format!("{}\n", render(LocalServerRenderer::<FreshNote>::with_props(props))?)
    };
    let props = OfflinePanelProps {
        words,
        tag: spec.boot.language.clone(),
        lessons: panel.lessons,
        size: SIZE.to_owned(),
        file: panel.file.clone(),
    };
    let panel = render(LocalServerRenderer::<OfflinePanel>::with_props(props))?;
    Ok((fresh, format!("\n{panel}"), script))
}

/// What the page shows before any program runs.
pub(super) fn prerendered(spec: &PageSpec) -> Result<String> {
    let boot = Rc::new(spec.boot.clone());
    if let Some(reading) = &spec.reading {
        let props = DocumentPageProps { boot, reading: reading.clone() };
        render(LocalServerRenderer::<DocumentPage>::with_props(props))
    } else if let Some(entries) = &spec.curriculum {
        let props = CurriculumPageProps { boot, entries: entries.clone() };
        render(LocalServerRenderer::<CurriculumPage>::with_props(props))
    } else if let Some(lost) = &spec.lost {
        render(LocalServerRenderer::<LostPage>::with_props(LostPageProps { boot, lost: lost.clone() }))
    } else {
        let (draw, on_drawn) = (ke_nghe::page::any as ke_nghe::page::Draw, yew::Callback::noop());
        let props = ke_nghe::app::AppProps { boot, draw, on_drawn };
        render(LocalServerRenderer::<App>::with_props(props))
    }
}

/// The same with what an engine needs beside it: its own place, and the notice for when it does not come; `before` and
/// `after` is what is said about reading without a network.
pub(super) fn around(spec: &PageSpec, html: &str, [before, after]: [&str; 2]) -> Result<String> {
    if spec.reading.is_some() {
        // Nothing on a page of content waits for anything.
        return Ok(format!("<div id=\"static\">{html}</div>"));
    }
    let (words, numbers) = (spec.boot.words.clone(), spec.boot.numbers.clone());
    let noscript = escape(words.noscript());
    let notice = ke_nghe::notice::NoticeProps { words, numbers };
    let notice = render(LocalServerRenderer::<Notice>::with_props(notice))?;
    Ok(format!(
        "<noscript><p class=\"noscript\">{noscript}</p></noscript>\n{notice}\n{before}\
         <div id=\"static\">{html}</div>\n<div id=\"app\" hidden></div>{after}"
    ))
}

fn style(spec: &PageSpec, assets: &Assets) -> String {
    let style = style_of(&spec.boot.page);
    if spec.style_apart {
        format!("<link rel=\"stylesheet\" href=\"{}{}\">", spec.to_root, assets.style_file(style))
    } else {
        format!("<style>{}</style>", assets.style(style))
    }
}

/// The drawings that stand in the page itself.
fn sheet(spec: &PageSpec, assets: &Assets) -> String {
    match spec.variant {
        Variant::Site | Variant::Whole => String::new(),
        Variant::Embedded => assets.sheet(std::slice::from_ref(spec)),
    }
}

/// A page that needs no engine is the same with scripts and without.
fn without_scripts() -> String {
    format!("<noscript><style>{NOSCRIPT_STYLE}</style></noscript>\n")
}

/// The style of what a scenario shows after its opening. It stands at the end, so that the opening is drawn without it.
fn steps(spec: &PageSpec, assets: &Assets) -> String {
    match spec.boot.page {
        Page::Scenario { .. } => {
            let framed = (spec.variant == Variant::Embedded).then(|| assets.framed_file());
            let files = [assets.steps_file()].into_iter().chain(framed);
            files.map(|file| format!("<link rel=\"stylesheet\" href=\"{}{file}\">\n", spec.to_root)).collect()
        }
        _ => String::new(),
    }
}

/// Which style a page has.
pub(super) const fn style_of(page: &Page) -> Style {
    match page {
        Page::Home | Page::Missing => Style::Home,
        Page::Scenario { .. } => Style::Story,
        Page::Plan | Page::Results => Style::Own,
        Page::Document => Style::Text,
        Page::Class => Style::Class,
        Page::Embed => Style::Give,
    }
}

fn render<C: yew::BaseComponent>(renderer: LocalServerRenderer<C>) -> Result<String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().context("cannot start the renderer")?;
    Ok(runtime.block_on(renderer.hydratable(false).render()))
}

/// What loads the engine: links that the boot script follows, or one classic script.
fn engine_links(spec: &PageSpec, engine: &EngineFiles) -> (String, String) {
    if !spec.needs_engine {
        return (String::new(), String::new());
    }
    let root = &spec.to_root;
    let body = data_blocks(spec);
    match (&spec.variant, &engine.single) {
        (Variant::Embedded, Some(single)) => {
            (String::new(), format!("{body}<script src=\"{root}{single}\" defer></script>\n"))
        }
        _ => {
            let Program { glue, wasm } = match spec.boot.page {
                Page::Scenario { .. } => &engine.play,
                Page::Class | Page::Embed => &engine.class,
                _ => &engine.desk,
            };
            let head = format!(
                "<link id=\"glue\" rel=\"modulepreload\" href=\"{root}{glue}\">\n\
                 <link id=\"wasm\" rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{root}{wasm}\">\n"
            );
            (head, body)
        }
    }
}

/// What the engine is told in the page, where one runs.
pub(super) fn data_blocks(spec: &PageSpec) -> String {
    if !spec.needs_engine {
        return String::new();
    }
    let boot = told(&spec.boot);
    let mut blocks = format!("<script type=\"text/plain\" id=\"boot\">{boot}</script>\n");
    if let Some(classroom) = &spec.classroom {
        let told = classroom.to_compact();
        blocks.push_str(&format!("<script type=\"text/plain\" id=\"classroom\">{told}</script>\n"));
    }
    if let Some(outlets) = &spec.outlets {
        let told = outlets.to_compact();
        blocks.push_str(&format!("<script type=\"text/plain\" id=\"outlets\">{told}</script>\n"));
    }
    blocks
}

/// What the app is told in the page itself: all but the words, which come last and stand in the boot script.
pub(super) fn told(boot: &Boot) -> String {
    let (all, words) = (boot.to_compact(), boot.words.to_compact());
    all.strip_suffix(&words).unwrap_or(&all).to_owned()
}

/// Text as it may stand in HTML, in attributes too.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
