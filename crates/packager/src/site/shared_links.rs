//! What a link to a page shows where it is shared: which card each page has, the cards drawn, and the tags that Facebook,
//! Zalo and others read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use engine::DocumentGroup;

use super::assets::short_digest_of;
use super::document::escape;
use super::pages::PageSpec;
use crate::share::{Artist, Drawings, HEIGHT, LinkCard, Voice, WIDTH};

/// The folder of the pictures. What a device keeps offline leaves it out.
const FOLDER: &str = "share";

/// The pictures of the cards, by their places in the site; without any where none were drawn.
pub(super) type Pictures = BTreeMap<LinkCard, String>;

/// The card of home: its line, and the three doors.
pub(super) fn home(tag: &str, name: &str, line: &str) -> LinkCard {
    let doors = ["door-6-10", "door-11-14", "door-15-17"].map(str::to_owned);
    let (name, title) = (name.to_owned(), line.to_owned());
    LinkCard { slug: format!("home-{tag}"), name, title, voice: None, drawings: Drawings::Three(doors) }
}

/// The card of all pages behind a door of home.
pub(super) fn group(of: DocumentGroup, tag: &str, name: &str, title: &str, summary: &str) -> LinkCard {
    let (slug, drawing) = match of {
        DocumentGroup::Help => ("help", "cover-ban-ke"),
        DocumentGroup::Parents => ("parents", "cover-con"),
        DocumentGroup::Teachers => ("teachers", "cover-tiet-hoc"),
    };
    LinkCard {
        slug: format!("{slug}-{tag}"),
        name: name.to_owned(),
        title: title.to_owned(),
        voice: Some(Voice { words: summary.to_owned(), speaker: None }),
        drawings: Drawings::One(drawing.to_owned()),
    }
}

/// Draws the card of every page into the site, each once.
pub(super) fn draw_all(specs: &[PageSpec], assets: &Path, site: &Path) -> Result<Pictures> {
    let artist = Artist::new(assets)?;
    let cards: BTreeSet<LinkCard> = specs.iter().filter_map(|spec| spec.card.as_deref()).cloned().collect();
    let cards: Vec<LinkCard> = cards.into_iter().collect();
    let (next, drawn) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(card) = cards.get(next.fetch_add(1, Ordering::Relaxed)) {
            let png = artist.draw(card);
            if let Ok(mut drawn) = drawn.lock() {
                drawn.push((card, png));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let mut pictures = Pictures::new();
    for (card, png) in drawn.into_inner().unwrap_or_default() {
        let png = png?;
        let place = format!("{FOLDER}/{}-{}.png", card.slug, short_digest_of(&png));
        super::put(site, &place, &png).context("a picture for links")?;
        pictures.insert(card.clone(), place);
    }
    Ok(pictures)
}

/// The tags of a page. Those with an address need the site's own, which `base_url` gives.
pub(super) fn tags(spec: &PageSpec, base_url: &str, pictures: &Pictures) -> String {
    // The page for unknown addresses is not shared, nor is one in a frame.
    let Some(card) = &spec.card else { return String::new() };
    let title = spec.title.as_deref().unwrap_or(&card.title);
    let mut tags = String::new();
    let mut tag = |name: &str, value: &str| {
        tags.push_str(&format!("<meta property=\"og:{name}\" content=\"{}\">\n", escape(value)));
    };
    tag("type", "website");
    tag("site_name", spec.boot.words.name());
    tag("title", title);
    let (own, others): (Vec<_>, Vec<_>) =
        spec.alternates.iter().partition(|(tag, _)| *tag == spec.boot.language);
    for (name, pages) in [("locale", &own), ("locale:alternate", &others)] {
        for (language, _) in pages {
            if let Some(locale) = locale(language) {
                tag(name, locale);
            }
        }
    }
    let place = |to: &str| format!("{}/{to}", base_url.trim_end_matches('/'));
    if base_url.is_empty() {
        return tags;
    }
    tag("url", &place(&spec.address));
    if let Some(picture) = pictures.get(card.as_ref()) {
        tag("image", &place(picture));
        tag("image:width", &WIDTH.to_string());
        tag("image:height", &HEIGHT.to_string());
        tag("image:alt", &card.alt());
        tags.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
    }
    tags
}

/// The language as Facebook names it; it knows no others than those of its list.
fn locale(tag: &str) -> Option<&'static str> {
    match tag {
        "vi" => Some("vi_VN"),
        "en" => Some("en_US"),
        _ => None,
    }
}
