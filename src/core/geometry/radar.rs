//! The square radar: four axes from the centre to the corners, profiles as polygons over them.

/// Everything that a radar shows; points from 0 to 100, in the order of the axes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RadarData {
    /// Plain and scholarly name of each axis, clockwise from the corner at the top left; four of them.
    pub axes: Vec<(String, String)>,
    /// The profile as it is.
    pub today: Vec<f64>,
    /// The profile as it is wanted.
    pub wanted: Vec<f64>,
    /// Each leader's profile as it is; empty where answers are unnamed.
    pub each: Vec<Vec<f64>>,
}

/// Width of the view box.
pub const WIDTH: f64 = 540.0;
/// Height of the view box: the square with names above and below.
pub const HEIGHT: f64 = 576.0;
/// The middle of the square.
pub const CENTER: (f64, f64) = (WIDTH / 2.0, HEIGHT / 2.0);
/// From the middle to a side of the square.
pub const HALF: f64 = 212.0;
/// Points from one short tick to the next.
const TICK: u32 = 5;

/// A point in the units of the view box.
pub type Place = (f64, f64);

/// The directions of the corners, clockwise from the top left.
const DIRECTIONS: [Place; 4] = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];

/// A square around the centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// Its points.
    pub points: u32,
    /// From the centre to a side.
    pub half: f64,
}

/// A radar with every mark in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// The points at the corners.
    pub end: u32,
    /// The squares, the outermost last.
    pub rings: Vec<Ring>,
    /// The ends of the axes.
    pub corners: [Place; 4],
    /// Short ticks across the axes: start and end of each.
    pub ticks: Vec<(Place, Place)>,
    /// The corners of today's polygon; empty without answers.
    pub today: Vec<Place>,
    /// The corners of the wanted polygon; empty without answers.
    pub wanted: Vec<Place>,
    /// The corners of each leader's polygon.
    pub each: Vec<Vec<Place>>,
}

/// Where an axis ends: at the next ten above the largest of `values`, between 10 and 100.
pub fn axis_end(values: impl IntoIterator<Item = f64>) -> u32 {
    let largest = values.into_iter().filter(|value| value.is_finite()).fold(0.0, f64::max);
    (1_u32..10).map(|tens| tens * 10).find(|end| f64::from(*end) >= largest).unwrap_or(100)
}

/// Puts every mark of `data` in its place.
pub fn place(data: &RadarData) -> Radar {
    let profiles = || [&data.today, &data.wanted].into_iter().chain(&data.each);
    let end = axis_end(profiles().flatten().copied());
    // Ten squares in this space would be too many to tell apart.
    let step = if end > 60 { 20 } else { 10 };
    let polygon = |profile: &Vec<f64>| polygon(profile, end);
    Radar {
        end,
        rings: (step..end)
            .step_by(step as usize)
            .chain([end])
            .map(|points| Ring { points, half: half(f64::from(points), end) })
            .collect(),
        corners: DIRECTIONS.map(|direction| at(direction, HALF)),
        ticks: DIRECTIONS.into_iter().flat_map(|direction| ticks(direction, end)).collect(),
        today: polygon(&data.today),
        wanted: polygon(&data.wanted),
        each: data.each.iter().map(polygon).filter(|polygon| !polygon.is_empty()).collect(),
    }
}

fn half(points: f64, end: u32) -> f64 {
    let share = points / f64::from(end);
    if share.is_finite() { share.clamp(0.0, 1.0) * HALF } else { 0.0 }
}

fn at((x, y): Place, distance: f64) -> Place {
    (CENTER.0 + x * distance, CENTER.1 + y * distance)
}

/// The corners of a profile; none unless it has a value for every axis.
fn polygon(profile: &[f64], end: u32) -> Vec<Place> {
    if profile.len() != DIRECTIONS.len() {
        return Vec::new();
    }
    profile.iter().zip(DIRECTIONS).map(|(points, direction)| at(direction, half(*points, end))).collect()
}

/// Ticks across one axis, at a right angle to it.
fn ticks((x, y): Place, end: u32) -> impl Iterator<Item = (Place, Place)> {
    const LENGTH: f64 = 3.0;
    (TICK..=end).step_by(TICK as usize).map(move |points| {
        let (mid_x, mid_y) = at((x, y), half(f64::from(points), end));
        ((mid_x - y * LENGTH, mid_y + x * LENGTH), (mid_x + y * LENGTH, mid_y - x * LENGTH))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> RadarData {
        let axes = ["Together", "Inventive", "Driven", "Orderly"];
        RadarData {
            axes: axes.map(|name| (name.to_owned(), name.to_lowercase())).to_vec(),
            today: vec![21.0, 36.0, 31.0, 12.0],
            wanted: vec![26.0, 27.0, 22.0, 25.0],
            each: vec![vec![14.0, 46.0, 25.0, 15.0], vec![25.0, 30.0, 35.0, 10.0]],
        }
    }

    #[test]
    fn axes_end_at_the_next_ten() {
        assert_eq!(axis_end([]), 10);
        assert_eq!(axis_end([43.1, 12.0]), 50);
        assert_eq!(axis_end([50.0]), 50);
        assert_eq!(axis_end([50.1]), 60);
        assert_eq!(axis_end([100.0]), 100);
        assert_eq!(axis_end([f64::NAN, 250.0]), 100);
    }

    #[test]
    fn the_largest_value_of_anybody_sets_the_end() {
        let radar = place(&data());
        assert_eq!(radar.end, 50);
        assert_eq!(radar.rings.iter().map(|ring| ring.points).collect::<Vec<_>>(), [10, 20, 30, 40, 50]);
        assert_eq!(radar.rings.last().map(|ring| ring.half), Some(HALF));
    }

    #[test]
    fn each_value_stands_on_its_own_corner() {
        let radar = place(&data());
        let (x, y) = CENTER;
        let sides: Vec<(bool, bool)> = radar.today.iter().map(|place| (place.0 > x, place.1 > y)).collect();
        assert_eq!(sides, [(false, false), (true, false), (true, true), (false, true)]);
        let top_left = radar.today[0];
        assert!((x - top_left.0 - HALF * 21.0 / 50.0).abs() < 1e-9);
        assert!((x - top_left.0 - (y - top_left.1)).abs() < 1e-9, "on the diagonal");
    }

    #[test]
    fn everything_stays_in_the_square() {
        let mut data = data();
        data.each.push(vec![100.0, 0.0, 0.0, 0.0]);
        let radar = place(&data);
        assert_eq!(radar.end, 100);
        assert_eq!(radar.rings.len(), 5);
        let inside = |place: &Place| (place.0 - CENTER.0).abs() <= HALF && (place.1 - CENTER.1).abs() <= HALF;
        assert!(radar.each.iter().flatten().chain(&radar.today).chain(&radar.wanted).all(inside));
    }

    #[test]
    fn the_tick_at_the_end_is_the_only_one_at_the_corner() {
        let radar = place(&data());
        assert_eq!(radar.ticks.len(), 4 * 10);
    }

    #[test]
    fn an_odd_end_has_its_own_ring() {
        let mut data = data();
        data.each.push(vec![70.0, 10.0, 10.0, 10.0]);
        let rings: Vec<u32> = place(&data).rings.iter().map(|ring| ring.points).collect();
        assert_eq!(rings, [20, 40, 60, 70]);
    }

    #[test]
    fn nobody_answered_is_an_empty_square() {
        let radar = place(&RadarData::default());
        assert!(radar.today.is_empty() && radar.wanted.is_empty() && radar.each.is_empty());
        assert_eq!(radar.rings.len(), 1);
    }
}
