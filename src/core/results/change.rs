//! What a second round changed, in numbers of people and without a claim.

use std::collections::BTreeMap;

use super::rating::RatingResult;
use crate::model::LeaderId;

/// How leaders moved between two rounds of one Rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Nearer to their round's mean than before.
    pub closer: usize,
    /// Farther from it.
    pub away: usize,
    /// As far as before.
    pub same: usize,
}

/// Who moved closer to the team's mean and who away, over leaders who answered both rounds on time; `None` where nobody
/// did, and always for unnamed rounds, which link nobody to an answer.
///
/// Distances are compared as exact multiples of 1/(n·m), so that equal distances are equal.
pub fn movement(before: &RatingResult, after: &RatingResult) -> Option<Movement> {
    let (earlier, later) = (distances(before), distances(after));
    let pairs: Vec<(i64, i64)> =
        earlier.iter().filter_map(|(leader, distance)| Some((*distance, *later.get(leader)?))).collect();
    if pairs.is_empty() {
        return None;
    }
    let (n, m) = (earlier.len() as i64, later.len() as i64);
    let mut movement = Movement::default();
    for (before, after) in pairs {
        match (after * n).cmp(&(before * m)) {
            std::cmp::Ordering::Less => movement.closer += 1,
            std::cmp::Ordering::Greater => movement.away += 1,
            std::cmp::Ordering::Equal => movement.same += 1,
        }
    }
    Some(movement)
}

/// Each leader's distance to the mean, times the number of leaders.
fn distances(result: &RatingResult) -> BTreeMap<&LeaderId, i64> {
    let counted: BTreeMap<&LeaderId, i64> = result
        .dots
        .iter()
        .filter(|dot| !dot.late)
        .filter_map(|dot| Some((dot.leader.as_ref()?, i64::from(dot.points))))
        .collect();
    let (n, sum) = (counted.len() as i64, counted.values().sum::<i64>());
    counted.into_iter().map(|(leader, points)| (leader, (points * n - sum).abs())).collect()
}
