//! Codes in a picture.

use rqrr::PreparedImage;

/// The longest side of a picture that is searched, in pixels: in larger ones the search would count too far.
pub const MAX_SIDE: usize = 2_000;

/// The texts of all codes in a grey picture: one byte for each pixel from dark to light, row by row. None where there are
/// none, where the picture is not `width` × `height` pixels, or where a side is longer than [`MAX_SIDE`].
pub fn read(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    let is_sized = (1..=MAX_SIDE).contains(&width) && (1..=MAX_SIDE).contains(&height);
    if !is_sized || luma.len() != width * height {
        return Vec::new();
    }
    let pixel = |x, y| luma.get(y * width + x).copied().unwrap_or_default();
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, pixel);
    let texts = picture.detect_grids().into_iter().filter_map(|grid| grid.decode().ok());
    texts.map(|(_, text)| text).filter(|text| !text.is_empty()).collect()
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
