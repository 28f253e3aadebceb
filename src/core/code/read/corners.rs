//! Which three squares belong to one code.

use super::finders::Finder;
use super::plane::Point;

/// The most threes that are tried.
const MAX_TRIES: usize = 32;

/// The middles of the squares of what may be a code.
#[derive(Clone, Debug)]
pub(super) struct Corners {
    pub(super) top_left: Point,
    pub(super) top_right: Point,
    pub(super) bottom_left: Point,
    /// Which squares they are.
    pub(super) finders: [usize; 3],
    /// How far they are from three corners of a square seen from the front, from 0.
    misfit: f64,
}

impl Corners {
    /// What may be the codes among these squares, the most likely first.
    pub(super) fn among(finders: &[Finder]) -> Vec<Self> {
        let all: Vec<(usize, &Finder)> = finders.iter().enumerate().collect();
        let mut found = Vec::new();
        for (place, first) in all.iter().enumerate() {
            for (next, second) in all.iter().enumerate().skip(place + 1) {
                for third in all.iter().skip(next + 1) {
                    found.extend(Self::of([*first, *second, *third]));
                }
            }
        }
        found.sort_by(|one, other| one.misfit.total_cmp(&other.misfit));
        found.truncate(MAX_TRIES);
        found
    }

    /// The corner between the two shorter sides is the one at the top left.
    fn of(three: [(usize, &Finder); 3]) -> Option<Self> {
        let [first, second, third] = three.map(|(_, finder)| finder.center);
        let orders = [[first, second, third], [second, third, first], [third, first, second]];
        let opposite = |[_, one, other]: &[Point; 3]| other.from(*one).length();
        let [top_left, one, other] =
            orders.into_iter().max_by(|one, next| opposite(one).total_cmp(&opposite(next)))?;
        // Seen from the top left, the right one comes first clockwise.
        let is_clockwise = one.from(top_left).cross(other.from(top_left)) > 0.0;
        let (top_right, bottom_left) = if is_clockwise { (one, other) } else { (other, one) };
        let misfit = misfit(
            top_right.from(top_left),
            bottom_left.from(top_left),
            &three.map(|(_, finder)| finder.module),
        )?;
        Some(Self { top_left, top_right, bottom_left, finders: three.map(|(place, _)| place), misfit })
    }
}

/// How far two sides are from being at a right angle and as long as each other, and three squares from being as large.
/// `None` for those that no camera sees so.
fn misfit(across: Point, down: Point, modules: &[f64; 3]) -> Option<f64> {
    let (width, height) = (across.length(), down.length());
    let smallest = modules.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = modules.iter().copied().fold(0.0, f64::max);
    let slant = (across.dot(down) / (width * height)).abs();
    let (stretch, growth) = (width.max(height) / width.min(height), largest / smallest);
    let is_far_enough = width.min(height) > 8.0 * largest;
    (is_far_enough && slant < 0.5 && stretch < 1.8 && growth < 1.8).then_some(slant + stretch + growth - 2.0)
}
