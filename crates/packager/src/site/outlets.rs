//! What the page for giving stories on is told: every story in every language, and where it stands.

use ke_nghe::page::{Face, Outlet, Outlets};
use pack::{PackScenario, Reader};

use super::address;
use super::pages::Maker;

/// What it is told; `root` is the way from the page to the site's root. Which pictures there are is told once they are
/// drawn.
pub(super) fn outlets(site: &Maker<'_>, root: &str) -> Outlets {
    let base = &site.pack.site.base_url;
    let base = if base.is_empty() { String::new() } else { format!("{}/", base.trim_end_matches('/')) };
    let stories = site.pack.scenarios.iter().filter_map(|story| outlet(site, story)).collect();
    Outlets { base, root: root.to_owned(), stories }
}

/// The same, with the pictures for links; `pictures` are their places in the site.
pub(super) fn with_pictures<'a>(
    told: &Outlets,
    pictures: impl Iterator<Item = &'a String> + Clone,
) -> Outlets {
    let mut told = told.clone();
    for story in &mut told.stories {
        for face in &mut story.faces {
            // The name ends with a digest.
            let start = format!("share/{}-{}-", story.scenario, face.language);
            let is_its = |place: &&String| place.strip_prefix(&start).is_some_and(|rest| !rest.contains('-'));
            face.picture = pictures.clone().find(is_its).cloned().unwrap_or_default();
        }
    }
    told
}

fn outlet(site: &Maker<'_>, story: &PackScenario) -> Option<Outlet> {
    let text = story.locale(site.tag)?;
    let face = |tag: &str| {
        let text = story.locale(tag)?;
        Some(Face {
            language: tag.to_owned(),
            name: site.words(tag, Reader::Younger).language().to_owned(),
            title: text.title.clone(),
            line: text.summary.clone(),
            page: address::scenario(tag, &story.id),
            frame: address::embedded(tag, &story.id),
            picture: String::new(),
        })
    };
    let faces = site.languages.iter().copied().filter_map(face).collect();
    Some(Outlet { scenario: text.id.clone(), band: text.band, cover: text.cover.clone(), faces })
}
