//! Which screen of class mode an address names: its fragment, so that every screen can be linked to, reloaded and gone
//! back from, on a site, from a stick and in a single file alike.

/// A screen of class mode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The list of stories and what else there is.
    #[default]
    Start,
    /// How a lesson on this story, booster, round or survey is to be given.
    Setup(String),
    /// The lesson, as the class sees it.
    Show,
    /// The lesson, as the teacher sees it, in a window of its own.
    Presenter,
}

impl Route {
    /// The screen of a fragment without its `#`. One that names none is the start.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Self {
        let (name, rest) = fragment.split_once('/').unwrap_or((fragment, ""));
        match (name, rest) {
            ("lesson", id) if is_id(id) => Self::Setup(id.to_owned()),
            ("show", "") => Self::Show,
            ("presenter", "") => Self::Presenter,
            _ => Self::Start,
        }
    }

    /// The fragment that names the screen, without its `#`.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        match self {
            Self::Start => String::new(),
            Self::Setup(id) => format!("lesson/{id}"),
            Self::Show => "show".to_owned(),
            Self::Presenter => "presenter".to_owned(),
        }
    }
}

fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    !text.is_empty() && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_screen_has_an_address_and_any_other_is_the_start() {
        for route in [Route::Start, Route::Setup("a-b.2w".to_owned()), Route::Show, Route::Presenter] {
            assert_eq!(Route::from_fragment(&route.to_fragment()), route);
        }
        for fragment in
            ["nothing", "lesson/", "lesson/A", "lesson/a/b", "lesson/<b>", "show/x", "kn=1", "tiep"]
        {
            assert_eq!(Route::from_fragment(fragment), Route::Start, "{fragment}");
        }
    }
}
