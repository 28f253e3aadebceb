//! The modules of a code between its corners.

use rqrr::{Grid, SimpleGrid};

use super::corners::Corners;
use super::dark::Dark;
use super::outline::{self, FINDER};
use super::plane::{Plane, Point};
use crate::code::MAX_VERSION;

/// From the edge of a code to the middle of the small square in its last corner, in modules; and to that of the marks
/// between the other squares.
const ALIGNMENT: f64 = 6.5;
/// How many sizes are tried.
const SIZES: usize = 3;
/// How many of the 25 modules of the small square have to be as they are in one.
const ALIKE: usize = 21;
/// How exactly the small square is looked for, in parts of a module.
const STEPS: i32 = 3;

/// What a code says, where there is one between these corners.
pub(super) fn text(dark: &Dark, corners: &Corners) -> Option<String> {
    let Corners { top_left, top_right, bottom_left, .. } = *corners;
    let seen = outline::last_corner(dark, corners).map(|point| (0.0, point));
    // As if there were no perspective.
    let flat = (FINDER, bottom_left.plus(top_right.from(top_left), 1.0));
    seen.into_iter().chain([flat]).find_map(|last| {
        let mut sights: Vec<Sight> =
            sizes(dark, corners).into_iter().map(|size| Sight::new(dark, corners, size, last)).collect();
        sights.sort_by_key(Sight::marks);
        sights.iter().take(SIZES).find_map(Sight::text)
    })
}

/// The sizes that a code may have by the distance between its squares.
fn sizes(dark: &Dark, corners: &Corners) -> Vec<usize> {
    let guess = modules(dark, corners.top_left, corners.top_right).max(modules(
        dark,
        corners.top_left,
        corners.bottom_left,
    ));
    let version = (guess + 2.0 * FINDER - 17.0) / 4.0;
    let near = (1..=MAX_VERSION).filter(|candidate| (f64::from(*candidate) - version).abs() < 3.0);
    near.map(|version| 17 + 4 * usize::from(version)).collect()
}

/// How many modules it is from the middle of one square to that of another, by how large they are in this direction.
fn modules(dark: &Dark, one: Point, other: Point) -> f64 {
    let way = other.from(one);
    let distance = way.length();
    let half = |from: Point, sign: f64| outline::edge(dark, from, way, sign / distance, distance / 2.0);
    let halves = [half(one, 1.0), half(one, -1.0), half(other, 1.0), half(other, -1.0)];
    let count = halves.iter().flatten().count() as f64;
    distance / (halves.iter().flatten().sum::<f64>() / count / FINDER)
}

/// A code that is taken to have so many modules on each side, and to lie in this plane.
struct Sight<'a> {
    dark: &'a Dark,
    corners: &'a Corners,
    size: usize,
    plane: Plane,
}

impl<'a> Sight<'a> {
    /// `last` is a point at the bottom right, and how many modules it is from both edges there.
    fn new(dark: &'a Dark, corners: &'a Corners, size: usize, last: (f64, Point)) -> Self {
        Self { dark, corners, size, plane: plane(corners, size, last) }
    }

    /// How many of the marks between the squares are not dark and light in turn, in thousandths.
    fn marks(&self) -> usize {
        let places = 8..self.size - 8;
        let is_off =
            |place: usize, x: f64, y: f64| usize::from(self.is_dark(x, y) != place.is_multiple_of(2));
        let off = |place: usize| {
            let along = place as f64 + 0.5;
            is_off(place, along, ALIGNMENT) + is_off(place, ALIGNMENT, along)
        };
        places.clone().map(off).sum::<usize>() * 1_000 / places.len().max(1)
    }

    fn is_dark(&self, x: f64, y: f64) -> bool {
        self.dark.at(self.plane.map(Point::new(x, y)))
    }

    fn text(&self) -> Option<String> {
        let better = self.alignment().map(|point| plane(self.corners, self.size, (ALIGNMENT, point)));
        better.into_iter().chain([self.plane]).find_map(|plane| self.decode(&plane))
    }

    /// The middle of the small square in the last corner, which codes from version 2 on have.
    fn alignment(&self) -> Option<Point> {
        if self.size == 21 {
            return None;
        }
        // The larger a code is, the further its last corner may be from where the others point.
        let reach = STEPS * (3 + self.size as i32 / 16);
        let places = (-reach..=reach).flat_map(|x| (-reach..=reach).map(move |y| (x, y)));
        let scored: Vec<(usize, (i32, i32))> =
            places.map(|place| (self.alike(place), place)).filter(|(alike, _)| *alike >= ALIKE).collect();
        let distance = |(x, y): (i32, i32)| x * x + y * y;
        let (most, (x, y)) = *scored.iter().max_by_key(|(alike, place)| (*alike, -distance(*place)))?;
        // The middle of all places around that are as good.
        let is_same = |(alike, (other_x, other_y)): &&(usize, (i32, i32))| {
            *alike == most && distance((other_x - x, other_y - y)) <= STEPS * STEPS * 2
        };
        let same: Vec<Point> = scored.iter().filter(is_same).map(|(_, place)| self.around(*place)).collect();
        let sum = same.iter().fold(Point::default(), |sum, point| sum.plus(*point, 1.0));
        Some(self.plane.map(Point::default().plus(sum, 1.0 / same.len() as f64)))
    }

    /// A point of the code, so many steps from where the small square should be.
    fn around(&self, (x, y): (i32, i32)) -> Point {
        let far = self.size as f64 - ALIGNMENT;
        Point::new(far + f64::from(x) / f64::from(STEPS), far + f64::from(y) / f64::from(STEPS))
    }

    /// How many modules around a place are as in the small square: dark in the middle, light around it, dark around that.
    fn alike(&self, place: (i32, i32)) -> usize {
        let middle = self.around(place);
        if !self.is_dark(middle.x, middle.y) {
            return 0;
        }
        let around = (-2..=2).flat_map(|x: i32| (-2..=2).map(move |y: i32| (x, y)));
        let is_alike = |(x, y): &(i32, i32)| {
            self.is_dark(middle.x + f64::from(*x), middle.y + f64::from(*y)) == (x.abs().max(y.abs()) != 1)
        };
        around.filter(is_alike).count()
    }

    fn decode(&self, plane: &Plane) -> Option<String> {
        let is_dark = |x: usize, y: usize| module(self.dark, plane, x as f64 + 0.5, y as f64 + 0.5);
        Grid::new(SimpleGrid::from_func(self.size, is_dark)).decode().ok().map(|(_, text)| text)
    }
}

/// The plane of a code of this size between these corners and a last point, which is so many modules from both edges.
fn plane(corners: &Corners, size: usize, (margin, last): (f64, Point)) -> Plane {
    let far = |margin: f64| size as f64 - margin;
    let from = [(FINDER, FINDER), (far(FINDER), FINDER), (far(margin), far(margin)), (FINDER, far(FINDER))];
    let Corners { top_left, top_right, bottom_left, .. } = *corners;
    Plane::between(from.map(|(x, y)| Point::new(x, y)), [top_left, top_right, last, bottom_left])
}

/// Whether most of a module is dark, by five points.
fn module(dark: &Dark, plane: &Plane, x: f64, y: f64) -> bool {
    let around = [(0.0, 0.0), (0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)];
    let is_dark = |(right, down): &(f64, f64)| dark.at(plane.map(Point::new(x + right, y + down)));
    around.iter().filter(|place| is_dark(place)).count() > 2
}
