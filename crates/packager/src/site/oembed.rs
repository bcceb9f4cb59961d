//! What sites that read oEmbed are told of a story: one file for each story and language, and a link to it on the story's
//! page. Both need the site's own address; a site without one has neither.

use std::path::Path;

use anyhow::Result;
use engine::Scenario;
use ke_nghe::boot::Page;
use pack::Pack;
use serde_json::json;

use super::address;
use super::document::escape;
use super::pages::{PageSpec, Variant};
use crate::share::{HEIGHT, WIDTH};

/// The size of a frame: an opening is made to fit it.
const SIZE: (u32, u32) = (400, 740);

/// The story that a page of the site is about, with its public address; none for fresh questions, frames, and where the
/// site has no address.
fn story<'a>(pack: &Pack, spec: &'a PageSpec) -> Option<(&'a Scenario, String)> {
    let base = pack.site.base_url.trim_end_matches('/');
    match &spec.boot.page {
        Page::Scenario { scenario } if spec.variant == Variant::Site && !base.is_empty() => {
            let is_story = pack.scenario(scenario.id.as_str()).is_some();
            is_story.then(|| (scenario.as_ref(), format!("{base}/")))
        }
        _ => None,
    }
}

/// The link that stands in the head of a story's page.
pub(super) fn link(pack: &Pack, spec: &PageSpec) -> Option<String> {
    let (scenario, base) = story(pack, spec)?;
    let place = address::oembed(&spec.boot.language, scenario.id.as_str());
    let (place, title) = (escape(&format!("{base}{place}")), escape(&scenario.title));
    Some(format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{place}\" title=\"{title}\">\n"
    ))
}

/// Writes the file of a page, where it is a story's; `picture` is the place of its picture for links.
pub(super) fn write(pack: &Pack, spec: &PageSpec, picture: Option<&str>, folder: &Path) -> Result<()> {
    let Some((scenario, base)) = story(pack, spec) else { return Ok(()) };
    let (tag, id, name) = (&spec.boot.language, scenario.id.as_str(), spec.boot.words.name());
    let (page, frame) = (address::scenario(tag, id), address::embedded(tag, id));
    let (page, frame) = (escape(&format!("{base}{page}")), escape(&format!("{base}{frame}")));
    let title = escape(&scenario.title);
    let (width, height) = SIZE;
    // WordPress shows the link until the frame has said how high it is, which it does in WordPress's own words.
    let html = format!(
        "<blockquote><a href=\"{page}\">{title} · {}</a></blockquote><iframe src=\"{frame}\" title=\"{title}\" \
         width=\"{width}\" height=\"{height}\" frameborder=\"0\"></iframe>",
        escape(name)
    );
    let mut told = json!({
        "version": "1.0", "type": "rich", "provider_name": name, "provider_url": base, "title": scenario.title,
        "width": width, "height": height, "html": html,
    });
    if let Some(picture) = picture {
        told["thumbnail_url"] = format!("{base}{picture}").into();
        told["thumbnail_width"] = WIDTH.into();
        told["thumbnail_height"] = HEIGHT.into();
    }
    super::put(folder, &address::oembed(tag, id), &format!("{told:#}\n"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use pack::Options;

    use super::{link, write};
    use crate::check::examine;
    use crate::load::load;
    use crate::site::page_specs;

    #[test]
    fn a_site_with_an_address_tells_of_each_story() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/packs/ke-nghe");
        let loaded = load(Some(&folder)).unwrap();
        let examined = examine(&loaded, &Options { release: false });
        let (mut pack, interface) = (examined.pack.unwrap(), examined.interface.unwrap());
        let site = tempfile::tempdir().unwrap();
        let specs = page_specs(&pack, &interface);
        assert!(specs.iter().all(|spec| link(&pack, spec).is_none()), "no address, no link");
        pack.site.base_url = "https://thcs.example.vn/ke-nghe".to_owned();
        let linked = specs.iter().filter_map(|spec| link(&pack, spec));
        assert_eq!(linked.count(), pack.scenarios.len() * pack.languages().len());
        let spec = specs.iter().find(|spec| spec.address == "kich-ban/qua-mien-phi/").unwrap();
        let wanted = "href=\"https://thcs.example.vn/ke-nghe/oembed/qua-mien-phi.json\"";
        assert!(link(&pack, spec).unwrap().contains(wanted));
        write(&pack, spec, Some("share/a.png"), site.path()).unwrap();
        let text = std::fs::read_to_string(site.path().join("oembed/qua-mien-phi.json")).unwrap();
        let told: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&told["version"], &told["type"]), (&"1.0".into(), &"rich".into()));
        assert_eq!(told["thumbnail_url"], "https://thcs.example.vn/ke-nghe/share/a.png");
        let html = told["html"].as_str().unwrap();
        let frame = "<iframe src=\"https://thcs.example.vn/ke-nghe/kich-ban/qua-mien-phi/nhung.html\"";
        assert!(html.starts_with("<blockquote><a href=\"https://") && html.contains(frame), "{html}");
    }
}
