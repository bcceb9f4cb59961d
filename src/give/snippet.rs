//! What is copied: lines of HTML and addresses. Nothing here knows a browser.

use super::choice::{Choice, Size, Theme};
use crate::page::{Face, Outlets};

/// A way to give a story on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// One line for any page.
    Iframe,
    /// An element and a script, for who looks after a site.
    Element,
    /// WordPress.
    WordPress,
    /// Joomla.
    Joomla,
    /// Google Sites.
    GoogleSites,
    /// A picture with a link, where frames are removed.
    Card,
    /// The address alone.
    Address,
}

impl Way {
    /// All of them, what most look for first.
    pub(crate) const ALL: [Self; 7] = [
        Self::Iframe,
        Self::WordPress,
        Self::Joomla,
        Self::GoogleSites,
        Self::Card,
        Self::Address,
        Self::Element,
    ];

    /// Its name in the page.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Iframe => "iframe",
            Self::Element => "element",
            Self::WordPress => "wordpress",
            Self::Joomla => "joomla",
            Self::GoogleSites => "google-sites",
            Self::Card => "card",
            Self::Address => "address",
        }
    }
}

/// Text as it may stand in HTML, in attributes too.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The address of the story's page. There the reader's device decides about colours.
pub(crate) fn page(outlets: &Outlets, face: &Face, choice: &Choice) -> String {
    format!("{}{}{}", outlets.base, face.page, query([lock(choice), None]))
}

/// The address of the story's page for frames.
pub(crate) fn frame(outlets: &Outlets, face: &Face, choice: &Choice) -> String {
    let theme = match choice.theme {
        Theme::Device => None,
        Theme::Light => Some("nen=sang".to_owned()),
        Theme::Dark => Some("nen=toi".to_owned()),
    };
    format!("{}{}{}", outlets.base, face.frame, query([lock(choice), theme]))
}

fn lock(choice: &Choice) -> Option<String> {
    choice.lock.map(|age| format!("tuoi={}", age.as_str()))
}

fn query(parts: [Option<String>; 2]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// What is copied for this way. `site` is our name.
pub(crate) fn snippet(way: Way, outlets: &Outlets, face: &Face, choice: &Choice, site: &str) -> String {
    match way {
        Way::Iframe | Way::Joomla => iframe(outlets, face, choice, site),
        Way::Element => element(outlets, face, choice, site),
        Way::WordPress | Way::Address => page(outlets, face, choice),
        Way::GoogleSites => frame(outlets, face, choice),
        Way::Card => card(outlets, face, choice, site),
    }
}

/// The frame, and a link that stays where editors remove frames.
pub(crate) fn iframe(outlets: &Outlets, face: &Face, choice: &Choice, site: &str) -> String {
    let (width, height) = match choice.size {
        Size::Wide => ("100%", 740),
        Size::Phone => ("400", 740),
        Size::Low => ("100%", 600),
    };
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" allow=\"fullscreen; clipboard-write\" frameborder=\"0\"></iframe>\n\
         <p>{}</p>",
        escape(&frame(outlets, face, choice)),
        escape(&face.title),
        link(outlets, face, choice, site),
    )
}

fn link(outlets: &Outlets, face: &Face, choice: &Choice, site: &str) -> String {
    format!(
        "<a href=\"{}\">{} · {}</a>",
        escape(&page(outlets, face, choice)),
        escape(&face.title),
        escape(site)
    )
}

fn element(outlets: &Outlets, face: &Face, choice: &Choice, site: &str) -> String {
    let age = choice.lock.map(|age| format!(" age=\"{}\"", age.as_str())).unwrap_or_default();
    let theme = match choice.theme {
        Theme::Device => "",
        Theme::Light => " theme=\"light\"",
        Theme::Dark => " theme=\"dark\"",
    };
    let height = match choice.size {
        Size::Low => " height=\"600\"",
        Size::Wide | Size::Phone => "",
    };
    format!(
        "<script src=\"{}embed.js\" async></script>\n<ke-nghe scenario=\"{}\" lang=\"{}\"{age}{theme}{height} fullscreen>{}</ke-nghe>",
        escape(&outlets.base),
        choice.scenario,
        face.language,
        link(outlets, face, choice, site),
    )
}

/// A picture and words, both one link.
fn card(outlets: &Outlets, face: &Face, choice: &Choice, site: &str) -> String {
    let picture = if face.picture.is_empty() {
        String::new()
    } else {
        let (place, title) = (escape(&format!("{}{}", outlets.base, face.picture)), escape(&face.title));
        format!("<img src=\"{place}\" alt=\"{title}\" width=\"100%\"><br>")
    };
    let address = escape(&page(outlets, face, choice));
    format!("<p><a href=\"{address}\">{picture}{} · {}</a></p>", escape(&face.title), escape(site))
}

#[cfg(test)]
mod tests {
    use engine::Band;

    use super::{Way, snippet};
    use crate::give::choice::{Choice, Size, Theme};
    use crate::page::{Face, Outlets};

    #[track_caller]
    fn check(way: Way, size: Size, lock: Option<Band>, wanted: &str) {
        check_in(Theme::Device, way, size, lock, wanted);
    }

    #[track_caller]
    fn check_in(theme: Theme, way: Way, size: Size, lock: Option<Band>, wanted: &str) {
        let outlets = Outlets { base: "https://a.vn/kn/".to_owned(), ..Outlets::default() };
        let face = Face {
            language: "vi".to_owned(),
            name: "Tiếng Việt".to_owned(),
            title: "Quà & \"bạn\"".to_owned(),
            line: String::new(),
            page: "kich-ban/q/".to_owned(),
            frame: "kich-ban/q/nhung.html".to_owned(),
            picture: "share/q.png".to_owned(),
        };
        let choice = Choice { scenario: "q".into(), language: "vi".to_owned(), size, theme, lock };
        assert_eq!(snippet(way, &outlets, &face, &choice, "Kể Nghe"), wanted);
    }

    #[test]
    fn what_is_copied_is_whole_and_escaped() {
        let link = "<a href=\"https://a.vn/kn/kich-ban/q/\">Quà &amp; &quot;bạn&quot; · Kể Nghe</a>";
        check(Way::Address, Size::Wide, None, "https://a.vn/kn/kich-ban/q/");
        check(Way::GoogleSites, Size::Wide, None, "https://a.vn/kn/kich-ban/q/nhung.html");
        let iframe = format!(
            "<iframe src=\"https://a.vn/kn/kich-ban/q/nhung.html\" title=\"Quà &amp; &quot;bạn&quot;\" width=\"400\" \
             height=\"740\" loading=\"lazy\" referrerpolicy=\"no-referrer\" allow=\"fullscreen; clipboard-write\" \
             frameborder=\"0\"></iframe>\n<p>{link}</p>"
        );
        check(Way::Iframe, Size::Phone, None, &iframe);
        let element = format!(
            "<script src=\"https://a.vn/kn/embed.js\" async></script>\n\
             <ke-nghe scenario=\"q\" lang=\"vi\" fullscreen>{link}</ke-nghe>"
        );
        check(Way::Element, Size::Wide, None, &element);
        let card = "<p><a href=\"https://a.vn/kn/kich-ban/q/\"><img src=\"https://a.vn/kn/share/q.png\" \
                    alt=\"Quà &amp; &quot;bạn&quot;\" width=\"100%\"><br>\
                    Quà &amp; &quot;bạn&quot; · Kể Nghe</a></p>";
        check(Way::Card, Size::Wide, None, card);
    }

    #[test]
    fn a_theme_is_that_of_the_frame_alone() {
        let frame = "https://a.vn/kn/kich-ban/q/nhung.html?tuoi=6-10&nen=toi";
        check_in(Theme::Dark, Way::GoogleSites, Size::Wide, Some(Band::Primary), frame);
        check_in(Theme::Dark, Way::Address, Size::Wide, None, "https://a.vn/kn/kich-ban/q/");
        let element = "<script src=\"https://a.vn/kn/embed.js\" async></script>\n<ke-nghe scenario=\"q\" lang=\"vi\" \
                       theme=\"light\" fullscreen><a href=\"https://a.vn/kn/kich-ban/q/\">Quà &amp; &quot;bạn&quot; · \
                       Kể Nghe</a></ke-nghe>";
        check_in(Theme::Light, Way::Element, Size::Wide, None, element);
    }

    #[test]
    fn a_lock_goes_along() {
        check(Way::Address, Size::Wide, Some(Band::Primary), "https://a.vn/kn/kich-ban/q/?tuoi=6-10");
        let element = "<script src=\"https://a.vn/kn/embed.js\" async></script>\n<ke-nghe scenario=\"q\" lang=\"vi\" \
                       age=\"6-10\" height=\"600\" fullscreen><a href=\"https://a.vn/kn/kich-ban/q/?tuoi=6-10\">Quà &amp; \
                       &quot;bạn&quot; · Kể Nghe</a></ke-nghe>";
        check(Way::Element, Size::Low, Some(Band::Primary), element);
    }
}
