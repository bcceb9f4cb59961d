//! Which class it was, as far as anybody needs to know: a grade, a letter and a number picked from lists. There is no
//! place for a name in it.

use std::fmt;

use crate::count::MOST_IN_CLASS;

/// A grade from 1 to 12, or adults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassGrade(u8);

const ADULTS: &str = "adult";

impl ClassGrade {
    /// Parents or teachers.
    pub const ADULTS: Self = Self(13);

    /// Every grade, the youngest first, then adults.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=13).map(Self)
    }

    /// The grade of this number, from 1 to 12.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// Its number; adults have none.
    #[must_use]
    pub fn number(self) -> Option<u8> {
        (self != Self::ADULTS).then_some(self.0)
    }

    /// Reads what [`fmt::Display`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|grade| grade.to_string() == text)
    }
}

impl fmt::Display for ClassGrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            Some(number) => write!(f, "{number}"),
            None => f.write_str(ADULTS),
        }
    }
}

/// What tells the classes of a grade apart: `A`, `1`, `A1`, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassMark {
    letter: Option<char>,
    number: Option<u8>,
}

impl ClassMark {
    /// The letters to pick from.
    pub const LETTERS: [char; 8] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    /// The largest number to pick.
    pub const LAST_NUMBER: u8 = 20;

    /// The mark of a letter and a number that are on the lists.
    #[must_use]
    pub fn of(letter: Option<char>, number: Option<u8>) -> Option<Self> {
        let known = letter.is_none_or(|letter| Self::LETTERS.contains(&letter))
            && number.is_none_or(|number| (1..=Self::LAST_NUMBER).contains(&number));
        known.then_some(Self { letter, number })
    }

    /// Its letter.
    #[must_use]
    pub const fn letter(self) -> Option<char> {
        self.letter
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        self.number
    }

    /// Reads what [`fmt::Display`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letter = text.chars().next().filter(char::is_ascii_uppercase);
        let digits = text.strip_prefix(|first| Some(first) == letter).unwrap_or(text);
        let number = if digits.is_empty() { None } else { Some(digits.parse().ok()?) };
        Self::of(letter, number).filter(|mark| mark.to_string() == text)
    }
}

impl fmt::Display for ClassMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(letter) = self.letter {
            write!(f, "{letter}")?;
        }
        if let Some(number) = self.number {
            write!(f, "{number}")?;
        }
        Ok(())
    }
}

/// How many people were there, from 1 to [`MOST_IN_CLASS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassSize(u16);

impl ClassSize {
    /// The size of this number, if a class can have it.
    #[must_use]
    pub fn of(number: u16) -> Option<Self> {
        (1..=MOST_IN_CLASS).contains(&number).then_some(Self(number))
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{ClassGrade, ClassMark, ClassSize};

    #[test]
    fn every_class_on_the_lists_comes_back() {
        for grade in ClassGrade::all() {
            assert_eq!(ClassGrade::parse(&grade.to_string()), Some(grade));
        }
        let letters = || std::iter::once(None).chain(ClassMark::LETTERS.map(Some));
        for letter in letters() {
            for number in std::iter::once(None).chain((1..=ClassMark::LAST_NUMBER).map(Some)) {
                let mark = ClassMark::of(letter, number).unwrap();
                assert_eq!(ClassMark::parse(&mark.to_string()), Some(mark));
            }
        }
    }

    #[test]
    fn nothing_else_is_a_class() {
        for text in ["I", "a", "A0", "A21", "01", "A01", "1A", "AA", "An", "A 1", " ", "+1", "Đ"] {
            assert_eq!(ClassMark::parse(text), None, "{text:?}");
        }
        assert_eq!((ClassMark::of(Some('Z'), None), ClassMark::of(None, Some(0))), (None, None));
        for text in ["0", "13", "06", "", "Adult", "+6"] {
            assert_eq!(ClassGrade::parse(text), None, "{text:?}");
        }
        assert_eq!([0, 13].map(ClassGrade::of), [None, None]);
        assert_eq!([0, 101].map(ClassSize::of), [None, None]);
    }
}
