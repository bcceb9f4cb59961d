//! A number of hands, cards or slips, as somebody typed it.

use thiserror::Error;

/// How many people a class has at most. More is a slip of the finger: 54 for 45, or 455.
pub const MOST_IN_CLASS: u16 = 100;

/// Why what was typed is no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CountError {
    /// Nothing was typed.
    #[error("nothing is there")]
    Empty,
    /// It is no whole number.
    #[error("it is not a whole number")]
    NotANumber,
    /// It is below zero.
    #[error("it is below zero")]
    Negative,
    /// It is more than a class has.
    #[error("it is more than {max}")]
    TooLarge {
        /// The most that is taken.
        max: u16,
    },
}

/// Reads a count. Space around it does not matter, and digits may be as wide as a Chinese or Japanese keyboard layout
/// makes them.
///
/// # Errors
/// Where it is no whole number from 0 to [`MOST_IN_CLASS`].
pub fn count(text: &str) -> Result<u16, CountError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(CountError::Empty);
    }
    let unsigned = text.strip_prefix(['-', '\u{2212}', '\u{ff0d}']);
    let digits = unsigned.unwrap_or(text).chars().map(digit);
    // A number with more digits than fit stays too large, whatever follows.
    let number =
        digits.clone().try_fold(0_u16, |sum, digit| Some(sum.saturating_mul(10).saturating_add(digit?)));
    match number {
        Some(_) if unsigned == Some("") => Err(CountError::NotANumber),
        Some(_) if unsigned.is_some() => Err(CountError::Negative),
        Some(number) if number > MOST_IN_CLASS => Err(CountError::TooLarge { max: MOST_IN_CLASS }),
        Some(number) => Ok(number),
        None => Err(CountError::NotANumber),
    }
}

fn digit(character: char) -> Option<u16> {
    let narrow = match character {
        '\u{ff10}'..='\u{ff19}' => u32::from(character) - 0xff10,
        _ => character.to_digit(10)?,
    };
    u16::try_from(narrow).ok()
}

#[cfg(test)]
mod tests {
    use super::{CountError, count};

    #[test]
    fn whole_numbers_of_a_class_are_counts() {
        for (text, number) in [
            ("0", 0),
            ("45", 45),
            ("100", 100),
            (" 7 ", 7),
            ("007", 7),
            ("\u{a0}12\u{3000}", 12),
            ("４５", 45),
        ] {
            assert_eq!(count(text), Ok(number), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_with_the_others_is_said() {
        for text in ["", " ", "\u{a0}"] {
            assert_eq!(count(text), Err(CountError::Empty), "{text:?}");
        }
        for text in ["x", "4.5", "4,5", "1e2", "+3", "12 3", "-", "--1", "-x", "45 em", "½", "٤", "0x1"] {
            assert_eq!(count(text), Err(CountError::NotANumber), "{text:?}");
        }
        for text in ["-1", "-999", "−5", "－５", "-0"] {
            assert_eq!(count(text), Err(CountError::Negative), "{text:?}");
        }
        for text in ["101", "999", "65536", "99999999999999999999999999"] {
            assert_eq!(count(text), Err(CountError::TooLarge { max: 100 }), "{text:?}");
        }
    }
}
