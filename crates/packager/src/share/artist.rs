//! Draws cards.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use resvg::{tiny_skia, usvg};

use super::card::LinkCard;
use super::compose::{Rulers, compose};
use super::face::Ruler;
use super::{HEIGHT, WIDTH};
use crate::png_file::packed;

/// The faces of the font, by their files in `assets/fonts`.
const MEDIUM: &str = "BeVietnamPro_500Medium.ttf";
const BOLD: &str = "BeVietnamPro_700Bold.ttf";

/// Draws cards with the font and the drawings of `assets`.
pub(crate) struct Artist {
    pictures: PathBuf,
    medium: Vec<u8>,
    bold: Vec<u8>,
    fonts: Arc<usvg::fontdb::Database>,
}

impl Artist {
    /// Reads the font.
    ///
    /// # Errors
    /// It is not there.
    pub(crate) fn new(assets: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = assets.join("fonts").join(name);
            fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let (medium, bold) = (read(MEDIUM)?, read(BOLD)?);
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_data(medium.clone());
        fonts.load_font_data(bold.clone());
        Ok(Self { pictures: assets.join("pictures"), medium, bold, fonts: Arc::new(fonts) })
    }

    /// Draws a card as PNG.
    ///
    /// # Errors
    /// A drawing is missing or broken, or the title does not fit.
    pub(crate) fn draw(&self, card: &LinkCard) -> Result<Vec<u8>> {
        self.png(card).with_context(|| format!("the picture for links to “{}”", card.title))
    }

    fn png(&self, card: &LinkCard) -> Result<Vec<u8>> {
        let drawing = |name: &str| {
            let path = self.pictures.join(format!("{name}.svg"));
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let rulers = Rulers { medium: Ruler::of(&self.medium)?, bold: Ruler::of(&self.bold)? };
        let svg = compose(card, &rulers, &drawing)?;
        let options = usvg::Options { fontdb: self.fonts.clone(), ..usvg::Options::default() };
        let tree = usvg::Tree::from_str(&svg, &options).context("cannot be laid out")?;
        let mut pixels = tiny_skia::Pixmap::new(WIDTH, HEIGHT).context("has no size")?;
        resvg::render(&tree, tiny_skia::Transform::default(), &mut pixels.as_mut());
        encode(&pixels)
    }
}

/// Nothing shines through, so the fourth channel is left out.
fn encode(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>> {
    let colours: Vec<u8> = pixels.pixels().iter().flat_map(|it| [it.red(), it.green(), it.blue()]).collect();
    packed(&colours, (WIDTH, HEIGHT), png::ColorType::Rgb)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::{Drawings, Voice};

    fn draw(card: &LinkCard) -> Vec<u8> {
        Artist::new(Path::new("../../assets")).unwrap().draw(card).unwrap()
    }

    fn card(title: &str, words: &str) -> LinkCard {
        LinkCard {
            slug: "a-vi".to_owned(),
            name: "Kể Nghe".to_owned(),
            title: title.to_owned(),
            voice: Some(Voice { words: words.to_owned(), speaker: Some(("Na".to_owned(), "na".to_owned())) }),
            drawings: Drawings::One("cover-tranh".to_owned()),
        }
    }

    /// The pixels of a picture, row by row.
    fn pixels(png: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut colours = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut colours).unwrap();
        (frame.width, frame.height, colours)
    }

    #[test]
    fn marks_are_drawn_and_the_same_card_gives_the_same_bytes() {
        let (marked, again) = (draw(&card("Kể Nghe ế ỗ ặ", "ẩn")), draw(&card("Kể Nghe ế ỗ ặ", "ẩn")));
        assert!(marked == again, "the same bytes");
        let (wide, high, pixels_marked) = pixels(&marked);
        assert_eq!((wide, high), (WIDTH, HEIGHT));
        // Without their marks the letters are as wide; so what differs is the marks.
        let (_, _, bare) = pixels(&draw(&card("Kê Nghe ê ô ă", "ân")));
        let differ = pixels_marked.chunks(3).zip(bare.chunks(3)).filter(|(one, other)| one != other).count();
        assert!(differ > 300, "{differ} pixels of marks");
    }

    #[test]
    fn a_title_that_does_not_fit_is_an_error_that_names_it() {
        let artist = Artist::new(Path::new("../../assets")).unwrap();
        let error = format!("{:#}", artist.draw(&card(&"rất dài ".repeat(60), "")).unwrap_err());
        assert!(error.contains("too long") && error.contains("rất dài"), "{error}");
    }
}
