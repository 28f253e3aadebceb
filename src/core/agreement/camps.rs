//! Two camps: a rating whose answers fall into two groups with nobody between.
//!
//! Convention (ours): at least five answers; the sorted answers part into a lower and a higher group of at least two
//! each, and the groups are at least two scale points apart. Told in words, never as a figure.

/// Fewest answers for which two camps are spoken of.
pub const MIN_ANSWERS: usize = 5;
/// Fewest answers in a camp.
pub const MIN_CAMP: usize = 2;
/// Smallest distance between the camps, in scale points.
pub const MIN_GAP: f64 = 2.0;

/// One of two camps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camp {
    /// How many leaders stand here.
    pub count: usize,
    /// Lowest rating in the camp, in scale points.
    pub lowest: f64,
    /// Highest rating in the camp, in scale points.
    pub highest: f64,
}

/// Two groups of answers with nobody between.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoCamps {
    /// The camp with the lower ratings.
    pub low: Camp,
    /// The camp with the higher ratings.
    pub high: Camp,
}

/// The two camps of `ratings`, or `None` if there are none.
///
/// If several gaps qualify, the widest parts the camps; among equally wide ones the one that parts them most evenly,
/// then the lowest.
pub fn two_camps(ratings: &[f64]) -> Option<TwoCamps> {
    if ratings.len() < MIN_ANSWERS {
        return None;
    }
    let mut sorted = ratings.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut best: Option<(f64, usize, TwoCamps)> = None;
    for cut in MIN_CAMP..=sorted.len() - MIN_CAMP {
        let (lower, higher) = sorted.split_at(cut);
        let camps = TwoCamps { low: camp(lower)?, high: camp(higher)? };
        let gap = camps.high.lowest - camps.low.highest;
        let smaller = lower.len().min(higher.len());
        let wins =
            best.is_none_or(|(widest, evenest, _)| gap > widest || (gap == widest && smaller > evenest));
        if gap >= MIN_GAP && wins {
            best = Some((gap, smaller, camps));
        }
    }
    best.map(|(_, _, camps)| camps)
}

/// The camp of a sorted, non-empty group.
fn camp(sorted: &[f64]) -> Option<Camp> {
    Some(Camp { count: sorted.len(), lowest: *sorted.first()?, highest: *sorted.last()? })
}
