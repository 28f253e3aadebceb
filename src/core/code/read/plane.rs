//! Points of a picture, and the plane of a code as a camera sees it.

/// A point: in a picture, in pixels from its top left corner, or in a code, in modules.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Point {
    pub(super) const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The way from `from` to here.
    pub(super) fn from(self, from: Self) -> Self {
        Self::new(self.x - from.x, self.y - from.y)
    }

    /// The point `times` × `way` away.
    pub(super) fn plus(self, way: Self, times: f64) -> Self {
        Self::new(self.x + times * way.x, self.y + times * way.y)
    }

    pub(super) fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    pub(super) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Positive where `other` is clockwise of this, as pictures count y downwards.
    pub(super) fn cross(self, other: Self) -> f64 {
        self.x * other.y - self.y * other.x
    }
}

/// Maps one plane onto another in perspective: a matrix of homogeneous coordinates, row by row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plane([f64; 9]);

impl Plane {
    /// The map that takes each point of `from` to the one of `to` in its place. Where three of the points are in a line,
    /// it leads nowhere, and what it gives are no numbers.
    pub(super) fn between(from: [Point; 4], to: [Point; 4]) -> Self {
        Self::of_square(to).after(&Self::of_square(from).adjoint())
    }

    pub(super) fn map(&self, point: Point) -> Point {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let depth = g * point.x + h * point.y + i;
        let x = a * point.x + b * point.y + c;
        let y = d * point.x + e * point.y + f;
        Point::new(x / depth, y / depth)
    }

    /// From the square of side one to four points, clockwise from its origin.
    fn of_square([first, second, third, fourth]: [Point; 4]) -> Self {
        let sum = first.from(second).plus(third.from(fourth), 1.0);
        let (one, two) = (second.from(third), fourth.from(third));
        let area = one.cross(two);
        let (g, h) = (sum.cross(two) / area, one.cross(sum) / area);
        Self([
            second.x - first.x + g * second.x,
            fourth.x - first.x + h * fourth.x,
            first.x,
            second.y - first.y + g * second.y,
            fourth.y - first.y + h * fourth.y,
            first.y,
            g,
            h,
            1.0,
        ])
    }

    /// The inverse but for a factor, which homogeneous coordinates do not have.
    fn adjoint(&self) -> Self {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        Self([
            e * i - f * h,
            c * h - b * i,
            b * f - c * e,
            f * g - d * i,
            a * i - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d,
        ])
    }

    fn after(&self, first: &Self) -> Self {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let [p, q, r, s, t, u, v, w, x] = first.0;
        Self([
            a * p + b * s + c * v,
            a * q + b * t + c * w,
            a * r + b * u + c * x,
            d * p + e * s + f * v,
            d * q + e * t + f * w,
            d * r + e * u + f * x,
            g * p + h * s + i * v,
            g * q + h * t + i * w,
            g * r + h * u + i * x,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_points_are_taken_to_their_places() {
        let from = [(3.5, 3.5), (17.5, 3.5), (14.5, 14.5), (3.5, 17.5)].map(|(x, y)| Point::new(x, y));
        let to =
            [(100.0, 90.0), (310.0, 120.0), (260.0, 280.0), (80.0, 350.0)].map(|(x, y)| Point::new(x, y));
        let plane = Plane::between(from, to);
        for (from, to) in from.into_iter().zip(to) {
            assert!(plane.map(from).from(to).length() < 1e-9, "{from:?}");
        }
    }
}
