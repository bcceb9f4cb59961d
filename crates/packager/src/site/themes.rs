//! Themes for frames: a page around a story may be light or dark whatever the reader's device is set to. Their colours
//! are those of the site, taken from its style, so that they stand there once.

/// Stands before the colours of the dark theme in a tight style sheet.
const DARK: &str = "@media (prefers-color-scheme:dark){:root{";

/// The rules that let `?nen=sang` or `?nen=toi` choose, from the tight style sheet that every page has; none where it names
/// no colours.
pub(super) fn themes(css: &str) -> Option<String> {
    let (before, after) = css.split_once(DARK)?;
    let light = before.split_once(":root{")?.1.split_once('}')?.0;
    let dark = after.split_once('}')?.0;
    Some(format!(
        ":root[data-nen=\"sang\"]{{{light};color-scheme:light}}:root[data-nen=\"toi\"]{{{dark};color-scheme:dark}}"
    ))
}

#[cfg(test)]
mod tests {
    use super::themes;

    #[test]
    fn both_themes_have_the_colours_of_the_site() {
        let css = "a{b:c}:root{color-scheme:light dark;--a:#fff}@media (prefers-color-scheme:dark){:root{--a:#000}}d{e:f}";
        let wanted = ":root[data-nen=\"sang\"]{color-scheme:light dark;--a:#fff;color-scheme:light}\
                      :root[data-nen=\"toi\"]{--a:#000;color-scheme:dark}";
        assert_eq!(themes(css).as_deref(), Some(wanted));
        assert_eq!(themes("a{b:c}"), None);
    }
}
