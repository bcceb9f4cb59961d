//! What class mode is told besides what every page is told.

use ke_nghe::page::{Classroom, Source};

use super::address;
use super::pages::Maker;

/// The material of this language, and where each story stands in every language, seen from the page.
pub(super) fn classroom_of(site: &Maker<'_>, up: &str) -> Classroom {
    let pages = |address: &dyn Fn(&str) -> String| {
        let languages = site.languages.iter();
        languages.map(|tag| ((*tag).to_owned(), address::below(up, &address(tag)))).collect()
    };
    let mut sources = Vec::new();
    for story in &site.pack.scenarios {
        let pages_of_story = pages(&|tag| address::scenario(tag, &story.id));
        sources.push(Source { scenario: story.id.as_str().into(), pages: pages_of_story });
        for booster in &story.boosters {
            let pages = pages(&|tag| address::booster(tag, &story.id, booster.weeks));
            sources.push(Source { scenario: booster.id.as_str().into(), pages });
        }
    }
    Classroom { material: site.pack.material(site.tag), sources }
}
