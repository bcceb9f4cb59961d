//! Which screen of class mode an address names: its fragment, so that every screen can be linked to, reloaded and gone
//! back from, on a site, from a stick and in a single file alike.

use engine::Band;

use crate::paper::Paper;
use crate::sheet::SheetId;

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
    /// What classes counted, side by side.
    Book,
    /// One sheet of the class book.
    Sheet(SheetId),
    /// What all classes together said.
    Report,
    /// The survey of a band, and how it is held.
    Survey(Band),
    /// The numbers of a survey's paper slips are typed in.
    Counts(Band),
    /// A survey's secret questions, alone on a device that goes round.
    Alone(Band),
    /// Something to print: of a story, of a survey, or for every class.
    Paper(Paper, String),
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
            ("book", "") => Self::Book,
            ("sheet", id) => SheetId::parse(id).map_or(Self::Start, Self::Sheet),
            ("report", "") => Self::Report,
            ("survey", band) => of_band(band, Self::Survey),
            ("counts", band) => of_band(band, Self::Counts),
            ("alone", band) => of_band(band, Self::Alone),
            ("paper", rest) => Self::paper(rest).unwrap_or_default(),
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
            Self::Book => "book".to_owned(),
            Self::Sheet(id) => format!("sheet/{id}"),
            Self::Report => "report".to_owned(),
            Self::Survey(band) => format!("survey/{}", band.as_str()),
            Self::Counts(band) => format!("counts/{}", band.as_str()),
            Self::Alone(band) => format!("alone/{}", band.as_str()),
            Self::Paper(paper, id) => format!("paper/{}/{id}", paper.as_str()),
        }
    }

    fn paper(rest: &str) -> Option<Self> {
        let (kind, id) = rest.split_once('/').filter(|(_, id)| is_id(id))?;
        Some(Self::Paper(Paper::of(kind)?, id.to_owned()))
    }
}

/// The screen of a band; the start where there is no such band of children.
fn of_band(text: &str, screen: fn(Band) -> Route) -> Route {
    let band = Band::ALL.into_iter().find(|band| *band != Band::Adult && band.as_str() == text);
    band.map_or(Route::Start, screen)
}

fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    !text.is_empty() && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use engine::Band;

    use super::Route;
    use crate::paper::Paper;
    use crate::sheet::SheetId;

    #[test]
    fn every_screen_has_an_address_and_any_other_is_the_start() {
        let setup = Route::Setup("a-b.2w".to_owned());
        let sheet = Route::Sheet(SheetId::parse("k0123456789abcdef").unwrap());
        let of_band = [Route::Survey, Route::Counts, Route::Alone].map(|screen| screen(Band::Primary));
        let others = [Route::Start, setup, Route::Show, Route::Presenter, Route::Book, sheet, Route::Report];
        let papers = Paper::ALL.map(|paper| Route::Paper(paper, "survey.6-10".to_owned()));
        for route in others.into_iter().chain(of_band).chain(papers) {
            assert_eq!(Route::from_fragment(&route.to_fragment()), route);
        }
        for fragment in [
            "nothing",
            "lesson/",
            "lesson/A",
            "lesson/a/b",
            "lesson/<b>",
            "show/x",
            "paper",
            "paper/key/",
            "paper/letter/a",
            "kn=1",
            "tiep",
            "survey/",
            "survey/adult",
            "alone/7",
            "sheet/1",
        ] {
            assert_eq!(Route::from_fragment(fragment), Route::Start, "{fragment}");
        }
    }
}
