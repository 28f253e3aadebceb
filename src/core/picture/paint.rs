//! Computed styles, as browsers report them, in words that every viewer of SVG files knows.

use crate::geometry::rule::number;

/// A colour that is visible.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// Such as `#0c2336`.
    pub color: String,
    /// From above 0 to 1.
    pub opacity: f64,
}

/// Reads `rgb(12, 35, 54)`, `rgba(12, 35, 54, 0.5)` and `color(srgb 0.05 0.14 0.21 / 0.09)`. `None` for what paints
/// nothing: `none`, and whatever is transparent.
pub fn paint(computed: &str) -> Option<Paint> {
    let (kind, inside) = computed.trim().strip_suffix(')')?.split_once('(')?;
    let numbers: Vec<f64> = inside
        .trim_start_matches("srgb")
        .split([' ', ',', '/'])
        .filter(|part| !part.is_empty())
        .map(decimal)
        .collect::<Option<_>>()?;
    let (channels, opacity) = match numbers.as_slice() {
        [red, green, blue] => ([*red, *green, *blue], 1.0),
        [red, green, blue, opacity] => ([*red, *green, *blue], *opacity),
        _ => return None,
    };
    let full = if kind == "color" { 255.0 } else { 1.0 };
    let color = channels.map(|channel| format!("{:02x}", (channel * full).round().clamp(0.0, 255.0) as u8));
    (opacity > 0.0).then(|| Paint { color: format!("#{}", color.concat()), opacity })
}

/// The number in `2.75px`.
pub fn pixels(computed: &str) -> Option<f64> {
    decimal(computed.trim().trim_end_matches("px"))
}

/// `9px, 5px` as an attribute has it; `None` for a line without gaps.
pub fn dashes(computed: &str) -> Option<String> {
    let parts: Option<Vec<String>> = computed
        .split([',', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| pixels(part).map(number))
        .collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join(" "))
}

/// The length in an attribute, in the units of the picture: `50%` of `full`, `0.36em` of `font`, or a plain number.
pub fn length(attribute: &str, full: f64, font: f64) -> Option<f64> {
    let attribute = attribute.trim();
    if let Some(share) = attribute.strip_suffix('%') {
        return decimal(share).map(|share| share / 100.0 * full);
    }
    if let Some(times) = attribute.strip_suffix("em") {
        return decimal(times).map(|times| times * font);
    }
    pixels(attribute)
}

/// Reads a decimal number such as `-0.36` or `4.7e-2`. The standard library's reader is exact to the last bit, for
/// which it brings tables of 10 KB along; a picture has two decimals.
fn decimal(text: &str) -> Option<f64> {
    let (digits, power) = match text.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse::<i8>().ok()?),
        None => (text, 0),
    };
    let (sign, digits) = digits.strip_prefix('-').map_or((1.0, digits), |digits| (-1.0, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let mut number = 0.0;
    for digit in whole.chars().chain(part.chars()) {
        number = number * 10.0 + f64::from(digit.to_digit(10)?);
    }
    let shift = i32::from(power) - i32::try_from(part.len()).ok()?;
    let scale = (0..shift.unsigned_abs()).fold(1.0, |scale, _| scale * 10.0);
    Some(sign * if shift < 0 { number / scale } else { number * scale })
}
