//! The edges of the squares, and the corner without one that two of them point to.

use super::corners::Corners;
use super::dark::Dark;
use super::plane::Point;

/// From the edge of a code to the middle of the squares in its corners, in modules.
pub(super) const FINDER: f64 = 3.5;
/// From the middle of a square to where its edge is looked for, in modules: well inside of the quiet zone.
const OUTSIDE: f64 = 4.7;
/// The fewest points that make an edge.
const FEWEST: usize = 6;

/// The edge of a square: a point on it, and its direction.
struct Line {
    point: Point,
    way: Point,
}

/// The corner of a code at the bottom right, where the outer edges of the other squares meet. It is as exact as the edge
/// of a small square can be drawn out to the length of the code.
pub(super) fn last_corner(dark: &Dark, corners: &Corners) -> Option<Point> {
    let across = corners.top_right.from(corners.top_left);
    let down = corners.bottom_left.from(corners.top_left);
    let right = outer(dark, corners.top_right, across, down)?;
    let bottom = outer(dark, corners.bottom_left, down, across)?;
    let times = bottom.point.from(right.point).cross(bottom.way) / right.way.cross(bottom.way);
    times.is_finite().then(|| right.point.plus(right.way, times))
}

/// How far it is from the middle of a square to its edge, in pixels: the line becomes light, dark and light again. `unit`
/// makes `way` one pixel long.
pub(super) fn edge(dark: &Dark, from: Point, way: Point, unit: f64, longest: f64) -> Option<f64> {
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

/// The edge of a square that `out` leads to, and that runs about as `along` does.
fn outer(dark: &Dark, middle: Point, out: Point, along: Point) -> Option<Line> {
    let module = |way: Point| {
        let length = way.length();
        let half = edge(dark, middle, way, 1.0 / length, length / 2.0)?;
        Some(Point::default().plus(way, half / FINDER / length))
    };
    let (out, along) = (module(out)?, module(along)?);
    let points: Vec<Point> = (-5..=5)
        .map(|half| middle.plus(along, f64::from(half) / 2.0))
        .filter_map(|beside| first_dark(dark, beside.plus(out, OUTSIDE), out))
        .collect();
    (points.len() >= FEWEST).then(|| line(&points))
}

/// Where it becomes dark on the way in, within three modules.
fn first_dark(dark: &Dark, outside: Point, out: Point) -> Option<Point> {
    (0..48).map(|step| outside.plus(out, -f64::from(step) / 16.0)).find(|point| dark.at(*point))
}

/// The line that points lie along.
fn line(points: &[Point]) -> Line {
    let share = 1.0 / points.len() as f64;
    let middle = points.iter().fold(Point::default(), |sum, point| sum.plus(*point, share));
    let ways = || points.iter().map(|point| point.from(middle));
    let sum = |of: fn(Point) -> f64| ways().map(of).sum::<f64>();
    let spread = sum(|way| way.x * way.x - way.y * way.y);
    let angle = (2.0 * sum(|way| way.x * way.y)).atan2(spread) / 2.0;
    Line { point: middle, way: Point::new(angle.cos(), angle.sin()) }
}
