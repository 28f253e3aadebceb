//! What of a picture is dark.

use super::plane::Point;

/// How much darker than its surroundings something dark is, in hundredths of their lightness.
const CONTRAST: u64 = 7;
/// The surroundings of a pixel reach so far: this part of the longer side.
const REACH: usize = 12;

/// Which pixels of a picture are dark. Outside of it nothing is.
pub(super) struct Dark {
    dark: Vec<bool>,
    width: usize,
}

impl Dark {
    /// Dark is what is darker than its surroundings: so shadows and lamps are evened out.
    pub(super) fn of(luma: &[u8], width: usize, height: usize) -> Self {
        let sums = Sums::of(luma, width);
        let reach = width.max(height) / REACH + 1;
        let around = |x: usize, y: usize| {
            let (left, top) = (x.saturating_sub(reach), y.saturating_sub(reach));
            let (right, bottom) = ((x + reach).min(width), (y + reach).min(height));
            (sums.within(left, top, right, bottom), ((right - left) * (bottom - top)) as u64)
        };
        let is_dark = |(place, pixel): (usize, &u8)| {
            let (sum, count) = around(place % width, place / width);
            u64::from(*pixel) * count * 100 < sum * (100 - CONTRAST)
        };
        Self { dark: luma.iter().enumerate().map(is_dark).collect(), width }
    }

    /// The rows from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.width)
    }

    /// Whether the pixel that a point lies in is dark.
    pub(super) fn at(&self, point: Point) -> bool {
        if !(point.x >= 0.0 && point.x < self.width as f64 && point.y >= 0.0) {
            return false;
        }
        // What is far below is cut to the largest number, and there is no pixel either.
        let place =
            (point.y as usize).checked_mul(self.width).and_then(|row| row.checked_add(point.x as usize));
        place.and_then(|place| self.dark.get(place)).copied().unwrap_or_default()
    }
}

/// The sum of all pixels above and to the left of each corner of a pixel.
struct Sums {
    sums: Vec<u64>,
    width: usize,
}

impl Sums {
    fn of(luma: &[u8], width: usize) -> Self {
        let mut above = vec![0_u64; width + 1];
        let mut sums = above.clone();
        for row in luma.chunks(width) {
            let mut sum = 0;
            for (above, pixel) in above.iter_mut().skip(1).zip(row) {
                sum += u64::from(*pixel);
                *above += sum;
            }
            sums.extend_from_slice(&above);
        }
        Self { sums, width: width + 1 }
    }

    /// The sum of the pixels from `left` and `top` up to before `right` and `bottom`.
    fn within(&self, left: usize, top: usize, right: usize, bottom: usize) -> u64 {
        let at = |x: usize, y: usize| self.sums.get(y * self.width + x).copied().unwrap_or_default();
        at(right, bottom) + at(left, top) - at(left, bottom) - at(right, top)
    }
}
