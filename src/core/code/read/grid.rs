//! The modules of a code between its corners.

use rqrr::{Grid, SimpleGrid};

use super::corners::Corners;
use super::dark::Dark;
use super::plane::{Plane, Point};
use crate::code::MAX_VERSION;

/// From the edge of a code to the middle of the squares in its corners, in modules.
const FINDER: f64 = 3.5;
/// From the edge of a code to the middle of the small square in its last corner, in modules.
const ALIGNMENT: f64 = 6.5;
/// How many sizes are tried.
const SIZES: usize = 3;
/// How many of the 25 modules of the small square have to be as they are in one.
const ALIKE: usize = 21;
/// How exactly the small square is looked for, in parts of a module.
const STEPS: i32 = 3;

/// What a code says, where there is one between these corners.
pub(super) fn text(dark: &Dark, corners: &Corners) -> Option<String> {
    let sights = sizes(dark, corners).into_iter().map(|size| Sight { dark, corners, size });
    sights.into_iter().find_map(|sight| sight.planes().into_iter().find_map(|plane| sight.decode(&plane)))
}

/// The sizes that a code may have, the likeliest first: their marks between the squares alternate best.
fn sizes(dark: &Dark, corners: &Corners) -> Vec<usize> {
    let guess = modules(dark, corners.top_left, corners.top_right).max(modules(
        dark,
        corners.top_left,
        corners.bottom_left,
    ));
    let version = (guess + 2.0 * FINDER - 17.0) / 4.0;
    let is_near = |candidate: &u8| (f64::from(*candidate) - version).abs() < 3.0;
    let mut sizes: Vec<(usize, usize)> = (1..=MAX_VERSION)
        .filter(is_near)
        .map(|version| 17 + 4 * usize::from(version))
        .map(|size| (Sight { dark, corners, size }.marks(), size))
        .collect();
    sizes.sort_by_key(|(off, _)| *off);
    sizes.into_iter().map(|(_, size)| size).take(SIZES).collect()
}

/// How many modules it is from the middle of one square to that of another, by how large they are in this direction.
fn modules(dark: &Dark, one: Point, other: Point) -> f64 {
    let way = other.from(one);
    let distance = way.length();
    let half = |from: Point, sign: f64| edge(dark, from, way, sign / distance, distance / 2.0);
    let halves = [half(one, 1.0), half(one, -1.0), half(other, 1.0), half(other, -1.0)];
    let count = halves.iter().flatten().count() as f64;
    distance / (halves.iter().flatten().sum::<f64>() / count / FINDER)
}

/// How far it is from the middle of a square to its edge, in pixels: the line becomes light, dark and light again.
fn edge(dark: &Dark, from: Point, way: Point, unit: f64, longest: f64) -> Option<f64> {
    let mut changes = 0;
    let mut was_dark = true;
    let lengths = (0..).map(|step| f64::from(step) * 0.5).take_while(|length| *length < longest);
    for length in lengths {
        let is_dark = dark.at(from.plus(way, unit * length));
        changes += usize::from(is_dark != was_dark);
        was_dark = is_dark;
        if changes == 3 {
            return Some(length);
        }
    }
    None
}

/// A code that is taken to have so many modules on each side.
struct Sight<'a> {
    dark: &'a Dark,
    corners: &'a Corners,
    size: usize,
}

impl Sight<'_> {
    /// The way from one module to the next in a row, and in a column.
    fn ways(&self) -> (Point, Point) {
        let share = 1.0 / (self.size as f64 - 2.0 * FINDER);
        let way = |to: Point| Point::default().plus(to.from(self.corners.top_left), share);
        (way(self.corners.top_right), way(self.corners.bottom_left))
    }

    /// Where a point of the code is in a picture without perspective.
    fn flat(&self, x: f64, y: f64) -> Point {
        let (across, down) = self.ways();
        self.corners.top_left.plus(across, x - FINDER).plus(down, y - FINDER)
    }

    /// How many of the marks between the squares are not dark and light in turn, in thousandths.
    fn marks(&self) -> usize {
        let places = 8..self.size - 8;
        let is_off = |place: usize, point: Point| usize::from(self.dark.at(point) != place.is_multiple_of(2));
        let off = |place: usize| {
            let along = place as f64 + 0.5;
            is_off(place, self.flat(along, 6.5)) + is_off(place, self.flat(6.5, along))
        };
        places.clone().map(off).sum::<usize>() * 1_000 / places.len().max(1)
    }

    /// The planes that the code may lie in, the likeliest first.
    fn planes(&self) -> Vec<Plane> {
        let far = |margin: f64| self.size as f64 - margin;
        let corner = (FINDER, self.flat(far(FINDER), far(FINDER)));
        let last = self.alignment().map(|point| (ALIGNMENT, point));
        let plane = |(margin, point): (f64, Point)| {
            let from =
                [(FINDER, FINDER), (far(FINDER), FINDER), (far(margin), far(margin)), (FINDER, far(FINDER))];
            let Corners { top_left, top_right, bottom_left, .. } = *self.corners;
            Plane::between(from.map(|(x, y)| Point::new(x, y)), [top_left, top_right, point, bottom_left])
        };
        last.into_iter().chain([corner]).map(plane).collect()
    }

    /// The middle of the small square in the last corner, which codes from version 2 on have.
    fn alignment(&self) -> Option<Point> {
        let far = self.size as f64 - ALIGNMENT;
        let (guess, (across, down)) = (self.flat(far, far), self.ways());
        // The larger a code is, the further perspective moves its last corner.
        let reach = STEPS * (3 + self.size as i32 / 8);
        let at = |(x, y): (i32, i32)| {
            guess.plus(across, f64::from(x) / f64::from(STEPS)).plus(down, f64::from(y) / f64::from(STEPS))
        };
        let places = (-reach..=reach).flat_map(|x| (-reach..=reach).map(move |y| (x, y)));
        let scored = places.map(|place| (self.alike(at(place)), place)).filter(|(alike, _)| *alike >= ALIKE);
        let scored: Vec<(usize, (i32, i32))> = if self.size > 21 { scored.collect() } else { Vec::new() };
        let distance = |(x, y): (i32, i32)| x * x + y * y;
        let (most, (x, y)) = *scored.iter().max_by_key(|(alike, place)| (*alike, -distance(*place)))?;
        // The middle of all places around that are as good.
        let is_same = |(alike, (other_x, other_y)): &&(usize, (i32, i32))| {
            *alike == most && distance((other_x - x, other_y - y)) <= STEPS * STEPS * 2
        };
        let same: Vec<Point> = scored.iter().filter(is_same).map(|(_, place)| at(*place)).collect();
        let sum = same.iter().fold(Point::default(), |sum, point| sum.plus(*point, 1.0));
        Some(Point::default().plus(sum, 1.0 / same.len() as f64))
    }

    /// How many modules around a point are as in the small square: dark in the middle, light around it, dark around that.
    fn alike(&self, middle: Point) -> usize {
        let (across, down) = self.ways();
        let around = (-2..=2).flat_map(|x: i32| (-2..=2).map(move |y: i32| (x, y)));
        let is_alike = |(x, y): &(i32, i32)| {
            let point = middle.plus(across, f64::from(*x)).plus(down, f64::from(*y));
            self.dark.at(point) == (x.abs().max(y.abs()) != 1)
        };
        around.filter(is_alike).count()
    }

    fn decode(&self, plane: &Plane) -> Option<String> {
        let is_dark = |x: usize, y: usize| module(self.dark, plane, x as f64 + 0.5, y as f64 + 0.5);
        Grid::new(SimpleGrid::from_func(self.size, is_dark)).decode().ok().map(|(_, text)| text)
    }
}

/// Whether most of a module is dark, by five points.
fn module(dark: &Dark, plane: &Plane, x: f64, y: f64) -> bool {
    let around = [(0.0, 0.0), (0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)];
    let is_dark = |(right, down): &(f64, f64)| dark.at(plane.map(Point::new(x + right, y + down)));
    around.iter().filter(|place| is_dark(place)).count() > 2
}
