//! Marks that have all but the same place stand side by side.

use super::{LevelMark, WIDTH, across, down};

/// How far apart two marks stand at least, in pixels: about the width of a shape, so that each can be seen and pointed at.
const APART: f64 = 13.0;

/// How a mark stands beside those near it; one that nobody is near stays where it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Nudge {
    /// How far it moves across, in pixels: at most half a shape, so that it still covers its own place.
    pub by: f64,
    /// Whether it stands between others of its heap.
    pub is_inner: bool,
}

/// Marks near each other, if only by way of others, with their places in the list.
type Heap<'a> = Vec<(usize, &'a LevelMark)>;

/// Moves marks that lie on each other apart: sideways, to both sides alike and in their order. Where there are too many
/// for half a shape to do, they still overlap.
pub fn apart(marks: &[LevelMark]) -> Vec<Nudge> {
    let mut nudges = vec![Nudge::default(); marks.len()];
    for heap in heaps(marks) {
        let x = |(_, mark): &(usize, &LevelMark)| WIDTH * across(mark.agreement);
        let lacking =
            heap.iter().zip(heap.iter().skip(1)).map(|(one, next)| (APART - x(next) + x(one)).max(0.0));
        let summed = lacking.scan(0.0, |sum, lack| {
            *sum += lack;
            Some(*sum)
        });
        let steps: Vec<f64> = std::iter::once(0.0).chain(summed).collect();
        let all = steps.last().copied().unwrap_or_default();
        let share = if all > APART { APART / all } else { 1.0 };
        for (rank, ((place, _), step)) in heap.iter().zip(&steps).enumerate() {
            if let Some(nudge) = nudges.get_mut(*place) {
                let is_inner = rank > 0 && rank + 1 < heap.len();
                *nudge = Nudge { by: (step - all / 2.0) * share, is_inner };
            }
        }
    }
    nudges
}

/// The heaps, each from left to right.
fn heaps(marks: &[LevelMark]) -> Vec<Heap<'_>> {
    let mut heaps: Vec<Heap> = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        let (near, mut far): (Vec<Heap>, Vec<Heap>) =
            heaps.into_iter().partition(|heap| heap.iter().any(|(_, other)| is_near(mark, other)));
        let mut heap: Heap = near.into_iter().flatten().collect();
        heap.push((place, mark));
        far.push(heap);
        heaps = far;
    }
    for heap in &mut heaps {
        heap.sort_by(|(place, one), (other_place, other)| {
            one.agreement.total_cmp(&other.agreement).then(place.cmp(other_place))
        });
    }
    heaps
}

fn is_near(one: &LevelMark, other: &LevelMark) -> bool {
    let across = WIDTH * (across(one.agreement) - across(other.agreement));
    across.hypot(down(one.level) - down(other.level)) < APART
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(places: &[(f64, f64)]) -> Vec<LevelMark> {
        let mark = |(agreement, level): &(f64, f64)| LevelMark {
            agreement: *agreement,
            level: *level,
            ..LevelMark::default()
        };
        places.iter().map(mark).collect()
    }

    fn moved(places: &[(f64, f64)]) -> Vec<f64> {
        apart(&marks(places)).into_iter().map(|nudge| nudge.by).collect()
    }

    #[test]
    fn lonely_marks_stay() {
        assert!(apart(&[]).is_empty());
        assert_eq!(moved(&[(20.0, 20.0), (20.0, 24.0), (30.0, 20.0)]), [0.0, 0.0, 0.0]);
    }

    #[test]
    fn what_coincides_stands_side_by_side_in_the_order_of_the_list() {
        assert_eq!(moved(&[(60.0, 40.0), (10.0, 40.0), (60.0, 40.0)]), [-6.5, 0.0, 6.5]);
    }

    #[test]
    fn what_is_near_moves_no_farther_than_it_has_to() {
        // A point is six pixels.
        assert_eq!(moved(&[(61.0, 40.0), (60.0, 40.0)]), [3.5, -3.5]);
    }

    #[test]
    fn of_more_than_two_those_between_others_are_known() {
        let nudges = apart(&marks(&[(60.0, 40.0), (60.0, 40.0), (60.0, 40.0)]));
        assert_eq!(nudges.iter().map(|nudge| nudge.by).collect::<Vec<_>>(), [-6.5, 0.0, 6.5]);
        assert_eq!(nudges.iter().map(|nudge| nudge.is_inner).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn no_mark_leaves_its_place_and_a_row_keeps_its_order() {
        let row: Vec<(f64, f64)> = (0..60).map(|n| (f64::from(n * n % 101), 40.0)).collect();
        let moved = moved(&row);
        let mut order: Vec<usize> = (0..row.len()).collect();
        order.sort_by(|one, other| row[*one].0.total_cmp(&row[*other].0).then(one.cmp(other)));
        let shown: Vec<f64> =
            order.iter().map(|place| WIDTH * across(row[*place].0) + moved[*place]).collect();
        assert!(moved.iter().all(|by| by.abs() <= APART / 2.0));
        assert!(shown.is_sorted());
    }
}
