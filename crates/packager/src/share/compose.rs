//! A card laid out as SVG: the site's name above, the title at the left, the cover at the right, the bubble below.

use std::fmt::Write;

use anyhow::{Context, Result};

use super::card::{Drawings, LinkCard, Voice};
use super::face::{Fitted, LEADING, Room, Ruler};
use super::{HEIGHT, WIDTH};
use crate::site::escape;

/// The colours, those of the site in the light.
const PAPER: &str = "#fbf7f0";
const PAPER_DEEP: &str = "#f2e9da";
const CARD: &str = "#fffefb";
const LINE: &str = "#dfd3c0";
const INK: &str = "#2a2036";
const INK_SOFT: &str = "#5a4d68";
const VIOLET: &str = "#5b3a8e";
const TEAL: &str = "#186b69";
/// The distance of everything from the left and right edge.
const EDGE: f32 = 72.0;

/// The two faces.
pub(super) struct Rulers<'a> {
    pub(super) medium: Ruler<'a>,
    pub(super) bold: Ruler<'a>,
}

/// Lays a card out. `drawing` gives a drawing's source by its name.
pub(super) fn compose(
    card: &LinkCard,
    rulers: &Rulers<'_>,
    drawing: &impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"Be Vietnam Pro\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>\
         <rect y=\"618\" width=\"{WIDTH}\" height=\"12\" fill=\"{TEAL}\"/>{}\
         <text x=\"150\" y=\"102\" font-size=\"38\" font-weight=\"700\" fill=\"{VIOLET}\">{}</text>",
        placed(&drawing("logo")?, [EDGE, 54.0, 64.0, 64.0])?,
        escape(&card.name)
    );
    let title_room = match &card.drawings {
        Drawings::One(_) => Room { width: 560.0, height: 250.0, largest: 76.0, smallest: 40.0 },
        Drawings::Three(_) => Room { width: 1056.0, height: 101.0, largest: 76.0, smallest: 40.0 },
    };
    let title = rulers.bold.fit(&card.title, title_room).context("the title is too long for its picture")?;
    let below = match &card.drawings {
        Drawings::One(name) => {
            frame(&mut svg, &drawing(name)?, [700.0, 60.0, 428.0, 321.0])?;
            // In the middle of what the cover leaves beside it.
            let high = height(&title);
            text(&mut svg, &title, [EDGE, 150.0 + (250.0 - high) / 2.0], 700, VIOLET);
            414.0
        }
        Drawings::Three(names) => {
            text(&mut svg, &title, [EDGE, 198.0], 700, VIOLET);
            for (name, left) in names.iter().zip([EDGE, 436.0, 800.0]) {
                frame(&mut svg, &drawing(name)?, [left, 335.0, 328.0, 246.0])?;
            }
            414.0
        }
    };
    if let Some(voice) = &card.voice {
        speak(&mut svg, voice, rulers, below, drawing)?;
    }
    Ok(svg + "</svg>")
}

/// A bubble with who says it, or a strip of paper for the narrator.
fn speak(
    svg: &mut String,
    voice: &Voice,
    rulers: &Rulers<'_>,
    top: f32,
    drawing: &impl Fn(&str) -> Result<String>,
) -> Result<()> {
    let (left, room) = if voice.speaker.is_some() { (208.0, 104.0) } else { (EDGE, 130.0) };
    let room = Room { width: 1128.0 - left - 72.0, height: room, largest: 36.0, smallest: 26.0 };
    // Words that do not fit, or that the font lacks, stay away.
    let fitted = rulers.medium.has(&voice.words).then(|| rulers.medium.fit(&voice.words, room)).flatten();
    let Some(words) = fitted else { return Ok(()) };
    let high = height(&words) + 44.0;
    // In the middle of the room below.
    let named = if voice.speaker.is_some() { 42.0 } else { 0.0 };
    let top = top + (190.0 - named - high).max(0.0) / 2.0 + named;
    let wide = words.width + 72.0;
    match &voice.speaker {
        Some((name, picture)) => {
            let middle = top + high / 2.0 - 52.0;
            svg.push_str(&placed(&drawing(picture)?, [EDGE, middle, 104.0, 104.0])?);
            let tail = top + high / 2.0;
            let _ = write!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"26\" font-weight=\"700\" fill=\"{INK_SOFT}\">{}</text>\
                 <path d=\"M{} {}l-20 14 20 14z\" fill=\"{CARD}\" stroke=\"{LINE}\" stroke-width=\"2\"/>\
                 <rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" rx=\"30\" fill=\"{CARD}\" stroke=\"{LINE}\" stroke-width=\"2\"/>\
                 <path d=\"M{} {}l-18 12 18 12z\" fill=\"{CARD}\"/>",
                left + 8.0,
                top - 16.0,
                escape(name),
                left + 1.0,
                tail - 14.0,
                left + 2.0,
                tail - 12.0,
            );
        }
        None => {
            let _ = write!(
                svg,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" rx=\"18\" fill=\"{PAPER_DEEP}\"/>"
            );
        }
    }
    text(svg, &words, [left + 36.0, top + 22.0], 500, INK);
    Ok(())
}

/// How high broken words are.
fn height(words: &Fitted) -> f32 {
    super::face::height(&words.lines, words.size)
}

fn text(svg: &mut String, words: &Fitted, [left, top]: [f32; 2], weight: u16, colour: &str) {
    let mut base = top + words.size * 1.02;
    for line in &words.lines {
        let _ = write!(
            svg,
            "<text x=\"{left}\" y=\"{base:.1}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>",
            words.size,
            escape(line)
        );
        base += words.size * LEADING;
    }
}

/// A drawing as a card with round corners and the hint of a shadow.
fn frame(svg: &mut String, drawing: &str, [left, top, wide, high]: [f32; 4]) -> Result<()> {
    let _ = write!(
        svg,
        "<rect x=\"{left}\" y=\"{}\" width=\"{wide}\" height=\"{high}\" rx=\"26\" fill=\"{PAPER_DEEP}\"/>\
         <clipPath id=\"c{left}\"><rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" rx=\"26\"/></clipPath>\
         <g clip-path=\"url(#c{left})\">{}</g>",
        top + 8.0,
        placed(drawing, [left, top, wide, high])?
    );
    Ok(())
}

/// A drawing's source as a part of another, in this place.
fn placed(drawing: &str, [left, top, wide, high]: [f32; 4]) -> Result<String> {
    let start = drawing.find("<svg ").context("a drawing has no <svg>")? + 5;
    Ok(format!("<svg x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" {}", &drawing[start..]))
}
