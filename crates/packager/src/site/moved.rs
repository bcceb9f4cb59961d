//! The pages at former addresses of renamed scenarios. Each goes on to where the scenario is now: by a script, which keeps
//! what stands behind `?` and `#`, without scripts by a refresh, and else by a link.

use std::path::Path;

use anyhow::Result;
use ke_nghe::words::{NAMES, Words};
use pack::{Interface, Pack, Reader};

use super::assets::Assets;
use super::document::escape;
use super::{EngineFiles, address, put};

/// Writes them all, in every language, for the site and for frames.
pub(super) fn write(
    pack: &Pack,
    interface: &Interface,
    assets: &Assets,
    engine: &EngineFiles,
    folder: &Path,
) -> Result<()> {
    let (script, code) = assets.moved_script();
    let kinds: &[fn(&str, &str) -> String] = match engine.single {
        Some(_) => &[address::scenario, address::embedded],
        None => &[address::scenario],
    };
    for (scenario, former) in
        pack.scenarios.iter().flat_map(|it| it.former_ids.iter().map(move |former| (it, former)))
    {
        put(folder, &script, code)?;
        for tag in pack.languages() {
            let Some(text) = scenario.locale(tag) else { continue };
            let words = Words::new(interface.words(tag, Reader::Younger, NAMES));
            let title = format!("{} · {}", text.title, words.name());
            for kind in kinds {
                let (from, to) = (kind(tag, former), kind(tag, &scenario.id));
                let base = &pack.site.base_url;
                let canonical = address::scenario(tag, &scenario.id);
                let canonical = if base.is_empty() {
                    address::relative(&from, &canonical)
                } else {
                    format!("{}/{canonical}", base.trim_end_matches('/'))
                };
                let script = address::relative(&from, &script);
                let way = address::relative(&from, &to);
                put(folder, &address::file(&from), &page(tag, &title, &canonical, &script, &way))?;
            }
        }
    }
    Ok(())
}

fn page(language: &str, title: &str, canonical: &str, script: &str, to: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{canonical}\">\n\
         <script src=\"{script}\" data-to=\"{to}\"></script>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n</head>\n<body>\n\
         <p><a href=\"{to}\">{title}</a></p>\n</body>\n</html>\n"
    )
}
