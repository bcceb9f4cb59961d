//! One value of a flat message.

/// How many letters (UTF-16) a text may have; a longer one is no field, so that nothing huge is ever taken in.
pub const MOST_LETTERS: u32 = 64;

/// One value of a flat message.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Words or an id.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
}

impl Field {
    pub(crate) fn text(self) -> Option<String> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) const fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    pub(crate) const fn flag(&self) -> Option<bool> {
        if let Self::Flag(flag) = self { Some(*flag) } else { None }
    }

    /// A number of pixels, of a height that a page can have.
    pub(crate) fn pixels(&self) -> Option<u32> {
        let number = self.number()?;
        // What is no number compares as false.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // between the limits both are impossible
        (1.0..=f64::from(MOST_PIXELS)).contains(&number).then_some(number as u32)
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for Field {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

/// No page is higher.
pub const MOST_PIXELS: u32 = 100_000;
