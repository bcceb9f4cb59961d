//! The icons of home screens, drawn from the logo: white on the site's violet, so that they stand out on any ground.

use std::path::Path;

use anyhow::{Context, Result};
use resvg::{tiny_skia, usvg};

use crate::png_file::packed;
use crate::site::assets::short_digest_of;
use crate::site::put;

/// The ground.
const GROUND: &str = "#5b3a8e";
/// The logo on it.
const INK: &str = "#ffffff";

/// The icons, by their places in the site.
pub(super) struct Icons {
    /// 192 pixels wide.
    pub(super) small: String,
    /// 512 pixels wide.
    pub(super) large: String,
    /// 512 pixels wide, for systems that cut a shape of their own: all that counts is in the circle in the middle.
    pub(super) masked: String,
    /// 180 pixels wide, for systems that round the corners themselves.
    pub(super) touch: String,
}

/// Draws them into the site.
pub(super) fn draw(logo: &str, site: &Path) -> Result<Icons> {
    let icon = |name: &str, pixels: u32, corner: u32, room: u32| {
        let png = png(&composed(logo, corner, room)?, pixels).context("an icon")?;
        let place = format!("icon-{name}-{}.png", short_digest_of(&png));
        put(site, &place, &png)?;
        anyhow::Ok(place)
    };
    Ok(Icons {
        small: icon("192", 192, 22, 16)?,
        large: icon("512", 512, 22, 16)?,
        masked: icon("mask", 512, 0, 24)?,
        touch: icon("180", 180, 0, 16)?,
    })
}

/// The logo on its ground, which is 100 wide; `room` is left on each side.
fn composed(logo: &str, corner: u32, room: u32) -> Result<String> {
    let (_, rest) = logo.split_once("<svg ").context("the logo is no drawing")?;
    let (attributes, inside) = rest.split_once('>').context("the logo is cut off")?;
    // Its colour is for where it stands alone; of the rest only the box that it is drawn in matters.
    let (_, after) = attributes.split_once("viewBox=\"").context("the logo has no viewBox")?;
    let (view, _) = after.split_once('"').context("the logo is cut off")?;
    let wide = 100 - 2 * room;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">\
         <rect width=\"100\" height=\"100\" rx=\"{corner}\" fill=\"{GROUND}\"/>\
         <svg x=\"{room}\" y=\"{room}\" width=\"{wide}\" height=\"{wide}\" color=\"{INK}\" viewBox=\"{view}\">{inside}</svg>"
    ))
}

/// Draws a picture so many pixels wide.
fn png(svg: &str, pixels: u32) -> Result<Vec<u8>> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).context("cannot be laid out")?;
    let mut canvas = tiny_skia::Pixmap::new(pixels, pixels).context("has no size")?;
    #[allow(clippy::cast_precision_loss)] // a few hundred
    let scale = pixels as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut canvas.as_mut());
    let colours: Vec<u8> = canvas
        .pixels()
        .iter()
        .map(|it| it.demultiply())
        .flat_map(|it| [it.red(), it.green(), it.blue(), it.alpha()])
        .collect();
    packed(&colours, (pixels, pixels), png::ColorType::Rgba)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" color=\"#5b3a8e\">\
                        <path d=\"M0 0h48v48H0z\" fill=\"currentColor\"/></svg>";

    /// The pixel in the middle, and that of a corner.
    fn pixels(png: &[u8]) -> ([u8; 4], [u8; 4]) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut all = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut all).unwrap();
        let middle = (frame.height / 2 * frame.width + frame.width / 2) as usize * 4;
        (all[middle..middle + 4].try_into().unwrap(), all[..4].try_into().unwrap())
    }

    #[test]
    fn the_logo_is_white_on_violet_and_only_the_masked_icon_fills_its_corners() {
        let round = pixels(&png(&composed(LOGO, 22, 16).unwrap(), 64).unwrap());
        assert_eq!(round, ([255; 4], [0; 4]));
        let masked = pixels(&png(&composed(LOGO, 0, 24).unwrap(), 64).unwrap());
        assert_eq!(masked, ([255; 4], [0x5b, 0x3a, 0x8e, 255]));
        assert!(composed("<p>", 0, 0).is_err());
    }
}
