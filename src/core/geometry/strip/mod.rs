//! The strip: one dot per leader over a scale, equal answers stacked.

mod data;
mod stacks;

pub use data::{Camp, StripData, StripDot};
pub use stacks::table;
use stacks::{floor, range, stacks};

/// From this many dots on they are small.
pub const CROWD: usize = 13;
/// From this many dots on a count stands on each stack.
pub const MULTITUDE: usize = 25;

/// The measures of a strip's dots, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Measure {
    radius: f64,
    pitch: f64,
}

fn measure(dots: usize, named: bool) -> Measure {
    match (dots, named) {
        (CROWD.., _) => Measure { radius: 6.0, pitch: 13.0 },
        (_, true) => Measure { radius: 13.0, pitch: 25.0 },
        (_, false) => Measure { radius: 8.0, pitch: 18.0 },
    }
}

/// A disc on the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedDot {
    /// Along the scale, 0 to 1.
    pub at: f64,
    /// Centre from the top, in pixels.
    pub y: f64,
    /// In pixels.
    pub radius: f64,
    /// In the disc, where there is room.
    pub initials: Option<String>,
    /// Hollow and dashed.
    pub late: bool,
}

/// A count on top of a stack.
#[derive(Clone, Debug, PartialEq)]
pub struct StackCount {
    /// Along the scale, 0 to 1.
    pub at: f64,
    /// Baseline of the number from the top, in pixels.
    pub y: f64,
    /// How many.
    pub count: usize,
}

/// A number under the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleMark {
    /// Along the scale, 0 to 1.
    pub at: f64,
    /// The number.
    pub word: String,
}

/// A magenta bracket under a camp.
#[derive(Clone, Debug, PartialEq)]
pub struct Bracket {
    /// Start along the scale, 0 to 1.
    pub from: f64,
    /// End along the scale, 0 to 1.
    pub to: f64,
    /// Which camp.
    pub camp: Camp,
}

/// A strip with every mark in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The picture's height in pixels.
    pub height: f64,
    /// The scale line from the top, in pixels.
    pub line: f64,
    /// The discs, in the order of the data.
    pub dots: Vec<PlacedDot>,
    /// The counts, where discs are too many to count.
    pub counts: Vec<StackCount>,
    /// The numbers of the scale.
    pub scale: Vec<ScaleMark>,
    /// From the lowest to the highest answer that counts.
    pub range: Option<(f64, f64)>,
    /// The triangle.
    pub median: Option<f64>,
    /// The two camps.
    pub brackets: Option<[Bracket; 2]>,
}

/// Puts every mark of `data` in its place.
pub fn place(data: &StripData) -> Strip {
    let named = data.dots.iter().any(|dot| dot.initials.is_some());
    let measure = measure(data.dots.len(), named);
    let share = |value: f64| share(data, value);
    let stacks = stacks(&data.dots);
    let tallest = stacks.iter().map(|(_, dots)| dots.len()).max().unwrap_or(0).max(1);
    let counted = data.dots.len() >= MULTITUDE;
    let line = tallest as f64 * measure.pitch + 4.0 + if counted { 16.0 } else { 0.0 };
    let center = |place: usize| line - 3.0 - measure.radius - place as f64 * measure.pitch;

    let dots = data
        .dots
        .iter()
        .enumerate()
        .map(|(index, dot)| PlacedDot {
            at: share(dot.value),
            y: center(floor(&stacks, index)),
            radius: measure.radius,
            initials: dot.initials.clone().filter(|_| measure.radius > 8.0),
            late: dot.late,
        })
        .collect();
    let counts = stacks
        .iter()
        .filter(|_| counted)
        .map(|(value, dots)| StackCount {
            at: share(*value),
            y: center(dots.len() - 1) - measure.radius - 4.0,
            count: dots.len(),
        })
        .collect();
    let bracket = |camp: &Camp| Bracket { from: share(camp.low), to: share(camp.high), camp: camp.clone() };
    Strip {
        height: line + if data.camps.is_some() { 57.0 } else { 28.0 },
        line,
        dots,
        counts,
        scale: (data.first..=data.last)
            .map(|point| ScaleMark { at: share(f64::from(point)), word: point.to_string() })
            .collect(),
        range: range(&data.dots).map(|(low, high)| (share(low), share(high))),
        median: data.median.map(share),
        brackets: data.camps.as_ref().map(|[low, high]| [bracket(low), bracket(high)]),
    }
}

fn share(data: &StripData, value: f64) -> f64 {
    let (first, last) = (f64::from(data.first), f64::from(data.last));
    if last > first { ((value - first) / (last - first)).clamp(0.0, 1.0) } else { 0.5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(initials: &str, value: f64) -> StripDot {
        StripDot {
            initials: Some(initials.into()),
            name: Some(format!("Leader {initials}")),
            value,
            late: false,
        }
    }

    fn data(values: &[f64]) -> StripData {
        StripData {
            first: 1,
            last: 7,
            dots: values.iter().map(|value| dot("AR", *value)).collect(),
            ..StripData::default()
        }
    }

    #[test]
    fn equal_answers_stack_upwards_without_touching() {
        let strip = place(&data(&[2.0, 2.0, 6.0]));
        let twos: Vec<_> = strip.dots.iter().filter(|dot| dot.at < 0.5).collect();
        assert_eq!(twos.len(), 2);
        assert!(twos[0].y - twos[1].y >= 25.0);
        assert!(strip.dots.iter().all(|dot| dot.y - dot.radius >= 0.0 && dot.y + dot.radius < strip.line));
    }

    #[test]
    fn the_scale_runs_from_end_to_end() {
        let strip = place(&data(&[1.0, 7.0]));
        assert_eq!(strip.scale.len(), 7);
        assert_eq!(strip.range, Some((0.0, 1.0)));
        assert_eq!(strip.dots.iter().map(|dot| dot.at).collect::<Vec<_>>(), [0.0, 1.0]);
    }

    #[test]
    fn a_late_answer_lies_on_top_and_widens_no_range() {
        let mut data = data(&[3.0, 4.0, 4.0]);
        data.dots.insert(0, StripDot { late: true, ..dot("LT", 4.0) });
        data.dots.push(StripDot { late: true, ..dot("LT", 7.0) });
        let strip = place(&data);
        assert_eq!(strip.range, Some((2.0 / 6.0, 3.0 / 6.0)));
        let mut fours: Vec<_> = strip.dots.iter().filter(|dot| dot.at == 0.5).collect();
        fours.sort_by(|a, b| b.y.total_cmp(&a.y));
        assert_eq!(fours.iter().map(|dot| dot.late).collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn crowds_get_small_dots_and_multitudes_counts() {
        let crowd = place(&data(&[4.0; CROWD]));
        assert!(crowd.dots.iter().all(|dot| dot.radius == 6.0 && dot.initials.is_none()));
        assert!(crowd.counts.is_empty());
        let multitude = place(&data(&[4.0; MULTITUDE]));
        assert_eq!(multitude.counts.iter().map(|stack| stack.count).collect::<Vec<_>>(), [MULTITUDE]);
        assert!(multitude.counts.iter().all(|stack| stack.y > 8.0));
    }

    #[test]
    fn dots_stay_in_the_order_of_the_data() {
        let mut data = data(&[7.0, 1.0]);
        data.dots[0].initials = Some("ZZ".into());
        let order: Vec<_> = place(&data).dots.iter().map(|dot| dot.at).collect();
        assert_eq!(order, [1.0, 0.0]);
        assert_eq!(table(&data.dots).first().map(|(_, value)| value.as_str()), Some("1"));
    }

    #[test]
    fn unnamed_dots_are_smaller_and_mute() {
        let mut data = data(&[1.0, 2.0]);
        for dot in &mut data.dots {
            dot.initials = None;
            dot.name = None;
        }
        assert!(place(&data).dots.iter().all(|dot| dot.radius == 8.0 && dot.initials.is_none()));
        assert_eq!(table(&data.dots), [("1".to_owned(), "1".to_owned()), ("2".to_owned(), "1".to_owned())]);
    }

    #[test]
    fn camps_get_brackets_and_room() {
        let mut data = data(&[1.0, 2.0, 2.0, 6.0, 6.0, 7.0]);
        let plain = place(&data).height;
        data.camps = Some([Camp { count: 3, low: 1.0, high: 2.0 }, Camp { count: 3, low: 6.0, high: 7.0 }]);
        let strip = place(&data);
        assert!(strip.height > plain);
        let brackets = strip.brackets.expect("two brackets");
        assert!(brackets[0].to < brackets[1].from);
    }

    #[test]
    fn nobody_answered_is_an_empty_scale() {
        let strip = place(&data(&[]));
        assert!(strip.dots.is_empty() && strip.range.is_none() && strip.height > 0.0);
    }
}
