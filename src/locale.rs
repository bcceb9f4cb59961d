//! The interface's words in Vietnamese and English, as typed tables: a missing one does not compile. The tables are for
//! whoever makes the pages; a page carries its own words.
//!
//! Children up to 14 are addressed as *em*, older ones as *bạn*; a table for each, the second a variation of the first.

#[cfg(feature = "ssr")]
mod en;
#[cfg(feature = "ssr")]
mod vi;
mod words;

#[cfg(feature = "ssr")]
use engine::Band;

pub use words::Words;

/// A language of the interface (BCP 47).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// Vietnamese, the source.
    Vi,
    /// English.
    En,
}

impl Locale {
    /// Every language, the source first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The other language of the switch.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// The words for a page that speaks to children of no particular age.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn words(self) -> Words {
        self.words_for(Band::LowerSecondary)
    }

    /// The words for a page that speaks to learners of this band.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn words_for(self, band: Band) -> Words {
        Words::of(match (self, band) {
            (Self::Vi, Band::Primary | Band::LowerSecondary) => &vi::VI,
            (Self::Vi, Band::UpperSecondary | Band::Adult) => &vi::VI_OLDER,
            (Self::En, _) => &en::EN,
        })
    }
}

/// Puts values in the places marked `{}`, in order.
#[must_use]
pub fn fill(words: &str, values: &[&str]) -> String {
    // Split at single characters: searching for two brings a kilobyte of search code to every phone.
    let mut parts = words.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        filled.push_str(values.get(at).copied().unwrap_or_default());
        filled.push_str(part.strip_prefix('}').unwrap_or(part));
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_go_where_the_marks_are() {
        assert_eq!(fill("Bước {} trên {}", &["2", "5"]), "Bước 2 trên 5");
        assert_eq!(fill("Gọi {}", &[]), "Gọi ");
        assert_eq!(fill("Đóng", &["x"]), "Đóng");
    }
}
