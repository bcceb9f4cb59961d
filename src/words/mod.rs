//! What the interface says. Which words there are stands here; what they are, in each language, in `assets/interface`. A
//! page brings the words of its own language along, in its boot script, so that the engine carries none.

mod names;

use engine::{Band, Branch, Family, Lever, compact};

pub use names::{CLASS, DESK, NAMES, PLAY};

/// Everything the interface says in one language, to readers of one age; a word that is missing is empty. `{}` in a word
/// stands for a number or a name, see [`fill`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    all: Vec<String>,
}

compact! {
    struct Words { all }
}

impl Words {
    /// The words of these [`NAMES`], in their order.
    #[must_use]
    pub const fn new(all: Vec<String>) -> Self {
        Self { all }
    }

    // Not inlined: it is called a few hundred times, and each copy would be carried to every phone.
    #[inline(never)]
    fn at(&self, place: usize) -> &str {
        self.all.get(place).map_or("", String::as_str)
    }

    /// The name of a family of red flags.
    #[must_use]
    pub fn family(&self, family: Family) -> &str {
        match family {
            Family::Contact => self.family_contact(),
            Family::Trust => self.family_trust(),
            Family::Isolation => self.family_isolation(),
            Family::Pressure => self.family_pressure(),
            Family::ImageMeeting => self.family_image_meeting(),
            Family::Threat => self.family_threat(),
        }
    }

    /// The name of a lever.
    #[must_use]
    pub fn lever(&self, lever: Lever) -> &str {
        match lever {
            Lever::Threat => self.lever_threat(),
            Lever::Manipulation => self.lever_manipulation(),
            Lever::Luring => self.lever_luring(),
        }
    }

    /// The line over an ending.
    #[must_use]
    pub fn branch(&self, branch: Branch) -> &str {
        match branch {
            Branch::Safe => self.branch_safe(),
            Branch::Late => self.branch_late(),
            Branch::Friend => self.branch_friend(),
            Branch::Recall => self.branch_recall(),
        }
    }

    /// The name of an age band.
    #[must_use]
    pub fn band(&self, band: Band) -> &str {
        match band {
            Band::Primary => self.age_primary(),
            Band::LowerSecondary => self.age_lower(),
            Band::UpperSecondary => self.age_upper(),
            Band::Adult => self.door_parents(),
        }
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
