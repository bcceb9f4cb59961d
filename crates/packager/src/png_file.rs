//! Pixels as a PNG file, packed tightly. The same pixels always give the same bytes.

use anyhow::{Context, Result};

/// Packs pixels, in rows of so many, that have these channels of eight bits.
pub(crate) fn packed(
    pixels: &[u8],
    (width, height): (u32, u32),
    channels: png::ColorType,
) -> Result<Vec<u8>> {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width, height);
    encoder.set_color(channels);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    // Plain areas repeat themselves as they are: unfiltered they pack a quarter smaller.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().context("cannot be packed")?;
    writer.write_image_data(pixels).context("cannot be packed")?;
    writer.finish().context("cannot be packed")?;
    Ok(png)
}
