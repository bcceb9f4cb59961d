//! A face of the font as a ruler: how wide words are, and how they fit into a box.

use anyhow::{Context, Result};

/// How high a line is, in sizes of its letters: marks above and below must not touch.
pub(super) const LEADING: f32 = 1.32;

/// How high lines are together.
pub(super) fn height(lines: &[String], size: f32) -> f32 {
    #[allow(clippy::cast_precision_loss)] // a few lines
    let count = lines.len() as f32;
    count * size * LEADING
}

/// A face.
pub(super) struct Ruler<'a>(ttf_parser::Face<'a>);

/// Words broken into lines, and the size at which they fit.
#[derive(Debug, PartialEq)]
pub(super) struct Fitted {
    /// The lines.
    pub(super) lines: Vec<String>,
    /// The size of the letters, in pixels.
    pub(super) size: f32,
    /// How wide the widest line is.
    pub(super) width: f32,
}

/// What words have to fit into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// How wide it is.
    pub(super) width: f32,
    /// How high it is.
    pub(super) height: f32,
    /// The largest letters.
    pub(super) largest: f32,
    /// The smallest.
    pub(super) smallest: f32,
}

impl<'a> Ruler<'a> {
    /// Reads a face.
    pub(super) fn of(font: &'a [u8]) -> Result<Self> {
        ttf_parser::Face::parse(font, 0).map(Self).context("the font cannot be read")
    }

    /// Whether the face has all letters of a text.
    pub(super) fn has(&self, text: &str) -> bool {
        text.chars().all(|letter| self.0.glyph_index(letter).is_some())
    }

    /// How wide a text is at a size.
    fn width(&self, text: &str, size: f32) -> f32 {
        let glyphs = text.chars().filter_map(|letter| self.0.glyph_index(letter));
        let units: u32 = glyphs.filter_map(|glyph| self.0.glyph_hor_advance(glyph)).map(u32::from).sum();
        #[allow(clippy::cast_precision_loss)] // a line has some thousand units
        let units = units as f32;
        units * size / f32::from(self.0.units_per_em())
    }

    /// Breaks words into lines as large as they fit; none where they do not even fit at the smallest size.
    pub(super) fn fit(&self, words: &str, room: Room) -> Option<Fitted> {
        let mut size = room.largest;
        while size >= room.smallest {
            let lines = self.lines(words, size, room.width);
            let width = lines.iter().map(|line| self.width(line, size)).fold(0.0, f32::max);
            if height(&lines, size) <= room.height && width <= room.width {
                return Some(self.balanced(words, lines, size, width));
            }
            size -= 2.0;
        }
        None
    }

    /// The same number of lines, as even as they can be: a last word does not stand alone.
    fn balanced(&self, words: &str, mut lines: Vec<String>, size: f32, mut width: f32) -> Fitted {
        let mut narrow = width - size / 4.0;
        while narrow > 0.0 {
            let tried = self.lines(words, size, narrow);
            let widest = tried.iter().map(|line| self.width(line, size)).fold(0.0, f32::max);
            if tried.len() > lines.len() || widest > narrow {
                break;
            }
            (lines, width) = (tried, widest);
            narrow -= size / 4.0;
        }
        Fitted { lines, size, width }
    }

    fn lines(&self, words: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: &[u8] = include_bytes!("../../../../assets/fonts/BeVietnamPro_700Bold.ttf");

    #[test]
    fn words_wrap_and_shrink_until_they_fit() {
        let ruler = Ruler::of(FONT).unwrap();
        let room = Room { width: 400.0, height: 160.0, largest: 60.0, smallest: 20.0 };
        let short = ruler.fit("Bí mật nặng", room).unwrap();
        assert_eq!((short.lines.len(), short.size), (1, 60.0));
        let long = ruler.fit("Nếu yêu thì chứng minh đi, nói cho rõ ràng", room).unwrap();
        assert!(long.size < 60.0 && long.width <= 400.0, "{long:?}");
        assert!(height(&long.lines, long.size) <= 160.0, "{long:?}");
        assert_eq!(long.lines.join(" "), "Nếu yêu thì chứng minh đi, nói cho rõ ràng");
        let even = ruler
            .fit("Bạn mới trong game", Room { width: 560.0, height: 250.0, largest: 76.0, ..room })
            .unwrap();
        assert_eq!(even.lines, ["Bạn mới", "trong game"]);
        assert_eq!(ruler.fit(&"dài ".repeat(200), room), None);
    }

    #[test]
    fn every_vietnamese_letter_is_in_the_font() {
        let ruler = Ruler::of(FONT).unwrap();
        let marks = "aăâeêioôơuưy".chars().flat_map(|letter| {
            ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'].map(|mark| format!("{letter}{mark}"))
        });
        assert!(marks.into_iter().all(|it| ruler.has(&it)), "marks apart");
        assert!(ruler.has("ếỗặữỵẨỆỒĂĐđ ơƯ “”…–·"));
        assert!(!ruler.has("漢"));
    }
}
