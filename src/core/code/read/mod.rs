//! Codes in a picture: where they are is found here, what they say is read by `rqrr`.
//!
//! `rqrr` finds codes too, but was seen to take most of a minute over a picture of noise, and found fewer of the large
//! codes that a reply needs. Here the work is bounded for every picture.

mod corners;
mod dark;
mod finders;
mod grid;
mod outline;
mod plane;

use std::collections::BTreeSet;

use self::corners::Corners;
use self::dark::Dark;

/// The longest side of a picture that is searched, in pixels.
pub const MAX_SIDE: usize = 2_000;

/// The texts of all codes up to version [`MAX_VERSION`](super::MAX_VERSION) in a grey picture: one byte for each pixel
/// from dark to light, row by row. None where there are none, where the picture is not `width` × `height` pixels, or
/// where a side is longer than [`MAX_SIDE`].
pub fn read(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    let is_sized = (1..=MAX_SIDE).contains(&width) && (1..=MAX_SIDE).contains(&height);
    if !is_sized || luma.len() != width * height {
        return Vec::new();
    }
    let dark = Dark::of(luma, width, height);
    let mut texts = Vec::new();
    let mut used = BTreeSet::new();
    for corners in Corners::among(&finders::find(&dark)) {
        if corners.finders.iter().any(|finder| used.contains(finder)) {
            continue;
        }
        if let Some(text) = grid::text(&dark, &corners) {
            used.extend(corners.finders);
            texts.push(text);
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

/// How light each pixel is, from four bytes for each: red, green, blue and opacity, which is taken to be full. What is
/// left at the end is no pixel.
pub fn grey(rgba: &[u8]) -> Vec<u8> {
    let (pixels, _) = rgba.as_chunks::<4>();
    pixels.iter().map(|[red, green, blue, _]| lightness(*red, *green, *blue)).collect()
}

/// As the eye weighs the colours (ITU-R BT.601), in parts of 256.
fn lightness(red: u8, green: u8, blue: u8) -> u8 {
    let weighed = 77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue);
    (weighed >> 8) as u8
}
